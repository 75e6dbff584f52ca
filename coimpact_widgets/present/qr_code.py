"""A QR code, which a phone's camera reads as a web address."""

from __future__ import annotations

from html import escape


def qr_code(address: str, alt: str) -> str:
    """The QR code of an address as SVG without a size of its own. `alt` says what it is for.

    Where a tenth of it is dirty, creased or in shadow it can still be read.
    """
    import segno

    drawn = segno.make_qr(address, error="m").svg_inline(border=4, dark="#000", light="#fff", omitsize=True)
    return str(drawn).replace("<svg ", f'<svg role="img" aria-label="{escape(alt)}" ', 1)
