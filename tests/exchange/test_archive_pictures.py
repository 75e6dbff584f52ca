"""An archive holds pictures and nothing that a camera wrote beside them, whoever made it and when."""

from __future__ import annotations

import io
import json
import zipfile
from base64 import b64decode, b64encode
from datetime import UTC, datetime

import pytest
from PIL import Image

from coimpact_widgets.domain.archive import Archive
from coimpact_widgets.domain.edit import MaySee, Picture
from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.record import Record
from coimpact_widgets.exchange import archive_zip
from coimpact_widgets.exchange.archive import read_archive, write_archive
from coimpact_widgets.exchange.picture_file import read_picture

AT = datetime(2026, 8, 6, 12, tzinfo=UTC)
NAME = "ours.zip"


@pytest.fixture(scope="module")
def of_camera():
    """A photograph with the place where it was taken."""
    file, facts = io.BytesIO(), Image.Exif()
    facts[0x010E] = "Secret Street"
    Image.new("RGB", (90, 60), "teal").save(file, "JPEG", exif=facts)
    return file.getvalue()


def archive(data):
    picture = Picture(
        alt="Us",
        may_see=MaySee.ANYBODY,
        data=b64encode(data).decode(),
        mime="image/jpeg",
        width=90,
        height=60,
    )
    return Archive.of(Contents(Project("p", "Ours", at=AT), (Record("a", 1, picture, "", AT),)))


def parts_of(written):
    with zipfile.ZipFile(io.BytesIO(written)) as folder:
        return {name: folder.read(name) for name in folder.namelist()}


def in_archive(written):
    """The file of the picture, as each part of an archive that has it holds it."""
    parts = parts_of(written)
    (record,), (change,) = json.loads(parts["records.json"]), json.loads(parts["changes.json"])
    return [b64decode(each["data"]) for each in (record["value"], change["body"])]


def in_store(found):
    return [each.value.file for each in found.records]


def test_the_bytes_in_an_archive_are_those_that_were_taken_in(of_camera):
    taken = read_picture("us.jpg", of_camera).data
    written = write_archive(archive(taken))
    assert [taken] * 2 == in_archive(written)
    assert (True, False) == (b"Secret Street" in of_camera, b"Secret Street" in taken)
    assert archive(taken) == read_archive(NAME, written)


def test_what_a_camera_wrote_leaves_with_no_archive(of_camera):
    assert [False] * 2 == [b"Secret Street" in each for each in in_archive(write_archive(archive(of_camera)))]


def test_an_old_archive_that_holds_it_is_cleaned_when_it_arrives(of_camera):
    taken = read_picture("us.jpg", of_camera).data
    written = write_archive(archive(taken))
    new, old = b64encode(taken), b64encode(of_camera)
    dirty = archive_zip.pack({name: part.replace(new, old) for name, part in parts_of(written).items()})
    assert [of_camera] * 2 == in_archive(dirty)
    (arrived,) = in_store(read_archive(NAME, dirty))
    assert (False, (90, 60)) == (b"Secret Street" in arrived, Image.open(io.BytesIO(arrived)).size)


def test_a_picture_that_cannot_be_read_arrives_without_its_file():
    assert [b""] == in_store(read_archive(NAME, write_archive(archive(b"\xff\xd8\xffgarbage"))))
