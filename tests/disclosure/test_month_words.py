"""What happened, and what a number is out of, is held against hidden numbers before it is published."""

from __future__ import annotations

import pandas as pd

from coimpact_widgets.analysis.tables import events_table
from coimpact_widgets.analysis.xmr import month_by_month
from coimpact_widgets.disclosure.month_words import without_hidden_words
from coimpact_widgets.disclosure.rule import UNDER_5
from coimpact_widgets.domain.event import Event

COUNTS = pd.DataFrame({"month": ["2026-01", "2026-02"], "count": [20, 24]})


def texts(*events: Event) -> list[str]:
    """What a published result says happened, where this happened."""
    result = month_by_month(COUNTS, "Visits", events=events_table(events))
    (told,) = without_hidden_words([result], [result], UNDER_5)
    return [text for _, text, _ in dict(told.about)["events"]]


def test_what_happened_is_told_where_no_number_in_it_is_hidden() -> None:
    assert ["The café opened"] == texts(Event("The café opened", "2026-01", began=True))


def test_what_happened_to_a_few_people_is_left_out_and_its_month_stays() -> None:
    found = texts(Event("3 people left", "2026-01"), Event("A new bus line", "2026-02"))
    assert ["Something that we leave out here, because a number in it is hidden", "A new bus line"] == found


def test_what_a_number_is_out_of_is_left_out_where_it_names_a_few_people() -> None:
    counts = COUNTS.assign(out_of=40.0, of="visits by the 3 people who stayed", per=0, share=False)
    result = month_by_month(counts, "Visits")
    (told,) = without_hidden_words([result], [result], UNDER_5)
    assert "of them" == dict(told.about)["of"]
