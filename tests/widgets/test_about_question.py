"""What readers of a report should know first: nothing of it has to be answered, and nothing is lost."""

from __future__ import annotations

from coimpact_widgets.domain.about import About
from coimpact_widgets.library.principles import principles
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


def error_of(pages, name):
    return next(field.error for field in pages.fields if field.name == name)


def test_where_both_changed_an_answer_theirs_is_told_and_written_over_only_on_purpose():
    keeper = FakeKeeper()
    pages = opened(keeper)
    keeper.save(About(where="Theirs"))
    fill(pages, where="Ours")
    go_on(pages)
    said = "Somebody else wrote 'Theirs'. Change yours, or continue to keep yours."
    assert ("Theirs", said) == (keeper.contents().about.where, error_of(pages, "where"))
    go_on(pages)
    assert "Ours" == keeper.contents().about.where


def test_an_answer_that_was_left_as_it_was_shown_takes_what_somebody_else_wrote():
    keeper = FakeKeeper()
    pages = opened(keeper)
    keeper.save(About(where="Theirs"))
    fill(pages, contact="hello@harbour.example")
    go_on(pages)
    assert About(where="Theirs", contact="hello@harbour.example") == keeper.contents().about


def test_keeping_one_answer_of_ours_keeps_another_of_theirs():
    keeper = FakeKeeper()
    pages = opened(keeper)
    keeper.save(About(where="Theirs", author="Theirs"))
    fill(pages, where="Ours")
    go_on(pages)
    go_on(pages)
    assert About(where="Ours", author="Theirs") == keeper.contents().about


def test_an_answer_that_somebody_else_took_out_is_told():
    keeper = FakeKeeper()
    record = keeper.save(About(where="Before"))
    pages = opened(keeper)
    keeper.save(About(), record)
    fill(pages, where="Ours")
    go_on(pages)
    assert "Somebody else took this answer out." in error_of(pages, "where")
