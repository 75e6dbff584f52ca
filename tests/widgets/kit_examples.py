"""Cards, tables and files to try in a browser, each with a line that says what was kept."""

from __future__ import annotations

from ipywidgets import Button, VBox

from coimpact_widgets import panels
from coimpact_widgets.domain.agreement import Member
from coimpact_widgets.domain.answer import Batch, Person, Story
from coimpact_widgets.domain.measure import AnswerType, Measure
from coimpact_widgets.domain.pathway import Outcome
from coimpact_widgets.domain.role import Role
from coimpact_widgets.domain.theme import Coding, Reader, Theme
from coimpact_widgets.domain.typed_answer import TypedAnswer
from coimpact_widgets.errors import FileNotReadable, TooFew
from coimpact_widgets.library.measure_bank import measure_bank
from coimpact_widgets.library.outcome_bank import outcome_bank
from coimpact_widgets.library.scales import scales
from coimpact_widgets.widgets.answer_panel import AnswerPanel
from coimpact_widgets.widgets.answer_table import AnswerTable
from coimpact_widgets.widgets.choose_file import ChooseFile
from coimpact_widgets.widgets.comparison_panel import ComparisonPanel
from coimpact_widgets.widgets.download import Download
from coimpact_widgets.widgets.explanation_panel import ExplanationPanel
from coimpact_widgets.widgets.measures_panel import MeasuresPanel
from coimpact_widgets.widgets.outcome_ideas import OutcomeIdeas
from coimpact_widgets.widgets.outcomes_panel import OutcomesPanel
from coimpact_widgets.widgets.person_answers import Column, PersonAnswers
from coimpact_widgets.widgets.prose import Heading, Prose
from coimpact_widgets.widgets.record_cards import RecordCards
from coimpact_widgets.widgets.select_list import Choosing, SelectList
from coimpact_widgets.widgets.text_field import TextField
from coimpact_widgets.widgets.worth_panel import WorthPanel

from .fake_keeper import FakeKeeper

HOW_OFTEN = ("Never", "Rarely", "Sometimes", "Often", "Always")
GROUPS = ("lived experience", "carer", "staff")
COLUMNS = [
    Column(f"{key} {time}", time, group, answer_type, labels)
    for key, group, answer_type, labels in (
        ("alone", "I feel less alone", AnswerType.ORDINAL, HOW_OFTEN),
        ("well", "How well I sleep, from 0 to 10", AnswerType.SCORE, ()),
        ("gp", "I saw a GP this month", AnswerType.YES_NO, ()),
    )
    for time in ("before", "after")
]


def answer_table(people=0):
    """An answer table with this many people in it."""
    answers = {"alone before": TypedAnswer(2.0), "well before": TypedAnswer(6.0)}
    rows = [PersonAnswers(f"P{n:03}", "carer", answers) for n in range(1, people + 1)]
    kept, told = {row.code: dict(row.answers) for row in rows}, Prose("Kept: nothing")

    def keep(changes):
        for change in changes:
            before = kept.pop(change.was, {})
            if not change.removed:
                kept[change.code] = before | dict(change.answers)
        last = sorted(kept)[-6:]
        told.say(*(f"{code}: {_told(kept[code])}" for code in last), f"Kept: {len(kept)}")

    table = AnswerTable(COLUMNS, rows, keep, GROUPS, label="What people answered")
    onward = Button(description="Continue")
    onward.on_click(lambda _: AnswerPanel(table).finish())
    return VBox([table, onward, told])


def _told(answers):
    said = {key: value if missing is None else str(missing) for key, (value, missing) in answers.items()}
    return ", ".join(f"{key} {value}" for key, value in sorted(said.items()))


def cards():
    """Outcomes as cards, and a button by which somebody else changes the first."""
    keeper = FakeKeeper()
    for number, (who, change) in enumerate(
        [("Members", "feel less alone"), ("Staff", "listen more")], start=1
    ):
        keeper.save(Outcome(who, change, float(number)))
    shown = RecordCards(
        keeper,
        Outcome,
        noun="outcome",
        plural="outcomes",
        fields=outcome_fields,
        title=lambda outcome: outcome.change,
        detail=lambda outcome: outcome.who,
        beneath=lambda fields: {"change": OutcomeIdeas(*fields, outcome_bank()).view},
    )
    other = Button(description="Somebody else changes the first")
    other.on_click(
        lambda _: keeper.save(Outcome("Carers", "rest more", 1.0), keeper.contents().of(Outcome)[0])
    )
    return VBox([shown.view, other])


