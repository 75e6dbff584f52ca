"""What comes with the program: the principles, the measure bank and the scales, read from data/."""

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
