"""Everything that was found out about one thing counted month by month, as HTML."""

from __future__ import annotations

from collections.abc import Sequence

from ..analysis.kind import Kind
from ..analysis.result import Result
from .html import heading, sentence_list
from .one_measure import NOTHING, NotYet, cannot_say, part_html
from .words import question
from .words_counted import conclusion

WHAT_IT_COMES_TO = "What this comes to"
FOR_EVALUATORS = "For evaluators: did it change at once, or bit by bit?"


def what_was_counted_html(name: str, found: Sequence[Result | NotYet], *, heading_level: int = 3) -> str:
    """One `section`: what was counted, what it comes to, and then each way of looking at it.

    All but the first are closed until somebody opens them. The straight lines before and after come last:
    they are mainly for evaluators.
    """
    results = [each for each in found if isinstance(each, Result)]
    told = {caveat.code for result in results[:1] for caveat in result.caveats}
    comes_to, level = conclusion(results), heading_level + 1
    parts = [heading(name, heading_level)]
    parts += [heading(WHAT_IT_COMES_TO, level), sentence_list(comes_to)] if comes_to else []
    parts += [] if results else [f"<p>{NOTHING}</p>"]
    parts += [part_html(each, _named(each), level, set(), opened=True) for each in results[:1]]
    parts += [part_html(each, _named(each), level, told) for each in results[1:]]
    parts.append(cannot_say([each for each in found if not isinstance(each, Result)]))
    return f'<section class="ci-measure">{"".join(parts)}</section>'


def _named(result: Result) -> str:
    return FOR_EVALUATORS if result.kind == Kind.INTERRUPTED_SERIES else question(result)
