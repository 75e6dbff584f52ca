"""People from elsewhere: what they reach with an invitation, and that they reach nothing without one."""

from __future__ import annotations

from time import monotonic
from urllib.parse import urlsplit

import httpx
import pytest

from coimpact_widgets.domain.invitation import May, new_key
from coimpact_widgets.domain.project import Project
from coimpact_widgets.store import Store
from tests.running_app import RunningApp
from tests.serve.phone import join, known_by, seen

WHERE = (
    "/",
    "/?project=our-cafe",
    "/voila/render/0_start.ipynb",
    "/voila/render/guest.ipynb?project=our-cafe",
)


@pytest.mark.parametrize("path", WHERE)
def test_whoever_was_not_invited_is_led_to_where_people_join(phone: httpx.Client, path: str) -> None:
    answer = phone.get(path)
    assert (302, "/join", False) == (answer.status_code, answer.headers["Location"], "caf" in answer.text)


def test_a_project_that_is_there_looks_like_one_that_is_not(phone: httpx.Client) -> None:
    there, not_there = (
        phone.get("/voila/render/guest.ipynb", params={"project": each}) for each in ("our-cafe", "nowhere")
    )
    assert (there.status_code, there.text) == (not_there.status_code, not_there.text)


def test_a_wrong_key_opens_nothing_and_is_not_said_again(phone: httpx.Client) -> None:
    answer = join(phone, key := new_key())
    assert (403, True) == (answer.status_code, "This key opens nothing here." in answer.text)
    assert ([], False) == (known_by(phone), key in answer.text)


def test_a_wrong_key_is_answered_ever_later_and_a_right_one_at_once(
    phone: httpx.Client, store: Store, ours: Project
) -> None:
    took = []
    for key in (new_key(), new_key(), store.invite(ours.id, May.LOOK)):
        began = monotonic()
        join(phone, key)
        took.append(monotonic() - began)
    assert (True, True) == (took[1] > took[0], took[2] < took[0])


def test_what_is_missing_is_all_said_at_once(phone: httpx.Client) -> None:
    text = join(phone, " ", role="").text
    assert [True, True] == [said in text for said in ("Enter the key", "Choose how you take part.")]


def test_a_key_that_is_too_short_is_told_what_is_missing(phone: httpx.Client) -> None:
    key = new_key()
    said = [join(phone, key[:length]).text for length in (-1, -3)]
    assert [True, True] == [
        each in text
        for each, text in zip(
            ("too short: 1 letter or number is missing.", "too short: 3 letters or numbers are missing."),
            said,
            strict=True,
        )
    ]


def test_nobody_joins_from_another_website(phone: httpx.Client, store: Store, ours: Project) -> None:
    given = {"key": store.invite(ours.id, May.LOOK), "role": "carer"}
    elsewhere = {"Origin": "http://elsewhere.example"}
    answers = [phone.post("/join", data=given), phone.post("/join", data=given, headers=elsewhere)]
    assert ([True, True], []) == ([each.status_code in {403, 404} for each in answers], known_by(phone))


def test_what_somebody_typed_does_not_become_part_of_the_page(phone: httpx.Client) -> None:
    text = join(phone, "", chosen_name='"><script>alert(1)</script>').text
    assert (False, True) == ("<script>alert(1)" in text, "&lt;script&gt;alert(1)" in text)


def test_a_guest_who_may_change_sees_and_saves(phone: httpx.Client, store: Store, ours: Project) -> None:
    joined = join(phone, store.invite(ours.id, May.CHANGE))
    saved = seen(phone, ours.id)
    assert (303, "/voila/render/0_start.ipynb?project=our-cafe") == (
        joined.status_code,
        joined.headers["Location"],
    )
    assert (True, "carer") == ("Meet in Our café" in saved, store.changes_since(ours.id)[-1].role)
    store.undo(ours.id, store.changes_since(ours.id)[-1].seq)


