"""A question is asked when its answer can first be seen, and again when something has changed."""

from __future__ import annotations

import asyncio
from weakref import WeakSet

import pytest

from coimpact_widgets.errors import TooFew
from coimpact_widgets.widgets import live as live_panels
from coimpact_widgets.widgets.live import BROKEN, WORKING, LivePanel, redraw_all
from coimpact_widgets.widgets.text_field import TextField


class Asked:
    """A question that counts how often it was asked. `answer` is what it says, or an error it raises."""

    def __init__(self, answer="14 of 24 went up."):
        self.answer, self.times, self.chosen = answer, 0, {}

    def __call__(self, **chosen):
        self.times, self.chosen = self.times + 1, chosen
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


class Drawn:
    """Draws a paragraph, and counts how often."""

    def __init__(self):
        self.times = 0

    def __call__(self, found):
        self.times += 1
        return f"<p>{found}</p>"


@pytest.fixture(autouse=True)
def _an_empty_page(monkeypatch):
    monkeypatch.setattr("coimpact_widgets.widgets.live._panels", WeakSet())


def live(question, draw=None, *, served=True, **choices):
    return LivePanel(question, draw or Drawn(), served=served, **choices)


def show(panel):
    """What the page does when the answer can first be seen."""
    panel._html._received({"told": "shown"})


def test_on_a_page_nothing_is_asked_before_it_is_shown():
    question = Asked()
    panel = live(question)
    assert (0, WORKING, True) == (question.times, panel.static_html(), panel._html.busy)


def test_on_a_page_it_is_asked_when_it_is_first_shown():
    question = Asked()
    panel = live(question)
    show(panel)
    assert (1, "<p>14 of 24 went up.</p>", False) == (question.times, panel.static_html(), panel._html.busy)


def test_it_is_not_asked_again_when_it_is_shown_again():
    question = Asked()
    panel = live(question)
    show(panel)
    show(panel)
    assert 1 == question.times


def test_without_a_page_it_is_asked_at_once():
    question = Asked()
    panel = live(question, served=False)
    assert (1, "<p>14 of 24 went up.</p>", False) == (question.times, panel.static_html(), panel._html.busy)


def test_it_is_asked_again_when_the_project_changes():
    question = Asked()
    panel = live(question)
    show(panel)
    question.answer = "15 of 24 went up."
    redraw_all()
    assert (2, "<p>15 of 24 went up.</p>") == (question.times, panel.static_html())


def test_what_nobody_has_seen_yet_is_not_asked_when_the_project_changes():
    question = Asked()
    panel = live(question)
    redraw_all()
    assert (0, False) == (question.times, panel.asked)


def test_in_a_kernel_it_is_asked_again_after_the_save_that_called_for_it():
    question = Asked()
    panel = live(question, served=False)

    async def save():
        redraw_all()
        during = question.times
        await asyncio.sleep(0)
        return during

    assert (1, 2, True) == (asyncio.run(save()), question.times, panel.asked)


def test_in_a_kernel_it_is_asked_once_for_all_the_changes_of_a_save_and_again_for_the_next():
    question = Asked()
    panel = live(question, served=False)

    async def save():
        redraw_all()
        redraw_all()
        await asyncio.sleep(0)
        return question.times

    assert ([2, 3], True) == ([asyncio.run(save()), asyncio.run(save())], panel.asked)


def test_in_a_kernel_what_takes_long_is_asked_again_once_after_several_saves(monkeypatch):
    monkeypatch.setattr(live_panels, "QUICK", -1.0)
    monkeypatch.setattr(live_panels, "QUIET", 0.0)
    question = Asked()
    panel = live(question, served=False)

    async def save():
        asked = []
        for turns in (1, 1, 3):
            redraw_all()
            for _ in range(turns):
                await asyncio.sleep(0)
            asked.append(question.times)
        return asked

    assert ([1, 1, 2], True) == (asyncio.run(save()), panel.asked)


@pytest.mark.parametrize(("theirs", "longest"), [(True, 3600.0), (False, 0.0)])
def test_in_a_kernel_what_takes_long_does_not_wait_for_quiet_that_never_comes(monkeypatch, theirs, longest):
    for name, seconds in (("QUICK", -1.0), ("QUIET", 3600.0), ("LONGEST", longest)):
        monkeypatch.setattr(live_panels, name, seconds)
    question = Asked()
    panel = live(question, served=False)

    async def save():
        for _ in range(3):
            redraw_all(theirs=theirs)
            await asyncio.sleep(0)
            await asyncio.sleep(0)
        return question.times

    assert (True, True) == (asyncio.run(save()) > 1, panel.asked)


