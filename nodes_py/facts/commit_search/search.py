"""Which commit of the public repository holds exactly the files that are on disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..git.urls import to_https
from .commit_bisect import find_equal
from .commit_diff import CommitDiff
from .github_api import Cancelled, Commit, Get, NoSuchCommit, Private, Repository, is_on_github
from .pack_files import PackFiles

Reason = Literal["no-origin", "no-match", "too-many"]
_VERSION_FILE = "pyproject.toml"
MAX_REQUESTS = 45


@dataclass(frozen=True)
class CommitRef:
    origin: str
    commit: str


def read_named_origin(pack_files: PackFiles) -> str | None:
    """Where a pack says that it comes from. Only a hint: the comparison is the proof."""
    text = pack_files.read(_VERSION_FILE) or ""
    urls = re.findall(r"""["'](https?://[^"']+|git@[^"']+)["']""", text)
    for url in urls:
        origin = to_https(url)
        if is_on_github(origin):
            return origin
    return None


def find_commit(
    pack_files: PackFiles,
    origin: str | None,
    get: Get,
    is_cancelled: Callable[[], bool] = lambda: False,
    is_pack: bool = True,
    max_requests: int = MAX_REQUESTS,
    likely: Iterable[str] = (),
) -> CommitRef | Reason:
    """`is_pack` False: source among data, as ComfyUI's. `likely`: commits that are compared first.

    Raises Cancelled, and what the host raises.
    """
    if origin is None or not is_on_github(origin):
        return "no-origin"
    search = _Search(pack_files, Repository(origin, get), is_cancelled, is_pack, max_requests)
    try:
        commit = search.run(likely)
    except _TooMany:
        return "too-many"
    return CommitRef(origin, commit) if commit else "no-match"


class _TooMany(Exception):
    pass


class _Search:
    def __init__(
        self,
        pack_files: PackFiles,
        repository: Repository,
        is_cancelled: Callable[[], bool],
        is_pack: bool,
        max_requests: int,
    ) -> None:
        self._files = pack_files
        self._repository = repository
        self._is_cancelled = is_cancelled
        self._max_requests = max_requests
        self._diff = CommitDiff(pack_files, repository, is_pack, self._check)

    def run(self, likely: Iterable[str]) -> str | None:
        for commit in likely:
            if self._is_this(commit):
                return commit
        if _VERSION_FILE not in self._files.stats:
            return self._among_all(self._listed())
        # Commits that changed the version file; the files on disk lie between one of them and the next.
        marks = self._listed(path=_VERSION_FILE)
        found = self._newest_equal(self._span(marks, index) for index in self._marks_of_this_version(marks))
        return found and self._last_with_these_files(found)

    def _is_this(self, commit: str) -> bool:
        """A record may be wrong, and the host answers for the commits of forks as well."""
        try:
            self._check()
            listed = self._repository.list_commits(since=commit)
            if not listed or listed[0].id != commit or not self._diff.is_equal(listed[0]):
                return False
            self._check()
            return self._repository.is_behind("HEAD", commit)
        except (NoSuchCommit, Private):
            return False

    def _among_all(self, commits: list[Commit]) -> str | None:
        index = find_equal(commits, self._diff.differences)
        if index is None:
            return None
        try:
            while index > 0 and self._diff.is_equal(commits[index - 1]):
                index -= 1
        except _TooMany:
            pass
        equal = self._diff.equal_trees
        return next(commit.id for commit in commits if commit.tree_id in equal)

    def _last_with_these_files(self, found: str) -> str:
        """A change that was taken back brings the same files again, under a later version's mark."""
        equal = self._diff.equal_trees
        try:
            self._check()
        except _TooMany:
            return found
        return next(
            (commit.id for commit in self._repository.list_commits() if commit.tree_id in equal), found
        )

    def _newest_equal(self, spans: Iterator[list[Commit]]) -> str | None:
        for span in spans:
            found = None
            for commit in reversed(span):
                if self._diff.is_equal(commit):
                    found = commit.id
                elif found:
                    break
            if found:
                return found
        return None

    def _marks_of_this_version(self, marks: list[Commit]) -> Iterator[int]:
        """The marks whose version file is the one on disk, likely ones first."""
        blob_ids = self._files.ids(_VERSION_FILE)
        version = _version(self._files.read(_VERSION_FILE) or "")
        read: dict[int, tuple[str, tuple[int, ...]]] = {}

        def version_at(index: int) -> tuple[str, tuple[int, ...]]:
            if index not in read:
                self._check()
                file = self._repository.read_file(_VERSION_FILE, marks[index].id)
                read[index] = (file[0], _version(file[1])) if file else ("", ())
            return read[index]

        # Versions mostly grow: bisect to ours, then try the ones around it.
        low, high = 0, len(marks) - 1
        while low < high:
            middle = (low + high) // 2
            if version_at(middle)[0] in blob_ids:
                low = middle
                break
            low, high = (middle + 1, high) if version_at(middle)[1] > version else (low, middle)
        for index in sorted(range(len(marks)), key=lambda index: abs(index - low)):
            if version_at(index)[0] in blob_ids:
                yield index

    def _span(self, marks: list[Commit], index: int) -> list[Commit]:
        """From a mark to the one before the next, newest first."""
        next_mark = marks[index - 1].id if index else None
        found: list[Commit] = []
        for page in range(1, 6):
            self._check()
            listed = self._repository.list_commits(since=next_mark, page=page)
            for commit in listed:
                if commit.id != next_mark:
                    found.append(commit)
                if commit.id == marks[index].id:
                    return found
            if len(listed) < 100:
                break
        return [*found, marks[index]]

    def _listed(self, path: str | None = None) -> list[Commit]:
        found: list[Commit] = []
        for page in range(1, 6):
            self._check()
            listed = self._repository.list_commits(path=path, page=page)
            found += listed
            if len(listed) < 100:
                break
        return found

    def _check(self) -> None:
        if self._is_cancelled():
            raise Cancelled
        if self._repository.requests >= self._max_requests:
            raise _TooMany


def _version(text: str) -> tuple[int, ...]:
    match = re.search(r"""^version\s*=\s*["']([^"']+)["']""", text, re.MULTILINE)
    return tuple(int(number) for number in re.findall(r"\d+", match[1])) if match else ()
