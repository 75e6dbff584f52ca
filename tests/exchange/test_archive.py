from __future__ import annotations

import csv
import io
import json
import zipfile
import zlib
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings

from coimpact_widgets.domain.answer import Answer, Batch, Consent, Missing, MonthlyCount, Person, Story
from coimpact_widgets.domain.archive import Archive
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity, Outcome
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record
from coimpact_widgets.errors import FileNotReadable
from coimpact_widgets.exchange import archive_zip
from coimpact_widgets.exchange.archive import PARTS, read_archive, write_archive
from coimpact_widgets.exchange.archive_package import FORM
from coimpact_widgets.practice import crisis_cafe

from .archives import archives

AT = datetime(2026, 8, 6, 12, 30, 15, 250_000, tzinfo=UTC)
NAME = "our café.zip"

Edit = Callable[[Any], Any]


def _archive() -> Archive:
    return Archive.of(
        Contents(
            Project("our-cafe", "Our café ☕", at=AT),
            (
                Record("a1", 1, Activity("Weekly suppers"), "staff", AT),
                Record("o1", 2, Outcome("Guests", "feel less alone"), "carer", AT),
            ),
            (Person("P1", ("carer", "Welsh speaker")),),
            (
                Answer("P1", "m", TimePoint.BEFORE, 3.0),
                Answer("P1", "m", TimePoint.AFTER, None, Missing.DO_NOT_KNOW),
            ),
            (Story("It helped.\nA lot.", "carer", "o1", Consent.REPORT, "P1", "s1"),),
            (MonthlyCount("Visits", date(2026, 1, 1), 12, "o1"),),
            (Batch("answers.csv", "ab12", "evaluator", (("Code", "person"),), 1, AT),),
        )
    )


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as folder:
        return {name: folder.read(name) for name in folder.namelist()}


def _with(part: str, data: bytes | None) -> bytes:
    """A good archive with one part replaced, or left out."""
    parts = _parts(write_archive(_archive())) | ({part: data} if data is not None else {})
    return archive_zip.pack({name: held for name, held in parts.items() if data is not None or name != part})


def _edited(part: str, edit: Edit) -> bytes:
    """A good archive with what one JSON part holds changed."""
    held = json.loads(_parts(write_archive(_archive()))[part])
    return _with(part, json.dumps(edit(held) or held).encode())


def _refusal(data: bytes) -> str:
    with pytest.raises(FileNotReadable) as refused:
        read_archive(NAME, data)
    return str(refused.value)


@settings(deadline=None, max_examples=60)
@given(archives())
def test_an_archive_that_was_read_is_the_one_that_was_written(archive: Archive) -> None:
    assert archive == read_archive(NAME, write_archive(archive))


@settings(deadline=None, max_examples=30)
@given(archives())
def test_writing_what_was_read_gives_the_same_bytes(archive: Archive) -> None:
    written = write_archive(archive)
    assert written == write_archive(read_archive(NAME, written))


def test_the_practice_project_makes_a_round_trip() -> None:
    archive = Archive.of(crisis_cafe())
    assert archive == read_archive(NAME, write_archive(archive))


def test_every_part_is_described_for_other_programs() -> None:
    parts = _parts(write_archive(_archive()))
    described = json.loads(parts["datapackage.json"])
    assert {"datapackage.json", *(each["path"] for each in described["resources"])} == set(parts)


def test_the_columns_of_a_table_are_as_described() -> None:
    parts = _parts(write_archive(_archive()))
    for table in json.loads(parts["datapackage.json"])["resources"]:
        if table["format"] == "csv":
            first = next(csv.reader(io.StringIO(parts[table["path"]].decode())))
            assert [field["name"] for field in table["schema"]["fields"]] == first


def test_what_stands_can_be_read_without_following_the_history() -> None:
    records = json.loads(_parts(write_archive(_archive()))["records.json"])
    assert ["Weekly suppers", "feel less alone"] == [
        records[0]["value"]["text"],
        records[1]["value"]["change"],
    ]


