"""The plan as tables: only what was said, and to publish no number of people who are expected."""

from coimpact_widgets.domain.asked_group import AskedGroup
from coimpact_widgets.domain.cost import Cost, CostOf
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.plan import Format, Plan, Way
from coimpact_widgets.domain.planned_time import PlannedTime
from coimpact_widgets.domain.target import Target
from coimpact_widgets.present.how_we_ask import cost_table, how_table
from coimpact_widgets.present.words_plan import total_in_words
from tests.domain.projects import project_with

PEERS = Cost("peer interviewers", CostOf.TIME, 3, 10.0, 15.0)
FARES = Cost("Fares", CostOf.EXPENSES, pounds=60.5)
PROJECT = project_with(
    o=Outcome("Staff", "listen"),
    m=Measure("p", "Heard", "Are you heard?", labels=("No", "Yes")),
    plan=Plan("Peers", (Way.PAPER,), (Format.OTHER_LANGUAGE,), "Polish", kept_for="a year"),
    g=AskedGroup("guests", 3),
    t=PlannedTime(TimePoint.AFTER, "2026-07-01"),
    x=Target("m", 0.5),
    y=Target("o", words="Nobody asks twice"),
    c=PEERS,
    d=FARES,
)


def test_only_what_was_said_has_a_row():
    assert (
        ("Whom we ask", "Guests: 3 people"),
        ("How we ask", "Asked by: Peers.\nOn paper.\nAlso in: Polish."),
        ("When we ask", "After: 1 July 2026"),
        (
            "The change we hope for",
            "Heard: the average goes up by 0.5 steps\nStaff: listen: Nobody asks twice",
        ),
        ("How long they are kept", "a year."),
    ) == how_table(PROJECT).rows
    assert () == how_table(project_with()).rows


def test_to_publish_nobody_reads_how_many_are_expected_or_paid():
    assert ("Whom we ask", "Guests") == how_table(PROJECT, numbers=False).rows[0]
    assert ("Peer interviewers", "£450") == cost_table(PROJECT, numbers=False).rows[0]


def test_each_sum_shows_how_it_is_made_and_what_they_come_to():
    assert (
        ("Peer interviewers", "3 people × 10 hours × £15 an hour = £450", "£450"),
        ("Fares", "£60.50", "£60.50"),
        ("In all", "", "£510.50"),
    ) == cost_table(PROJECT).rows


def test_a_cost_without_a_sum_is_told_as_open_and_not_as_nothing():
    told = total_in_words([PEERS, Cost("Staff", people=2, hours=4.0)])
    assert ("It costs £450 to find out.", "People give 38 hours to it.", "1 of these has no sum yet.") == told
