import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path
from typing import Any

# The existing official plugin registers the same classes and settings. Its folder is known by two files that
# no other pack has together, wherever it was cloned to.
_MARKS = ("io_nodes.py", "js/runflow.js")
_WORD = b"RunflowInput"
_MAX_BYTES = 1024 * 1024
_MAX_FOLDERS = 5000
_MAX_USERS = 100


@dataclass(frozen=True)
class OtherPlugin:
    folder: str
    had_password: bool

    def as_json(self) -> dict[str, Any]:
        return asdict(self)


def find_other_plugin(
    roots: Iterable[Path], own_folder: Path, base: Path, user_directory: Path
) -> OtherPlugin | None:
    """The existing plugin installed as well as ours, or its folder left behind. Two `stat` a folder."""
    for root in roots:
        for folder in _list_folders(root, _MAX_FOLDERS):
            if (
                not folder.name.endswith(".disabled")
                and not _is_same(folder, own_folder)
                and _has_marks(folder)
            ):
                return OtherPlugin(folder.name, _had_password(base, user_directory))
    return None


def _has_marks(folder: Path) -> bool:
    try:
        return all((folder / mark).is_file() for mark in _MARKS) and _WORD in _read(folder / _MARKS[0])
    except OSError:
        return False


def _had_password(base: Path, user_directory: Path) -> bool:
    """Whether its own password protects this ComfyUI: a yes or no, never the password itself."""
    stored = _read_object(base / "runflow_security.json")
    # As that plugin did: it asked for the password only where all three were set.
    if stored.get("enabled") and stored.get("username") and stored.get("password"):
        return True
    users = _list_folders(user_directory, _MAX_USERS)
    return any(
        _read_object(user / "comfy.settings.json").get("Runflow.Auth.Enabled") is True for user in users
    )


def _list_folders(root: Path, limit: int) -> list[Path]:
    try:
        return sorted(path for path in islice(root.iterdir(), limit) if path.is_dir())
    except OSError:
        return []


def _is_same(folder: Path, other: Path) -> bool:
    try:
        return folder.samefile(other)
    except OSError:
        return folder == other


def _read(file: Path) -> bytes:
    with file.open("rb") as stream:
        return stream.read(_MAX_BYTES)


def _read_object(file: Path) -> dict[str, Any]:
    try:
        value = json.loads(_read(file))
    except (OSError, ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}
