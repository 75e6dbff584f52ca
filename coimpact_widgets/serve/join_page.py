"""Where people join a project by an invitation: a role, a name if they like, and no account."""

from __future__ import annotations

from typing import Any

from jupyter_server.utils import url_path_join
from tornado.httputil import url_concat
from voila.handler import BaseVoilaHandler

from ..domain.invitation import LENGTH, LONGEST_NAME, missing_in
from ..domain.role import Role
from ..domain.step import BESIDE, STEPS
from ..errors import Problem
from .invited import Invited

NO_KEY = "Enter the key of your invitation."
NO_ROLE = "Choose how you take part."
OPENS_NOTHING = "This key opens nothing here. Check it, or ask for a new invitation."


PAGES = {step.file for step in (*STEPS[1:], *BESIDE)}
"""Where people may go once they have joined, in place of the start page."""


def joining_at(handler: Any, page: str) -> str:
    """The address where people join before they see this page, which is the file of a step."""
    at = url_path_join(handler.base_url, "join")
    return url_concat(at, {"page": page}) if page in PAGES else at


class JoinPage(Invited, BaseVoilaHandler):  # type: ignore[misc]
    """Asks for the key of an invitation, a role and a name.

    The key stands behind the "#" of an invitation's address, which no browser sends. A script on the page
    takes it from there; it then comes in the body of one request, which is in no log and no address. What the
    browser has from then on is a secret of its own, which no script can read. The server knows it for as long
    as it runs: after that, the page says so, and fills in what the tab of the browser still has.
    """

    def get(self) -> None:
        """Show the questions. Somebody who joined before finds what they answered."""
        guest = self.guest_in("")
        role, name = (guest.role or "", guest.chosen_name) if guest else ("", "")
        self._show(role, name, [])

    async def post(self) -> None:
        """Let them in, or say what is missing."""
        key, name = self.get_body_argument("key", ""), self.get_body_argument("chosen_name", "")
        role = _role(self.get_body_argument("role", ""))
        problems = _problems(key)
        if role is None:
            problems.append(Problem("role", NO_ROLE))
        joined = await self.guests.join(key, role, name, self.secret) if role and not problems else None
        if joined is None:
            self.set_status(403)
            self._show(role or "", name, problems or [Problem("key", OPENS_NOTHING)])
            return
        guest, secret = joined
        self.set_cookie(self.cookie, secret, path=self.base_url, httponly=True, samesite="Strict")
        page = url_path_join(self.base_url, "voila", "render", self._page or STEPS[0].file)
        self.redirect(url_concat(page, {"project": guest.project}), status=303)

    @property
    def _page(self) -> str:
        """The file of the page that they were on their way to; empty when it is none of ours."""
        asked = self.get_argument("page", "")
        return asked if asked in PAGES else ""

    def _show(self, role: str, name: str, problems: list[Problem]) -> None:
        self.set_header("Cache-Control", "no-store")
        settings: dict[str, Any] = {
            "roles": list(Role),
            "role": role,
            "chosen_name": name,
            "length": LENGTH,
            "longest": LONGEST_NAME,
            "problems": problems,
            "wrong": {each.field: each.message for each in problems},
            "page": self._page,
            "again": bool(self.secret) and self.guest_in("") is None,
            "xsrf": self.xsrf_token.decode(),
        }
        self.write(self.render_template("join.html", **settings))  # type: ignore[no-untyped-call]


def _problems(key: str) -> list[Problem]:
    """What is wrong with a key, whatever it opens."""
    missing = missing_in(key)
    if missing in {0, LENGTH}:
        return [Problem("key", NO_KEY)] if missing else []
    are = "letter or number is" if missing == 1 else "letters or numbers are"
    return [Problem("key", f"This key is too short: {missing} {are} missing.")]


def _role(text: str) -> Role | None:
    return Role(text) if text in tuple(Role) else None
