"""What comes with the program: the principles, the banks of outcomes and measures, and the scales."""

from __future__ import annotations

from .data_folder import data_folder
from .measure_bank import BankMeasure, bank_measure, measure_bank
from .principles import Principle, principles
from .scales import scales

__all__ = [
    "BankMeasure",
    "Principle",
    "bank_measure",
    "data_folder",
    "measure_bank",
    "principles",
    "scales",
]
