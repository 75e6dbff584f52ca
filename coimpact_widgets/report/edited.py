"""A report as a group changed it: its own words where they may stand, its sections, and its pictures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import replace
from itertools import takewhile

from ..domain.edit import FRONT, Edits, Picture, PictureKind, words_beside
from ..domain.linked_numbers import followed
from .document import Block, Document, Facts, Note, Photo, Section, Words, every_section
from .passages import heading_of, passages_of, placed, with_words

LARGEST = {PictureKind.PHOTOGRAPH: (640, 640), PictureKind.LOGO: (240, 120)}
LARGEST_ON_FEW_PAGES = {PictureKind.PHOTOGRAPH: (360, 240), PictureKind.LOGO: (180, 90)}
"""The most pixels that a picture is shown at, across and down."""


def edited(document: Document, edits: Edits, safe: Document, *, inside: bool) -> Document:
    """The report with what the group changed. `safe` is the same report as it may be published.

    The group's words are held against what may be published, whatever the copy. Words whose numbers are not
    all in ours stand inside the group alone, and only once the group said that it meant them. Words that no
    longer fit are left out, and ours stand; so they do where this copy says something else than `safe`.
    """
    words = words_in(edits, safe, document, inside=inside)
    photos = _photos(edits, inside=inside, few_pages=bool(document.most_pages))
    standing = tuple(_arranged(document.sections, edits))
    ids = frozenset(each.id for each in every_section(standing))
    sections = tuple(_section(each, words, photos, ids) for each in standing)
    notes = tuple(takewhile(lambda block: isinstance(block, Note), document.opening))
    rest = tuple(_blocks(FRONT, document.opening[len(notes) :], words, ids))
    return replace(document, opening=(*notes, *photos.get(FRONT, ()), *rest), sections=sections)


def words_in(edits: Edits, safe: Document, document: Document, *, inside: bool) -> dict[str, str]:
    """The group's words by their place, brought up to date, where they may stand in this copy."""
    held = words_beside(edits, passages_of(safe))
    words = {place: each.text for place, each in held.items() if each.may_stand(inside=inside)}
    return _fitting(words, safe, document) if inside else words


def _fitting(words: Mapping[str, str], safe: Document, document: Document) -> dict[str, str]:
    """Of words for `safe`, those for which this copy says the same, with its numbers in them."""
    then, now = ({each.place: each.text for each in passages_of(report)} for report in (safe, document))
    fitted = {place: followed(text, then[place], now[place]) for place, text in words.items() if place in now}
    return {place: text for place, text in fitted.items() if text is not None}


def _arranged(sections: Sequence[Section], edits: Edits) -> Iterator[Section]:
    by_id = {each.id: each for each in sections}
    if edits.arrangement is None:
        yield from sections
        return
    arrangement = edits.arrangement.value
    for id in arrangement.arranged(tuple(by_id)):
        if id not in arrangement.left_out:
            yield by_id[id]


def _section(
    section: Section, words: Mapping[str, str], photos: Mapping[str, tuple[Photo, ...]], ids: Set[str]
) -> Section:
    heading = " ".join(words.get(heading_of(section.id), section.heading).split())
    blocks = (*_blocks(section.id, section.blocks, words, ids), *photos.get(section.id, ()))
    inner = tuple(_section(each, words, photos, ids) for each in section.sections)
    return replace(section, heading=heading, blocks=blocks, sections=inner)


def _blocks(
    section: str, blocks: Sequence[Block], words: Mapping[str, str], ids: Set[str]
) -> Iterator[Block]:
    """The blocks of a section. A fact leads only to what the report has: `ids` are those of its sections."""
    for place, block in placed(section, blocks):
        if place in words and isinstance(block, Words):
            yield from with_words(block, words[place])
        elif isinstance(block, Facts):
            facts = (each if each.section in ids else replace(each, section="") for each in block.facts)
            yield replace(block, facts=tuple(facts))
        else:
            yield block


def _photos(edits: Edits, *, inside: bool, few_pages: bool) -> dict[str, tuple[Photo, ...]]:
    """The pictures that may stand in this copy, by the section that they stand in."""
    photos: dict[str, tuple[Photo, ...]] = {}
    for picture in (each.value for each in edits.pictures):
        if picture.may_stand(inside=inside):
            photo = _photo(picture, LARGEST_ON_FEW_PAGES if few_pages else LARGEST)
            photos[picture.section] = (*photos.get(picture.section, ()), photo)
    return photos


def _photo(picture: Picture, largest: Mapping[PictureKind, tuple[int, int]]) -> Photo:
    across, down = largest[picture.shows]
    scale = min(1, across / picture.width, down / picture.height)
    return Photo(
        picture.file,
        picture.mime,
        picture.alt.strip(),
        max(1, round(picture.width * scale)),
        max(1, round(picture.height * scale)),
        picture.caption.strip(),
    )
