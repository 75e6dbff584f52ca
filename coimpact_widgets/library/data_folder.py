"""Where the shipped data files are: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """The folder of shipped data. Raises FileNotFoundError when the installation lacks it."""
    for folder in (_PACKAGE / "data", _PACKAGE.parent / "data"):
        if (folder / "measure_bank.json").is_file():
            return folder
    raise FileNotFoundError("the data folder of coimpact is missing: install the package again")
