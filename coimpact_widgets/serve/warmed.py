"""Imported first by the warm process, which is warm when this is done."""

from .warm_process import warm

warm()
