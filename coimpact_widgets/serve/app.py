"""The server of `coimpact app`: Voilà with our settings, and nothing served that a page does not need."""

from __future__ import annotations

import errno
import logging
import os
import threading
import webbrowser
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop
from traitlets import Bool, List, Unicode, default
from traitlets.config import Config
from voila.app import Voila

from ..errors import CoImpactError
from ..headless import workbooks_folder
from . import forked_kernels, resources
from .addresses import KEPT, NothingHere, PrivacyPage, StartPage
from .ahead import Ahead
from .configuration import configure
from .guests import Guests
from .join_page import JoinPage
from .known_host import is_loopback
from .nameless import Nameless
from .network import is_every_address, own_address, web_address
from .open_store import OpenStore
from .wordless_log import say_nothing

HIGHEST_PORT = 65535

THIS_COMPUTER = "127.0.0.1"

SHARED_AT = "COIMPACT_SHARED_AT"
"""The variable that tells kernels where others join: empty when nobody else can, unset when they sign in."""

OTHERS = """Other people can join at {address}
- Anybody on the same network can open that address. Nobody sees a project without an invitation.
- You make invitations on the start page of a project, and can end them there.
- What is sent is not encrypted. Somebody on the same network could read it, so use one that you trust.
- To end this for everybody, press Ctrl and C here."""
"""What it means that others can reach the app."""

TRUSTED = "Whoever reaches this address may open every project. Let nobody reach it past your own sign-in."
"""What it means that a sign-in stands before the app."""


class PortTaken(CoImpactError):
    """Raised when another program listens where the app should."""

    def __init__(self, port: int) -> None:
        self.port = port
        other = port + 1 if port < HIGHEST_PORT else port - 1
        super().__init__(
            f"Another program is using port {port}. Close that program, or choose another port: "
            f"coimpact app --port {other}"
        )


class PortNotAllowed(CoImpactError):
    """Raised when whoever starts the app may not listen at that port: most computers keep the low ones."""

    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__(
            f"This computer does not let you use port {port}. Choose a port above 1023: "
            "coimpact app --port 8866"
        )


_REFUSED_PORTS: dict[int, Callable[[int], CoImpactError]] = {
    errno.EADDRINUSE: PortTaken,
    errno.EACCES: PortNotAllowed,
}


