"""Starts processes that use a store, one for each line it reads. It is loaded already, so they begin at once.

A line is "<name> <saves>". Without a number the process opens the store and goes; with nought it saves until
killed; one named "counter" counts up in the one record there is. It prints "<process> started", then
"<process> <text>" for each save that has returned, and "<process> ended" or "<process> failed" at its end.
"""

from __future__ import annotations

import os
import sys
from itertools import count
from threading import Thread

from coimpact_widgets.domain.answer import Answer, Batch
from coimpact_widgets.domain.measure import TimePoint
from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.errors import SaveConflict
from coimpact_widgets.store import Store


def say(text: str) -> None:
    # One write of a short line is never mixed with that of another process.
    os.write(1, f"{text}\n".encode())


def write(address: str, project: str, name: str, saves: str = "") -> None:
    with Store.open(address) as store:
        batch = Batch(name)
        for number in count() if saves == "0" else range(int(saves or 0)):
            text = f"{name}-{number}"
            store.save(project, Activity(text))
            batch = store.gather(project, batch, answers=[Answer(text, "m", TimePoint.BEFORE, 1)])
            say(f"{os.getpid()} {text}")


def count_up(address: str, project: str, name: str, times: str) -> None:
    """Add to the number that one record holds, again whenever somebody else was first."""
    with Store.open(address) as store:
        for _ in range(int(times)):
            while not _added_one(store, project):
                pass
            say(f"{os.getpid()} {name}")


def _added_one(store: Store, project: str) -> bool:
    (counter,) = store.contents(project).of(Activity)
    more = Activity(str(int(counter.value.text) + 1))
    try:
        store.save(project, more, id=counter.id, version=counter.version)
    except SaveConflict:
        return False
    return True


def start(address: str, project: str, *line: str) -> int:
    child = os.fork()
    if child:
        return child
    try:
        (count_up if line[0] == "counter" else write)(address, project, *line)
        os._exit(0)
    finally:
        os._exit(1)


def wait(child: int) -> None:
    _, status = os.waitpid(child, 0)
    say(f"{child} {'failed' if os.waitstatus_to_exitcode(status) > 0 else 'ended'}")


def main(address: str, project: str) -> None:
    for line in sys.stdin:
        child = start(address, project, *line.split())
        say(f"{child} started")
        Thread(target=wait, args=(child,)).start()


if __name__ == "__main__":
    main(*sys.argv[1:])
