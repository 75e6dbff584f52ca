"""What a browser somewhere else does with an invitation."""

from __future__ import annotations

import json
import re

import httpx

ROOM = "room.localhost"
"""A name that every browser takes for this computer, and that only people from elsewhere use."""
FROM_ELSEWHERE = {"X-Forwarded-For": "192.0.2.9"}
PATIENCE = 120.0


def join(phone: httpx.Client, key: str, **answers: str) -> httpx.Response:
    """Answer the questions of the page where people join."""
    found = re.search(r'name="_xsrf" value="([^"]+)"', phone.get("/join").text)
    assert found
    given = {"_xsrf": found.group(1), "key": key, "role": "carer", "chosen_name": "Sam"} | answers
    return phone.post("/join", data=given)


def known_by(phone: httpx.Client) -> list[str]:
    """The secrets that make a browser a guest."""
    return [value for name, value in phone.cookies.items() if name.startswith("coimpact")]


def seen(phone: httpx.Client, project: str) -> str:
    """What a page says of the project, and of what became of a change that it tried."""
    page = phone.get("/voila/render/guest.ipynb", params={"project": project}).text
    output = re.search(r'cell-output\+json">(.*?)</script>', page)
    assert output, page[-3000:]
    return str(json.loads(output.group(1))["data"]["text/html"])


def kernel_of_page(phone: httpx.Client, project: str, file: str = "1_agree.ipynb") -> str:
    """The id of the kernel behind a page of this project."""
    page = phone.get(f"/voila/render/{file}", params={"project": project}).text
    found = re.search(r'"kernelId": "([^"]+)"', page)
    assert found, page
    return found.group(1)
