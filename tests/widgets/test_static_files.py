"""The scripts and styles that reach a page."""

from __future__ import annotations

from coimpact_widgets.present.look import TOKENS
from coimpact_widgets.widgets.static_files import STATIC, module, styles
from coimpact_widgets.widgets.text_field import TextField


def test_a_script_holds_what_it_shares_before_what_is_its_own() -> None:
    joined = module("kit.js", "field.js", "text_field.js")
    assert joined.index("function dress") < joined.index("function frame") < joined.index("export default")


def test_the_colours_come_before_the_styles_that_use_them() -> None:
    assert styles().startswith(TOKENS.read_text(encoding="utf-8"))


def test_every_style_is_there_once() -> None:
    assert all(1 == styles().count(path.read_text(encoding="utf-8")) for path in STATIC.glob("*.css"))


def test_a_page_that_lacks_the_style_is_sent_it() -> None:
    sent: list[object] = []
    field = TextField("name")
    field.send = sent.append
    field._on_message(field, {"ask": "look"}, [])
    assert [{"look": styles()}] == sent


def test_no_style_travels_with_a_widget() -> None:
    assert "_css" not in TextField("name").get_state()
