"""Loading what the first question needs, while people read the page and nobody waits for it."""

from __future__ import annotations

from contextlib import suppress
from importlib import import_module
from threading import Timer

AFTER = 2.0
"""So many seconds after a step was opened its page is drawn, and the kernel has little to do."""
NEEDED = ("pandas", "scipy.stats", "matplotlib.figure", "coimpact_widgets.report.kinds")


def warm_up() -> None:
    """Load the heavy packages soon. Whoever needs one sooner loads it as always."""
    soon = Timer(AFTER, _load)
    soon.daemon = True
    soon.start()


def _load() -> None:
    for name in NEEDED:
        with suppress(ImportError):
            import_module(name)
