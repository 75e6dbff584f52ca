"""What the pathway check sees is said in plain words, with what was seen where."""

import re
from dataclasses import replace

import pytest

from coimpact_widgets.domain.check import Meant
from coimpact_widgets.domain.pathway import Activity, Impact, Link, Outcome
from coimpact_widgets.domain.pathway_check import Fault, check
from coimpact_widgets.domain.role import Role
from coimpact_widgets.present import pathway_check
from coimpact_widgets.present.check import NOTHING_MORE
from coimpact_widgets.present.pathway_check import PATHWAY_CHECK
from tests.domain.projects import project_with, record
from tests.domain.written_pathways import FAULTY, pathway_of
from tests.reading_age import reading_age

PROJECT = project_with(
    a=Activity("We meet"),
    o=Outcome("Carers", "feel heard and sleep better", chosen_by=(Role.STAFF,)),
    c=Outcome("Staff", "30 staff trained", chosen_by=(Role.CARER,)),
    i=Impact("<b>Good lives</b>"),
    l=Link("a", "o"),
)
PATHWAY = PROJECT.pathway
SEEN = {each.fault: each for each in check(PATHWAY)}
SAID = [
    *pathway_check.HEADINGS.values(),
    *pathway_check.FIXES.values(),
    pathway_check.NOTHING_SEEN,
    NOTHING_MORE,
    pathway_check.NOT_BEGUN,
    pathway_check.READS_WORDS,
]


@pytest.mark.parametrize(
    ("fault", "title", "detail"),
    [
        (
            Fault.TWO_CHANGES,
            "Carers: feel heard and sleep better",
            "One is 'feel heard'. The other is 'sleep better'.",
        ),
        (Fault.COUNT, "Staff: 30 staff trained", "It counts '30 staff trained'."),
        (Fault.NOT_CHOSEN, "Carers: feel heard and sleep better", "It was put forward or chosen by staff."),
        (Fault.NO_REASON, "We meet leads to carers: feel heard and sleep better", ""),
    ],
)
def test_what_was_seen_is_told_with_where(fault, title, detail):
    seen = SEEN[fault]
    assert (title, detail) == (pathway_check.title(PATHWAY, seen), pathway_check.detail(seen))


@pytest.mark.parametrize(
    ("seen", "meant", "said"),
    [
        (0, 0, pathway_check.NOTHING_SEEN),
        (1, 0, "1 thing to look at"),
        (0, 2, "There is nothing more to look at.\n2 you meant"),
        (2, 1, "2 things to look at\n1 you meant"),
    ],
)
def test_how_much_there_is_to_look_at_is_said(seen, meant, said):
    assert said == PATHWAY_CHECK.so_many(seen, meant)


def test_the_page_without_a_kernel_holds_everything_and_escapes_what_people_wrote():
    first, *_ = check(PATHWAY)
    meant = record("m", Meant(first.key, first.about, "We do <that>"))
    told = PATHWAY_CHECK.html(replace(PROJECT, records=(*PROJECT.records, meant)))
    assert "We do &lt;that&gt;." in told
    assert "<strong>&lt;b&gt;Good lives&lt;/b&gt;</strong>" in told


@pytest.mark.parametrize("written", FAULTY, ids=lambda written: written["name"])
def test_whatever_is_seen_can_be_told(written):
    pathway = pathway_of(written)
    named = [pathway_check.title(pathway, each) != pathway_check.WHOLE for each in check(pathway)]
    assert [bool(each.cards) for each in check(pathway)] == named


def test_every_fault_has_its_words_and_no_sentence_is_long():
    assert {*Fault} == {*pathway_check.HEADINGS} == {*pathway_check.FIXES}
    sentences = [each for text in SAID for each in re.split(r"[.:?](?:\s|$)", text)]
    assert [] == [each for each in sentences if len(each.split()) > 20]


def test_what_is_said_can_be_read_at_ten():
    assert reading_age(" ".join(f"{each.rstrip('.')}." for each in SAID)) < 10
