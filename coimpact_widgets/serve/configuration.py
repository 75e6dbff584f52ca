"""The settings of Voilà: one place, for `coimpact app` and for plain `voila workbooks/` alike."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..domain.step import BESIDE, STEPS
from . import forked_kernels, resources
from .page import prepare_page
from .page_maker import one_for_all

IDLE_SECONDS = 30 * 60
OUTPUTS_WITHIN_SECONDS = 60
"""How long a page waits for what a cell puts out. With the usual 4, a busy server left parts out unsaid."""
LOOK_EVERY_SECONDS = 60

CONTENT_SECURITY_POLICY = "; ".join(
    (
        "default-src 'self'",
        # The scripts of a page stand in it, and each kind of widget is imported from a blob.
        "script-src 'self' 'unsafe-inline' blob:",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)

HEADERS = {
    "Content-Security-Policy": CONTENT_SECURITY_POLICY,
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def configure(c: Any) -> None:
    """Write our settings into `c`, a traitlets Config.

    Pages come from our template alone, nothing beside the workbooks is served, sources and tracebacks stay
    with us, kernels are forked where that can be, and those that nobody uses end. Progressive rendering and
    preheating are off: both draw a page before its project is known.
    """
    _pages(c.VoilaConfiguration)
    _nothing_but_workbooks(c.VoilaConfiguration)
    _kernels(c.MappingKernelManager)
    if forked_kernels.offered():
        c.KernelProvisionerFactory.default_provisioner_name = forked_kernels.NAME
    one_for_all()
    c.VoilaExporter.markdown_renderer_class = "coimpact_widgets.serve.markdown.GuidanceRenderer"
    c.VoilaExecutor.iopub_timeout = OUTPUTS_WITHIN_SECONDS
    # Nothing is done to a notebook between its running and the page, and what is there is checked once.
    c.VoilaExporter.default_preprocessors = ["nbconvert.preprocessors.CoalesceStreamsPreprocessor"]
    c.VoilaExporter.optimistic_validation = True
    c.VoilaExecutor.cell_error_instruction = ""
    c.VoilaExecutor.cell_timeout_instruction = ""
    # Without a day on which it ends: the clock of a browser may be right where that of the server is not.
    cookie = {"samesite": "Strict", "expires_days": None}
    c.Voila.tornado_settings = {"headers": dict(HEADERS), "xsrf_cookie_kwargs": cookie}


def serves_workbooks(arguments: Iterable[str]) -> bool:
    """Whether these arguments of the `voila` command name our workbooks. Others keep their own look."""
    named = [Path(each) for each in arguments if not each.startswith("-")] or [Path()]
    folders = [each if each.is_dir() else each.parent for each in named]
    return any((folder / STEPS[0].file).is_file() for folder in folders)


def _pages(c: Any) -> None:
    c.template = "coimpact"
    c.theme = "light"
    c.allow_template_override = "NO"
    c.allow_theme_override = "NO"
    c.strip_sources = True
    c.show_tracebacks = False
    c.progressive_rendering = False
    c.preheat_kernel = False
    c.prelaunch_hook = prepare_page
    looks = {"styles": resources.styles(), "scripts": resources.scripts()}
    c.resources = {"coimpact": {"steps": STEPS, "beside": BESIDE, **looks}}


def _nothing_but_workbooks(c: Any) -> None:
    c.file_allowlist = []
    c.file_denylist = [".*"]
    c.extension_language_mapping = {}
    c.http_header_envs = []


def _kernels(c: Any) -> None:
    c.kernel_manager_class = "coimpact_widgets.serve.page_kernel.PageKernel"
    c.cull_idle_timeout = IDLE_SECONDS
    c.cull_interval = LOOK_EVERY_SECONDS
    c.cull_connected = False
    c.cull_busy = False
