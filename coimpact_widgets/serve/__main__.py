"""Serves the workbook to one user of a JupyterHub, which itself runs `python -m coimpact_widgets.serve`."""

import sys

from ..errors import CoImpactError


def main() -> int:
    """Serve until stopped. Returns 1, with the reason in one sentence, when something could not go on."""
    from .hub import serve

    try:
        serve()
    except CoImpactError as error:
        print(error, file=sys.stderr)  # noqa: T201
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
