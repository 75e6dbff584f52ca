"""What the package says it needs: in one set of ranges, pinned without addresses, under open licences."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from importlib.metadata import distribution, packages_distributions
from pathlib import Path
from typing import Any

import yaml
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from tests.installed import all_needed

ROOT = Path(__file__).resolve().parent.parent
PROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
HUB: list[str] = PROJECT["optional-dependencies"]["hub"]
NAMED_OTHERWISE_BY_CONDA = {"python-build": "build"}
OPEN_LICENCES = re.compile(
    r"MIT|BSD|Apache|ISC|MPL|Mozilla Public|PSF|Python Software Foundation|0BSD|CC0|Zlib|HPND|Unlicense"
)
NOT_IN_THEIR_METADATA = {"axe-playwright-python": "MIT"}


def _needed() -> dict[str, SpecifierSet]:
    wanted = [*PROJECT["dependencies"], *HUB, *PROJECT["optional-dependencies"]["test"]]
    return {canonicalize_name(each.name): each.specifier for each in map(Requirement, wanted)}


def _pinned() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("==") for line in lines if not line.startswith("#")]
    return {canonicalize_name(name): version for name, version in pairs}


def _conda() -> list[Any]:
    return list(yaml.safe_load((ROOT / "environment.yml").read_text(encoding="utf-8"))["dependencies"])


def _conda_requirements() -> dict[str, SpecifierSet]:
    rows = [row for row in _conda() if isinstance(row, str) and row != "pip"]
    rows += [row for row in _conda()[-1]["pip"] if not row.startswith("-e")]
    found = {canonicalize_name(each.name): each.specifier for each in map(Requirement, rows)}
    return {NAMED_OTHERWISE_BY_CONDA.get(name, name): ranges for name, ranges in found.items()}


def _imported() -> set[str]:
    names = set()
    for file in (ROOT / "coimpact_widgets").rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level and node.module:
                names.add(node.module.partition(".")[0])
    return names - set(sys.stdlib_module_names) - {"coimpact_widgets"}


def _licence(name: str) -> str:
    metadata = distribution(name).metadata
    classifiers = [each for each in metadata.get_all("Classifier", []) if each.startswith("License")]
    said = [metadata.get("License-Expression", ""), *classifiers, metadata.get("License", "")]
    return next((each for each in said if each and each != "UNKNOWN"), NOT_IN_THEIR_METADATA.get(name, ""))


def _open(licence: str) -> bool:
    return bool(OPEN_LICENCES.search(licence)) and "GPL" not in licence[:200]


def test_conda_and_pip_are_given_the_same_packages_in_the_same_ranges() -> None:
    python = {"python": SpecifierSet(PROJECT["requires-python"])}
    assert _needed() | python == _conda_requirements()


def test_conda_installs_the_package_itself() -> None:
    assert "-e ." in _conda()[-1]["pip"]


def test_every_package_we_name_is_pinned_within_its_range() -> None:
    pinned = _pinned()
    outside = [name for name, ranges in _needed().items() if not ranges.contains(pinned.get(name, "0"))]
    assert outside == []


def test_everything_installed_for_us_is_pinned() -> None:
    assert all_needed(_needed()) - set(_pinned()) == set()


def test_pins_hold_names_and_versions_alone() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()[1:]
    other = [line for line in lines if not re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+]+", line)]
    assert other == []


def test_every_package_we_import_is_one_we_name() -> None:
    named_by = packages_distributions()
    named = {canonicalize_name(Requirement(each).name) for each in [*PROJECT["dependencies"], *HUB]}
    strangers = [
        module
        for module in _imported()
        if not {canonicalize_name(d) for d in named_by.get(module, [])} & named
    ]
    assert strangers == []


def test_the_licence_of_everything_we_ship_with_lets_everybody_use_it() -> None:
    shipped_with = all_needed([*PROJECT["dependencies"], *HUB])
    closed = {name: _licence(name)[:80] for name in shipped_with if not _open(_licence(name))}
    assert closed == {}


def test_our_own_licence_is_in_the_repository() -> None:
    assert PROJECT["license"] == "BSD-3-Clause"
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").startswith("BSD 3-Clause License")


def test_binder_installs_the_pinned_versions_and_the_package() -> None:
    binder = ROOT / "binder"
    lines = (binder / "requirements.txt").read_text(encoding="utf-8").splitlines()
    assert lines == ["-c ../constraints.txt", "-e ."]
