from __future__ import annotations

import json
from pathlib import Path

import pytest

from coimpact_widgets.library import data_folder


@pytest.mark.parametrize("file", sorted(data_folder().rglob("*.json")), ids=lambda file: file.name)
def test_every_shipped_file_says_its_licence(file: Path) -> None:
    assert json.loads(file.read_text(encoding="utf-8"))["licence"]


@pytest.mark.parametrize("file", sorted(data_folder().rglob("*.json")), ids=lambda file: file.name)
def test_every_shipped_file_says_its_source(file: Path) -> None:
    held = json.loads(file.read_text(encoding="utf-8"))
    assert held.get("source") or held.get("sources")
