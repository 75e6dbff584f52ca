"""What "Read it to me" reads, which files have it, and that it needs nothing from elsewhere."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from coimpact_widgets.domain.report_kind import ReportKind
from coimpact_widgets.report.document import Document, ListBlock, Look, Paragraph, Section
from coimpact_widgets.report.html_file import write_html
from tests.axe import violations
from tests.report.projects import MADE_ON
from tests.report.test_kinds import made

SPEECH = """
window.told = [];
const fake = {
  speak: (said) => { window.told.push(said); window.now = said; },
  cancel: () => { window.now = null; },
};
Object.defineProperty(window, "speechSynthesis", { value: fake });
window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
"""
SHORT = Document(
    "Ours",
    "What changed.",
    MADE_ON,
    (Section("a", "First", (Paragraph("We cook."), ListBlock(("We eat.",)))), Section("b", "Then")),
    kind="Easy Read",
    look=Look.PLAIN,
    reads_aloud=True,
)


@pytest.mark.parametrize("kind", ReportKind)
def test_the_two_reports_for_everybody_can_be_read_aloud(kind):
    held = '<p class="ci-read">' in write_html(made(kind)).decode()
    assert (kind in (ReportKind.PLAIN, ReportKind.MEMBERS)) == held


def test_a_file_allows_itself_its_own_script_alone():
    html = write_html(SHORT).decode()
    (script,) = re.findall(r"<script>(.*?)</script>", html, re.DOTALL)
    mark = b64encode(sha256(script.encode()).digest()).decode()
    assert f"script-src 'sha256-{mark}'\"" in html


@pytest.mark.browser
def test_it_reads_part_after_part_by_keyboard_and_stops(context, tmp_path):
    file = tmp_path / "report.html"
    file.write_bytes(write_html(SHORT))
    page = context.new_page()
    page.add_init_script(SPEECH)
    page.goto(file.as_uri())
    page.get_by_role("button", name="Read it to me").press("Enter")
    for _ in range(5):
        page.evaluate("now?.onend()")
    assert ["Ours", "First", "We cook.", "We eat.", "Then"] == page.evaluate("told.map((each) => each.text)")
    page.get_by_role("button", name="Read it to me").press("Enter")
    assert ("en-GB", 6) == (page.evaluate("now.lang"), page.evaluate("told.length"))
    page.get_by_role("button", name="Stop reading").press("Enter")
    assert ([], None) == (violations(page), page.evaluate("now"))
    page.close()
