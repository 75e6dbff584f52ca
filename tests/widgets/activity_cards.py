"""Activities as cards, and what people do to them."""

from __future__ import annotations

from coimpact_widgets.domain.pathway import Activity
from coimpact_widgets.widgets.record_cards import RecordCards
from coimpact_widgets.widgets.text_field import TextField

from .fake_keeper import FakeKeeper


def keeper_with(*texts, **settings):
    keeper = FakeKeeper(**settings)
    for place, text in enumerate(texts, start=1):
        keeper.save(Activity(text, float(place)))
    return keeper


def activity_fields(activity):
    return [TextField("text", "What do you do?", value=activity.text if activity else "")]


def cards_of(keeper, **settings):
    return RecordCards(
        keeper, Activity, noun="activity", plural="activities", fields=activity_fields, **settings
    )


def kept(keeper, kind=Activity):
    return [record.value.text for record in keeper.contents().of(kind)]


def titles(cards):
    return [card["title"] for card in cards.list.cards]


def id_of(cards, title):
    return next(card["id"] for card in cards.list.cards if card["title"] == title)


def press(cards, what, title=""):
    cards.list.press(what, id_of(cards, title) if title else "")


def fill(cards, **values):
    for field in cards.form.fields:
        field.value = values.get(field.name, field.value)
