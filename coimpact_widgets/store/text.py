"""Text as every database can keep it."""

from __future__ import annotations

from typing import Any, overload


@overload
def keepable(value: str) -> str: ...
@overload
def keepable(value: Any) -> Any: ...


def keepable(value: Any) -> Any:
    """The same value, with every text in it (down to the lists and dicts it holds) made fit to keep.

    NUL characters go: PostgreSQL refuses them, and nobody can see or type one. Half of a character that takes
    two (an emoji cut by a length limit in a browser) becomes the replacement character.
    """
    if isinstance(value, str):
        return _whole(value.replace("\0", ""))
    if isinstance(value, dict):
        return {key: keepable(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [keepable(item) for item in value]
    return value


def _whole(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
