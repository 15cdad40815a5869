"""Are there local edits of tracked files? Line endings, file modes and untracked files do not count."""

from __future__ import annotations

import os
import stat
import time
from pathlib import Path

from .blob import blob_ids
from .index import Index, IndexEntry, read_index
from .layout import GitLayout, find_layout, read_head
from .objects import ObjectStore

# Which blob a file was found to hold, by path and stat: a copied checkout, whose index fits no file's times,
# is compared byte by byte once only.
_compared: dict[tuple[str, int, int, int, int, str], bool] = {}


def is_dirty(layout: GitLayout, commit: str | None, deadline: float) -> bool | None:
    """None: unknown, because the index is of a form we do not read or time is up."""
    index = read_index(layout.git_dir / "index")
    if index is None or commit is None:
        return None
    try:
        return _differs_on_disk(layout, index, deadline) or _differs_from_commit(
            layout, index, commit, deadline
        )
    except (OSError, ValueError, TimeoutError):
        return None


def _differs_on_disk(layout: GitLayout, index: Index, deadline: float) -> bool:
    doubtful: list[IndexEntry] = []
    root = os.fsencode(layout.work_dir)
    for number, entry in enumerate(index.entries):
        if number % 256 == 0:
            _check(deadline)
        if entry.conflicted:
            return True
        if entry.ignored:
            continue
        path = os.path.join(root, entry.path)  # noqa: PTH118 - bytes, as git keeps them
        try:
            found = os.lstat(path)
        except (FileNotFoundError, NotADirectoryError):
            return True
        if stat.S_IFMT(entry.mode) == 0o160000:
            if _submodule_moved(Path(os.fsdecode(path)), entry.object_id):
                return True
        elif not _same_stat(entry, found, index.mtime):
            doubtful.append(entry)
    for entry in doubtful:
        _check(deadline)
        if not _same_content(Path(os.fsdecode(os.path.join(root, entry.path))), entry.object_id):  # noqa: PTH118
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


def _submodule_moved(path: Path, object_id: str) -> bool:
    layout = find_layout(path)
    # An empty folder: the submodule was never fetched, which is not an edit.
    return layout is not None and read_head(layout)[0] not in (None, object_id)


def _differs_from_commit(layout: GitLayout, index: Index, commit: str, deadline: float) -> bool | None:
    """Edits that were added but not committed."""
    store = ObjectStore(layout.common_dir)
    try:
        found = store.read(commit)
        if found is None or not found[1].startswith(b"tree "):
            return None
        tree_id = found[1][5:45].decode("ascii")
        if index.tree_id == tree_id:
            return False
        committed: dict[bytes, str] = {}
        if not _read_tree(store, tree_id, b"", committed, deadline):
            return None
        return committed != {entry.path: entry.object_id for entry in index.entries}
    finally:
        store.close()


def _read_tree(
    store: ObjectStore, tree_id: str, prefix: bytes, into: dict[bytes, str], deadline: float
) -> bool:
    _check(deadline)
    found = store.read(tree_id)
    if found is None or found[0] != "tree":
        return False
    data, position = found[1], 0
    while position < len(data):
        end = data.index(b"\0", position)
        mode, _, name = data[position:end].partition(b" ")
        object_id = data[end + 1 : end + 21].hex()
        position = end + 21
        if mode == b"40000":
            if not _read_tree(store, object_id, prefix + name + b"/", into, deadline):
                return False
        else:
            into[prefix + name] = object_id
    return True


def _check(deadline: float) -> None:
    if time.monotonic() > deadline:
        raise TimeoutError
