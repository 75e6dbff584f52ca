"""Fields and question pages in a page of plain Voilà, with the front end that JupyterLab has too."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from coimpact_widgets.serve.forked_kernels import NAME
from tests.conftest import MINUTE
from tests.served import free_port, served

from .kit_pages import write_pages
from .test_fields_in_browser import answer_the_questions, fill_in_every_field, type_while_the_kernel_is_busy

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the examples are served."""
    folder = write_pages(tmp_path_factory.mktemp("plain") / "pages")
    voila = [sys.executable, "-m", "voila", "--no-browser", f"--port={free_port()}", "--template=lab", "."]
    with served(voila, folder, {"JUPYTER_DEFAULT_PROVISIONER_NAME": NAME}) as found:
        yield found


@pytest.fixture(scope="module")
def context(browser: Browser, address: str) -> Iterator[BrowserContext]:
    """What the pages share. They ask nothing of another host."""
    kept = browser.new_context(viewport={"width": 1280, "height": 900}, base_url=address)
    kept.route(lambda url: not url.startswith(address), lambda route: route.abort())
    kept.set_default_timeout(MINUTE)
    kept.set_default_navigation_timeout(5 * MINUTE)
    yield kept
    kept.close()


def opened(page: Page, name: str, first: str) -> None:
    """The example called `name`, once this text can be seen and its style is there."""
    page.goto(f"/voila/render/{name}.ipynb")
    page.get_by_text(first).first.wait_for()
    page.wait_for_function("getComputedStyle(document.documentElement).getPropertyValue('--ci-look')")


def test_every_field_is_filled_in_by_keyboard_alone_and_the_style_is_fetched_once(page: Page) -> None:
    opened(page, "fields", "When can you meet?")
    fill_in_every_field(page)
    styles = "[...document.querySelectorAll('style')].filter(e => e.textContent.includes('--ci-look')).length"
    assert 1 == page.evaluate(styles)


def test_the_questions_are_answered_by_keyboard_alone(page: Page) -> None:
    opened(page, "questions", "Question 1 of 3")
    answer_the_questions(page)


def test_what_is_typed_while_the_kernel_is_busy_arrives_before_the_click(page: Page) -> None:
    opened(page, "busy", "Your aim")
    type_while_the_kernel_is_busy(page)


def test_the_kernel_moves_the_browser(page: Page) -> None:
    opened(page, "moving", "Move on")
    page.get_by_role("button", name="Move on").click()
    page.wait_for_url("**/moving.ipynb#moved")
