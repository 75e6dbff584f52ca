"""What changed of a plan is published whole, without typed words that tell a number that is hidden."""

from __future__ import annotations

from coimpact_widgets.disclosure.agreed_words import STAYS_INSIDE
from coimpact_widgets.disclosure.rule import UNDER_5
from coimpact_widgets.disclosure.typed_fields import LEFT_OUT
from coimpact_widgets.disclosure.typed_words import fit_to_publish, sentence_of, told_apart
from coimpact_widgets.domain.agreed_plan import AgreedPlan, PlanPart, WhyChanged
from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.plan_changes import kept_now
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.target import Target
from coimpact_widgets.present.plan_changes import NOTHING_CHANGED, changes_table, told_of_plan
from tests.domain.projects import project_with

THREE, FOUR, MOST = (f"{who} people who came say so." for who in ("3", "4", "Most"))


def agreed_and_now(planned, now, why=None):
    """A project that agreed one target in words, and has another now."""
    agreed = AgreedPlan("2026-02-02", (Role.STAFF,), kept_now(project_with(t=Target("o", words=planned))))
    reason = {"w": WhyChanged("o", PlanPart.WORDS, now, why)} if why else {}
    return project_with(t=Target("o", words=now), agreed=agreed, **reason)


def published(*plan):
    return fit_to_publish(agreed_and_now(*plan), (), (), UNDER_5)


def cells(contents):
    return [row[1:] for row in changes_table(contents).rows]


def test_a_target_in_words_is_held_back_in_the_plan_as_agreed_too():
    fit, held = published(THREE, THREE)
    kept = fit.of(AgreedPlan)[0].value.kept[0]
    assert (("o", "target in words", LEFT_OUT), ["target"]) == (kept, [each.what for each in held])


def test_words_that_were_planned_and_changed_since_are_held_back_and_listed():
    fit, held = published(THREE, MOST)
    assert [(LEFT_OUT, MOST, "Not said")] == cells(fit)
    assert [("target", THREE, "measures")] == [(each.what, each.text, each.step) for each in held]


def test_what_changed_is_told_though_all_words_of_it_are_held_back():
    fit, _ = published(THREE, FOUR)
    assert [(LEFT_OUT, LEFT_OUT, "Not said")] == cells(fit)
    assert NOTHING_CHANGED not in told_of_plan(fit)


def test_why_is_told_though_what_stands_now_is_held_back():
    fit, _ = published(MOST, THREE, "Fewer came")
    assert [(MOST, LEFT_OUT, "Fewer came.")] == cells(fit)


def test_why_is_held_back_where_it_tells_a_number_that_is_hidden():
    fit, _ = published("All of us", MOST, "Only 2 people came")
    assert [("All of us", MOST, LEFT_OUT)] == cells(fit)


def test_nothing_is_held_back_of_a_plan_that_was_never_agreed():
    project = project_with(t=Target("o", words=MOST))
    assert (project, ()) == fit_to_publish(project, (), (), UNDER_5)


def test_what_is_held_back_of_a_change_can_be_told_apart():
    fit, held = published(THREE, MOST, "Only 2 people came")
    texts = [each.text for each in held]
    row = cells(told_apart(fit, held))[0]
    assert (sentence_of(texts.index(THREE)), MOST) == row[:2]
    assert row[2] in {sentence_of(at) for at, text in enumerate(texts) if text == "Only 2 people came"}


def test_how_many_are_expected_is_told_to_have_changed_without_a_number():
    agreed = AgreedPlan("2026-02-02", (Role.STAFF,), kept_now(project_with(g=AskedGroup("Staff", 29))))
    fit, held = fit_to_publish(project_with(g=AskedGroup("Staff", 31), agreed=agreed), (), (), UNDER_5)
    assert ([(STAYS_INSIDE, STAYS_INSIDE, "Not said")], ()) == (cells(fit), held)
    assert not any("29" in cell for row in fit.of(AgreedPlan)[0].value.kept for cell in row)


def test_a_group_whose_name_tells_a_number_that_is_hidden_is_not_named():
    groups = [AskedGroup(f"{who} people who moved") for who in ("3", "4")]
    agreed = AgreedPlan("2026-02-02", (Role.STAFF,), kept_now(project_with(g=groups[0])))
    fit, _ = fit_to_publish(project_with(g=groups[1], agreed=agreed), (), (), UNDER_5)
    (row,) = changes_table(fit).rows
    assert (f"{LEFT_OUT}: the group we ask", LEFT_OUT, LEFT_OUT, "Not said") == row
