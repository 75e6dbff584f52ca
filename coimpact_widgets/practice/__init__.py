"""Practice projects: made up, clearly labelled as such, and with a truth that is known."""

from __future__ import annotations

from .shipped import crisis_cafe, crisis_cafe_archive

__all__ = ["crisis_cafe", "crisis_cafe_archive"]
