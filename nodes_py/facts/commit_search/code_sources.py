"""What a workflow's code comes from: each used pack, what it needs beside it, and ComfyUI itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from ..dependency_packs import HoistedPack, find_hoisted
from ..git.checkout import GitFacts
from ..install import Install
from ..packs import Pack, UsedClasses
from .commit_cache import PinMemory
from .known_commit import Pinned, read_pinned, with_answer
from .origin_hints import Place, find_address, find_addresses
from .pack_files import COMFYUI_DATA

_T = TypeVar("_T")
COMFYUI_ORIGIN = "https://github.com/comfyanonymous/ComfyUI"
_OWN_FOLDER = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Source:
    # None: ComfyUI itself.
    directory: str | None
    # None: not installed, or a single file, which has no repository of its own.
    folder: Path | None
    pinned: Pinned
    # Where to look, likely places first.
    addresses: Callable[[], Iterator[Place]] = lambda: iter(())
    hoisted_from: str | None = None
    node_ids: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)

    @property
    def is_known(self) -> bool:
        return bool(self.pinned.git.commit and self.pinned.git.origin)


def read_packs(
    used: UsedClasses, install: Install, memory: PinMemory, deadline: float | None
) -> list[Source]:
    """`deadline`: for the git of all together; None gives each a time of its own."""
    hoisted: list[HoistedPack] = apart("comfy-env", lambda: find_hoisted(used.packs, install), [])
    return [_read_pack(pack, install, memory, deadline) for pack in used.packs] + [
        _read_hoisted(pack, install, memory, deadline) for pack in hoisted
    ]


def read_comfyui(install: Install, memory: PinMemory, deadline: float | None) -> Source:
    folder = install.comfy_dir
    pinned = read_pinned(folder, memory, deadline, COMFYUI_DATA)
    return Source(None, folder, pinned, lambda: iter([Place(COMFYUI_ORIGIN, True)]))


def _read_pack(pack: Pack, install: Install, memory: PinMemory, deadline: float | None) -> Source:
    folder = pack.path if pack.path.is_dir() else None
    pinned = Pinned()
    addresses: Callable[[], Iterator[Place]] = lambda: iter(())  # noqa: E731
    if folder:
        pinned, addresses = _read(folder, None, pack.classes, install, memory, deadline)
        if pinned.git.commit and not pinned.git.origin and folder.resolve() == _OWN_FOLDER:
            # A copy without a remote, made to work on it. Of ourselves we know where we are published.
            pinned = with_answer(replace(pinned.git, origin=find_address(folder)), memory)
    return Source(pack.directory, folder, pinned, addresses, None, pack.node_ids, pack.classes)


def _read_hoisted(pack: HoistedPack, install: Install, memory: PinMemory, deadline: float | None) -> Source:
    nodes = list(pack.parent.node_ids)
    if pack.path is None:
        # Named by its parent's list, it is pinned as git would.
        named = GitFacts(pack.named_origin, pack.named_commit)
        pinned = with_answer(named, memory) if named.commit else Pinned(named)
        return Source(pack.directory, None, pinned, hoisted_from=pack.parent.directory, node_ids=nodes)
    pinned, addresses = _read(pack.path, pack.named_origin, [], install, memory, deadline)
    if pinned.git.commit is None and pinned.git.origin is None:
        pinned = replace(pinned, git=GitFacts(pack.named_origin))
    return Source(pack.directory, pack.path, pinned, addresses, pack.parent.directory, nodes)


def _read(
    folder: Path,
    named: str | None,
    classes: list[str],
    install: Install,
    memory: PinMemory,
    deadline: float | None,
) -> tuple[Pinned, Callable[[], Iterator[Place]]]:
    def look(*others: str | None) -> Iterator[Place]:
        return find_addresses(folder, [*others, named], classes, install)

    pinned = apart(folder.name, lambda: read_pinned(folder, memory, deadline), Pinned())
    return pinned, lambda: look(pinned.git.origin)


def apart(what: str, ask: Callable[[], _T], otherwise: _T) -> _T:
    """One pack's or model's trouble is its own: the others are still described."""
    try:
        return ask()
    except Exception as error:
        logging.warning("Runflow: %s could not be read: %s", what, type(error).__name__)
        return otherwise
