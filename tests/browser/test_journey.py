"""The main job, end to end: a group starts with an empty page and leaves with a report, by keyboard alone."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from docx import Document
from playwright.sync_api import Page

from tests.report.pdf_reading import Pdf
from tests.running_app import RunningApp

from . import group, steps
from .pictures import look

pytestmark = pytest.mark.browser


def test_a_group_goes_from_an_empty_page_to_a_report_by_keyboard_alone(
    running_app: RunningApp, page: Page, tmp_path: Path
) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    found = []
    steps.begin(page, running_app.address)
    found += look(page, "journey-0-start")
    steps.on_to(page, "1. Agree how you work", "1_agree.ipynb")
    steps.agree(page)
    found += look(page, "journey-1-agree")
    steps.on_to(page, "Next: Draw your pathway", "2_pathway.ipynb")
    steps.draw_pathway(page)
    found += look(page, "journey-2-pathway")
    steps.on_to(page, "Next: Choose your measures", "3_measures.ipynb")
    steps.choose_measure(page)
    found += look(page, "journey-3-measures")
    steps.on_to(page, "Next: Enter your data", "4_data.ipynb")
    steps.type_answers(page)
    found += look(page, "journey-4-data")
    steps.on_to(page, "Next: See what changed", "5_outcomes.ipynb")
    steps.see_what_changed(page)
    on_page = page.locator(".ci-result").filter(has_text=group.HEADLINE).first.inner_text()
    found += look(page, "journey-5-outcomes")
    steps.on_to(page, "Next: Share what you found", "6_share.ipynb")
    web_page, word, pdf = steps.share(page, tmp_path)
    found += look(page, "journey-6-share")
    steps.on_to(page, "Back to all the steps", "0_start.ipynb")
    assert "You have completed 6 of 6 steps." in page.get_by_role("main").inner_text()
    assert [] == found
    assert {running_app.address} == {_host(url) for url in asked if not url.startswith(("data:", "blob:"))}
    _same_numbers(page, on_page, web_page, word, pdf)


def _host(url: str) -> str:
    return re.match(r"\w+://[^/]+", url).group().replace("ws://", "http://")  # type: ignore[union-attr]


def _same_numbers(page: Page, on_page: str, web_page: Path, word: Path, pdf: Path) -> None:
    """The sentences with numbers on the page stand in every file, word for word."""
    told = [line for line in on_page.splitlines() if re.search(r"\d", line) and line.endswith(".")]
    assert group.HEADLINE in told
    page.goto(web_page.as_uri())
    in_html = page.get_by_role("main").inner_text()
    in_word = "\n".join(paragraph.text for paragraph in Document(str(word)).paragraphs)
    in_pdf = Pdf(pdf.read_bytes()).tree.words
    for sentence in told:
        assert sentence in in_pdf
        assert sentence in in_html
        assert sentence in in_word
    assert group.MEANING in in_html
    assert group.FINDING in in_word
