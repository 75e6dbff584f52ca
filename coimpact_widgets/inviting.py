"""Where whoever runs the app invites people to a project, given what it needs from the store."""

from __future__ import annotations

from functools import partial

from ipywidgets import VBox

from .domain.invitation import May, hash_of, key_in, same
from .store.store import Store
from .widgets.panel import Panel


def invite(store: Store, project: str, at: str) -> Panel:
    """A place to invite people. `at` is the address of the pages for others, empty when there is none."""
    from .present.qr_code import qr_code
    from .widgets.invitations import ALONE, InvitePanel, Inviting
    from .widgets.prose import Heading, Prose

    if not at:
        return Panel(VBox([Heading("Invite people"), Prose(ALONE)]))
    inviting = Inviting(
        make=partial(store.invite, project),
        end=partial(store.withdraw_invitations, project),
        standing=lambda: {each.may for each in store.invitations(project)},
        fits=partial(_fits, store, project),
        code=qr_code,
    )
    return InvitePanel(inviting, at, project)


def _fits(store: Store, project: str, may: May, key: str) -> bool:
    """Whether this key is that of the invitation that stands."""
    standing = [each for each in store.invitations(project) if each.may is may]
    return any(same(each.key_hash, hash_of(key_in(key))) for each in standing)
