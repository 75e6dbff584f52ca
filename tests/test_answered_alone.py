"""What members answered alone is in nothing that anybody can take away before it is shown."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator

import pytest

from coimpact_widgets.disclosure.view import View
from coimpact_widgets.domain.answered_alone import without_unseen
from coimpact_widgets.domain.data_form import DATA_FORMS
from coimpact_widgets.domain.invitation import Guest, May, hash_of
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.process_check import ProcessCheck, day_of, meeting_id
from coimpact_widgets.domain.proposal import PROPOSALS, Proposal
from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.round import Round
from coimpact_widgets.domain.vote import OUTCOMES, Vote
from coimpact_widgets.errors import NotForGuests
from coimpact_widgets.exchange.archive import read_archive, write_archive
from coimpact_widgets.giving import Giving, share
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.store.store import Store
from coimpact_widgets.telling import Telling

DAY = "2026-11-26"
BEFORE, AFTER = "Before it was changed", "The boss shouted"
NAME, HOPED, REMOVED = "Zeb Private", "Neighbours: wave QX77Z", "Taken back QX78Z"
TRACES = (BEFORE, AFTER, NAME, "wave QX77Z", REMOVED)


@pytest.fixture
def store(tmp_path) -> Iterator[Store]:
    """A project in which nothing is shown: a check, a vote, a proposal, and a check that was taken back."""
    with Store.open(str(tmp_path / "a.sqlite")) as opened:
        opened.create_project("Our project", id="p")
        opened.save("p", Outcome("People", "feel heard"), id="o")
        opened.save("p", ProcessCheck(DAY, Role.STAFF, NAME, fair_say=1, words=BEFORE), id="c")
        opened.save("p", ProcessCheck(DAY, Role.STAFF, NAME, fair_say=1, words=AFTER), id="c", version=1)
        opened.save("p", ProcessCheck(DAY, Role.CARER, "", fair_say=1, words=REMOVED), id="r")
        opened.remove("p", "r", version=1)
        opened.save("p", Vote(OUTCOMES, Role.CARER, NAME, ("o",)), id="v")
        opened.save("p", Proposal(Role.CARER, NAME, (HOPED,)), id="h")
        yield opened


def _telling(store: Store) -> Telling:
    return Telling(store, lambda: store.contents("p"), list)


def _given(store: Store) -> Iterator[tuple[str, bytes]]:
    """Everything that a page gives away of the project: its name and its bytes."""
    giving = Giving(_telling(store))
    yield "results", giving.results().data
    for view in View:
        for kind in ReportKind:
            yield f"{kind} {view}", giving.report(kind, "HTML", view).data
        for form in DATA_FORMS:
            yield f"data {form} {view}", giving.data(form, view).data
    yield "archive", _copy(store)


def _panel(store: Store, *, guest: bool = False):
    return share(ProjectKeeper(store, "p"), store, list, view=View.PUBLISH.value, guest=guest)


def _copy(store: Store) -> bytes:
    """The copy of everything that the button on the page makes."""
    return _download(_panel(store).view).make()


def _download(widget):
    """The button of the page that makes a copy, or None."""
    if getattr(widget, "file_name", "") == "p.coimpact.zip":
        return widget
    parts = getattr(widget, "children", ())
    return next((found for each in parts if (found := _download(each))), None)


def _told(data: bytes) -> list[str]:
    if data.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            data = b"\n".join(held.read(name) for name in held.namelist())
    return [each for each in TRACES if each.encode() in data]


def _show(store: Store) -> None:
    day = day_of(DAY)
    assert day
    for about in (OUTCOMES, PROPOSALS, meeting_id(day)):
        store.save("p", Round(about, shown=True))


def test_no_file_tells_anything_of_it(store: Store) -> None:
    found = {name: _told(data) for name, data in _given(store)}
    assert {name: [] for name in found} == found
    assert len(found) > 12


def test_a_copy_has_no_trace_that_somebody_answered(store: Store) -> None:
    assert ["outcome"] == [each.kind for each in without_unseen(store.archive("p")).changes]


def test_a_copy_has_what_is_shown_as_it_stands_without_what_nobody_sees(store: Store) -> None:
    _show(store)
    copied = read_archive("p.zip", _copy(store)).contents()
    assert [ProcessCheck(DAY, Role.STAFF, fair_say=1)] == [each.value for each in copied.of(ProcessCheck)]
    assert [Proposal(Role.CARER, "", (HOPED,))] == [each.value for each in copied.of(Proposal)]
    assert [Vote(OUTCOMES, Role.CARER, NAME, ("o",))] == [each.value for each in copied.of(Vote)]


def test_answers_that_were_closed_again_are_left_out_again(store: Store) -> None:
    _show(store)
    kept = next(each for each in store.contents("p").of(Round) if each.value.about == OUTCOMES)
    store.save("p", Round(OUTCOMES, shown=False), id=kept.id, version=kept.version)
    assert () == read_archive("p.zip", _copy(store)).contents().of(Vote)


def test_the_whole_archive_of_the_store_keeps_everything(store: Store) -> None:
    assert list(TRACES) == _told(write_archive(store.archive("p")))


def test_a_guest_is_offered_no_copy_of_everything(store: Store) -> None:
    assert (True, None) == (bool(_download(_panel(store).view)), _download(_panel(store, guest=True).view))


def test_a_guest_has_no_row_about_one_person(store: Store, tmp_path) -> None:
    guest = Guest("p", hash_of(store.invite("p", May.LOOK)))
    with Store.open(str(tmp_path / "a.sqlite"), guest=guest) as theirs:
        giving = Giving(_telling(theirs), guest=True)
        with pytest.raises(NotForGuests):
            giving.data("Excel", View.INSIDE)
        assert [] == _told(giving.data("Excel", View.PUBLISH).data)
