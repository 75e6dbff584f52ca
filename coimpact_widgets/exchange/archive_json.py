"""The parts of an archive that are JSON: the project, its history, records, batches and stories."""

from __future__ import annotations

import json
import math
import types
import typing
from datetime import datetime
from typing import Any, TypeVar

from ..domain.answer import Batch, Consent, Expected, Quoting, Story
from ..domain.archive import BATCH, COUNTS, PERSON, STORY
from ..domain.kinds import KINDS
from ..domain.project import Change, Project
from ..domain.record import Record, Written, from_body, to_body
from ..domain.unexpected import Felt

V = TypeVar("V")

MOST = 2**53
"""Whole numbers up to here are the same in every program that reads JSON."""

LONGEST_ID = 200


def to_json(value: Any) -> bytes:
    """The value as JSON that people can read."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1, default=_plain)
    return text.encode() + b"\n"


def from_json(data: bytes) -> Any:
    """The value that JSON holds. Raises ValueError when it is not JSON by the standard."""
    return json.loads(data.decode("utf-8-sig"), parse_constant=_refuse)


def project_of(row: Any) -> Project:
    """The project that this JSON holds."""
    at = None if row["at"] is None else moment(row)
    return Project(text(row, "id"), text(row, "name"), typed(row, "practice", bool), at)


def change_of(row: Any) -> Change:
    """The change that this JSON holds. Raises ValueError when its body does not fit its kind."""
    kind, body = text(row, "kind"), row["body"]
    if kind in KINDS and body is not None:
        body = _fitting(KINDS[kind], body)
    elif kind not in KINDS and kind not in (BATCH, COUNTS, PERSON, STORY):
        raise ValueError(f"nothing is called '{kind}'")
    elif kind not in KINDS and body is not None:
        body = {"name": text(body, "name")}
    number, version = whole(row, "seq"), whole(row, "version")
    return Change(number, _id(row, "record"), kind, version, body, text(row, "role"), moment(row))


def record_row(record: Record[Written]) -> dict[str, Any]:
    """A record as JSON."""
    return vars(record) | {"kind": record.value.kind, "value": to_body(record.value)}


def batch_of(row: Any) -> Batch:
    """The batch that this JSON holds."""
    columns = tuple((str(column), str(meaning)) for column, meaning in typed(row, "columns", list))
    name, sha256, role = (text(row, word) for word in ("name", "sha256", "role"))
    return Batch(name, sha256, role, columns, whole(row, "id"), moment(row))


def story_of(row: Any) -> tuple[int, Story]:
    """The batch and the story that this JSON holds. Archives of before do not say what it tells of."""
    said, role, outcome, person = (text(row, name) for name in ("text", "role", "outcome", "person"))
    if not row["id"]:
        raise ValueError("a story has no id")
    story = Story(
        said,
        role,
        outcome,
        Consent(text(row, "consent")),
        person,
        _id(row, "id"),
        Expected(text(row, "expected")) if row.get("expected") else None,
        Felt(text(row, "felt")) if row.get("felt") else None,
        Quoting(text(row, "quoting")) if row.get("quoting") else None,
    )
    return whole(row, "batch"), story


def typed(row: Any, name: str, kind: type[V]) -> V:
    """What `row` holds under this name. Raises ValueError when that is of another type."""
    value = row[name]
    if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
        raise ValueError(f"'{name}' is not as expected")
    return value


def text(row: Any, name: str) -> str:
    """The text that `row` holds under this name."""
    return typed(row, name, str)


def whole(row: Any, name: str) -> int:
    """The whole number from 0 that `row` holds under this name."""
    number = typed(row, name, int)
    if not 0 <= number < MOST:
        raise ValueError(f"'{name}' is not as expected")
    return number


def moment(row: Any) -> datetime:
    """The time, with its zone, that `row` holds under "at"."""
    at = datetime.fromisoformat(text(row, "at"))
    if at.tzinfo is None:
        raise ValueError("a time has no zone")
    return at


def _id(row: Any, name: str) -> str:
    found = text(row, name)
    if len(found) > LONGEST_ID or not found.isprintable():
        raise ValueError(f"'{name}' is not as expected")
    return found


def _fitting(kind: type[Written], body: Any) -> dict[str, Any]:
    """The body with every field of its kind. Raises when a field is unknown or of another type."""
    kept = to_body(from_body(kind, body))
    hints = typing.get_type_hints(kind)
    wrong = [name for name, value in kept.items() if not _fits(hints[name], value)]
    if wrong:
        raise ValueError(f"{kind.kind}: {', '.join(wrong)}")
    return kept


def _fits(hint: Any, value: Any) -> bool:
    if isinstance(hint, types.UnionType):
        return any(_fits(part, value) for part in typing.get_args(hint))
    if typing.get_origin(hint) is tuple:
        return isinstance(value, list) and all(_fits(typing.get_args(hint)[0], each) for each in value)
    if hint is float:
        return isinstance(value, float) and math.isfinite(value)
    return isinstance(value, hint)


def _plain(value: Any) -> Any:
    if isinstance(value, datetime):
        return value.isoformat()
    raise TypeError(f"{value!r} has no form in JSON")


def _refuse(constant: str) -> None:
    raise ValueError(f"{constant} is not a number in JSON")
