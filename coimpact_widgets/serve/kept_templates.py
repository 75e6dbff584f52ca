"""The templates of pages, compiled once for all pages and not anew for each."""

from __future__ import annotations

from typing import Any

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from voila import notebook_renderer
from voila.exporter import VoilaExporter


class KeptTemplates(BytecodeCache):
    """What templates were compiled to, while the server runs. One that changed is compiled again."""

    def __init__(self) -> None:
        self._kept: dict[str, bytes] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give what was kept of a template, if anything."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what a template was compiled to."""
        self._kept[bucket.key] = bucket.bytecode_to_string()


KEPT = KeptTemplates()


class KeepingExporter(VoilaExporter):  # type: ignore[misc]
    """Makes a page as Voilà does, with templates that were compiled before."""

    def _create_environment(self) -> Environment:
        made: Environment = super()._create_environment()
        made.bytecode_cache = KEPT
        return made


def keep_templates() -> None:
    """Let Voilà make every page so. It has no setting for what makes a page."""
    renderer: Any = notebook_renderer
    renderer.VoilaExporter = KeepingExporter