class CoImpactApp(Voila):  # type: ignore[misc]
    """Serves a folder of workbooks.

    `hosts` are the names, beside localhost, that people may reach it by. `also` are further addresses to
    listen at. Whoever is not at this computer needs an invitation, unless `trust_login` says that a sign-in
    of another program stands before it.
    """

    hosts = List(Unicode())
    also = List(Unicode())
    trust_login = Bool(False)

    @default("identity_provider_class")
    def _nameless(self) -> type:
        return Nameless

    @default("log_level")
    def _quiet(self) -> int:
        return logging.WARNING

    def load_config_file(self, *args: Any, **kwargs: Any) -> None:
        """Take our settings alone: a voila.json that lies about somewhere changes nothing."""
        config = Config()
        configure(config)
        config.VoilaConfiguration.resources["coimpact"].update(privacy=True, receipts=True)
        self.update_config(config)

    def setup_template_dirs(self) -> None:
        """Find our template in the package itself, whether it was installed or not."""
        super().setup_template_dirs()
        self.template_paths: list[str] = [str(resources.TEMPLATE), *self.template_paths]

    def init_settings(self) -> dict[str, Any]:
        """Compress what is sent, log no address, answer to our own names, and say calmly what is not here."""
        settings: dict[str, Any] = super().init_settings()
        store = OpenStore()
        settings["voila_jinja2_env"].globals.update(coimpact_styles=resources.styles(), coimpact_privacy=True)
        self.log.setLevel(self.log_level)  # what nobody sees is not written down either
        self.contents_manager.log = _unheard("contents")  # warns of each workbook that nobody signed
        return settings | {
            "compress_response": True,
            "log_function": say_nothing,
            "known_hosts": {name.lower() for name in (self.ip, *self.also, *self.hosts) if name},
            "guests": Guests(store),
            "ahead": Ahead(store),
            "trust_login": self.trust_login,
            "port": self.port,
            "default_handler_class": NothingHere,
            "default_handler_args": {"voila_configuration": self.voila_configuration},
        }

    def init_handlers(self) -> list[Any]:
        """Keep the addresses that a page needs, and add the start page and those on joining and privacy."""
        kept = [(each[0], KEPT[each[1]], *each[2:]) for each in super().init_handlers() if each[1] in KEPT]
        settings = {"voila_configuration": self.voila_configuration}
        added = {"/": StartPage, "join": JoinPage, "privacy": PrivacyPage}
        return [(url_path_join(self.server_url, at), page, settings) for at, page in added.items()] + kept

    def listen(self) -> None:
        """Listen, say where, and serve until stopped. Raises PortTaken and PortNotAllowed."""
        try:
            for ip in dict.fromkeys((self.ip, *self.also)):
                self.app.listen(self.port, ip)
        except OSError as error:
            refused = _REFUSED_PORTS.get(error.errno or 0)
            if refused is None:
                raise
            raise refused(self.port) from error
        print(f"Co-Impact is at {self.address}", flush=True)  # noqa: T201
        if meaning := self.meaning:
            print(meaning, flush=True)  # noqa: T201
        if self.open_browser:
            threading.Thread(target=webbrowser.open, args=(self.address,), daemon=True).start()
        self.ioloop = IOLoop.current()
        try:
            self.ioloop.start()
        except KeyboardInterrupt:
            pass
        finally:
            self.stop()

    @property
    def address(self) -> str:
        """Where a browser on this computer finds the start page."""
        here = is_loopback(self.ip) or is_every_address(self.ip)
        return web_address("localhost" if here else self.ip, self.port)

    @property
    def address_of_others(self) -> str:
        """Where a browser on another computer finds it; empty when none does."""
        if is_every_address(self.ip):
            return web_address(own_address(), self.port)
        reached = [ip for ip in (self.ip, *self.also) if not is_loopback(ip)]
        return web_address(reached[0], self.port) if reached else ""

    @property
    def meaning(self) -> str:
        """What whoever starts it should know of who can reach it; nothing where that is they alone."""
        if self.trust_login:
            return TRUSTED
        others = self.address_of_others
        return OTHERS.format(address=others) if others else ""


def main(
    port: int = 8866,
    store: str = "",
    ip: str = THIS_COMPUTER,
    open_browser: bool = False,
    workbooks: Path | None = None,
    hosts: Sequence[str] = (),
    share: bool = False,
    trust_login: bool = False,
) -> None:
    """Serve the workbooks until stopped.

    `store` is a file or a database's URL; empty leaves it to COIMPACT_STORE and the usual place.
    `ip` is the address to listen at: 127.0.0.1 lets nobody reach it from another computer.
    `workbooks` is the folder to serve; `hosts` are further names that browsers may call it by.
    With `share` it listens to this computer and to its network, at `ip` where that is another address.
    With `trust_login` nobody needs an invitation: a sign-in of another program stands before the app.
    Raises PortTaken, PortNotAllowed and NoNetwork.
    """
    if store:
        os.environ["COIMPACT_STORE"] = store
    folder = str(workbooks or workbooks_folder())
    hush()
    forked_kernels.warm_up()
    own, also = _listened_at(ip, share)
    settings = {"port": port, "ip": own, "also": also, "hosts": list(hosts), "trust_login": trust_login}
    app = CoImpactApp(open_browser=open_browser, root_dir=folder, **settings)
    if not trust_login:
        os.environ[SHARED_AT] = app.address_of_others
    app.initialize([])
    app.start()


def hush() -> None:
    """Log no addresses that are asked for: what stands in them is for nobody else."""
    for name in ("tornado.access", "tornado.general"):
        _unheard(name)


def _listened_at(ip: str, share: bool) -> tuple[str, list[str]]:
    """The address to listen at, and those to listen at as well."""
    if not share or is_every_address(ip):
        return ip, []
    return THIS_COMPUTER, [own_address() if is_loopback(ip) else ip]


def _unheard(name: str) -> logging.Logger:
    """The logger of this name, silent but for errors: the rest is nothing that a person can act on."""
    logger = logging.getLogger(name)
    logger.setLevel(logging.ERROR)
    return logger
