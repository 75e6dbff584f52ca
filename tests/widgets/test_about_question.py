"""What readers of a report should know first: nothing of it has to be answered, and nothing is lost."""

from __future__ import annotations

from coimpact_widgets.domain.about import About
from coimpact_widgets.library.principles import principles
from coimpact_widgets.widgets.about_question import CHANGED
from coimpact_widgets.widgets.agree_panel import AgreePanel

from .fake_keeper import FakeKeeper
from .walk import answers, go_on


def opened(keeper):
    """The pages of step 1, at what readers should know first."""
    pages = AgreePanel(keeper, principles()).pages
    pages.show("about")
    return pages


def fill(pages, **texts):
    for field in pages.fields:
        field.value = texts.get(field.name, field.value)


def test_what_readers_should_know_is_kept_without_spaces_around_it():
    keeper = FakeKeeper()
    pages = opened(keeper)
    fill(pages, where=" The old  harbour office ", contact="hello@harbour.example")
    go_on(pages)
    assert About(where="The old harbour office", contact="hello@harbour.example") == keeper.contents().about


def test_nothing_has_to_be_answered():
    pages = opened(FakeKeeper())
    assert all(field.optional for field in pages.fields)
    go_on(pages)
    assert "about" != pages.current


def test_what_was_kept_is_among_the_answers():
    keeper = FakeKeeper()
    keeper.save(About(what="A café at night", contact="hello@harbour.example"))
    assert "A café at night\nhello@harbour.example" == answers(opened(keeper))["about"]


def test_what_somebody_else_wrote_meanwhile_is_not_written_over_unseen():
    keeper = FakeKeeper()
    pages = opened(keeper)
    keeper.save(About(where="Theirs"))
    fill(pages, where="Ours")
    go_on(pages)
    assert ("Theirs", CHANGED) == (keeper.contents().about.where, pages.fields[0].error)
    go_on(pages)
    assert "Ours" == keeper.contents().about.where
