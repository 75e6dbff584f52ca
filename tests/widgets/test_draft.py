"""A card that is half written is given back when its page is opened again, once and as it was typed."""

from __future__ import annotations

import json

from coimpact_widgets.domain.pathway import Impact, Outcome
from coimpact_widgets.widgets.draft import Draft
from coimpact_widgets.widgets.pathway_panel import PathwayPanel

from .fake_keeper import FakeKeeper
from .walk import open_page


def opened_again(panel, keeper):
    """The panel as it is made when the page is opened again in the same tab."""
    again = PathwayPanel(keeper)
    if panel.draft.kept:
        again.draft._received({"was": panel.draft.kept})
    return again


def half_written(keeper, **typed):
    """The panel, left with these texts in the form of an outcome."""
    panel = PathwayPanel(keeper)
    panel.pages.go_to("outcome")
    panel.pages.body.form.take_up(typed)
    return panel


def test_what_was_half_written_stands_on_its_page_again():
    keeper = FakeKeeper()
    again = opened_again(half_written(keeper, who="Carers"), keeper)
    assert ("outcome", "Carers") == (again.pages.current, again.pages.body.form.values()["who"])


def test_going_on_from_what_was_given_back_leads_to_the_next_question():
    keeper = FakeKeeper()
    again = opened_again(half_written(keeper, who="Carers", change="rest more"), keeper)
    again.pages.proceed.click()
    assert ("activity", ["Carers: rest more"]) == (
        again.pages.current,
        [each.value.text for each in keeper.contents().of(Outcome)],
    )


def test_what_is_saved_or_cancelled_is_no_draft():
    for press in ("save", "cancel"):
        panel = half_written(FakeKeeper(), who="Carers", change="rest more")
        getattr(panel.pages.body.form, press).click()
        assert "" == panel.draft.kept


def test_a_card_that_was_kept_as_the_page_closed_is_not_offered_twice():
    keeper = FakeKeeper()
    panel = half_written(keeper, who="Carers", change="rest more")
    keeper.save(Outcome("Carers", "rest more", 1.0))
    again = opened_again(panel, keeper)
    assert (None, "") == (again.pages.body.form, again.draft.kept)


def test_a_half_changed_card_goes_on_from_the_version_that_was_seen():
    keeper = FakeKeeper()
    record = keeper.save(Outcome("Carers", "rest more", 1.0))
    panel = PathwayPanel(keeper)
    cards = open_page(panel.pages, "outcome")
    cards.change(record.id)
    cards.form.take_up({"change": "sleep more"})
    keeper.save(Outcome("Carers", "worry less", 1.0), record)
    again = opened_again(panel, keeper)
    again.pages.body.form.save.click()
    assert again.pages.body.conflict is not None


def test_a_card_that_is_gone_is_not_asked_about():
    keeper = FakeKeeper()
    record = keeper.save(Outcome("Carers", "rest more", 1.0))
    panel = PathwayPanel(keeper)
    cards = open_page(panel.pages, "outcome")
    cards.change(record.id)
    cards.form.take_up({"change": "sleep more"})
    keeper.remove(record)
    assert {"who": "", "change": "", "chosen_by": ()} == opened_again(panel, keeper).pages.body.form.values()


def test_the_question_that_follows_a_card_is_asked_again_with_what_was_typed():
    keeper = FakeKeeper()
    keeper.save(Impact("People get help early", 1.0))
    panel = half_written(keeper, who="Carers", change="rest more")
    panel.pages.body.form.save.click()
    panel.pages.body.next.form.take_up({"reason": "they meet"})
    again = opened_again(panel, keeper)
    assert ("outcome", "they meet") == (again.pages.current, again.pages.body.next.form.values()["reason"])


def test_a_link_that_was_half_written_stands_again():
    keeper = FakeKeeper()
    keeper.save(Outcome("Carers", "rest more", 1.0))
    panel = PathwayPanel(keeper)
    links = open_page(panel.pages, "link").links
    links.add()
    links.form.take_up({"reason": "they meet"})
    again = opened_again(panel, keeper).pages
    assert ("link", "they meet") == (again.current, again.body.links.form.values()["reason"])


def test_the_part_that_was_written_last_comes_last():
    draft = Draft("pathway")
    for name in ("impact", "outcome", "impact"):
        draft.keep(name, {"typed": {}})
    assert ["outcome", "impact"] == list(json.loads(draft.kept))
