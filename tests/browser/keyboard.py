"""A person who has only a keyboard: tabs until the wanted thing has the focus, and types."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

MOST_TABS = 250

_FOCUSED = """(wanted) => {
  const at = document.activeElement;
  const named = at && at !== document.body ? [at.tagName, at.type || "", at.innerText || ""].join("|") : "";
  return [at === wanted, named];
}"""
"""Whether the wanted thing has the focus, and what has it."""


class Keyboard:
    """Reaches things by Tab alone. A thing that cannot be reached fails the test, with what could be."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def reach(self, target: Locator) -> None:
        """Press Tab until `target` has the focus. For radio buttons, any of their group will do."""
        expect(target).to_be_visible()
        passed = []
        for _ in range(MOST_TABS):
            there, named = target.evaluate(_FOCUSED)
            if there:
                return
            passed.append(named)
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reached {target}. It passed: {passed[:60]}")

    def press(self, role: str, name: str) -> None:
        """Reach a button or link by its name, and press Enter on it."""
        self.reach(self.page.get_by_role(role, name=name, exact=True).first)  # type: ignore[arg-type]
        self.page.keyboard.press("Enter")

    def fill(self, label: str, text: str) -> None:
        """Reach a text field by its label, and put `text` in place of what it holds."""
        field = self.page.get_by_label(label, exact=True).first
        self.reach(field)
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)
        expect(field).to_have_value(text)

    def choose(self, group: str, option: str) -> None:
        """Choose a radio button of a group: reach the group, then move with the arrow keys."""
        radios = self.page.get_by_role("radiogroup", name=group).get_by_role("radio")
        wanted = self.page.get_by_role("radiogroup", name=group).get_by_role("radio", name=option, exact=True)
        expect(wanted).to_be_visible()
        self._reach_any(radios)
        self.page.keyboard.press("Space")
        for _ in range(radios.count()):
            if wanted.is_checked():
                return
            self.page.keyboard.press("ArrowDown")
        raise AssertionError(f"The arrow keys never reached '{option}' in '{group}'")

    def _reach_any(self, targets: Locator) -> None:
        for _ in range(MOST_TABS):
            if targets.evaluate_all("(all) => all.includes(document.activeElement)"):
                return
            self.page.keyboard.press("Tab")
        raise AssertionError(f"Tab never reached {targets}")
