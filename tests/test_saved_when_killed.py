"""What a page says is saved is there, even when its kernel is killed in the moment in which it says so."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from coimpact_widgets import panels
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.domain.project import Contents
from coimpact_widgets.store import Store
from coimpact_widgets.store.project_keeper import ProjectKeeper
from coimpact_widgets.widgets.status_line import StatusLine

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="Windows starts processes another way")

Write = Callable[[ProjectKeeper], None]


def _die_when_it_says_saved(line: StatusLine) -> None:
    """Be killed in the moment in which "Saved" is about to be sent to the page."""

    def die(change: dict[str, str]) -> None:
        if change["new"] == "Saved":
            os.kill(os.getpid(), signal.SIGKILL)

    line.observe(die, names="text")


def _write_a_card(keeper: ProjectKeeper) -> None:
    pages = panels.pathway(keeper).pages
    pages.show(Activity.kind)
    cards = pages.body
    _die_when_it_says_saved(cards.status)
    cards.form.fields[0].value = "Art"
    cards.form.save.click()


def _begin_an_answer(keeper: ProjectKeeper) -> None:
    pages = panels.agree(keeper).pages
    _die_when_it_says_saved(pages.status)
    pages.fields[0].value = "Art"


def _how_it_ended(address: str, project: str, write: Write) -> int:
    """How a process ended that wrote on a page; a number below nought is that of the signal."""
    child = os.fork()
    if not child:
        try:
            with Store.open(address) as store:
                write(ProjectKeeper(store, project))
        finally:
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.mark.parametrize(
    ("write", "kept"),
    [
        (_write_a_card, lambda contents: contents.of(Activity)[0].value.text),
        (_begin_an_answer, lambda contents: contents.agreement.value.meaning),
    ],
    ids=["a card", "an answer that is being written"],
)
def test_what_is_said_to_be_saved_outlives_a_kernel_that_is_killed_as_it_says_so(
    tmp_path: Path, write: Write, kept: Callable[[Contents], str]
) -> None:
    address = str(tmp_path / "store.sqlite")
    with Store.open(address) as store:
        project = store.create_project("Ours").id
    assert -signal.SIGKILL == _how_it_ended(address, project, write)
    with Store.open(address) as store:
        assert "Art" == kept(store.contents(project))
