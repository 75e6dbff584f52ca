"""The levels of consent as a group chooses among them."""

from __future__ import annotations

from ..domain.answer import Consent

CONSENT = [
    (Consent.GROUP.value, "Only our group"),
    (Consent.REPORT.value, "In our report, which anybody may read"),
    (Consent.PUBLIC.value, "Anywhere, such as a website or a poster"),
]
