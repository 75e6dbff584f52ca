"""A project with one measure and one answer, and a file with enough answers to say something."""

from __future__ import annotations

from coimpact_widgets.analysis.change import did_people_change
from coimpact_widgets.domain.answer import Answer, Batch, Person
from coimpact_widgets.domain.measure import Measure, TimePoint
from coimpact_widgets.store import Store
from coimpact_widgets.workbook import ask

HEADINGS = "person code,people group,Lonely before,Lonely after\n"


def small_project(folder):
    """The place of a store with a project "ours" in which one person has answered one measure."""
    place = folder / "store.sqlite"
    with Store.open(str(place)) as store:
        store.create_project("Ours")
        measure = store.save("ours", Measure("o", "Lonely", "Are you lonely?", labels=("Never", "Often")))
        answer = Answer("P1", measure.id, TimePoint.BEFORE, 2.0)
        store.gather("ours", Batch("Typed in"), [Person("P1", ("carer", "staff"))], [answer])
    return str(place)


def answers_file(folder, people=8):
    """A file in which so many people have answered the measure before and after."""
    file = folder / "answers.csv"
    file.write_text(HEADINGS + "".join(f"N{number},carer,Often,Never\n" for number in range(people)))
    return str(file)


def results(book):
    """What the measure of the project shows, or how much is still needed."""
    (measure,) = book.measures()
    return [ask(did_people_change, book.answers(), measure.value, measure.id)]
