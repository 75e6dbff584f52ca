"""How old a reader has to be, for tests: the measure that the library has."""

from __future__ import annotations

from coimpact_widgets.library.reading_age import reading_age, syllables_of

__all__ = ["reading_age", "syllables_of"]
