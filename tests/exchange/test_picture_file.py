"""A picture from a file: a PNG or a JPEG, upright and small, without what a camera writes beside it."""

from __future__ import annotations

from base64 import b64decode, b64encode
from io import BytesIO

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from coimpact_widgets.domain.edit import Picture
from coimpact_widgets.errors import FileNotReadable
from coimpact_widgets.exchange.picture_file import (
    HEAVY,
    LARGEST,
    LEAST,
    SMALL,
    read_again,
    read_picture,
    thumbnail,
)

PLACE, TURNED = 0x8825, 0x0112


WRITTEN_BESIDE = PngInfo()
WRITTEN_BESIDE.add_text("Author", "Ann")
OF_CAMERA = Image.Exif()
OF_CAMERA[0x010F] = "Camera of Ann"


def file_of(picture, form="PNG", **how):
    file = BytesIO()
    picture.save(file, form, **how)
    return file.getvalue()


def plain(width=80, height=40, mode="RGB"):
    return Image.new(mode, (width, height), "teal")


def read(data):
    return read_picture("us.png", data)


def opened(data):
    return Image.open(BytesIO(read(data).data))


@pytest.mark.parametrize(("form", "mime"), [("PNG", "image/png"), ("JPEG", "image/jpeg")])
def test_it_stays_the_kind_of_file_that_it_was(form, mime):
    found = read(file_of(plain(), form))
    assert (mime, 80, 40) == (found.mime, found.width, found.height)


def test_where_it_was_taken_is_left_out():
    facts = Image.Exif()
    facts[0x010F] = "Camera of Ann"
    facts.get_ifd(PLACE)[1] = "N"
    data = file_of(plain(), "JPEG", exif=facts, comment=b"Ann")
    assert b"Ann" in data
    assert b"Ann" not in read(data).data
    assert {} == dict(opened(data).getexif())


def test_it_is_upright():
    facts = Image.Exif()
    facts[TURNED] = 6
    found = read(file_of(plain(), "JPEG", exif=facts))
    assert (40, 80) == (found.width, found.height)


def test_a_large_one_is_made_small():
    found = read(file_of(plain(4000, 2000), "JPEG"))
    assert (LARGEST, LARGEST // 2) == (found.width, found.height)


def test_a_heavy_photograph_is_kept_as_a_jpeg():
    noise = Image.effect_noise((1000, 1000), 90).convert("RGB")
    found = read(file_of(noise))
    assert ("image/jpeg", True) == (found.mime, len(found.data) < len(file_of(noise)))
    assert HEAVY < len(file_of(noise))


def test_a_logo_stays_see_through():
    logo = Image.new("RGBA", (80, 40), (0, 0, 0, 0))
    assert "RGBA" == opened(file_of(logo)).mode


@pytest.mark.parametrize("mode", ["CMYK", "L"])
def test_other_colours_are_made_ones_that_every_page_can_show(mode):
    assert "RGB" == opened(file_of(Image.new(mode, (80, 40)), "JPEG")).mode


@pytest.mark.parametrize("data", [b"", b"not a picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>"])
def test_what_is_no_picture_is_refused(data):
    with pytest.raises(FileNotReadable, match="Choose a PNG or a JPEG file"):
        read(data)


def test_another_kind_of_picture_is_refused():
    with pytest.raises(FileNotReadable, match="Choose a PNG or a JPEG file"):
        read(file_of(plain(), "GIF"))


def test_a_damaged_one_is_refused():
    with pytest.raises(FileNotReadable, match="damaged"):
        read(file_of(Image.effect_noise((200, 200), 90), "JPEG")[:900])


@pytest.mark.parametrize(("width", "height"), [(1280, LEAST - 1), (LEAST - 1, 90), (9000, 60)])
def test_one_that_is_too_narrow_or_too_flat_is_refused(width, height):
    with pytest.raises(FileNotReadable, match="too narrow or too flat"):
        read(file_of(plain(width, height)))


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_one_that_was_read_before_is_left_as_it_is(form):
    kept = read(file_of(plain(), form))
    assert kept == read_again(kept.data)


@pytest.mark.parametrize(
    ("form", "how"),
    [("JPEG", {"comment": b"Ann"}), ("PNG", {"pnginfo": WRITTEN_BESIDE}), ("JPEG", {"exif": OF_CAMERA})],
)
def test_what_stands_beside_one_is_taken_out_when_it_is_read_again(form, how):
    data = file_of(plain(), form, **how)
    assert (True, False) == (b"Ann" in data, b"Ann" in read_again(data).data)


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_what_follows_one_is_taken_out_when_it_is_read_again(form):
    kept = read(file_of(plain(), form)).data
    assert b"Ann" not in read_again(kept + b"Ann").data


@pytest.mark.parametrize("form", ["PNG", "JPEG"])
def test_one_that_is_damaged_is_not_there_when_it_is_read_again(form):
    data = file_of(Image.effect_noise((90, 60), 50), form)
    assert read_again(data[: len(data) // 2]) is None
    assert read_again(data[:9] + b"garbage") is None


def kept(data):
    return Picture(data=b64encode(data).decode(), mime="image/png", width=800, height=400)


def test_a_small_copy_is_to_know_it_by():
    begins, _, small = thumbnail(kept(file_of(plain(800, 400)))).partition(",")
    assert ("data:image/png;base64", (SMALL, SMALL // 2)) == (
        begins,
        Image.open(BytesIO(b64decode(small))).size,
    )


def test_there_is_no_small_copy_of_one_that_is_damaged():
    assert "" == thumbnail(kept(file_of(plain(800, 400))[:60]))