def test_a_guest_who_may_look_sees_and_saves_nothing(
    phone: httpx.Client, store: Store, ours: Project
) -> None:
    join(phone, store.invite(ours.id, May.LOOK))
    before = store.contents(ours.id)
    page = seen(phone, ours.id)
    assert [True, True] == [
        said in page for said in ("Meet in Our café", "You can look, so nothing was saved")
    ]
    assert before == store.contents(ours.id)


def test_a_page_says_who_a_guest_is_and_what_they_may(
    phone: httpx.Client, store: Store, ours: Project
) -> None:
    join(phone, store.invite(ours.id, May.LOOK))
    page = phone.get("/voila/render/1_agree.ipynb", params={"project": ours.id}).text
    assert [True, True] == [said in page for said in ("<bdi>Carer: Sam</bdi>", "You can look.")]


def test_what_a_guest_cannot_do_is_not_told_to_them(phone: httpx.Client, store: Store, ours: Project) -> None:
    told = []
    for may in (May.CHANGE, May.LOOK):
        join(phone, store.invite(ours.id, may))
        page = phone.get("/voila/render/guest.ipynb", params={"project": ours.id}).text
        told.append([words in page for words in ("Save as you go.", "Open the practice project.")])
    assert [[True, False], [False, False]] == told


def test_a_key_opens_no_other_project(phone: httpx.Client, store: Store, ours: Project) -> None:
    join(phone, store.invite(ours.id, May.CHANGE))
    theirs = store.projects()[1]
    answer = phone.get("/voila/render/guest.ipynb", params={"project": theirs.id})
    assert (302, "/join") == (answer.status_code, answer.headers["Location"])


def test_a_guest_who_names_no_project_gets_their_own(
    phone: httpx.Client, store: Store, ours: Project
) -> None:
    join(phone, store.invite(ours.id, May.CHANGE))
    onwards = phone.get("/voila/render/0_start.ipynb").headers["Location"]
    assert "/voila/render/0_start.ipynb?project=our-cafe" == onwards


def test_the_second_invitation_of_a_browser_leaves_the_first(phone: httpx.Client, store: Store) -> None:
    projects = store.projects()
    for project in projects:
        join(phone, store.invite(project.id, May.LOOK))
    assert [True, True] == [each.name in seen(phone, each.id) for each in projects]


def test_nothing_in_a_request_makes_somebody_another_guest(phone: httpx.Client) -> None:
    pretended = {"Cookie": "coimpact-guest-8866=x; COIMPACT_GUEST={}", "COIMPACT-GUEST": "{}"}
    answer = phone.get("/voila/render/guest.ipynb?project=our-cafe&COIMPACT_GUEST=x", headers=pretended)
    assert (302, "/join") == (answer.status_code, answer.headers["Location"])


def test_whoever_a_server_that_was_started_again_does_not_know_joins_again_and_goes_on(
    room: RunningApp, phone: httpx.Client, store: Store, ours: Project
) -> None:
    phone.cookies.set(f"coimpact-guest-{urlsplit(room.address).port}", "of a server that ran before")
    asked = phone.get("/voila/render/1_agree.ipynb", params={"project": ours.id}).headers["Location"]
    told = phone.get(asked).text
    joined = join(phone, store.invite(ours.id, May.CHANGE), page="1_agree.ipynb").headers["Location"]
    assert ("/join?page=1_agree.ipynb", True, f"/voila/render/1_agree.ipynb?project={ours.id}") == (
        asked,
        "Co-Impact was started again" in told and 'name="page" value="1_agree.ipynb"' in told,
        joined,
    )


def test_joining_leads_to_pages_of_ours_alone(phone: httpx.Client, store: Store, ours: Project) -> None:
    joined = join(phone, store.invite(ours.id, May.LOOK), page="//elsewhere.example/")
    assert "/voila/render/0_start.ipynb?project=our-cafe" == joined.headers["Location"]


def test_what_a_browser_is_known_by_is_kept_from_scripts_and_other_websites(
    phone: httpx.Client, store: Store, ours: Project
) -> None:
    said = join(phone, store.invite(ours.id, May.LOOK)).headers["Set-Cookie"]
    assert [True, True] == [each in said for each in ("HttpOnly", "SameSite=Strict")]
