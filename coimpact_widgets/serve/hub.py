"""The server that a JupyterHub starts for one of its users: the app, at the address that the hub gives it.

Whoever the hub lets in is at home. Each request brings a token that the hub gave the browser, and the hub is
asked about it; who has none is sent there to sign in. Nothing is believed that a server in between adds.
"""

from __future__ import annotations

import os
from typing import Any
from urllib.parse import urlsplit

from jupyter_server.utils import url_path_join
from jupyterhub import __version__ as hub_version
from jupyterhub.singleuser.extension import JupyterHubIdentityProvider, JupyterHubOAuthCallbackHandler
from tornado.ioloop import IOLoop
from tornado.web import RedirectHandler

from ..errors import CoImpactError
from ..headless import workbooks_folder
from ..panels import practice_project
from ..store import Store
from . import forked_kernels
from .activity import Activity
from .addresses import KernelChannels, Page
from .ahead import HEADER
from .app import SHARED_AT, CoImpactApp, hush
from .configuration import HEADERS
from .wordless_log import WordlessLog

LISTEN, PREFIX, ADDRESS = "JUPYTERHUB_SERVICE_URL", "JUPYTERHUB_SERVICE_PREFIX", "JUPYTERHUB_PUBLIC_URL"
"""Where a hub says where to listen, what each address begins with, and how browsers get there."""

OF_THIS_SERVER = ("JUPYTERHUB_API_TOKEN", "JPY_API_TOKEN")
"""The variables with the token of this server itself, which no kernel is told."""

ASKS_AGAIN = b'{"method":"request_states"}'
"""How a page asks for all that its widgets hold: when it opens, and when its connection is back."""

POLICY = "Content-Security-Policy"

SENT_WITH = HEADERS | {
    POLICY: HEADERS[POLICY].replace("frame-ancestors 'self'", "frame-ancestors 'none'"),
    "X-JupyterHub-Version": hub_version,
}
"""What every answer is sent with: in no frame, as other people's pages under one hub have the same origin."""


class NotFromAHub(CoImpactError):
    """Raised when somebody runs the command that is a hub's to run."""

    def __init__(self) -> None:
        super().__init__("Only a JupyterHub runs this. To serve the workbook yourself: coimpact app")


class SeenPage(Page):
    """A page, which somebody opens."""

    async def prepare(self, **settings: Any) -> None:
        """Remember it, when they may. One that is made ahead was opened by nobody yet."""
        await super().prepare(**settings)
        if not self._finished and HEADER not in self.request.headers:
            self.settings["activity"].seen()


class SeenChannels(KernelChannels):
    """The connection of a page, which speaks when somebody does something."""

    def on_message(self, message: Any) -> None:
        """Remember it, unless the page speaks by itself, and pass it on."""
        if not _is_by_itself(message):
            self.settings["activity"].seen()
        super().on_message(message)


def _is_by_itself(message: bytes | str) -> bool:
    """Whether a page says this with nobody there, as its connection is back. Words of people are escaped."""
    return isinstance(message, bytes) and ASKS_AGAIN in message


class SignedIn(WordlessLog, JupyterHubOAuthCallbackHandler):  # type: ignore[misc]
    """Where the hub sends a browser back to, once somebody has signed in."""

    def set_default_headers(self) -> None:
        """Send it as every page is sent."""
        for name, value in SENT_WITH.items():
            self.set_header(name, value)


SEEN: dict[type, type] = {Page: SeenPage, KernelChannels: SeenChannels}


class HubApp(CoImpactApp):
    """The app of one user of a hub."""

    def init_settings(self) -> dict[str, Any]:
        """Ask the hub who somebody is at every address, and take every name: a token is for one alone."""
        settings = super().init_settings()
        self.identity_provider = JupyterHubIdentityProvider(parent=self, log=self.log)
        return settings | {
            "identity_provider": self.identity_provider,
            "allow_unauthenticated_access": False,
            "known_hosts": None,
            "activity": Activity.of_the_hub(self.identity_provider.token),
        }

    def init_handlers(self) -> list[Any]:
        """Tell apart what somebody does, and add the address to come back to from signing in.

        No cookie comes to an address without the slash at its end, so whoever asks there is sent on first.
        """
        seen = [(each[0], SEEN.get(each[1], each[1]), *each[2:]) for each in super().init_handlers()]
        hub = {"hub_auth": self.identity_provider.hub_auth}
        signed_in = (url_path_join(self.server_url, "oauth_callback"), SignedIn, hub)
        start = {"url": self.server_url, "permanent": False}
        return [signed_in, (self.server_url.rstrip("/") or "/nowhere", RedirectHandler, start), *seen]

    def load_config_file(self, *args: Any, **kwargs: Any) -> None:
        """Take our settings, with pages in no frame, and cookies that keep to HTTPS if the hub does."""
        super().load_config_file(*args, **kwargs)
        self.tornado_settings["headers"].update(SENT_WITH)
        if urlsplit(os.environ.get(ADDRESS, "")).scheme == "https":
            self.tornado_settings["xsrf_cookie_kwargs"]["secure"] = True

    def listen(self) -> None:
        """Listen, tell the hub when somebody is here, and serve until stopped."""
        for name in OF_THIS_SERVER:
            os.environ.pop(name, None)
        forked_kernels.warm_up()
        IOLoop.current().add_callback(self.app.settings["activity"].keep_telling)
        super().listen()

    @property
    def address(self) -> str:
        """Where a browser finds the start page."""
        return os.environ.get(ADDRESS) or self.base_url

    @property
    def meaning(self) -> str:
        """Nothing: the hub says who can reach it."""
        return ""


def serve() -> None:
    """Serve the workbooks as the hub says, until stopped.

    Raises NotFromAHub, PortTaken, StoreNotReachable and StoreNewer.
    """
    if LISTEN not in os.environ:
        raise NotFromAHub
    with Store.open() as store:
        practice_project(store)
    where = urlsplit(os.environ[LISTEN])
    os.environ.pop(SHARED_AT, None)
    hush()
    app = HubApp(
        root_dir=str(workbooks_folder()),
        ip=where.hostname or "",
        port=where.port or 80,
        base_url=os.environ.get(PREFIX, "/"),
        trust_login=True,
        open_browser=False,
    )
    app.initialize([])
    app.start()
