"""Why we are as sure as we are, and no surer: each reason as a sentence."""

from __future__ import annotations

from collections.abc import Sequence

from ..domain.explanation import Answered, Could, Rival, Support
from ..domain.reason import NOT_ANSWERED, Reason, key_of
from .phrases import capital
from .rivals import RIVALS

SENTENCES: dict[str, str] = {
    Reason.NOTHING: "Nobody has measured this yet.",
    Reason.STORIES: "People told us about it in stories.",
    Reason.COUNTED: "It was counted each month.",
    Reason.MARKED: "Some months stand out, which is worth asking about. It does not show why.",
    Reason.COUNTS_MOVED: "The counts moved by more than chance is likely to.",
    Reason.AFTER_ONLY: "People were asked afterwards only, so there is nothing from before to compare with.",
    Reason.HIDDEN: "Some numbers behind it are hidden, to keep people safe. "
    "So how sure we are is hidden too.",
    Reason.TEST_HIDDEN: "Its range leaves out “no change”, but a second test of it is hidden. "
    "So how sure we are is hidden too.",
    Reason.TOO_LITTLE: "Too few people answered, or changed, to say how far chance could go.",
    Reason.FEW_PEOPLE: "Fewer than 10 people answered, which is too few to be surer.",
    Reason.NO_CLEAR_CHANGE: "Chance alone could explain what was found.",
    Reason.CLEAR_ALONE: "It is clear by itself, but not when we allow for looking at several outcomes.",
    Reason.ALLOWED_FOR_HIDDEN: "It is clear by itself. Whether it is among several outcomes is hidden.",
    Reason.MAIN: "It was named as the main measure before the answers came in, so it is judged by itself.",
    Reason.OTHER_WAY: "Things moved the other way from what the group hopes for.",
    Reason.SAME_PEOPLE: "We compared the same people with themselves.",
    Reason.DIFFERENT_PEOPLE: "The people before and after may be different people.",
    Reason.WEAKEST: "There are several measures, and the weakest one decides.",
    Reason.NOT_ASKED: "The group has not yet asked what else could explain it.",
    Reason.NO_SUPPORT: "Nothing clearly points to the group’s own work yet.",
    Reason.NO_COMPARISON: "There is no comparison group.",
    Reason.MORE_THAN_OTHERS: "It changed more than for people elsewhere.",
    Reason.AS_OTHERS: "There was no clear difference from people elsewhere.",
    Reason.UNSEEN: "How people elsewhere changed is hidden, to keep people safe.",
    Reason.NO_WAVES: "We do not know whether both groups moved alike before.",
    Reason.WAVES_ALIKE: "Both groups had moved alike before.",
    Reason.WAVES_APART: "We cannot say that both groups had moved alike before.",
    Reason.NOT_BY_LOT: "People were not chosen by lot, so other differences may be behind it.",
    Reason.BY_LOT: "Chance alone decided who took part.",
    Reason.SEVERAL_COMPARISONS: "Several comparisons with different groups say the same.",
    Reason.FROM_START: "This is as sure as where the link starts.",
    Reason.FROM_END: "This is as sure as where the link ends.",
    Reason.FROM_BOTH: "Both ends of the link are as sure as each other.",
    key_of(Support.TIMING, Answered.YES): "The change came after the activity.",
    key_of(Support.TIMING, Answered.NO): "The change did not come after the activity.",
    key_of(Support.DOSE, Answered.YES): "Those who took part more changed more.",
    key_of(Support.DOSE, Answered.NO): "Those who took part more did not change more.",
    key_of(Support.MECHANISM, Answered.YES): "People told the group that this is why.",
    key_of(Support.MECHANISM, Answered.NO): "People did not say that this is why.",
}
"""Every reason that has a sentence of its own."""

ALL_RULED_OUT = "The group looked at all six other reasons, and none of them explains it."
LISTED = {
    Could.NO.value: "The group looked at and ruled out: {}.",
    Could.MIGHT.value: "These might explain it: {}.",
    Could.DO_NOT_KNOW.value: "The group does not know about: {}.",
    NOT_ANSWERED: "The group has not yet looked at: {}.",
}
"""How the rivals with the same answer are told together."""


def reasons_in_words(keys: Sequence[str]) -> tuple[str, ...]:
    """The reasons as sentences, in their order; what else could explain it is told last, put together."""
    said = tuple(SENTENCES[key] for key in keys if key in SENTENCES)
    return (*said, *rivals_in_words(keys))


def rivals_in_words(keys: Sequence[str]) -> tuple[str, ...]:
    """What was said of the six other explanations, those with the same answer together."""
    if all(key_of(rival, Could.NO) in keys for rival in Rival):
        return (ALL_RULED_OUT,)
    told = []
    for answer, pattern in LISTED.items():
        names = [RIVALS[rival].name for rival in Rival if key_of(rival, answer) in keys]
        told += [pattern.format(", ".join(names))] if names else []
    return tuple(capital(each) for each in told)
