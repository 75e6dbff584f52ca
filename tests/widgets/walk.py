"""What a person does on the pages of a panel: presses buttons, fills in cards, reads the answers back."""

from __future__ import annotations

from coimpact_widgets.widgets.card_list import ADD, CHANGE
from coimpact_widgets.widgets.question_pages import CHECK

from .activity_cards import fill, press


def go_on(pages):
    pages.proceed.click()


def write(pages, text):
    """Write into the one field of the page."""
    (field,) = pages.fields
    field.value = text


def body(pages):
    """What stands below the fields of the page that is shown."""
    return pages._parts(pages.questions[pages._at])[1]


def open_page(pages, name):
    """The body of the page with this name."""
    pages.show(name)
    return body(pages)


def cards_on(pages, name):
    """The cards on the page with this name; on that of the links, the links."""
    page = open_page(pages, name)
    return getattr(page, "links", page)


def add_card(cards, **values):
    """Add a card that holds these values, by the name of the field. Returns what has to be put right."""
    press(cards, ADD)
    return save_card(cards, **values)


def change_card(cards, title, **values):
    press(cards, CHANGE, title)
    return save_card(cards, **values)


def save_card(cards, **values):
    fill(cards, **values)
    form = cards.form
    form.save.click()
    return form.errors.messages


def answers(pages):
    """What check answers says of each question, by its name."""
    pages.show(CHECK)
    return {row["name"]: row["answer"] for row in pages.check.rows}
