"""Doing what somebody asked for on a page, so that a defect is logged and told in one calm sentence."""

from __future__ import annotations

import logging
from collections.abc import Callable

from ..errors import CoImpactError

DID_NOT_WORK = "That did not work. What you saved is safe. Try again, or reload the page."

_log = logging.getLogger(__name__)


def calmly(act: Callable[[], object], say: Callable[[str], object]) -> None:
    """Call `act`. What stops it is handed to `say`: the sentence of a CoImpactError, else DID_NOT_WORK.

    Without this the page would stay silent: a widget drops whatever its callbacks raise.
    """
    try:
        act()
    except CoImpactError as error:
        say(str(error))
    except Exception:  # noqa: BLE001 - whatever it is, the visitor is told calmly and it is logged
        _log.exception("What somebody asked for on a page could not be done")
        say(DID_NOT_WORK)
