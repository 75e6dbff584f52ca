"""The project archive: a whole project with its history, as an open file that other programs can read too.

It is a zip of JSON and CSV described by a `datapackage.json` (Frictionless Data Package). Writing what was
read gives the same bytes. It holds everything the group wrote and gathered, so it is for the group alone.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from ..domain.answer import Batch
from ..domain.archive import Archive
from ..domain.gathered import Gathered
from ..domain.kinds import KINDS
from ..domain.project import Change
from ..errors import FileNotReadable
from . import archive_json as form
from .archive_csv import ANSWERS, COUNTS, PEOPLE, CsvPart
from .archive_package import PACKAGE, check_form, package
from .archive_pictures import with_bare_pictures
from .archive_zip import pack, unpack

TABLES: dict[str, CsvPart[Any]] = {"people.csv": PEOPLE, "answers.csv": ANSWERS, "counts.csv": COUNTS}

_MISUNDERSTOOD = (
    LookupError,
    TypeError,
    ValueError,
    AttributeError,
    ArithmeticError,
    RecursionError,
    csv.Error,
)

PARTS = ("project.json", "changes.json", "records.json", "batches.json", "stories.json", *TABLES)


def write_archive(archive: Archive) -> bytes:
    """The archive as a zip file: the same bytes for the same archive. Its pictures hold nothing else."""
    archive = with_bare_pictures(archive)
    gathered = [(part.batch.id, part) for part in archive.gathered]
    held = {
        "project.json": vars(archive.project),
        "changes.json": [vars(change) for change in archive.changes],
        "records.json": _records(archive),
        "batches.json": [vars(part.batch) for part in archive.gathered],
        "stories.json": [{"batch": id} | vars(story) for id, part in gathered for story in part.stories],
    }
    tables: dict[str, list[tuple[int, Any]]] = {
        "people.csv": [(id, person) for id, part in gathered for person in part.people],
        "answers.csv": [(id, answer) for id, part in gathered for answer in part.answers],
        "counts.csv": [(id, count) for id, part in gathered for count in part.counts],
    }
    described = {PACKAGE: package(archive.project, TABLES)} | held
    written = {part: TABLES[part].write(rows) for part, rows in tables.items()}
    return pack({part: form.to_json(value) for part, value in described.items()} | written)


def read_archive(name: str, data: bytes) -> Archive:
    """The archive in this file. `name` is the name of the file, for what is said about it.

    Raises FileNotReadable when it is not an archive, was made by a newer program, or does not hold together.
    """
    found = unpack(name, data, {PACKAGE, *PARTS}, first=PACKAGE)
    with _understanding(name, PACKAGE):
        check_form(name, form.from_json(found[PACKAGE]))
    held = {part: _read(name, part, found) for part in PARTS}
    with _understanding(name, "project.json"):
        project = form.project_of(held["project.json"])
    with _understanding(name, "changes.json"):
        changes = tuple(form.change_of(row) for row in held["changes.json"])
        _check_history(changes)
    with _understanding(name, "batches.json"):
        batches = tuple(form.batch_of(row) for row in held["batches.json"])
        _check_batches(batches, changes)
    with _understanding(name, "stories.json"):
        stories = [form.story_of(row) for row in held["stories.json"]]
    archive = Archive(project, changes, _gathered(name, batches, held | {"stories.json": stories}))
    with _understanding(name, "records.json"):
        _check(held["records.json"] == form.from_json(form.to_json(_records(archive))), "it disagrees")
    return with_bare_pictures(archive)


@contextmanager
def _understanding(name: str, part: str) -> Iterator[None]:
    try:
        yield
    except FileNotReadable:
        raise
    except _MISUNDERSTOOD as error:
        why = f"the part {part} is not as Co-Impact writes it. Choose an archive that nobody has changed."
        raise FileNotReadable(name, why) from error


def _read(name: str, part: str, found: Mapping[str, bytes]) -> Any:
    if part not in found:
        raise FileNotReadable(name, f"the part {part} is missing. Choose an archive that nobody has changed.")
    with _understanding(name, part):
        return TABLES[part].read(found[part]) if part in TABLES else form.from_json(found[part])


def _records(archive: Archive) -> list[dict[str, Any]]:
    return [form.record_row(record) for record in archive.records]


def _gathered(name: str, batches: Sequence[Batch], held: Mapping[str, Any]) -> tuple[Gathered, ...]:
    sorted_out = {}
    for part in ("people.csv", "answers.csv", "stories.json", "counts.csv"):
        with _understanding(name, part):
            sorted_out[part] = _by_batch(batches, held[part])
    return tuple(Gathered(batch, *(rows[batch.id] for rows in sorted_out.values())) for batch in batches)


def _by_batch(batches: Sequence[Batch], rows: Iterable[tuple[int, Any]]) -> dict[int, tuple[Any, ...]]:
    found: dict[int, list[Any]] = {batch.id: [] for batch in batches}
    for batch, value in rows:
        found[batch].append(value)
    return {batch: tuple(values) for batch, values in found.items()}


def _check_history(changes: Sequence[Change]) -> None:
    last, versions, kinds = 0, dict[str, int](), dict[str, str]()
    for change in changes:
        _check(change.seq > last, "the changes are not in order")
        last = change.seq
        if change.kind in KINDS:
            _check(bool(change.record), "a record has no id")
            _check(change.version > versions.get(change.record, 0), "the versions are not in order")
            _check(kinds.setdefault(change.record, change.kind) == change.kind, "a record changed its kind")
            versions[change.record] = change.version


def _check_batches(batches: Sequence[Batch], changes: Sequence[Change]) -> None:
    begun = [batch.id for batch in batches]
    _check(begun == sorted(set(begun)), "the batches are not in order")
    _check(set(begun) <= {change.seq for change in changes}, "a batch is not in the history")


def _check(holds: bool, otherwise: str) -> None:
    if not holds:
        raise ValueError(otherwise)
