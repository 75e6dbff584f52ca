"""What evaluators call each estimate, where its own name does not say it."""

from __future__ import annotations

from .group_names import called as name_of_group

NAMES = {
    "net share up": "Share who went up, less share who went down",
    "signed-rank p": "Signed-rank test, p",
    "sign test p": "Sign test, p",
    "sign test mid-p": "Mid-p sign test, p",
    "rank-biserial": "Matched-pairs rank-biserial correlation",
    "mean before": "Average before",
    "mean after": "Average after",
    "mean change": "Average change",
    "Hodges-Lehmann change": "Hodges-Lehmann estimate of the change",
    "Hedges g_av": "Hedges’ g (average standard deviation)",
    "t p": "t test, p",
    "change in share": "Change in the share saying yes",
    "McNemar exact p": "Exact McNemar test, p",
    "McNemar mid-p": "Mid-p McNemar test, p",
    "probability of superiority": "Chance that somebody after answers higher than somebody before",
    "probability of superiority (logit)": "The same, with its range worked out on the logit scale",
    "rank-sum p": "Rank-sum test, p",
    "difference in means": "Difference of the two averages",
    "Welch p": "Welch’s t test, p",
    "Hedges g": "Hedges’ g (pooled standard deviation)",
    "Fisher exact p": "Fisher’s exact test, p",
    "after less before": "Average change, after less before",
    "after less then": "Average change, after less “then”",
    "then less before": "Average change, “then” less before",
    "people with every answer": "People who answered every time",
    "F p": "F test of all times, p",
    "spread between people": "Standard deviation between people",
    "spread within people": "Standard deviation within people",
    "Friedman p": "Friedman test, p",
    "Kendall W": "Kendall’s W",
    "Cochran Q p": "Cochran’s Q test, p",
    "followed up": "Share followed up",
    "start of stayers": "Average start of those who stayed",
    "start of leavers": "Average start of those who left",
    "change if leavers did not change": "Average change if those who left did not change",
    "none of these": "Stories with none of these themes",
    "themes in the first stories": "Themes in the first 6 stories",
    "same themes": "Stories in which both ticked the same themes",
    "agreement": "Agreement, as a share of all choices",
    "Cohen kappa": "Cohen’s kappa, pooled over themes",
    "Krippendorff alpha": "Krippendorff’s alpha, pooled over themes",
    "lowest possible change": "Lowest average change possible",
    "highest possible change": "Highest average change possible",
    "reached it": "Changed as hoped by at least as much as matters",
    "fell as much": "Changed as much the other way",
    "neither": "Changed by less, or not at all",
    "smallest change": "Smallest change that matters",
    "passed reliable change": "Changed as hoped by more than the reliable change",
    "fell by reliable change": "Changed the other way by more than the reliable change",
    "months marked": "Months that are marked",
    "p": "Test of the rate ratio, p",
    "exact p": "Exact test of the rate ratio, p",
    "dispersion": "Dispersion: 1 when months vary as chance has it",
    "level before": "Level in the first month",
    "slope before": "Slope before, for each month",
    "change in slope": "Change in slope, for each month",
    "change in level p": "Change in level, p",
    "change in slope p": "Change in slope, p",
    "autocorrelation": "Correlation of neighbouring months (rho)",
    "difference at the end": "Last month, less the line from before",
    "value at 10,000": "Value at £10,000 for one WELLBY",
    "value at 13,000": "Value at £13,000 for one WELLBY",
    "value at 16,000": "Value at £16,000 for one WELLBY",
    "cost per person who changed": "Cost for each person who went up",
    "hours given": "Hours given by members",
    "money given": "Money given by members",
    "interaction p": "Test between the groups, p",
    "people with us": "People who took part",
    "people compared": "The others",
    "change with us": "Average change of people who took part",
    "change of others": "Average change of the others",
    "difference in points": "Difference between the groups, from the same start",
    "net share up with us": "People who took part: share who went up, less share who went down",
    "net share up of others": "The others: share who went up, less share who went down",
    "difference in net share": "Difference between these shares",
    "baseline gap in SDs": "How far apart the groups began, in standard deviations",
    "earlier difference": "Difference in differences at an average earlier step",
    "placebo rank": "Place among the placebo differences of all units",
    "placebo rank of": "Units that are ranked",
    "expected by luck": "Changes expected to look clear by luck alone",
}

ENDINGS = {
    ": signed-rank p": ": signed-rank test, p",
    ": McNemar exact p": ": exact McNemar test, p",
    ": t p": ": t test, p",
    ": net share up": ": share who went up, less share who went down",
    ": mean change": ": average change",
    " Holm p": ": p by Holm’s method",
    " p": ": p of its own test",
}
"""What stands for the ending of an estimate's name, after the name of a people group or an outcome."""


def called(name: str) -> str:
    """What evaluators call the estimate of this name, with a capital."""
    if name in NAMES:
        return NAMES[name]
    ending = next((each for each in ENDINGS if name.endswith(each) and name != each.strip()), "")
    told = name.removesuffix(ending) + ENDINGS[ending] if ending else name
    begin, colon, rest = told.rpartition(": ")
    return f"{name_of_group(begin)}{colon}{rest}" if colon else told[:1].upper() + told[1:]
