"""Where a workflow's code comes from: each used pack, the packs that it depends on, and ComfyUI itself."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TypeVar

from ..dependency_packs import DependencyPack, find_dependency_packs
from ..git.checkout import GitFacts
from ..install import Install
from ..pack_roots import root_number
from ..packs import Pack, UsedClasses
from ..untracked_code import imports_untracked
from .commit_cache import CommitCache
from .known_commit import KnownCommit, read_known_commit, with_access
from .origin_hints import OriginHint, find_origin_hints, find_own_origin
from .pack_files import COMFYUI_DATA
from .search import CommitRef
from .snapshots import find_in_snapshots

_T = TypeVar("_T")
COMFYUI_ORIGIN = "https://github.com/comfyanonymous/ComfyUI"
_OWN_FOLDER = Path(__file__).resolve().parents[3]


@dataclass(frozen=True)
class Source:
    # None: ComfyUI itself.
    directory: str | None
    # None: not installed, or a single file, which has no repository of its own.
    folder: Path | None
    known_commit: KnownCommit
    # Where to look, likely ones first.
    origin_hints: Callable[[], Iterator[OriginHint]] = lambda: iter(())
    hoisted_from: str | None = None
    # Commits that it had at some time, as other programs have noted.
    recorded: Callable[[], list[CommitRef]] = list
    node_ids: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    # Two folders of custom nodes may have a pack of one name: see root_number.
    root: int | None = None

    @property
    def is_known(self) -> bool:
        return bool(self.known_commit.git.commit and self.known_commit.git.origin)


def read_packs(used: UsedClasses, install: Install, cache: CommitCache) -> list[Source]:
    dependencies: list[DependencyPack] = or_default(
        "comfy-env", lambda: find_dependency_packs(used.packs, install), []
    )
    return [_read_pack(pack, install, cache) for pack in used.packs] + [
        _read_dependency(pack, install, cache) for pack in dependencies
    ]


def read_comfyui(install: Install, cache: CommitCache) -> Source:
    folder = install.comfy_dir
    known = _with_code(folder, read_known_commit(folder, cache, COMFYUI_DATA), install, COMFYUI_DATA)

    def recorded() -> list[CommitRef]:
        return find_in_snapshots(None, install, COMFYUI_ORIGIN)

    return Source(None, folder, known, lambda: iter([OriginHint(COMFYUI_ORIGIN, True)]), recorded=recorded)


def _read_pack(pack: Pack, install: Install, cache: CommitCache) -> Source:
    folder = pack.path if pack.path.is_dir() else None
    known = KnownCommit()
    hints: Callable[[], Iterator[OriginHint]] = lambda: iter(())  # noqa: E731
    if folder:
        known, hints = _read(folder, None, pack.classes, install, cache)
        if known.git.commit and not known.git.origin and folder.resolve() == _OWN_FOLDER:
            # A checkout of this pack without a remote, as developers have. We know where it is published.
            known = with_access(replace(known.git, origin=find_own_origin(folder)), cache)
    return Source(
        pack.directory,
        folder,
        known,
        hints,
        recorded=lambda: find_in_snapshots(pack.directory, install),
        node_ids=pack.node_ids,
        classes=pack.classes,
        root=root_number(pack.path, install),
    )


def _read_dependency(pack: DependencyPack, install: Install, cache: CommitCache) -> Source:
    nodes = list(pack.parent.node_ids)
    if pack.path is None:
        # Its parent's list names the commit, as git would.
        named = GitFacts(pack.named_origin, pack.named_commit)
        known = with_access(named, cache) if named.commit else KnownCommit(named)
        return Source(pack.directory, None, known, hoisted_from=pack.parent.directory, node_ids=nodes)
    known, hints = _read(pack.path, pack.named_origin, [], install, cache)
    if known.git.commit is None and known.git.origin is None:
        known = replace(known, git=GitFacts(pack.named_origin))
    root = root_number(pack.path, install)
    return Source(pack.directory, pack.path, known, hints, pack.parent.directory, node_ids=nodes, root=root)


def _read(
    folder: Path,
    named: str | None,
    classes: list[str],
    install: Install,
    cache: CommitCache,
) -> tuple[KnownCommit, Callable[[], Iterator[OriginHint]]]:
    def find_hints(*others: str | None) -> Iterator[OriginHint]:
        return find_origin_hints(folder, [*others, named], classes, install)

    def read() -> KnownCommit:
        return _with_code(folder, read_known_commit(folder, cache), install)

    known = or_default(folder.name, read, KnownCommit())
    return known, lambda: find_hints(known.git.origin)


def _with_code(
    folder: Path, known: KnownCommit, install: Install, skip: frozenset[str] = frozenset()
) -> KnownCommit:
    """Code that its git does not know, and that is imported, is an edit as well."""
    if known.commit_source != "git" or known.git.dirty is not False:
        return known
    is_edited = or_default(
        f"code of {folder.name}", lambda: imports_untracked(folder, install.modules, skip), False
    )
    return replace(known, git=replace(known.git, dirty=True)) if is_edited else known


def or_default(what: str, read: Callable[[], _T], default: _T) -> _T:
    """A pack or model that cannot be read must not hide the others."""
    try:
        return read()
    except Exception as error:
        logging.warning("Runflow: %s could not be read: %s", what, type(error).__name__)
        return default