def test_answers_can_be_read_by_any_program_that_reads_csv() -> None:
    table = _parts(write_archive(_archive()))["answers.csv"].decode()
    assert ["batch,person,measure,time_point,value,missing", "3,P1,m,before,3.0,"] == table.splitlines()[:2]


def test_an_archive_zipped_again_inside_a_folder_is_read() -> None:
    parts = _parts(write_archive(_archive()))
    moved = {f"our café/{name}": data for name, data in parts.items()} | {"__MACOSX/x": b""}
    assert _archive() == read_archive(NAME, archive_zip.pack(moved))


def test_a_table_saved_again_with_a_byte_order_mark_is_read() -> None:
    table = _parts(write_archive(_archive()))["answers.csv"]
    assert _archive() == read_archive(NAME, _with("answers.csv", b"\xef\xbb\xbf" + table))


def test_a_very_long_code_is_read_back() -> None:
    long = Contents(Project("p", "P", at=AT), people=(Person("x" * 200_000),), batches=(Batch("a", at=AT),))
    archive = Archive.of(long)
    assert archive == read_archive(NAME, write_archive(archive))


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "it is empty"),
        (b"Minutes of our meeting", "not a project archive"),
        (b"PK\x03\x04 and nothing more", "not a project archive"),
        (write_archive(_archive())[:-400], "not a project archive"),
        (archive_zip.pack({"xl/workbook.xml": b"<workbook/>"}), "there is no project in it"),
    ],
    ids=["empty", "text", "beginning of a zip", "cut short", "spreadsheet"],
)
def test_a_file_that_is_no_archive_is_refused_in_a_sentence(data: bytes, expected: str) -> None:
    assert expected in _refusal(data)


def test_a_refusal_names_the_file() -> None:
    assert _refusal(b"").startswith(f"'{NAME}' cannot be read")


def test_a_data_package_of_something_else_is_refused() -> None:
    assert "not made by Co-Impact" in _refusal(_with("datapackage.json", b'{"name": "rainfall"}'))


def test_an_archive_of_a_newer_program_is_refused() -> None:
    assert "newer Co-Impact" in _refusal(
        _edited("datapackage.json", lambda held: held | {"coimpact": FORM + 1})
    )


@pytest.mark.parametrize("part", PARTS)
def test_an_archive_without_one_of_its_parts_is_refused(part: str) -> None:
    assert f"the part {part} is missing" in _refusal(_with(part, None))


@pytest.mark.parametrize("part", list(_parts(write_archive(_archive()))))
@pytest.mark.parametrize(
    "data",
    [b"", b"\xff\xfe\x00", b"[" * 100_000, b"null", b'[{"a": NaN}]', b"7", b'{"at": 1}', b'a,b\n"', b"\0"],
    ids=["empty", "bytes", "deep", "null", "NaN", "number", "other", "quote", "NUL"],
)
def test_a_part_that_holds_something_else_is_refused(part: str, data: bytes) -> None:
    assert part in _refusal(_with(part, data)) or part == "datapackage.json"


def _set(*path: Any, to: object) -> Edit:
    def edit(held: Any) -> None:
        for step in path[:-1]:
            held = held[step]
        held[path[-1]] = to

    return edit


@pytest.mark.parametrize(
    ("part", "edit"),
    [
        ("project.json", _set("name", to=7)),
        ("project.json", _set("practice", to="no")),
        ("project.json", _set("at", to="2026-08-06T12:30:15")),
        ("project.json", _set("at", to="yesterday")),
        ("changes.json", _set(0, "kind", to="spell")),
        ("changes.json", _set(0, "seq", to=2)),
        ("changes.json", _set(0, "seq", to=-1)),
        ("changes.json", _set(0, "seq", to=True)),
        ("changes.json", _set(0, "version", to=0)),
        ("changes.json", _set(0, "record", to="")),
        ("changes.json", _set(0, "record", to="x" * 1000)),
        ("changes.json", _set(0, "record", to="a\0")),
        ("changes.json", _set(1, "record", to="a1")),
        ("changes.json", _set(0, "body", to={"text": 7})),
        ("changes.json", _set(0, "body", to={"text": "a", "spell": "b"})),
        ("changes.json", _set(0, "body", to="text")),
        ("changes.json", _set(0, "body", "position", to=1e999)),
        ("changes.json", _set(2, "body", to={"answers": "P1"})),
        ("records.json", _set(0, "value", "text", to="Changed")),
        ("batches.json", _set(0, "id", to=99)),
        ("batches.json", _set(0, "columns", to=[["one"]])),
        ("stories.json", _set(0, "consent", to="everybody")),
        ("stories.json", _set(0, "id", to="")),
        ("stories.json", _set(0, "batch", to=1)),
    ],
)
def test_an_archive_that_does_not_hold_together_is_refused(part: str, edit: Edit) -> None:
    assert f"the part {part} is not as Co-Impact writes it" in _refusal(_edited(part, edit))


