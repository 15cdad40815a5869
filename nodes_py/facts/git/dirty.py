"""Are there local edits of tracked files, those of submodules too? Line endings, file modes and
untracked files do not count."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from .binary import ask_git
from .blob import blob_ids
from .index import Index, IndexEntry, read_index
from .layout import GitLayout, find_layout, read_ignored_of
from .objects import ObjectStore
from .refs import read_head
from .unknown import GitUnknown
from .work import OBJECT_STEPS, TooMuchWork, Work

# Which blob a file was found to hold, by path and stat: a copied checkout, whose index fits no file's times,
# is compared byte by byte once only.
_compared: dict[tuple[str, int, int, int, int, str], bool] = {}
# Commit to the tree that it holds, which never changes.
_trees: dict[str, str] = {}


def is_dirty(layout: GitLayout, commit: str) -> bool:
    """Raises GitUnknown."""
    try:
        return _has_edits(layout, commit, Work())
    except TooMuchWork:
        raise GitUnknown("too-large") from None
    except (OSError, ValueError, _Unread):
        raise GitUnknown("objects") from None


def _has_edits(layout: GitLayout, commit: str, work: Work) -> bool:
    index = read_index(layout)
    if index is None:
        raise GitUnknown("index")
    return _differs_on_disk(layout, index, work) or _differs_from_commit(layout, index, commit, work)


def _differs_on_disk(layout: GitLayout, index: Index, work: Work) -> bool:
    doubtful: list[tuple[IndexEntry, int]] = []
    root = os.path.join(os.fsencode(layout.work_dir), b"")  # noqa: PTH118 - bytes, as git keeps them
    for entry in index.entries:
        work.spend()
        if entry.conflicted:
            return True
        path = root + entry.path
        try:
            found = os.lstat(path)
        except (FileNotFoundError, NotADirectoryError):
            # Of a sparse checkout. What git was only told to overlook runs as it is.
            if entry.ignored:
                continue
            return True
        if stat.S_IFMT(entry.mode) == 0o160000:
            if _is_submodule_edited(Path(os.fsdecode(path)), entry, layout, work):
                return True
        elif not _same_stat(entry, found, index.mtime):
            doubtful.append((entry, found.st_size))
    for entry, size in doubtful:
        work.spend_on_bytes(size)
        if not _same_content(Path(os.fsdecode(root + entry.path)), entry.object_id):
            return True
    return False


def _same_stat(entry: IndexEntry, found: os.stat_result, index_mtime: tuple[int, int]) -> bool:
    mtime = divmod(found.st_mtime_ns, 1_000_000_000)
    if stat.S_IFMT(entry.mode) != stat.S_IFMT(found.st_mode) or entry.size != found.st_size & 0xFFFFFFFF:
        return False
    # Some builds of git note whole seconds only.
    if entry.mtime[0] != mtime[0] & 0xFFFFFFFF or (entry.mtime[1] and entry.mtime[1] != mtime[1]):
        return False
    # Written in the same tick as the index: an edit right after it would look the same.
    return mtime < index_mtime


def _same_content(path: Path, object_id: str) -> bool:
    found = path.lstat()
    key = (str(path), found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, object_id)
    if key not in _compared:
        if len(_compared) > 200_000:
            _compared.clear()
        _compared[key] = any(candidate == object_id for candidate in blob_ids(path))
    return _compared[key]


def _is_submodule_edited(path: Path, entry: IndexEntry, above: GitLayout, work: Work) -> bool:
    """At another commit, or with edits of its own, as `git status` has it."""
    layout = find_layout(path)
    if layout is None:
        # An empty folder: the submodule was never fetched, which is not an edit.
        return False
    ignored = read_ignored_of(above, os.fsdecode(entry.path))
    if ignored == "all":
        return False
    try:
        commit = read_head(layout)[0]
    except GitUnknown:
        return False
    if commit in (None, entry.object_id):
        return commit is not None and ignored != "dirty" and _has_edits(layout, commit, work)
    return True


class _Unread(Exception):
    """An object that is not here, or in a form that is not read here."""


def _differs_from_commit(layout: GitLayout, index: Index, commit: str, work: Work) -> bool:
    """Edits that were added but not committed."""
    work.spend(OBJECT_STEPS)
    if index.tree_id is not None and _trees.get(commit) == index.tree_id:
        return False
    try:
        return _differs_in_objects(layout, index, commit, work)
    except (OSError, ValueError, _Unread):
        # Packs with an older index, for one. Names alone are compared, with no filter or other program.
        listed = ask_git(layout.work_dir, "diff-index", "--cached", "--name-only", "--no-ext-diff", commit)
        if listed is None:
            raise
        return listed != b""


def _differs_in_objects(layout: GitLayout, index: Index, commit: str, work: Work) -> bool:
    store = ObjectStore(layout.common_dir)
    try:
        found = store.read(commit)
        if found is None or not found[1].startswith(b"tree "):
            raise _Unread
        tree_id = found[1][5:45].decode("ascii")
        if len(_trees) > 10_000:
            _trees.clear()
        _trees[commit] = tree_id
        if index.tree_id == tree_id:
            return False
        committed: dict[bytes, str] = {}
        _read_tree(store, tree_id, b"", committed, work)
        return committed != {entry.path: entry.object_id for entry in index.entries}
    finally:
        store.close()


def _read_tree(store: ObjectStore, tree_id: str, prefix: bytes, into: dict[bytes, str], work: Work) -> None:
    work.spend(OBJECT_STEPS)
    found = store.read(tree_id)
    if found is None or found[0] != "tree":
        raise _Unread
    data, position = found[1], 0
    while position < len(data):
        end = data.index(b"\0", position)
        mode, _, name = data[position:end].partition(b" ")
        object_id = data[end + 1 : end + 21].hex()
        position = end + 21
        if mode == b"40000":
            _read_tree(store, object_id, prefix + name + b"/", into, work)
        else:
            into[prefix + name] = object_id
