"""The settings of Voilà, and whether plain `voila` takes them."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from nbformat.v4 import new_notebook
from traitlets.config import Config
from voila.configuration import VoilaConfiguration
from voila.execute import VoilaExecutor

from coimpact_widgets.serve import resources
from coimpact_widgets.serve.configuration import configure, serves_workbooks
from tests.serve.conftest import SECRET
from tests.served import free_port, served

PATIENCE = 120.0


@pytest.fixture(scope="module")
def configuration() -> VoilaConfiguration:
    """Voilà's own reading of our settings."""
    config = Config()
    configure(config)
    return VoilaConfiguration(config=config)


@pytest.fixture(scope="module")
def plain_voila(workbooks: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Plain `voila workbooks/`, with our files where an installed package puts them."""
    share, etc = tmp_path_factory.mktemp("share"), tmp_path_factory.mktemp("etc")
    shutil.copytree(resources.TEMPLATE, share / "voila" / "templates" / "coimpact")
    shutil.copy(resources.PACKAGE / "serve" / "voila_config.py", etc / "voila.py")
    command = [sys.executable, "-m", "voila", "--no-browser", f"--port={free_port()}", str(workbooks)]
    settings = {"JUPYTER_PATH": str(share), "JUPYTER_CONFIG_PATH": str(etc)}
    with served(command, workbooks.parent, settings) as address:
        yield address


def test_a_page_waits_on_a_busy_server_for_what_its_cells_put_out() -> None:
    config = Config()
    configure(config)
    assert 60 == VoilaExecutor(new_notebook(), config=config).iopub_timeout


def test_visitors_choose_neither_template_nor_theme(configuration: VoilaConfiguration) -> None:
    allowed = (configuration.allow_template_override, configuration.allow_theme_override)
    assert ("coimpact", "NO", "NO") == (configuration.template, *allowed)


def test_no_file_may_be_served(configuration: VoilaConfiguration) -> None:
    assert ([], [".*"]) == (configuration.file_allowlist, configuration.file_denylist)


def test_neither_sources_nor_tracebacks_are_shown(configuration: VoilaConfiguration) -> None:
    assert (True, False) == (configuration.strip_sources, configuration.show_tracebacks)


def test_pages_are_drawn_only_when_their_project_is_known(configuration: VoilaConfiguration) -> None:
    assert (False, False) == (configuration.preheat_kernel, configuration.progressive_rendering)


def test_idle_kernels_end_unless_a_page_is_connected() -> None:
    config = Config()
    configure(config)
    kernels = config.MappingKernelManager
    assert (1800, False) == (kernels.cull_idle_timeout, kernels.cull_connected)


def test_a_folder_of_workbooks_is_known_by_its_first_step(workbooks: Path) -> None:
    assert serves_workbooks(["--no-browser", str(workbooks)])


def test_one_of_the_workbooks_is_known_too(workbooks: Path) -> None:
    assert serves_workbooks([str(workbooks / "1_agree.ipynb")])


def test_another_folder_keeps_its_own_look(tmp_path: Path) -> None:
    assert not serves_workbooks([str(tmp_path)])


def test_plain_voila_leads_to_the_first_workbook(plain_voila: str) -> None:
    assert 'href="/voila/render/0_start.ipynb"' in httpx.get(plain_voila).text


def test_plain_voila_shows_our_page(plain_voila: str) -> None:
    page = httpx.get(f"{plain_voila}/voila/render/1_agree.ipynb?project=one", timeout=PATIENCE).text
    assert 'href="2_pathway.ipynb?project=one"' in page


def test_plain_voila_sets_the_cookie_that_ends_kernels(plain_voila: str) -> None:
    page = httpx.get(f"{plain_voila}/voila/render/1_agree.ipynb", timeout=PATIENCE)
    assert "_xsrf" in page.cookies


def test_the_cookie_that_ends_kernels_does_not_end_by_a_clock(plain_voila: str) -> None:
    page = httpx.get(f"{plain_voila}/voila/render/1_agree.ipynb", timeout=PATIENCE)
    (said,) = (each for each in page.headers.get_list("Set-Cookie") if each.startswith("_xsrf="))
    assert "expires" not in said.lower()


def test_plain_voila_sends_our_rules(plain_voila: str) -> None:
    page = httpx.get(f"{plain_voila}/voila/render/not_there.ipynb")
    assert page.headers["Content-Security-Policy"].startswith("default-src 'self'")


@pytest.mark.parametrize("file", ["store.sqlite", "picture.png"])
def test_plain_voila_serves_no_file_beside_the_workbooks(plain_voila: str, file: str) -> None:
    answer = httpx.get(f"{plain_voila}/voila/files/{file}")
    assert (403, False) == (answer.status_code, SECRET in answer.text)
