"""What there is to check before a report is given away: what it leaves out, and what is the group's own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .documents import Told, readable
from .domain.edit import FRONT, Edits, words_beside
from .domain.project import Contents
from .domain.report_kind import ReportKind
from .publishing import USUAL, WholeReport
from .telling import Telling

if TYPE_CHECKING:
    from .analysis.result import Result
    from .disclosure.view import View
    from .report.document import Document
    from .widgets.last_page import PictureHere, ToCheck, WordsHere


def to_check(telling: Telling, kind: ReportKind, view: View) -> ToCheck:
    """What there is to check of this report in this copy, found out from the report itself."""
    from .disclosure.view import View
    from .report.mark import mark_of_report
    from .widgets.last_page import ToCheck

    inside, contents, made = view is View.INSIDE, telling.contents(), telling.report(kind, view)
    results, edits = telling.results(), readable(contents.edits(kind))
    numbers = "" if inside else _numbers(telling, kind, made)
    hidden = numbers + _quotes(contents, results, made, telling.rule) + _held(telling, kind, made)
    safe = telling.unchanged(kind, View.PUBLISH)
    ours = telling.unchanged(kind, view) if inside else safe
    return ToCheck(
        hidden,
        tuple(_words(edits, safe, ours, made.document, inside=inside)),
        _without_place(edits, safe),
        _pictures(edits, made.document),
        _sections_left_out(edits, ours),
        inside=inside,
        mark=mark_of_report(made.document),
    )


def numbers_hidden(
    contents: Contents,
    results: Sequence[Result],
    told: Sequence[Result],
    rule: str = USUAL,
    kind: ReportKind = ReportKind.FULL,
) -> str:
    """What a report of this kind leaves out when it is safe to publish, as HTML.

    `told` are the results that are `shown` to publish.
    """
    from .disclosure.consent import what_consent_hides, with_consent
    from .disclosure.hidden import what_is_hidden
    from .disclosure.rule import rule_named
    from .disclosure.small_counts import what_counts_hide
    from .domain.count_series import things_in
    from .present.hidden import hidden_html
    from .report.tells import told_in

    found = told_in(kind, _of_people(results))
    hidden = (
        *what_is_hidden(with_consent(found, contents), told_in(kind, _of_people(told))),
        *what_consent_hides(found, contents),
        *what_counts_hide(contents.counts, rule_named(rule), things_in(contents)),
    )
    return hidden_html(hidden, measured=bool(found or contents.counts))


def _of_people(results: Sequence[Result]) -> list[Result]:
    from .analysis.kind import Kind
    from .disclosure.months import OF_MONTHS

    return [each for each in results if each.kind not in (*OF_MONTHS, Kind.HOW_SURE)]


def _numbers(telling: Telling, kind: ReportKind, made: WholeReport) -> str:
    from .present.html import heading

    told = made.told.results
    said = numbers_hidden(telling.contents(), telling.results(), told, telling.rule, kind)
    return heading("Numbers that are hidden", 3) + said


def _quotes(contents: Contents, results: Sequence[Result], made: WholeReport, rule: str) -> str:
    """The stories that are not in this report, and why.

    Quotes with a number that could point to somebody are named, so that the group looks at them.
    """
    from .disclosure.rule import rule_named
    from .disclosure.stories import kept_back
    from .disclosure.typed_words import tells_hidden
    from .present.html import heading
    from .present.kept_back import Quoted, kept_back_html
    from .report.document import quotes_of

    stories, quotes = contents.our_stories, quotes_of(made.document)
    with_role = {each.text.strip() for each in stories if each.role.strip()}
    nameless = sum(each.text in with_role and not each.who for each in quotes)
    inside, by = bool(made.document.mark), rule_named(rule)
    told = [each.text for each in quotes]
    warned = [] if inside else [each for each in told if tells_hidden(each, results, made.told.results, by)]
    kept = () if inside else kept_back(stories)
    quoted = Quoted(len(quotes), nameless, tuple(warned))
    return heading("Quotes that are left out", 3) + kept_back_html(stories, kept, quoted, contents.project.id)


def _held(telling: Telling, kind: ReportKind, made: WholeReport) -> str:
    """The typed words that are held back and have a place in this report, each with where it is changed."""
    from .disclosure.month_words import IN_RESULTS
    from .disclosure.typed_words import sentence_of, told_apart
    from .present.html import heading
    from .present.kept_back import held_back_html
    from .report.mark import says

    words, results, held = made.told
    if not held:
        return ""
    apart = telling.published(kind, Told(told_apart(words, held), results))
    here = [
        each
        for at, each in enumerate(held)
        if says(apart, sentence_of(at))
        or (each.what in IN_RESULTS and says(made.document, IN_RESULTS[each.what]))
    ]
    project = words.project.id
    said = held_back_html([*dict.fromkeys((each.what, each.text, each.step) for each in here)], project)
    return heading("Words that are left out", 3) + said if said else ""


def _words(
    edits: Edits, safe: Document, ours: Document, made: Document, *, inside: bool
) -> Iterator[WordsHere]:
    """The group's own words in the order of the report, with whether they stand in this copy, `made`.

    `ours` is this copy before anything is changed, and `safe` the one to publish.
    """
    from .report.edited import words_in
    from .report.passages import parts_of, passages_of
    from .widgets.last_page import WordsHere

    held, stand = words_beside(edits, passages_of(safe)), words_in(edits, safe, ours, inside=inside)
    there = {FRONT, *(each.id for each in made.sections)}
    for outer in parts_of(safe):
        for each in (passage for part in outer.all for passage in part.passages if passage.place in held):
            known, section = held[each.place], outer.id in there
            text, stands = stand.get(each.place, known.text), section and each.place in stand
            yield WordsHere(each, text, known.standing, stands, section)


def _pictures(edits: Edits, made: Document) -> tuple[PictureHere, ...]:
    """The group's pictures, with whether they stand in this copy."""
    from .report.document import Photo, Section, every_section
    from .widgets.last_page import PictureHere

    sections = every_section((Section(FRONT, "", made.opening), *made.sections))
    shown = {(each.id, block.data) for each in sections for block in each.blocks if isinstance(block, Photo)}
    pictures = [each.value for each in edits.pictures]
    return tuple(PictureHere(each, (each.section, each.file) in shown) for each in pictures)


def _without_place(edits: Edits, safe: Document) -> tuple[str, ...]:
    """The group's own words for places that this report does not have now."""
    from .report.passages import passages_of

    places = {each.place for each in passages_of(safe) if not each.fixed}
    return tuple(each.value.text for place, each in edits.words.items() if place not in places)


def _sections_left_out(edits: Edits, ours: Document) -> tuple[str, ...]:
    """The headings of the sections that the group left out."""
    gone = edits.arrangement.value.left_out if edits.arrangement else ()
    return tuple(each.heading for each in ours.sections if each.id in gone)
