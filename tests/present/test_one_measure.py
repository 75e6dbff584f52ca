"""Everything found out about one measure, told together."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from types import SimpleNamespace

from coimpact_widgets.analysis.result import Caveat
from coimpact_widgets.present.one_measure import CANNOT_SAY, NOTHING, one_measure_html
from tests.present import samples

NOT_YET = SimpleNamespace(
    question="Was it the same for everyone?", why="This needs at least 10 people. There are 4."
)
FEW = Caveat("few", "Read this with care.")


def headings(html: str) -> list[tuple[str, str]]:
    return [(level, unescape(words)) for level, words in re.findall(r"<h(\d)[^>]*>(.*?)</h\1>", html)]


def test_the_measure_heads_it_and_each_question_follows() -> None:
    html = one_measure_html("Trust", "Do you trust us?", [samples.ordinal(), samples.missing()])
    told = [samples.ordinal().question, samples.missing().question]
    assert [("3", "Trust"), *(("4", each) for each in told)] == headings(html)


def test_the_wording_of_the_measure_is_said_once() -> None:
    html = one_measure_html("Trust", "Do you trust us?", [samples.ordinal(), samples.score()])
    assert (1, 1) == (html.count("The question was"), html.count("Do you trust us?"))


def test_a_caveat_is_told_under_the_first_result_that_has_it() -> None:
    first, second = (replace(each, caveats=(FEW,)) for each in (samples.ordinal(), samples.score()))
    assert 1 == one_measure_html("Trust", "", [first, second]).count(FEW.message)


def test_what_cannot_be_said_yet_is_listed_with_what_it_needs() -> None:
    html = one_measure_html("Trust", "", [samples.ordinal(), NOT_YET])
    assert f'<dt dir="auto">{NOT_YET.question}</dt><dd dir="auto">{NOT_YET.why}</dd>' in html


def test_nothing_is_listed_where_everything_can_be_said() -> None:
    assert CANNOT_SAY not in one_measure_html("Trust", "", [samples.ordinal()])


def test_a_measure_without_any_result_says_so() -> None:
    assert NOTHING in one_measure_html("Trust", "", [NOT_YET])


def test_what_people_wrote_is_shown_as_text() -> None:
    assert "<script>" not in one_measure_html("<script>", "<script>", [])
