"""The server of `coimpact app`: Voilà with our settings, and nothing served that a page does not need."""

from __future__ import annotations

import errno
import logging
import os
import threading
import webbrowser
from collections.abc import Callable, Sequence
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from jupyter_server.services.kernels.handlers import KernelHandler
from jupyter_server.utils import url_path_join
from tornado.ioloop import IOLoop
from tornado.web import HTTPError
from traitlets import List, Unicode, default
from traitlets.config import Config
from voila.app import Voila
from voila.handler import BaseVoilaHandler
from voila.shutdown_kernel_handler import VoilaShutdownKernelHandler
from voila.tornado.handler import TornadoVoilaHandler
from voila.tornado.kernel_websocket_handler import VoilaKernelWebsocketHandler

from ..domain.step import STEPS
from ..errors import CoImpactError
from ..headless import workbooks_folder
from . import forked_kernels, resources
from .configuration import configure
from .known_host import KnownHost
from .page import asked_project, names_of

HIGHEST_PORT = 65535


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


class Kernel(KnownHost, KernelHandler):
    """Tells whether a kernel is alive, and ends it."""


class KernelChannels(KnownHost, VoilaKernelWebsocketHandler):  # type: ignore[misc]
    """The connection between a page and its kernel, compressed: many widgets share one script."""

    def get_compression_options(self) -> dict[str, Any]:
        """How to compress: lightly, as the server has many pages to serve."""
        return {"compression_level": 1}


class EndOfPage(KnownHost, VoilaShutdownKernelHandler):  # type: ignore[misc]
    """Ends the kernel of a page that is closed."""


class Page(KnownHost, TornadoVoilaHandler):  # type: ignore[misc]
    """A workbook as a page, with the name of its project found before anything else waits for it."""

    project_name = ""

    async def prepare(self, **settings: Any) -> None:
        """Look the name up, when the page may be had at all."""
        await super().prepare(**settings)
        self.project_name = await names_of(self).name_soon(asked_project(self))


_KEPT: dict[type, type] = {
    KernelHandler: Kernel,
    VoilaKernelWebsocketHandler: KernelChannels,
    VoilaShutdownKernelHandler: EndOfPage,
    TornadoVoilaHandler: Page,
}
"""What a page needs of Voilà's own addresses, and what answers there instead.

There is no list of files, no contents, no login, no themes.
"""


class StartPage(KnownHost, BaseVoilaHandler):  # type: ignore[misc]
    """Leads from "/" to the first workbook, and keeps what stands after the "?"."""

    def get(self) -> None:
        """Send the browser on."""
        query = f"?{self.request.query}" if self.request.query else ""
        self.redirect(url_path_join(self.base_url, "voila", "render", STEPS[0].file) + query)


class PrivacyPage(KnownHost, BaseVoilaHandler):  # type: ignore[misc]
    """Says what is kept, where, who can see it, and how something is taken out."""

    def get(self) -> None:
        """Show the page: it is the same for every project."""
        self.write(self.render_template("privacy.html"))  # type: ignore[no-untyped-call]


class NothingHere(KnownHost, BaseVoilaHandler):  # type: ignore[misc]
    """Says in one calm sentence that there is no such page."""

    async def prepare(self, **settings: Any) -> None:
        """Refuse whatever was asked."""
        await super().prepare(**settings)
        raise HTTPError(404)


class CoImpactApp(Voila):  # type: ignore[misc]
    """Serves a folder of workbooks. `hosts` are the names, beside localhost, that people may reach it by."""

    hosts = List(Unicode())

    @default("log_level")
    def _quiet(self) -> int:
        return logging.WARNING

    def load_config_file(self, *args: Any, **kwargs: Any) -> None:
        """Take our settings alone: a voila.json that lies about somewhere changes nothing."""
        config = Config()
        configure(config)
        config.VoilaConfiguration.resources["coimpact"]["privacy"] = True
        self.update_config(config)

    def setup_template_dirs(self) -> None:
        """Find our template in the package itself, whether it was installed or not."""
        super().setup_template_dirs()
        self.template_paths: list[str] = [str(resources.TEMPLATE), *self.template_paths]

    def init_settings(self) -> dict[str, Any]:
        """Compress what is sent, answer to our own names only, and say calmly what is not here."""
        settings: dict[str, Any] = super().init_settings()
        settings["voila_jinja2_env"].globals.update(coimpact_styles=resources.styles(), coimpact_privacy=True)
        self.contents_manager.log = _unheard("contents")  # warns of each workbook that nobody signed
        return settings | {
            "compress_response": True,
            "known_hosts": {name.lower() for name in (self.ip, *self.hosts) if name},
            "default_handler_class": NothingHere,
            "default_handler_args": {"voila_configuration": self.voila_configuration},
        }

    def init_handlers(self) -> list[Any]:
        """Keep the addresses that a page needs, and add the start page and the one on privacy."""
        kept = [(each[0], _KEPT[each[1]], *each[2:]) for each in super().init_handlers() if each[1] in _KEPT]
        settings = {"voila_configuration": self.voila_configuration}
        return [
            (self.server_url, StartPage, settings),
            (
                str(url_path_join(self.server_url, "privacy")),
                PrivacyPage,
                {"voila_configuration": self.voila_configuration},
            ),
            *kept,
        ]

    def listen(self) -> None:
        """Listen, say where, and serve until stopped. Raises PortTaken and PortNotAllowed."""
        try:
            self.app.listen(self.port, self.ip)
        except OSError as error:
            refused = _REFUSED_PORTS.get(error.errno or 0)
            if refused is None:
                raise
            raise refused(self.port) from error
        print(f"Co-Impact is at {self.address}", flush=True)  # noqa: T201
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
        host = "localhost" if _is_this_computer(self.ip) or not self.ip.strip("0.:") else self.ip
        return f"http://{host}:{self.port}"


def main(
    port: int = 8866,
    store: str = "",
    ip: str = "127.0.0.1",
    open_browser: bool = False,
    workbooks: Path | None = None,
    hosts: Sequence[str] = (),
) -> None:
    """Serve the workbooks until stopped.

    `store` is a file or a database's URL; empty leaves it to COIMPACT_STORE and the usual place.
    `ip` is the address to listen at: 127.0.0.1 lets nobody reach it from another computer.
    `workbooks` is the folder to serve; `hosts` are further names that browsers may call it by.
    Raises PortTaken and PortNotAllowed.
    """
    if store:
        os.environ["COIMPACT_STORE"] = store
    folder = str(workbooks or workbooks_folder())
    for name in ("tornado.access", "tornado.general"):
        _unheard(name)
    forked_kernels.warm_up()
    app = CoImpactApp(port=port, ip=ip, open_browser=open_browser, root_dir=folder, hosts=list(hosts))
    app.initialize([])
    app.start()


def _unheard(name: str) -> logging.Logger:
    """The logger of this name, silent but for errors: the rest is nothing that a person can act on."""
    logger = logging.getLogger(name)
    logger.setLevel(logging.ERROR)
    return logger


def _is_this_computer(ip: str) -> bool:
    try:
        return ip_address(ip).is_loopback
    except ValueError:
        return ip == "localhost"
