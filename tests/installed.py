"""What is installed here for the sake of some packages, and an environment that has nothing else."""

from __future__ import annotations

import os
import shutil
import sysconfig
import venv
from collections.abc import Iterable
from importlib.metadata import distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


def all_needed(requirements: Iterable[str]) -> set[str]:
    """The names of these packages, of what each of them needs, and of what that needs in turn."""
    found: set[tuple[str, str]] = set()
    waiting = [(Requirement(each), "") for each in requirements]
    while waiting:
        needed, of_extra = waiting.pop()
        name = canonicalize_name(needed.name)
        if needed.marker is None or needed.marker.evaluate({"extra": of_extra}):
            new = {(name, extra) for extra in ("", *needed.extras)} - found
            found |= new
            waiting += [
                (Requirement(each), extra) for _, extra in new for each in distribution(name).requires or []
            ]
    return {name for name, _ in found}


def environment_of(names: Iterable[str], folder: Path) -> Path:
    """Make an environment that has these packages alone, as they are installed here. Returns its Python."""
    venv.create(folder)
    site = Path(sysconfig.get_path("purelib", "venv", {"base": str(folder), "platbase": str(folder)}))
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    for name in names:
        installed = distribution(name)
        for file in installed.files or ():
            target = Path(os.path.normpath(site / file))
            if target.parent != python.parent:  # commands name the Python that they were made for
                _link(Path(str(installed.locate_file(file))), target)
    return python


def _link(file: Path, target: Path) -> None:
    """The same file at another place, without a copy of it where it can be had."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, target)
    except OSError:
        shutil.copy2(file, target)