def was_it_us():
    """Two outcomes to explain."""
    keeper = FakeKeeper()
    keeper.save(Outcome("Members", "feel less alone", 1.0))
    keeper.save(Outcome("Staff", "listen more", 2.0))
    return ExplanationPanel(keeper).view


def findings():
    """A finding to write about one measure, by role."""
    keeper = FakeKeeper()
    keeper.save(
        Measure("o", "Less alone", "Are you alone?", labels=HOW_OFTEN, asked_of="Everybody who comes")
    )
    keeper.save(Member(Role.CARER))
    keeper.save(Member(Role.STAFF))
    return OutcomesPanel(keeper).view


def outcome_fields(outcome):
    """The form of an outcome."""
    outcome = outcome or Outcome()
    return [
        TextField("who", "Who will notice the change?", value=outcome.who),
        TextField("change", "What will be different for them?", value=outcome.change),
    ]


def files():
    """A file to make, one made at once, one that cannot be made, and one to choose."""
    told = Prose("Nothing read")
    choose = ChooseFile("Choose a file of answers", hint="CSV or Excel, up to 20 MB.", accept=".csv,.xlsx")

    def read(name, data):
        if data[:1] == b"!":
            raise FileNotReadable(name, "it has no rows. Add a row for each person.")
        told.say(f"Read {name}, {len(data)} bytes, ending {data[-3:]!r}")

    choose.on_choose(read)
    asked = [Choosing("when", "When was this?", "Nothing says so.", "", [("", "Choose"), ("after", "After")])]
    more = Choosing("keep", "Keep row 3?", "", "no", [("no", "Leave it out"), ("yes", "Keep it")])

    def picked(key, value):
        told.say(f"Picked {value}")
        selects.show([*(row._replace(chosen=value) for row in asked), more])

    selects = SelectList("What only you can tell", picked)
    selects.show(asked)
    return VBox(
        [
            Download("Make the report", "report.txt", lambda: b"what changed" * 1000, mime="text/plain"),
            Download("Empty table", "empty.csv", lambda: b"person code\n", mime="text/csv", at_once=True),
            Download("Make the chart", "chart.png", _too_few),
            choose,
            Heading("What is in it", 3),
            selects,
            told,
        ]
    )


def measures():
    """The pages of measures of a group that has one outcome."""
    keeper = FakeKeeper()
    keeper.save(Outcome("People", "feel less alone", 1.0))
    return MeasuresPanel(keeper, measure_bank(), scales())


def worth():
    """The questions on what a change is worth, closed."""
    return WorthPanel(FakeKeeper())


def _too_few():
    raise TooFew(6, 2, "people who changed")


def comparison():
    """The question about a comparison group, where some people are on a waiting list."""
    keeper = FakeKeeper()
    groups = ("lived experience", "waiting list")
    keeper.gather(Batch("Typed in"), [Person(f"P{at}", (group,)) for at, group in enumerate(groups)])
    return ComparisonPanel(keeper)


TOLD = (
    ("I can ring the bell at two in the morning, and somebody knows my name.", "lived experience"),
    ("She came home calmer.\nI slept that night, for the first time in weeks.", "carer"),
    ("We stopped talking about people and began to talk with them.", "staff"),
)


def themes():
    """Two themes and three stories, of which the first reader has read two."""
    keeper = FakeKeeper()
    keeper.save(Outcome("Members", "feel less alone", 1.0))
    heard, there = (
        keeper.save(Theme(words, meaning, place))
        for place, (words, meaning) in enumerate(
            [("Being heard", "Somebody listened."), ("Somewhere to go", "")], start=1
        )
    )
    keeper.gather(Batch("Told"), stories=[Story(text, role, "r1") for text, role in TOLD])
    keeper.save(Coding("s1", Reader.FIRST, (heard.id, there.id)))
    keeper.save(Coding("s2", Reader.FIRST, ()))
    return panels.themes(keeper).view
