"""One chart of who is missing from many measures."""

from dataclasses import replace

from coimpact_widgets.present.chart_all_missing import MANY, PAGE, all_missing_figures
from tests.present import samples


def found(count):
    return [samples.missing(30, 20, measure=f"m{n}", name=f"Measure {n}") for n in range(count)]


def test_few_measures_keep_a_chart_each():
    assert () == all_missing_figures(found(MANY - 1))


def test_every_measure_is_named_with_its_numbers_once():
    (figure,) = all_missing_figures(found(MANY))
    told = [f"Measure {n}: 20 of 30 people answered both times" for n in range(MANY)]
    assert [1] * MANY == [figure.alt.count(each) for each in told]


def test_more_measures_than_a_page_holds_are_shared_out_evenly():
    figures = all_missing_figures(found(PAGE + 2))
    assert [6, 6] == [figure.alt.count("Measure ") for figure in figures]


def test_measures_of_other_times_keep_a_chart_each():
    later = replace(samples.missing(), about=samples.about(name="Sleep", after="later"))
    assert () == all_missing_figures([*found(MANY), later])


def test_a_hidden_number_is_said_and_told_by_no_words():
    shown = [*found(MANY - 1), samples.hidden(samples.missing(30, 27, name="Sleep"), "answered both")]
    (figure,) = all_missing_figures(shown)
    assert ("Some small numbers are hidden" in figure.svg, "27 " in figure.alt) == (True, False)
