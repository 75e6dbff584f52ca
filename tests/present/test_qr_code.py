from __future__ import annotations

from xml.etree import ElementTree

from coimpact_widgets.present.qr_code import qr_code


def test_a_code_says_what_it_is_for_and_has_no_size_of_its_own() -> None:
    drawn = ElementTree.fromstring(qr_code("http://192.0.2.2:8866/join#key=abc", 'To "join"'))
    assert ("img", 'To "join"', None) == (drawn.get("role"), drawn.get("aria-label"), drawn.get("width"))


def test_different_addresses_have_different_codes() -> None:
    assert qr_code("http://192.0.2.2:8866/join#key=a", "") != qr_code("http://192.0.2.2:8866/join#key=b", "")
