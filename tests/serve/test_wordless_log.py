"""What the server writes down when it fails."""

from __future__ import annotations

from typing import Any

import pytest
from tornado.web import HTTPError

from coimpact_widgets.errors import ProjectNotFound
from coimpact_widgets.serve.addresses import KEPT, NothingHere, PrivacyPage, StartPage
from coimpact_widgets.serve.hub import SEEN, SignedIn
from coimpact_widgets.serve.join_page import JoinPage
from coimpact_widgets.serve.wordless_log import WordlessLog, way_to

ADDRESSES = (*KEPT.values(), *SEEN.values(), StartPage, JoinPage, PrivacyPage, NothingHere, SignedIn)


def _fails() -> None:
    try:
        raise KeyError("our-café")
    except KeyError as error:
        raise ProjectNotFound("our-café") from error


def test_the_way_to_an_error_names_what_led_to_it_without_its_words() -> None:
    with pytest.raises(ProjectNotFound) as failed:
        _fails()
    way = way_to(failed.value)
    last = [line for line in way.splitlines() if not line.startswith(" ")]
    assert ["KeyError", "ProjectNotFound"] == last
    assert (True, False) == ("in _fails" in way, "There is no project" in way)


def test_an_error_that_is_its_own_cause_has_an_end() -> None:
    error = ValueError()
    error.__cause__ = error
    assert "ValueError" == way_to(error)


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_of_the_app_and_of_a_hub_writes_down_no_request(address: type) -> None:
    assert WordlessLog.log_exception is address.log_exception  # type: ignore[attr-defined]


class _Fails(WordlessLog):
    """An address, and what it says of its errors."""

    def __init__(self) -> None:
        self.said = list[str]()

    @property
    def log(self) -> Any:
        return self

    def error(self, form: str, *facts: object) -> None:
        self.said.append(form % facts)


def _said(error: Exception) -> list[str]:
    address = _Fails()
    address.log_exception(type(error), error, None)
    return address.said


def test_a_fault_of_the_server_is_said_with_its_address_in_the_program_alone() -> None:
    assert ["_Fails failed.\nProjectNotFound"] == _said(ProjectNotFound("our-café"))
    assert ["_Fails failed.\nHTTPError"] == _said(HTTPError(500, "our-café"))


def test_what_is_not_there_is_not_said() -> None:
    assert [] == _said(HTTPError(404, "our-café"))
