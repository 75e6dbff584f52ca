"""Lets a JupyterHub serve Co-Impact: a server for each user, and a store for each of the hub's groups.

The hub reads this file as a part of its configuration; HOSTING.md says where it belongs. Which group has
which store stands in a JSON file beside the hub: {"choir": "postgresql://choir:PASSWORD@localhost/choir"}.
That file is read whenever a server starts, so that a new group needs no restart. COIMPACT_STORES says where
it is.
"""

import json
import os
from html import escape
from pathlib import Path

c = get_config()  # type: ignore[name-defined]  # noqa: F821

STORES = Path(os.environ.get("COIMPACT_STORES", "/etc/coimpact/stores.json"))


class NoStore(Exception):
    """Raised when somebody has no group here, or has more than one and chose none."""

    def __init__(self, message):
        super().__init__(message)
        self.jupyterhub_message = message


def stores_of(spawner):
    """The store of each group that the user is in."""
    stores = json.loads(STORES.read_text(encoding="utf-8"))
    return {group.name: stores[group.name] for group in spawner.user.groups if group.name in stores}


def ask_for_group(spawner):
    """The question which group somebody is here for, when they are in more than one."""
    names = sorted(stores_of(spawner))
    if len(names) < 2:
        return ""
    options = "".join(f"<option>{escape(name)}</option>" for name in names)
    question = '<label for="group">Which group are you here for?</label>'
    return f'{question} <select class="form-control" id="group" name="group">{options}</select>'


def chosen_group(form):
    """What was answered."""
    return {"group": form["group"][0]} if form.get("group") else {}


def give_store(spawner):
    """Give the server of a user the store of their group, and no other."""
    stores = stores_of(spawner)
    if not stores:
        raise NoStore("You are in no group that uses Co-Impact. Ask whoever runs this hub to add you to one.")
    group = next(iter(stores)) if len(stores) == 1 else spawner.user_options.get("group")
    if group not in stores:
        raise NoStore("Choose which of your groups you are here for.")
    spawner.environment = {**spawner.environment, "COIMPACT_STORE": stores[group]}


c.Spawner.cmd = ["python", "-m", "coimpact_widgets.serve"]
c.Spawner.options_form = ask_for_group
c.Spawner.options_from_form = chosen_group
c.Spawner.pre_spawn_hook = give_store
c.Spawner.http_timeout = 120
c.Spawner.cookie_options = {"samesite": "Lax"}
# Whoever reloads a page whose server was ended gets another, and then the page.
c.JupyterHub.implicit_spawn_seconds = 1
