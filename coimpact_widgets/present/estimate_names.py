"""What evaluators call each estimate, where its own name does not say it."""

from __future__ import annotations

NAMES = {
    "net share up": "Share who went up, less share who went down",
    "signed-rank p": "Signed-rank test, p",
    "sign test p": "Sign test, p",
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
    "followed up": "Share followed up",
    "start of stayers": "Average start of those who stayed",
    "start of leavers": "Average start of those who left",
    "change if leavers did not change": "Average change if those who left did not change",
    "lowest possible change": "Lowest average change possible",
    "highest possible change": "Highest average change possible",
}
