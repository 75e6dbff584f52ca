"""Every text that people type is held against the results, or it is known why it need not be."""

from __future__ import annotations

from dataclasses import fields

from coimpact_widgets.disclosure.typed_fields import TYPED
from coimpact_widgets.domain.kinds import KINDS

PUBLISHED_AS_THEY_ARE = {
    "The ids of records, of sets, and of passages and sections of a report.": {
        *("link.source", "link.target", "link.theories", "meant.seen", "measure.outcome", "measure.scale"),
        *("measure.item", "plan.licences", "asked group.measures", "target.about", "why changed.about"),
        *("consent given.batch", "plan.about_people"),
        *(
            "finding.measure",
            "explanation.outcome",
            "coding.story",
            "thing counted.outcome",
            "coding.themes",
            "coding.asked",
        ),
        *("said and done.outcome", "own words.place", "arrangement.order", "arrangement.left_out"),
        *("picture.section", "vote.about", "vote.choices", "round.about"),
    },
    "Days, months, and what the program writes: no text of anybody.": {
        *("planned time.first", "planned time.last", "agreed plan.agreed_on", "event.month"),
        *("consent given.on", "keeping.until", "process check.meeting"),
        *("easy read check.on", "easy read check.words", "worth.price_year"),
        "thing counted.better",
        *("shared.form", "shared.view", "shared.rule", "shared.published", "shared.report"),
        *("picture.data", "picture.mime"),
    },
    "What the group is and does, written before anybody answered.": {
        *("agreement.meaning", "agreement.equality", "agreement.diversity", "agreement.accessibility"),
        *("agreement.reciprocity", "ground rule.text", "resource.text"),
    },
    "Names of what results are told of: without them no result could be told.": {
        *("activity.text", "outcome.who", "outcome.change", "impact.text", "theme.text"),
        *("thing counted.name", "measure.name", "comparison.people_group", "asked group.known_as"),
    },
    "What people are asked, which they read before they answer, and where it is from.": {
        *("measure.question", "measure.labels", "measure.low_label", "measure.high_label"),
        *("measure.wording", "measure.source", "worth.price_source"),
    },
    "In no report.": {
        *("member.chosen_name", "member.access_needs", "vote.chosen_name", "meant.about", "picture.name"),
        *("theme.meaning", "worth.anyway_why", "easy read check.asked", "why changed.now"),
        *("file memory.words", "file memory.columns", "file memory.choices"),
        *(
            "consent given.told",
            "process check.chosen_name",
            "proposal.chosen_name",
            "proposal.outcomes",
            "agreement.aftercare",
        ),
    },
    "In no copy to publish: told inside the group alone, where the member said so.": {"process check.words"},
    "Held against what may be published where a report is made of them.": {
        *("own words.text", "own words.replaced", "own words.meant", "own words.told", "agreed plan.kept"),
    },
}
"""The fields with words in them that are not held back, by the reason why."""


def test_each_field_with_words_is_held_back_or_it_is_known_why_not():
    words = {
        f"{name}.{each.name}" for name, kind in KINDS.items() for each in fields(kind) if "str" in each.type
    }
    held = {f"{kind.kind}.{field}" for kind, (_, typed) in TYPED.items() for field in typed}
    known = [*held, *(each for fields in PUBLISHED_AS_THEY_ARE.values() for each in fields)]
    assert sorted(words) == sorted(known)