def test_in_a_kernel_what_is_quick_does_not_wait_for_what_takes_long(monkeypatch):
    monkeypatch.setattr(live_panels, "QUIET", 3600.0)
    quick, slow = (live(question, served=False) for question in (Asked("quick"), Asked("slow")))
    monkeypatch.setitem(live_panels._took, slow, live_panels.QUICK + 0.01)

    async def save():
        for panel in (quick, slow):
            panel._question.answer = "new"
        redraw_all()
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        return [panel.static_html() for panel in (quick, slow)]

    assert ["<p>new</p>", "<p>slow</p>"] == asyncio.run(save())


def test_in_a_kernel_parts_that_take_long_together_do_not_all_go_first(monkeypatch):
    panels = [live(Asked(), served=False) for _ in range(3)]
    for panel in panels:
        monkeypatch.setitem(live_panels._took, panel, 0.4 * live_panels.QUICK)
    quick, slow = live_panels._quick_and_slow()
    assert (2, 1) == (len(quick), len(slow))


def test_in_a_kernel_what_took_long_rests_before_it_is_asked_once_more(monkeypatch):
    monkeypatch.setattr(live_panels, "QUICK", -1.0)
    monkeypatch.setattr(live_panels, "_rest_after", lambda took: 3600.0)
    question = Asked()
    panel = live(question, served=False)

    async def save():
        asked = []
        for _ in range(2):
            redraw_all(theirs=True)
            for _ in range(3):
                await asyncio.sleep(0)
            asked.append(question.times)
        return asked

    assert ([2, 2], True) == (asyncio.run(save()), panel.asked)


@pytest.mark.parametrize(("took", "rest"), [(0.05, 0.5), (0.2, 1.0), (2.0, 6.0)])
def test_what_takes_longer_rests_longer(took, rest):
    assert rest == live_panels._rest_after(took)


def test_it_is_asked_again_when_a_choice_changes():
    question, who = Asked(), TextField("who", "Who?", value="everybody")
    panel = live(question, served=False, who=who)
    who.value = "carers"
    assert (2, {"who": "carers"}, True) == (question.times, question.chosen, panel.asked)


def test_the_choices_stand_above_the_answer():
    who = TextField("who", "Who?")
    panel = live(Asked(), who=who)
    assert (who, panel._html) == panel.view.children


def test_the_same_answer_is_not_drawn_again():
    question, draw = Asked(), Drawn()
    panel = live(question, draw, served=False)
    panel.ask()
    assert (2, 1, "<p>14 of 24 went up.</p>") == (question.times, draw.times, panel.static_html())


@pytest.mark.parametrize("served", [True, False])
def test_too_few_answers_are_told_in_a_sentence(served):
    panel = live(Asked(TooFew(6, 2, "<people>")), served=served)
    show(panel)
    told = "This needs at least 6 &lt;people&gt;. There are 2."
    assert f'<p class="ci-note">{told}</p>' == panel.static_html()


def test_once_there_are_enough_the_answer_takes_the_place_of_the_sentence():
    question = Asked(TooFew(6, 2, "people"))
    panel = live(question, served=False)
    question.answer = "14 of 24 went up."
    panel.ask()
    assert "<p>14 of 24 went up.</p>" == panel.static_html()


def test_the_answer_stands_again_after_a_while_with_too_few():
    question = Asked()
    panel = live(question, served=False)
    for question.answer in (TooFew(6, 2, "people"), "14 of 24 went up."):
        panel.ask()
    assert "<p>14 of 24 went up.</p>" == panel.static_html()


def test_on_a_page_a_defect_is_logged_and_said_calmly(caplog):
    panel = live(Asked(ZeroDivisionError("divided")))
    show(panel)
    assert (BROKEN, False) == (panel.static_html(), panel._html.busy)
    assert ["An answer could not be drawn"] == [record.message for record in caplog.records]
    assert caplog.records[0].exc_info[0] is ZeroDivisionError


def test_without_a_page_a_defect_is_raised():
    with pytest.raises(ZeroDivisionError):
        live(Asked(ZeroDivisionError("divided")), served=False)


def test_after_a_defect_the_same_answer_as_before_is_drawn_again():
    question = Asked()
    panel = live(question)
    show(panel)
    for question.answer in (ZeroDivisionError("divided"), "14 of 24 went up."):
        panel.ask()
    assert "<p>14 of 24 went up.</p>" == panel.static_html()


def test_a_defect_in_one_answer_leaves_the_others_alone(caplog):
    broken, well = Asked(), Asked()
    panels = [live(broken, served=False), live(well, served=False)]
    broken.answer, well.answer = ZeroDivisionError("divided"), "15 of 24 went up."
    redraw_all()
    assert [BROKEN, "<p>15 of 24 went up.</p>"] == [panel.static_html() for panel in panels]
    assert 1 == len(caplog.records)
