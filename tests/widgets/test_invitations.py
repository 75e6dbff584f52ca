"""Where people are invited: what is shown, and where it is shown again."""

from __future__ import annotations

from coimpact_widgets.domain.invitation import May, in_groups, new_key
from coimpact_widgets.widgets.invitations import Invitations, Inviting

AT = "http://192.0.2.2:8866"


class _Standing:
    """Keeps the keys of the invitations that stand, as the store keeps their hashes."""

    def __init__(self) -> None:
        self.keys: dict[May, str] = {}

    def make(self, may: May) -> str:
        self.keys[may] = new_key()
        return self.keys[may]

    def inviting(self) -> Inviting:
        return Inviting(
            make=self.make,
            end=self.keys.clear,
            standing=self.keys.keys,
            fits=lambda may, key: self.keys.get(may) == key,
            code=lambda address, alt: f"<svg aria-label='{alt}'>{address}</svg>",
        )


def _say(made: Invitations, **message: object) -> None:
    made._on_message(made, dict(message), [])


def _keys(made: Invitations) -> dict[str, str | None]:
    return {card["may"]: card.get("key") for card in made.cards}


def test_nobody_is_invited_at_first() -> None:
    made = Invitations(_Standing().inviting(), AT, "ours")
    assert [("change", False), ("look", False)] == [(card["may"], card["stands"]) for card in made.cards]


def test_an_invitation_shows_its_link_its_key_and_its_code() -> None:
    standing = _Standing()
    made = Invitations(standing.inviting(), AT, "ours")
    _say(made, make="change")
    card, key = made.cards[0], standing.keys[May.CHANGE]
    link = f"{AT}/join#key={key}"
    assert (link, in_groups(key), True) == (card["link"], card["written"], link in card["code"])


def test_a_new_invitation_takes_the_place_of_the_one_before() -> None:
    standing = _Standing()
    made = Invitations(standing.inviting(), AT, "ours")
    _say(made, make="look")
    before = _keys(made)["look"]
    _say(made, make="look")
    assert (True, standing.keys[May.LOOK]) == (before != _keys(made)["look"], _keys(made)["look"])


def test_an_invitation_is_shown_again_in_the_browser_that_made_it() -> None:
    standing = _Standing()
    kept = standing.make(May.CHANGE)
    made = Invitations(standing.inviting(), AT, "ours")
    before = _keys(made)
    _say(made, kept={"change": kept})
    assert ({"change": None, "look": None}, {"change": kept, "look": None}) == (before, _keys(made))


def test_a_key_that_was_renewed_elsewhere_is_not_shown() -> None:
    standing = _Standing()
    old = standing.make(May.CHANGE)
    standing.make(May.CHANGE)
    made = Invitations(standing.inviting(), AT, "ours")
    _say(made, kept={"change": old, "own": "x"})
    assert [("change", True, None), ("look", False, None)] == [
        (card["may"], card["stands"], card.get("key")) for card in made.cards
    ]


def test_every_invitation_can_be_ended() -> None:
    standing = _Standing()
    made = Invitations(standing.inviting(), AT, "ours")
    _say(made, make="change")
    _say(made, end=True)
    assert ({}, [False, False]) == (standing.keys, [card["stands"] for card in made.cards])


def test_a_key_is_in_no_text_form_of_the_widget() -> None:
    standing = _Standing()
    made = Invitations(standing.inviting(), AT, "ours")
    _say(made, make="change")
    assert standing.keys[May.CHANGE] not in repr(made) + made.static_html()


def test_where_an_invitation_was_made_is_told_once_this_browser_has_looked() -> None:
    standing = _Standing()
    standing.make(May.CHANGE)
    made = Invitations(standing.inviting(), AT, "ours")
    before = made.cards[0]["elsewhere"]
    _say(made, kept={})
    assert [False, True, False] == [before, *(card["elsewhere"] for card in made.cards)]
