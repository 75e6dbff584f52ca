"""Keeping the answer to a question: on Continue, and while it is written."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

from ..errors import CoImpactError, Problem
from .field import Field
from .question import Question

NOT_SAVED = "This was not saved. What you wrote is still here. Continue to try again, or reload the page."

_log = logging.getLogger(__name__)


def save_answer(question: Question, fields: Sequence[Field]) -> list[Problem]:
    """Keep the answer that stands in the fields, or say what has to be put right first."""
    try:
        return list(question.save(values_of(fields))) if question.save else []
    except CoImpactError as error:
        return [Problem("", str(error))]
    except Exception:  # noqa: BLE001 - logged, and the person keeps what they wrote
        _log.exception("The answer to %r could not be saved", question.name)
        return [Problem("", NOT_SAVED)]


def keep_answer_early(question: Question, fields: Sequence[Field]) -> bool:
    """Keep it while it is written, where that can be done without asking. Whether it was kept."""
    if question.keep_early is None or any(field.problems() for field in fields):
        return False
    try:
        return question.keep_early(values_of(fields))
    except CoImpactError:
        return False
    except Exception:  # noqa: BLE001 - logged, and the person is told that it is not saved yet
        _log.exception("The answer to %r could not be kept early", question.name)
        return False


def values_of(fields: Sequence[Field]) -> dict[str, Any]:
    """The value of each field, by its name."""
    return {field.name: field.value for field in fields}