@pytest.mark.parametrize(
    ("part", "line"),
    [
        ("people.csv", '3,P1,"[""carer""]"'),
        ("people.csv", "3,P2,carer"),
        ("people.csv", "99,P2,[]"),
        ("people.csv", "3,P2,[7]"),
        ("people.csv", "3,P2,[],more"),
        ("people.csv", "3,P2"),
        ("answers.csv", "3,P1,m,before,4,"),
        ("answers.csv", "3,P2,m,before,,"),
        ("answers.csv", "3,P2,m,before,3,blank"),
        ("answers.csv", "3,P2,m,before,nan,"),
        ("answers.csv", "3,P2,m,someday,3,"),
        ("answers.csv", "3,P2,m,before,three,"),
        ("counts.csv", "3,Visits,o2,2026-01-15,3"),
        ("counts.csv", "3,Visits,o2,January,3"),
        ("counts.csv", f"3,Visits,o2,2026-01-01,{10**30}"),
    ],
)
def test_a_table_with_a_row_that_does_not_fit_is_refused(part: str, line: str) -> None:
    table = _parts(write_archive(_archive()))[part] + f"{line}\r\n".encode()
    assert f"the part {part} is not as Co-Impact writes it" in _refusal(_with(part, table))


def test_a_file_that_is_too_large_is_refused_unopened(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_zip, "MOST_BYTES", 2 * 1024 * 1024)
    assert "it is 3 MB large, and the most" in _refusal(b"PK" + b"\0" * 3 * 1024 * 1024)


def test_a_small_file_that_unpacks_to_a_huge_one_is_refused() -> None:
    huge = _with("changes.json", b" " * (archive_zip.MOST_UNPACKED + 1))
    assert len(huge) < 1024 * 1024
    assert "the most that can be read is 200 MB" in _refusal(huge)


def test_a_part_that_understates_its_size_is_refused() -> None:
    data = _with("changes.json", b"[]" + b" " * 10_000)
    with zipfile.ZipFile(io.BytesIO(data)) as folder:
        size = folder.getinfo("changes.json").file_size.to_bytes(4, "little")
    assert "'our café.zip' cannot be read" in _refusal(data.replace(size, (100).to_bytes(4, "little")))


def test_a_part_that_is_there_twice_is_refused() -> None:
    packed = io.BytesIO(write_archive(_archive()))
    with zipfile.ZipFile(packed, "a") as folder, pytest.warns(UserWarning, match="Duplicate"):
        folder.writestr("people.csv", b"")
    assert "holds the same part twice" in _refusal(packed.getvalue())


def test_a_locked_archive_is_refused() -> None:
    data = bytearray(write_archive(_archive()))
    for mark, flags in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + flags] |= 1
            at = data.find(mark, at + 4)
    assert "locked with a password" in _refusal(bytes(data))


def test_damage_in_the_middle_of_an_archive_is_noticed() -> None:
    data = bytearray(write_archive(_archive()))
    at = data.find(b"changes.json") + 40
    data[at : at + 20] = zlib.compress(b"something else altogether")[:20]
    assert "cannot be read" in _refusal(bytes(data))


def test_other_files_in_the_zip_are_never_unpacked() -> None:
    parts = _parts(write_archive(_archive())) | {"../../outside.txt": b"x", "notes.txt": b"y"}
    assert _archive() == read_archive(NAME, archive_zip.pack(parts))
