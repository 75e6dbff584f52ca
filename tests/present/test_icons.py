"""Our own icons: each is drawn, has words, and keeps to the colours of charts."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from coimpact_widgets.present.icons import SIZE, Icon, icon_figure
from coimpact_widgets.present.palette import COLOURS, WHITE
from coimpact_widgets.present.words_plain import MOST_WORDS


@pytest.mark.parametrize("icon", Icon)
def test_an_icon_is_a_picture_with_words_in_our_colours(icon):
    figure = icon_figure(icon)
    ElementTree.fromstring(figure.svg)
    assert set() == set(re.findall(r"#[0-9A-F]{6}", figure.svg)) - {*COLOURS, WHITE}
    assert (True, SIZE) == (0 < len(figure.alt.split()) <= MOST_WORDS, figure.as_svg.width)


def test_every_icon_looks_different():
    assert len(Icon) == len({icon_figure(each).svg for each in Icon}) == len({each.value for each in Icon})
