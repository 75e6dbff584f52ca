"""A zip file of named parts: always packed alike, and unpacked with care for what strangers put in one."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Collection, Mapping

from ..errors import FileNotReadable

MOST_BYTES = 50 * 1024 * 1024
"""The largest archive that is read, packed."""

MOST_UNPACKED = 200 * 1024 * 1024
"""The largest archive that is read, unpacked."""

_LONG_AGO = (1980, 1, 1, 0, 0, 0)
_ONLY_THE_OWNER = 0o600 << 16
_UNIX = 3


def pack(parts: Mapping[str, bytes]) -> bytes:
    """A zip file of these parts, the same bytes for the same parts whenever and wherever it is made."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as folder:
        for part, data in parts.items():
            member = zipfile.ZipInfo(part, _LONG_AGO)
            member.external_attr, member.create_system = _ONLY_THE_OWNER, _UNIX
            folder.writestr(member, data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def unpack(name: str, data: bytes, wanted: Collection[str], first: str) -> dict[str, bytes]:
    """The `wanted` parts of a zip file, those that are there. They stand in the folder where `first` stands.

    Raises FileNotReadable when it is no zip file, is too large, damaged or locked, or lacks `first`.
    """
    if not data:
        raise FileNotReadable(name, "it is empty.")
    if len(data) > MOST_BYTES:
        raise FileNotReadable(name, _too_large(len(data), MOST_BYTES))
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as folder:
            return _parts(name, folder, wanted, first)
    except zipfile.BadZipFile as error:
        raise FileNotReadable(
            name, f"it is not a project archive, or part of it is missing. {_CHOOSE}"
        ) from error
    except (zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise FileNotReadable(name, f"it is damaged. {_CHOOSE}") from error


_CHOOSE = "Choose a .zip file that Co-Impact made."


def _parts(name: str, folder: zipfile.ZipFile, wanted: Collection[str], first: str) -> dict[str, bytes]:
    start = _folder_of(name, folder, first)
    members = [
        member
        for member in folder.infolist()
        if member.filename.startswith(start) and member.filename[len(start) :] in wanted
    ]
    _refuse(name, members)
    return {member.filename[len(start) :]: folder.read(member) for member in members}


def _folder_of(name: str, folder: zipfile.ZipFile, first: str) -> str:
    """Where the parts are: some computers put them one folder down when they zip them again."""
    found = [path for path in folder.namelist() if path == first or path.endswith(f"/{first}")]
    if not found:
        raise FileNotReadable(name, f"it is a zip file, but there is no project in it. {_CHOOSE}")
    return min(found, key=len)[: -len(first)]


def _refuse(name: str, members: list[zipfile.ZipInfo]) -> None:
    if any(member.flag_bits & 1 for member in members):
        raise FileNotReadable(name, "it is locked with a password. Take the password off first.")
    if len({member.filename for member in members}) < len(members):
        raise FileNotReadable(name, f"it holds the same part twice. {_CHOOSE}")
    # Reading a part stops at the size it gives here, so a file that understates its size cannot grow past it.
    unpacked = sum(member.file_size for member in members)
    if unpacked > MOST_UNPACKED:
        raise FileNotReadable(name, _too_large(unpacked, MOST_UNPACKED))


def _too_large(found: int, most: int) -> str:
    mega = 1024 * 1024
    return f"it is {found // mega} MB large, and the most that can be read is {most // mega} MB."
