"""How sure we are, in words: short, finished, and never a cause without a design that allows it."""

import re

import pytest

from coimpact_widgets.domain.reason import JOINED_BY, Reason
from coimpact_widgets.domain.rung import Rung
from coimpact_widgets.present.chart_ladder import CAUSED_TOO, draw
from coimpact_widgets.present.tables import counts_table
from coimpact_widgets.present.words import AGAINST_A_LADDER, headline, sentences
from coimpact_widgets.present.words_reasons import (
    ALL_RULED_OUT,
    SENTENCES,
    reasons_in_words,
    rivals_in_words,
)
from coimpact_widgets.present.words_sure import LABELS, label, labelled, steps_climbed
from tests.analysis.pathways import RULED_OUT, compared, paired
from tests.present.sure_samples import LIKELY, sure, sures
from tests.reading_age import reading_age

SURES = tuple(sures())
BANNED = re.compile(
    r"\b(please|sorry|valid|invalid|error|caused?|proves?|proof|significant)\b", re.IGNORECASE
)
OLDEST = 11.0


def all_reasons():
    return {each for result in SURES for row in labelled(result) for each in row.reasons}


def test_every_reason_has_words():
    keys = {key for result in SURES for row in result.table.rows for key in str(row[3]).split(JOINED_BY)}
    silent = {key for key in keys if not reasons_in_words([key])}
    assert {"timing", "dose", "mechanism"} >= {key.partition(":")[0] for key in silent}


def test_every_reason_that_there_can_be_has_a_sentence():
    assert [] == [reason for reason in Reason if reason not in SENTENCES]


def test_every_reason_is_a_finished_sentence_of_at_most_twenty_words():
    parts = {part for text in all_reasons() for part in re.split(r"(?<=\.) ", text)}
    assert set() == {part for part in parts if not re.fullmatch(r"[A-Z].*\.", part) or len(part.split()) > 20}


def test_no_reason_scolds_claims_a_cause_or_a_proof():
    assert set() == {text for text in (*SENTENCES.values(), *all_reasons()) if BANNED.search(text)}


def test_the_reasons_can_be_read_at_eleven():
    told = {" ".join(row.reasons) for result in SURES for row in labelled(result)}
    long = [text for text in told if len(text.split()) >= 20]
    assert {} == {text: age for text in long if (age := reading_age(text)) > OLDEST}


def test_nothing_is_said_to_be_caused_without_a_design():
    assert [] == [each for result in SURES for each in sentences(result) if "caused" in each]


def test_a_design_that_allows_it_is_said():
    result = sure(paired(), compared(design="drawn by lot"), explanation=RULED_OUT)
    assert "(caused)." in " ".join(sentences(result))


@pytest.mark.parametrize("rung", Rung)
def test_every_rung_has_a_label(rung):
    assert label(rung) == LABELS[rung]


def test_the_headline_counts_the_outcomes_that_changed():
    assert "1 of 2 outcomes clearly changed" == headline(sure(paired()))


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (sure(), "No outcome has been measured yet"),
        (sure(paired(low=-0.1)), "No outcome clearly changed"),
        (sure(paired(), paired(outcome="o2")), "2 of 2 outcomes clearly changed"),
    ],
)
def test_an_edge_is_told_truly(result, expected):
    assert expected == headline(result)


def test_each_outcome_is_told_with_its_label():
    expected = "People: feel heard (likely to have contributed)."
    assert expected in sentences(sure(*LIKELY, explanation=RULED_OUT))


def test_rivals_that_were_all_ruled_out_are_told_in_one_sentence():
    (row, *_) = labelled(sure(paired(), explanation=RULED_OUT))
    assert ALL_RULED_OUT in row.reasons


def test_rivals_with_the_same_answer_are_told_together():
    keys = ["wider_trend: it might", "goodwill: it might", "ceiling: we do not know"]
    assert (
        "These might explain it: a wider change, people being kind.",
        "The group does not know about: starting high.",
    ) == rivals_in_words(keys)


def test_the_table_has_the_label_and_the_reasons_of_every_outcome_and_link():
    table = counts_table(sure(paired()))
    assert ("People: feel heard leads to people: rest more", "Not measured yet") == table.rows[3][:2]
    assert (5, ()) == (len(table.rows), table.numbers)


def test_the_boxes_rise_with_the_ladder():
    ladder = (Rung.TOLD_US, Rung.PEOPLE_REPORT, Rung.CHANGED, Rung.CONTRIBUTED, Rung.LIKELY, Rung.CAUSED)
    assert [1, 2, 3, 4, 5, 6] == [steps_climbed(rung) for rung in ladder]


def test_what_is_not_on_the_ladder_has_climbed_nothing():
    assert 0 == sum(
        map(steps_climbed, (Rung.NOT_MEASURED, Rung.NO_CLEAR_CHANGE, Rung.HIDDEN, Rung.OTHER_WAY))
    )


def test_the_last_step_is_drawn_only_where_somebody_stands_on_it():
    def drawn(result):
        return " ".join(text.get_text() for text in draw(result, "x").paper.texts)

    lot = sure(paired(), compared(design="drawn by lot"), explanation=RULED_OUT)
    assert (True, False) == (CAUSED_TOO in drawn(lot), CAUSED_TOO in drawn(sure(*LIKELY)))


def test_how_it_was_done_is_told_though_no_people_are_counted():
    said = sentences(sure(paired()))
    assert (AGAINST_A_LADDER, "Method: a ladder of words, in which the weakest part decides.") == said[-2:]
