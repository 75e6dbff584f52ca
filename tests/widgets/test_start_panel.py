"""The start: a project is begun or opened, and its task list says where each step is."""

from __future__ import annotations

import pytest

from coimpact_widgets.domain.project import Contents, Project
from coimpact_widgets.domain.step import Status, StepState, states, step_named
from coimpact_widgets.errors import FileNotReadable, StoreFull
from coimpact_widgets.exchange.archive import write_archive
from coimpact_widgets.panels import begin, practice_project
from coimpact_widgets.widgets.start_panel import BeginPanel, NothingOpenPanel, TaskListPanel, task_list

OURS = Project("our-group", "Our <group> 😀")


class Shelf:
    """Begins projects, and remembers them."""

    def __init__(self):
        self.begun, self.full = [], False

    def begin(self, name):
        if self.full:
            raise StoreFull("the store")
        self.begun.append(name)
        return Project("their id", name)

    def practise(self):
        return self.begin("Practice")

    def restore(self, name, data):
        if data != b"a copy":
            raise FileNotReadable(name, "it is not a copy of a project.")
        return self.begin("Restored")


def opened(*projects):
    shelf = Shelf()
    return shelf, BeginPanel(projects, shelf.begin, shelf.practise, shelf.restore)


def row(status, why=""):
    return task_list(OURS, [StepState(step_named("data"), status, why)])


def test_a_named_project_is_begun_and_opened():
    shelf, panel = opened()
    panel.name.value = "  The   Tuesday group "
    panel.start.click()
    assert (["The Tuesday group"], "0_start.ipynb?project=their%20id") == (shelf.begun, panel.go.href)


def test_enter_begins_the_project_too():
    shelf, panel = opened()
    panel.name._received({"typed": "Ours", "edits": 1, "enter": True})
    assert ["Ours"] == shelf.begun


@pytest.mark.parametrize(
    ("name", "said"),
    [
        (" ", "Enter a name for your project."),
        ("x" * 121, "Use a shorter name, of 120 letters or fewer."),
    ],
)
def test_a_name_that_cannot_be_used_stays_and_is_told(name, said):
    shelf, panel = opened()
    panel.name.value = name
    panel.start.click()
    assert ((said,), said, name, [], "") == (
        panel.errors.messages,
        panel.name.error,
        panel.name.value,
        shelf.begun,
        panel.go.href,
    )


def test_a_project_that_finds_no_room_is_told_and_its_name_stays():
    shelf, panel = opened()
    shelf.full, panel.name.value = True, "Ours"
    panel.start.click()
    assert ((str(StoreFull("the store")),), "Ours", "") == (
        panel.errors.messages,
        panel.name.value,
        panel.go.href,
    )
    shelf.full = False
    panel.start.click()
    assert ((), ["Ours"]) == (panel.errors.messages, shelf.begun)


def test_the_practice_project_is_opened():
    shelf, panel = opened()
    panel.practice.click()
    assert (["Practice"], "0_start.ipynb?project=their%20id") == (shelf.begun, panel.go.href)


def test_a_practice_project_that_finds_no_room_is_told():
    shelf, panel = opened()
    shelf.full = True
    panel.practice.click()
    assert (str(StoreFull("the store")),) == panel.errors.messages


def test_a_copy_of_a_project_is_opened():
    shelf, panel = opened()
    panel.copy.choose("ours.zip", b"a copy")
    assert (["Restored"], "0_start.ipynb?project=their%20id") == (shelf.begun, panel.go.href)


def test_a_file_that_is_no_copy_of_a_project_says_so():
    _, panel = opened()
    panel.copy.choose("ours.zip", b"holiday")
    assert ("'ours.zip' cannot be read: it is not a copy of a project.", "") == (
        panel.copy.error,
        panel.go.href,
    )


def test_a_project_called_practice_is_the_group_s_own(store):
    panel = begin(store)
    panel.name.value = "Practice"
    panel.start.click()
    assert panel.go.href.startswith("0_start.ipynb?project=our-practice")
    assert "our-practice" in begin(store).static_html()


def test_a_copy_of_the_practice_project_is_the_group_s_own(store):
    copy = write_archive(store.archive(practice_project(store).id))
    panel = begin(store)
    panel.copy.choose("ours.zip", copy)
    assert panel.go.href.startswith("0_start.ipynb?project=our-practice")


def test_the_projects_that_are_here_can_be_opened():
    _, panel = opened(OURS, Project("b&c", "Theirs"))
    shown = panel.static_html()
    assert '<a dir="auto" href="0_start.ipynb?project=our-group">Our &lt;group&gt; 😀</a>' in shown
    assert 'href="0_start.ipynb?project=b%26c"' in shown


def test_without_any_project_the_static_form_says_so():
    _, panel = opened()
    assert "<p>There is no project here yet.</p>" == panel.static_html()


def test_a_new_project_begins_with_two_steps_to_take():
    shown = TaskListPanel(lambda: task_list(OURS, states(Contents(OURS)))).static_html()
    assert "<p>You have completed 0 of 6 steps.</p>" in shown
    assert (2, 4) == (shown.count(Status.NOT_STARTED), shown.count(Status.CANNOT_START))


@pytest.mark.parametrize("status", [Status.COMPLETED, Status.IN_PROGRESS, Status.NOT_STARTED])
def test_a_step_that_can_be_opened_has_a_link_and_its_status_in_words(status):
    assert (
        '<a href="4_data.ipynb?project=our-group" aria-describedby="task-data">4. Enter your data</a>'
    ) in row(status)
    assert f'id="task-data">{status}</strong>' in row(status)


def test_a_step_that_cannot_start_has_no_link_and_says_why():
    shown = row(Status.CANNOT_START, "Choose a measure first.")
    assert "4_data.ipynb" not in shown
    assert "Choose a measure first." in shown


def test_a_practice_project_says_that_it_is_made_up():
    assert "Its people are made up." in task_list(Project("p", "Café", practice=True), [])
    assert "Its people are made up." not in task_list(OURS, [])


def test_the_name_of_a_project_is_shown_as_text():
    assert "Our &lt;group&gt; 😀" in task_list(OURS, [])


def test_where_nothing_is_open_there_is_a_way_to_choose():
    shown = NothingOpenPanel().static_html()
    assert "No project is open yet." in shown
    assert '<a href="0_start.ipynb?project=">Choose a project</a>' in shown


def test_why_nothing_is_open_is_shown_as_text():
    assert "no &#x27;&lt;b&gt;&#x27; here" in NothingOpenPanel("no '<b>' here").static_html()


def test_what_a_group_has_to_see_to_is_said_above_its_steps():
    assert '<p class="ci-note">That day is &lt;near&gt;.</p>' in task_list(OURS, (), "That day is <near>.")


def test_the_task_list_says_how_long_all_takes_and_what_is_left():
    done, left = (StepState(step_named(name), status) for name, status in TIMED)
    html = task_list(OURS, [done, left])
    assert "All the steps take about 1 hour 10 minutes. What is left takes about 40 minutes." in html
    assert "What is left" not in task_list(OURS, [left])


TIMED = (("agree", Status.COMPLETED), ("pathway", Status.NOT_STARTED))


def test_what_is_opened_at_each_meeting_is_no_step():
    html = task_list(OURS, states(Contents(OURS)))
    assert 'href="meeting.ipynb?project=our-group"' in html
    assert "0 of 6 steps" in html
