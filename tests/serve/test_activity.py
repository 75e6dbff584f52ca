"""When a hub is told that somebody is here."""

from __future__ import annotations

import asyncio

from coimpact_widgets.serve.activity import Activity


class Hub:
    """Hears what it is told, unless it is away."""

    def __init__(self) -> None:
        self.told, self.away = list[str](), False

    async def tell(self, time: str) -> None:
        if self.away:
            raise OSError("The hub is away.")
        self.told.append(time)


def _told(hub: Hub, activity: Activity) -> int:
    asyncio.run(activity.tell_news())
    return len(hub.told)


def test_a_hub_is_told_nothing_where_nobody_was_here() -> None:
    hub = Hub()
    assert 0 == _told(hub, Activity(hub.tell))


def test_a_hub_is_told_once_that_somebody_was_here() -> None:
    hub = Hub()
    activity = Activity(hub.tell)
    activity.seen()
    assert (1, 1) == (_told(hub, activity), _told(hub, activity))


def test_a_hub_is_told_again_when_somebody_is_here_again() -> None:
    hub = Hub()
    activity = Activity(hub.tell)
    activity.seen()
    first = _told(hub, activity)
    activity.seen()
    assert (1, 2) == (first, _told(hub, activity))


def test_a_hub_that_was_away_is_told_later() -> None:
    hub = Hub()
    activity = Activity(hub.tell)
    activity.seen()
    hub.away = True
    missed = _told(hub, activity)
    hub.away = False
    assert (0, 1) == (missed, _told(hub, activity))
