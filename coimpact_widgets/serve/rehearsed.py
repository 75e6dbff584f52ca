"""What a page reads and draws, done once before any page is forked: what was done once is quicker again."""

from __future__ import annotations

import logging
import tempfile
from pathlib import Path

from ..domain.kinds import KINDS
from ..domain.record import learn_to_read
from ..practice import crisis_cafe_archive
from ..present.pathway_map import pathway_html
from ..present.theories import theories_html
from ..store import Store

_log = logging.getLogger(__name__)


def rehearse() -> None:
    """Learn to read each kind of record; read a practice project from a store of its own, and draw it.

    Python adapts code to what it is used for, and patterns and fonts are kept. Each fork would do so anew.
    Nothing is raised: without it, forks are only slower.
    """
    for kind in KINDS.values():
        learn_to_read(kind)
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            Store.open(str(Path(folder) / "practice.sqlite")) as store,
        ):
            pathway = store.contents(store.load(crisis_cafe_archive()).id).pathway
            pathway_html(pathway, inside=True)
            theories_html(pathway)
    except Exception:  # noqa: BLE001 - whatever it was, pages open without it
        _log.warning("A page could not be rehearsed.", exc_info=True)
