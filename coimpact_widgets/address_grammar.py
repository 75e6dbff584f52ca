"""Leaves out the grammar of web addresses in every script, which nothing here asks for."""

import sys

SLOW = "rfc3987_syntax"


def leave_out() -> None:
    """Let jsonschema do without it. To be called before Jupyter's packages are imported.

    jsonschema builds this grammar whenever it is imported, which takes more seconds than all the rest of a
    server's start, and then checks no format "iri", which no schema of Jupyter or of ours names. A package
    whose name stands for nothing in `sys.modules` counts as not installed.
    """
    sys.modules.setdefault(SLOW, None)  # type: ignore[arg-type]
