"""A chosen file arrives in parts and is handed on whole."""

from __future__ import annotations

import pytest

from coimpact_widgets.errors import FileNotReadable
from coimpact_widgets.widgets.calm import DID_NOT_WORK
from coimpact_widgets.widgets.choose_file import ChooseFile


class Sending(ChooseFile):
    """A file control that remembers what it sent to the page."""

    def send(self, content, buffers=None):
        self.sent = [*getattr(self, "sent", []), content]


def part(at, data, size, upload="u1"):
    return {"type": "part", "upload": upload, "at": at, "size": size, "name": "answers.csv"}, [data]


def receive(choose, at, data, size, upload="u1"):
    message, buffers = part(at, data, size, upload)
    choose._on_message(choose, message, buffers)


def chosen_by(choose):
    chosen = []
    choose.on_choose(lambda *file: chosen.append(file))
    return chosen


def test_a_file_is_handed_on_when_all_its_parts_are_here():
    choose = Sending("Choose a file")
    chosen = chosen_by(choose)
    receive(choose, 0, b"person", 10)
    assert ([], [{"got": 6, "upload": "u1"}]) == (chosen, choose.sent)
    receive(choose, 6, b" one", 10)
    assert [("answers.csv", b"person one")] == chosen
    assert {"whole": "u1", "taken": True} == choose.sent[-1]


def test_a_file_chosen_in_place_of_another_begins_anew():
    choose = Sending("Choose a file")
    chosen = chosen_by(choose)
    receive(choose, 0, b"old", 10, "u1")
    receive(choose, 0, b"new", 3, "u2")
    receive(choose, 3, b"more", 10, "u1")
    assert [("answers.csv", b"new")] == chosen


def test_a_part_that_comes_twice_is_taken_once():
    choose = Sending("Choose a file")
    chosen = chosen_by(choose)
    receive(choose, 0, b"abc", 6)
    receive(choose, 3, b"de", 6)
    receive(choose, 3, b"de", 6)
    receive(choose, 5, b"f", 6)
    assert [("answers.csv", b"abcdef")] == chosen


def test_a_file_that_is_too_large_is_refused_with_a_sentence():
    choose = ChooseFile("Choose a file", largest=1024 * 1024)
    chosen = chosen_by(choose)
    choose.choose("answers.csv", b"x" * (1024 * 1024 + 1))
    assert ([], "'answers.csv' is too large. Choose a file of 1 MB or less.") == (chosen, choose.error)


def test_why_a_file_cannot_be_read_is_shown():
    choose = ChooseFile("Choose a file")

    def refuse(name, data):
        raise FileNotReadable(name, "it has no rows.")

    choose.on_choose(refuse)
    choose.choose("answers.csv", b"")
    assert "'answers.csv' cannot be read: it has no rows." == choose.error


def test_a_defect_in_reading_a_file_is_said_and_the_page_stops_waiting():
    choose = Sending("Choose a file")

    def fail(name, data):
        raise ValueError("bad column")

    choose.on_choose(fail)
    receive(choose, 0, b"person", 6)
    assert (DID_NOT_WORK, {"whole": "u1", "taken": False}) == (choose.error, choose.sent[-1])


def test_a_file_that_is_mended_takes_the_error_away():
    choose = ChooseFile("Choose a file", error="It has no rows.")
    choose.choose("answers.csv", b"person")
    assert "" == choose.error


@pytest.mark.parametrize(("name", "told"), [("", "No file chosen"), ("a&b.csv", "a&amp;b.csv")])
def test_the_static_form_says_what_was_chosen(name, told):
    choose = ChooseFile("Answers")
    if name:
        choose.choose(name, b"")
    assert f"<p>Answers: {told}</p>" == choose.static_html()
