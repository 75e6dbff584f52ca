"""A finding says which roles agree; those kept before roles were asked still stand."""

from coimpact_widgets.domain.finding import Agreed, Finding
from coimpact_widgets.domain.record import from_body, to_body
from coimpact_widgets.domain.role import Role


def test_a_finding_kept_before_roles_were_asked_comes_back():
    old = {"measure": "m", "text": "It helped", "agreed": "we all agree", "disagreement": "", "position": 1.0}
    assert Finding("m", "It helped", Agreed.ALL, position=1.0) == from_body(Finding, old)


def test_roles_come_back_as_roles():
    finding = Finding("m", "It helped", agrees=(Role.CARER,), disagrees=(Role.STAFF, Role.CARER))
    assert finding == from_body(Finding, to_body(finding))
    assert from_body(Finding, to_body(finding)).disagrees[0] is Role.STAFF


def test_a_role_whose_members_differ_may_stand_on_both_sides():
    both = Finding(text="It helped", agreed=Agreed.SOME, agrees=(Role.STAFF,), disagrees=(Role.STAFF,))
    assert [] == both.problems()


def test_a_group_that_all_agrees_has_no_role_that_sees_it_differently():
    found = Finding(text="It helped", agreed=Agreed.ALL, disagrees=(Role.STAFF,)).problems()
    assert ["disagrees"] == [problem.field for problem in found]


def test_who_will_see_to_it_needs_something_to_see_to():
    assert ["next_step"] == [each.field for each in Finding("m", "It helped.", next_who="Staff").problems()]
