"""A download is made when it is asked for, and says when it cannot be."""

from __future__ import annotations

import pytest

from coimpact_widgets.errors import TooFew
from coimpact_widgets.widgets.download import NOT_MADE, Download


class Sending(Download):
    """A download that remembers what it sent to the page."""

    def send(self, content, buffers=None):
        self.sent = [*getattr(self, "sent", []), (content, buffers)]


def fails(error):
    def content():
        raise error

    return content


def test_the_file_is_sent_when_it_is_asked_for():
    download = Sending("Make the report", "report.html", lambda: b"what changed")
    download._received({"type": "make"})
    assert [({"made": "report.html"}, [b"what changed"])] == download.sent


def test_why_a_file_cannot_be_made_is_said():
    download = Sending("Make the chart", "chart.png", fails(TooFew(6, 2, "people")))
    download._received({"type": "make"})
    assert [({"trouble": "This needs at least 6 people. There are 2."}, None)] == download.sent


def test_a_defect_is_said_calmly_and_not_hidden():
    download = Sending("Make the chart", "chart.png", fails(ZeroDivisionError()))
    with pytest.raises(ZeroDivisionError):
        download._received({"type": "make"})
    assert [({"trouble": NOT_MADE}, None)] == download.sent


def test_the_static_form_names_the_file():
    assert "<p>Make it: a&amp;b.csv</p>" == Download("Make it", "a&b.csv", bytes).static_html()


def test_a_setting_it_does_not_have_is_refused():
    with pytest.raises(TypeError):
        Download("Make it", "a.csv", bytes, mine="text/csv")
