"""Gives plain `voila workbooks/` our settings. It is installed as etc/jupyter/voila.py, where Voilà looks."""

import sys

from coimpact_widgets.serve.configuration import configure, serves_workbooks

if serves_workbooks(sys.argv[1:]):
    configure(get_config())  # type: ignore[name-defined]  # noqa: F821
