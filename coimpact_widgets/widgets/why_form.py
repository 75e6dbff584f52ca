"""The form that asks why: one reason, which may stay empty."""

from __future__ import annotations

from collections.abc import Callable

from ..errors import CoImpactError, Problem
from .long_text_field import LongTextField
from .record_form import RecordForm


class WhyForm(RecordForm):
    """One field, `why`, for a reason. `keep(reason)` keeps it.

    `on_done(kept)` is called after that, and on Cancel.
    """

    def __init__(
        self,
        heading: str,
        why: LongTextField,
        keep: Callable[[str], object],
        on_done: Callable[[bool], object],
    ) -> None:
        why.optional, why.rows = True, 3
        self._keep, self._on_done = keep, on_done
        super().__init__(heading, [why], self._save, lambda: on_done(False))

    def finish(self) -> list[Problem]:
        """Keep a reason that is half written, and close the form; or say why it cannot be kept."""
        if self.touched():
            return self._save()
        self._on_done(False)
        return []

    def _save(self) -> list[Problem]:
        problems = self.problems() or self._kept()
        self.show(problems)
        if not problems:
            self._on_done(True)
        return problems

    def _kept(self) -> list[Problem]:
        try:
            self._keep(self.fields[0].value.strip())
        except CoImpactError as error:
            return [Problem("", str(error))]
        return []
