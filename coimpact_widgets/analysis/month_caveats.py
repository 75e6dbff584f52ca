"""What a reader must know to read a monthly result fairly. No message holds a number of what was counted."""

from __future__ import annotations

from .result import Caveat

LIMITS_NEED_6 = Caveat("limits need 6", "It takes 6 months in a row, or nearly, to show how far months vary.")
TRIAL_LIMITS = Caveat(
    "trial limits", "Fewer than 12 months are behind the limits. They are trial limits and may still move."
)
HARDLY_MOVES = Caveat(
    "hardly moves", "The number hardly moves from one month to the next, so there are no limits to draw."
)
STOPS_AT_0 = Caveat("limit stops at 0", "A number cannot be below 0, so the lower limit stops at 0.")
MARKS_BY_CHANCE = Caveat(
    "marks by chance",
    "By chance alone, about 1 in 5 charts of 24 months show a mark. So do half of those of 60 months.",
)
SMALL_NUMBERS = Caveat("small numbers", "The numbers are small, so chance alone marks a month more often.")
NO_OUT_OF = Caveat(
    "no out of", "Some months have a number, and nobody said out of how many. They are left out."
)
PROVISIONAL = Caveat("provisional", "Some numbers are provisional, and may still change.")
GAPS = Caveat("gaps", "Some months have no number. Nothing is compared across such a gap.")

NO_EVENTS = Caveat("no events", "Nothing was counted at either time, so there is nothing to compare.")
FEW_EVENTS = Caveat("few events", "It takes 5 events in all to compare the two times.")
NONE_BEFORE = Caveat(
    "none before", "Nothing was counted before, so nobody can say how many times as many there were after."
)
NONE_AFTER = Caveat("none after", "Nothing was counted after. That does not show that it can never happen.")
UNEVEN = Caveat(
    "uneven", "The numbers move more from month to month than chance alone, so the range is made wider."
)
UNEVEN_WITH_NONE = Caveat(
    "uneven with none",
    "The numbers move more than chance alone, so a time with none may be chance too. There is no range.",
)
TOO_SHORT_TO_JUDGE = Caveat(
    "too short to judge",
    "It takes 6 months to see if numbers move more than chance alone. A time with none does not count.",
)
AS_WHOLES = Caveat(
    "compared as wholes", "The two times are compared as wholes. A trend from before would show as a change."
)

UNDER_24 = Caveat("under 24 months", "Fewer than 24 months are compared, so read this with care.")
OTHER_CHANGES = Caveat(
    "other changes then", "Anything else that changed in the same month would look like this too."
)
ON_THE_LINES = Caveat(
    "on the lines",
    "Every month stands exactly on a straight line, so chance cannot be weighed. Check the numbers.",
)
TOO_ALIKE = Caveat(
    "neighbours too alike",
    "Each month follows the one before it so closely that no change of line can be told.",
)
LINE_BELOW_0 = Caveat(
    "line below 0", "The line from before would run below 0, so the last month is not compared with it."
)
SMALL_FOR_A_LINE = Caveat(
    "small numbers for a line", "The numbers are small, and a straight line fits small numbers less well."
)
