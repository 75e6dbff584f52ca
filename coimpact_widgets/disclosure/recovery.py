"""What a reader could work out: how low and how high a hidden count can be, given all that is printed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from .block import Block, Equation, Group, Weights
from .count import Count, Family, Part
from .rule import Rule


class Reader:
    """Somebody who has read all that is printed, and knows what each number is made up of.

    `other` is one who has read nearly the same: what fits that may fit this.
    """

    def __init__(self, printed: Sequence[Count], rule: Rule, other: Reader | None = None) -> None:
        self._apart: int = rule.threshold
        self._most = 10 * sum(abs(each.value) for each in printed if each.of_people) + 100
        self._rule: Rule = rule
        before = other._equations if other and other._rule == rule else {}
        self._equations: dict[int, tuple[Count, Equation]] = {
            id(each): before.get(id(each)) or (each, Equation(dict(each.parts), *each.told(rule)))
            for each in printed
            if each.parts
        }
        told = list(self._equations.values())
        totals = [each for count, each in told if count.family is Family.ANSWERED]
        equations = list({each.key: each for _, each in told}.values())
        self._block_of: dict[Part, Block] = {}
        for parts, tied in _connected(_without_totals(equations, totals)):
            block = other.same_block(parts, tied) if other else None
            if block is None:
                groups = other.found_for(parts) if other else []
                block = Block(tied, self._most, self._apart, groups)
            self._block_of |= dict.fromkeys(parts, block)

    def knows(self, count: Count) -> bool:
        """Whether what is printed leaves the count fewer than the threshold apart from low to high."""
        return bool(self.known([count]))

    def known(self, counts: Iterable[Count]) -> list[Count]:
        """Those of these counts that what is printed leaves fewer than the threshold apart.

        A part that is in nothing printed can hold anybody. Equations that share no part say nothing of one
        another, so only those are looked at that the count's parts are tied to.
        """
        asked: dict[tuple[Block, ...], list[tuple[Count, Weights]]] = {}
        for count in counts:
            weights = {part: weight for part, weight in count.parts if weight}
            if weights and all(part in self._block_of for part in weights):
                blocks = tuple(dict.fromkeys(self._block_of[part] for part in weights))
                asked.setdefault(blocks, []).append((count, weights))
        found = []
        for blocks, several in asked.items():
            answers = _joined(blocks).knows([weights for _, weights in several])
            found += [count for (count, _), known in zip(several, answers, strict=True) if known]
        return found

    def same_block(self, parts: Collection[Part], equations: Sequence[Equation]) -> Block | None:
        """The block of these parts, if what it rests on is the same."""
        block = self._block_of.get(next(iter(parts), ()))
        return block if block and block.keys == {each.key for each in equations} else None

    def found_for(self, parts: Collection[Part]) -> list[Group]:
        """Groups already found that fit what is printed of these parts here."""
        block = next((self._block_of[part] for part in parts if part in self._block_of), None)
        return block.groups if block else []


def _without_totals(equations: Sequence[Equation], totals: Iterable[Equation]) -> list[Equation]:
    """The same knowledge, with everybody who stayed taken away from every number that holds all of them.

    So who left is told of by itself.
    """
    total = next((each for each in totals if each.is_exact), None)
    if total is None:
        return list(equations)
    return [each.less(total) if each.is_exact and _holds(each, total) else each for each in equations]


def _holds(whole: Equation, part: Equation) -> bool:
    return len(part.weights) < len(whole.weights) and all(
        whole.weights.get(each) == 1 for each in part.weights
    )


def _connected(equations: Iterable[Equation]) -> list[tuple[set[Part], list[Equation]]]:
    """The equations in blocks of those that share a part, or share one with these; and their parts."""
    blocks: list[tuple[set[Part], list[Equation]]] = []
    for equation in equations:
        parts, held = set(equation.weights), [equation]
        apart = []
        for other, others in blocks:
            if other & parts:
                parts |= other
                held = [*others, *held]
            else:
                apart.append((other, others))
        blocks = [*apart, (parts, held)]
    return blocks


def _joined(blocks: Sequence[Block]) -> Block:
    if len(blocks) == 1:
        return blocks[0]
    equations = [each for block in blocks for each in block.equations]
    return Block(equations, blocks[0].most, blocks[0].apart)
