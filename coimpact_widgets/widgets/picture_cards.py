"""The pictures in one section of a report, as cards: photographs and logos."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from typing import Any

from ..domain.edit import FRONT, MaySee, Picture, PictureKind
from ..domain.keeper import CardKeeper
from ..domain.record import Record
from ..domain.report_kind import ReportKind
from ..errors import Problem
from ..exchange.picture_file import thumbnail
from .choices import Option
from .field import Field
from .one_of import OneOf
from .picture_field import PictureField
from .record_cards import RecordCards
from .text_field import TextField

MOST = 12
"""More pictures than this make a report slow to open and to send."""
SHOWS: list[Option] = [
    (PictureKind.PHOTOGRAPH.value, "A photograph or a drawing"),
    (PictureKind.LOGO.value, "A logo", "It is shown small."),
]
SEEN_BY = [
    (MaySee.ANYBODY.value, "Anybody", "Everybody in the picture has agreed to that."),
    (MaySee.GROUP.value, "Our group alone", "It is left out of a copy that is safe to publish."),
]
THIS, EVERY = "this", "every"
SAID_OF = {MaySee.ANYBODY: "Anybody may see it.", MaySee.GROUP: "It stays inside the group."}


def picture_cards(keeper: CardKeeper, report: ReportKind, section: str) -> RecordCards:
    """The pictures of one section, to add, change, move and remove."""
    return RecordCards(
        keeper,
        Picture,
        noun="picture",
        plural="pictures",
        fields=lambda picture: _fields(picture, at_front=section == FRONT),
        title=lambda picture: picture.alt,
        detail=_detail,
        picture=thumbnail,
        make=lambda values, old: _made(values, old or Picture(report, section)),
        check=lambda value, record: _problems(keeper, report, record),
        records=lambda contents: [
            each for each in contents.edits(report).pictures if each.value.section == section
        ],
    )


def _fields(picture: Picture | None, *, at_front: bool) -> list[Field]:
    label = "Choose another picture (optional)" if picture else "Choose a picture"
    picture = picture or Picture()
    fields = [
        PictureField("data", label),
        OneOf(name="shows", label="What is it?", options=SHOWS, value=picture.shows.value),
        TextField(
            name="alt",
            label="What does it show?",
            hint="One sentence, for people who cannot see it. For a logo, write whose it is.",
            value=picture.alt,
        ),
        TextField(
            name="caption",
            label="Words under the picture",
            hint="Everybody reads these. For example: The kitchen on the night we opened.",
            value=picture.caption,
            optional=True,
        ),
        OneOf(name="may_see", label="Who may see it?", options=SEEN_BY, value=picture.may_see or ""),
    ]
    every = OneOf(
        name="every",
        label="Which reports is it for?",
        options=[(THIS, "This report"), (EVERY, "Every kind of report")],
        value=EVERY if picture.every else THIS,
    )
    return [*fields, every] if at_front else fields


def _made(values: dict[str, Any], old: Picture) -> Picture:
    made = replace(
        old,
        alt=" ".join(values["alt"].split()),
        caption=" ".join(values["caption"].split()),
        shows=PictureKind(values["shows"]),
        may_see=MaySee(values["may_see"]) if values["may_see"] else None,
        every=values.get("every") == EVERY,
    )
    read = values["data"]
    if read is None:
        return made
    data = b64encode(read.data).decode()
    return replace(made, data=data, mime=read.mime, width=read.width, height=read.height)


def _problems(keeper: CardKeeper, report: ReportKind, record: Record[Picture] | None) -> list[Problem]:
    if record is None and len(keeper.contents().edits(report).pictures) >= MOST:
        return [Problem("data", f"There are {MOST} pictures in this report already. Remove one first.")]
    return []


def _detail(picture: Picture) -> str:
    assert picture.may_see
    every = " It is in every kind of report." if picture.every else ""
    under = f" Under it stands: “{picture.caption}”" if picture.caption else ""
    return f"{picture.shows.capitalize()}. {SAID_OF[picture.may_see]}{every}{under}"
