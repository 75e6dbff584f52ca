"""Charts have room for everything on them: measured with the letters that matplotlib draws."""

from itertools import combinations

import pytest

from coimpact_widgets.present.chart_look import WIDTH
from tests.present import samples, samples_of_pairs, samples_of_stories
from tests.present.chart_pages import MARKED, extents, page

LONG = "I have somebody to turn to whenever things are hard, at any hour of the day or the night, all year"
PLACE = "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch"
LABELS = ["ok", LONG, PLACE, "أشعر بأنني مسموع", "MMMM WWWW @@@@ %%%%"]


def labels(count, text):
    return tuple(f"{number} {text}" for number in range(count))


def overlap(one, other):
    return max(one[0], other[0]) + 0.5 < min(one[2], other[2]) and max(one[1], other[1]) + 1 < min(
        one[3], other[3]
    )


def crowded(result):
    """The texts that overlap another, and those that run over an edge of the page."""
    found, height = extents(result), page(result).height
    pairs = [(a, b) for (a, one), (b, other) in combinations(found, 2) if overlap(one, other)]
    cut = [
        words
        for words, (left, top, right, bottom) in found
        if left < -1 or right > WIDTH + 1 or top < -1 or bottom > height + 1
    ]
    return pairs, cut


@pytest.mark.parametrize("count", range(2, 12))
@pytest.mark.parametrize("text", LABELS)
def test_no_text_overlaps_at_any_number_of_answers(count, text):
    assert ([], []) == crowded(samples.ordinal(13, 8, 3, labels=labels(count, text)))


@pytest.mark.parametrize("count", range(2, 12))
@pytest.mark.parametrize("people", [1, 5000])
def test_no_text_overlaps_with_any_number_of_people(count, people):
    assert ([], []) == crowded(samples.ordinal(people, people // 2, 0, labels=labels(count, LONG)))


@pytest.mark.parametrize("count", [2, 11])
@pytest.mark.parametrize("text", LABELS)
def test_no_text_overlaps_where_a_count_is_hidden(count, text):
    result = samples.ordinal(40, 30, 20, labels=labels(count, text))
    assert ([], []) == crowded(samples.hidden(result, "went down", cells=((0, 1), (1, 2))))


@pytest.mark.parametrize("groups", [0, 1, 12])
def test_no_text_overlaps_at_any_number_of_people_groups(groups):
    rows = tuple((f"{number} {LONG}", 12345, 12) for number in range(groups))
    assert ([], []) == crowded(samples.missing(50000, 20, 22, groups=rows))


@pytest.mark.parametrize("count", [1, 7, 20])
@pytest.mark.parametrize("by", ["role", "outcome", ""])
@pytest.mark.parametrize("roles", [("staff", "carer"), (LONG, PLACE, "أشعر", "4", "5", "6")])
def test_no_text_overlaps_at_any_number_of_themes(count, by, roles):
    words = {f"t{at}": f"{at} {LABELS[at % len(LABELS)]}" for at in range(count)}
    assert ([], []) == crowded(samples_of_stories.themes(24, count, by, words, roles=roles))


@pytest.mark.parametrize("count", [1, 7, 20])
def test_no_text_overlaps_where_two_readers_are_compared(count):
    words = {f"t{at}": f"{at} {LABELS[at % len(LABELS)]}" for at in range(count)}
    assert ([], []) == crowded(samples_of_stories.agreement(24, count, words=words))


@pytest.mark.parametrize("before", [0.0, 4.9, 10.0])
@pytest.mark.parametrize("after", [0.0, 5.0, 10.0])
@pytest.mark.parametrize("scale", [(0.0, 10.0), (-100000.0, 100000.0), (0.0, 0.5)])
def test_no_text_overlaps_wherever_the_averages_are(before, after, scale):
    low, high = scale
    first, second = (low + (high - low) * part / 10 for part in (before, after))
    change = second - first
    result = samples.score(before=first, after=second, low=change - 0.01, high=change + 0.6, scale=scale)
    assert ([], []) == crowded(result)


@pytest.mark.parametrize("count", [2, 5, 7, 11])
@pytest.mark.parametrize("text", LABELS)
@pytest.mark.parametrize("people", [2, 12])
def test_no_text_overlaps_where_each_person_has_a_line(count, text, people):
    pairs = samples_of_pairs.spread_over(count, people)
    assert ([], []) == crowded(samples_of_pairs.ordinal(pairs, labels(count, text)))


@pytest.mark.parametrize("step", [0.01, 0.5, 1, 7])
@pytest.mark.parametrize("begin", [-40, 0, 33])
def test_no_text_overlaps_wherever_the_scores_of_few_people_are(step, begin):
    pairs = [(begin + at * step, begin + 100 - at * at * step / 12) for at in range(12)]
    assert ([], []) == crowded(samples_of_pairs.score(pairs, -150.0, 150.0))


@pytest.mark.parametrize("n", [1, 2, 6, 12, 13, 20, 21, 60, 100, 101, 200, 1234567])
def test_no_text_overlaps_at_any_number_of_people_who_said_yes_or_no(n):
    assert ([], []) == crowded(samples.yes_no(n // 3, n // 2, n // 9, n))


@pytest.mark.parametrize("number", range(len(MARKED)))
def test_nothing_overlaps_in_any_kind_of_result(number):
    assert ([], []) == crowded(MARKED[number])


@pytest.mark.parametrize("number", range(len(MARKED)))
def test_no_bar_runs_over_an_edge_of_its_place(number):
    drawn = page(MARKED[number])
    assert [] == [
        box
        for panel in drawn.panels
        for box in panel.patches
        if box.get_x() + box.get_width() > panel.across.high + 1e-6
    ]


def test_the_letters_stay_large_enough_on_a_small_screen():
    smallest = min(text.get_size() for text in page(samples.score()).paper.texts if text.get_text())
    assert smallest * 328 / WIDTH >= 10
