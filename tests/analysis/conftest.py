"""How hard properties are tried here: the same cases in every run, with no clock over them."""

from __future__ import annotations

from hypothesis import settings

settings.register_profile("the same in every run", deadline=None, derandomize=True, max_examples=25)
settings.load_profile("the same in every run")
