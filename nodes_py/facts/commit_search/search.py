"""Pin by content: which commit of the public repository holds exactly the files that are on disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from ..git.urls import to_https
from .commit_bisect import find_equal
from .commit_diff import Likeness
from .github_api import Cancelled, Commit, Get, Repository, is_kept
from .pack_files import Content

Reason = Literal["no-origin", "no-match", "too-many"]
_VERSION_FILE = "pyproject.toml"
MAX_REQUESTS = 45


@dataclass(frozen=True)
class Pin:
    origin: str
    commit: str


def named_origin(content: Content) -> str | None:
    """Where a pack says that it comes from. Only a place to look: the comparison is the proof."""
    text = content.read(_VERSION_FILE) or ""
    urls = re.findall(r"""["'](https?://[^"']+|git@[^"']+)["']""", text)
    for url in urls:
        origin = to_https(url)
        if is_kept(origin):
            return origin
    return None


def find_pin(
    content: Content,
    origin: str | None,
    get: Get,
    is_cancelled: Callable[[], bool] = lambda: False,
    whole: bool = True,
    most: int = MAX_REQUESTS,
) -> Pin | Reason:
    """`whole` False: source among data, as ComfyUI's. Raises Cancelled, and what the host raises."""
    if origin is None or not is_kept(origin):
        return "no-origin"
    search = _Search(content, Repository(origin, get), is_cancelled, whole, most)
    try:
        commit = search.run()
    except _TooMany:
        return "too-many"
    return Pin(origin, commit) if commit else "no-match"


class _TooMany(Exception):
    pass


class _Search:
    def __init__(
        self,
        content: Content,
        repository: Repository,
        is_cancelled: Callable[[], bool],
        whole: bool,
        most: int,
    ) -> None:
        self._content = content
        self._repository = repository
        self._is_cancelled = is_cancelled
        self._most = most
        self._likeness = Likeness(content, repository, whole, self._check)

    def run(self) -> str | None:
        if _VERSION_FILE not in self._content.files:
            return self._among_all(self._listed())
        # Commits that changed the version's file; the files on disk lie between one of them and the next.
        marks = self._listed(path=_VERSION_FILE)
        found = self._newest_equal(self._span(marks, index) for index in self._marks_of_this_version(marks))
        return found and self._last_with_these_files(found)

    def _among_all(self, commits: list[Commit]) -> str | None:
        index = find_equal(commits, self._likeness.misses)
        if index is None:
            return None
        try:
            while index > 0 and self._likeness.is_equal(commits[index - 1]):
                index -= 1
        except _TooMany:
            pass
        equal = self._likeness.equal_trees
        return next(commit.id for commit in commits if commit.tree_id in equal)

    def _last_with_these_files(self, found: str) -> str:
        """A change that was taken back brings the same files again, under a later version's mark."""
        equal = self._likeness.equal_trees
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
                if self._likeness.is_equal(commit):
                    found = commit.id
                elif found:
                    break
            if found:
                return found
        return None

    def _marks_of_this_version(self, marks: list[Commit]) -> Iterator[int]:
        """The marks whose version file is the one on disk, likely ones first."""
        wanted = self._content.ids(_VERSION_FILE)
        version = _version(self._content.read(_VERSION_FILE) or "")
        asked: dict[int, tuple[str, tuple[int, ...]]] = {}

        def ask(index: int) -> tuple[str, tuple[int, ...]]:
            if index not in asked:
                self._check()
                read = self._repository.read_file(_VERSION_FILE, marks[index].id)
                asked[index] = (read[0], _version(read[1])) if read else ("", ())
            return asked[index]

        # Versions mostly grow: halve the way to ours, then look around.
        low, high = 0, len(marks) - 1
        while low < high:
            middle = (low + high) // 2
            if ask(middle)[0] in wanted:
                low = middle
                break
            low, high = (middle + 1, high) if ask(middle)[1] > version else (low, middle)
        for index in sorted(range(len(marks)), key=lambda index: abs(index - low)):
            if ask(index)[0] in wanted:
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
        if self._repository.requests >= self._most:
            raise _TooMany


def _version(text: str) -> tuple[int, ...]:
    match = re.search(r"""^version\s*=\s*["']([^"']+)["']""", text, re.MULTILINE)
    return tuple(int(number) for number in re.findall(r"\d+", match[1])) if match else ()
