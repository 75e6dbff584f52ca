"""The wheel carries all that the app needs, and serves it where nothing else of ours is."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from email import message_from_bytes
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.installed import all_needed, environment_of
from tests.served import free_port, served

ROOT = Path(__file__).resolve().parent.parent
NOT_SHIPPED = {".py", ".pyc"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, capture_output=True)
    return next(folder.glob("coimpact-*.whl"))


@pytest.fixture(scope="module")
def scripts(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of a new environment that holds the wheel, and what it says that it needs, alone."""
    python = environment_of(all_needed(_needed_by(wheel)), tmp_path_factory.mktemp("clean"))
    # Without an index, pip refuses a wheel of which anything that it needs is not there.
    install = [
        "-m",
        "pip",
        "--python",
        str(python),
        "install",
        "-q",
        "--no-compile",
        "--no-index",
        str(wheel),
    ]
    subprocess.run([sys.executable, *install], check=True, capture_output=True)
    return python.parent


def _needed_by(wheel: Path) -> list[str]:
    """What the wheel says that it needs."""
    with zipfile.ZipFile(wheel) as opened:
        (metadata,) = (name for name in opened.namelist() if name.endswith(".dist-info/METADATA"))
        return message_from_bytes(opened.read(metadata)).get_all("Requires-Dist", [])


def _shipped(folder: str, under: str) -> set[str]:
    files = [path for path in (ROOT / folder).rglob("*") if path.is_file()]
    kept = [
        path for path in files if path.suffix not in NOT_SHIPPED and ".ipynb_checkpoints" not in path.parts
    ]
    return {f"{under}/{path.relative_to(ROOT / folder).as_posix()}" for path in kept}


def _held(wheel: Path) -> set[str]:
    with zipfile.ZipFile(wheel) as opened:
        return set(opened.namelist())


@pytest.mark.parametrize("folder", ["workbooks", "data"])
def test_the_wheel_carries_the_files_that_stand_beside_the_package(wheel: Path, folder: str) -> None:
    assert _shipped(folder, f"coimpact_widgets/{folder}") - _held(wheel) == set()


def test_the_wheel_carries_the_scripts_styles_and_marks_of_the_package(wheel: Path) -> None:
    assert _shipped("coimpact_widgets", "coimpact_widgets") - _held(wheel) == set()


def test_the_wheel_puts_the_template_where_voila_looks(wheel: Path) -> None:
    template = _shipped("coimpact_widgets/serve/template", "share/jupyter/voila/templates/coimpact")
    shared = {name.partition(".data/data/")[2] for name in _held(wheel)}
    assert template - shared == set()


def test_the_wheel_puts_our_settings_where_voila_looks(wheel: Path) -> None:
    assert [name for name in _held(wheel) if name.endswith(".data/data/etc/jupyter/voila.py")] != []


def test_the_wheel_carries_no_tests(wheel: Path) -> None:
    assert [name for name in _held(wheel) if "test" in Path(name).parts[0]] == []


@pytest.mark.browser
def test_an_installed_app_opens_its_start_page_and_has_no_projects(
    scripts: Path, tmp_path: Path, page: Page
) -> None:
    command, store = scripts / "coimpact", tmp_path / "new.sqlite"
    listed = subprocess.run([command, "projects", "--store", store], capture_output=True, check=True)
    with served(
        [command, "app", "--port", str(free_port()), "--store", store], tmp_path, {"HOME": str(tmp_path)}
    ) as address:
        page.goto(address)
        page.wait_for_selector("html[data-ready='true']")
        heading = page.get_by_role("heading", level=1).all_inner_texts()
    assert (listed.stdout, heading) == (b"", ["Find out what difference you make"])
