"""Pin by content: which commit of the public repository holds exactly the files that are on disk."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from .content import Content, is_by_the_way
from .ignore_rules import parse_ignore
from .origins import to_https
from .repository_host import Commit, Get, Repository, TreeFile, repository_path

Reason = Literal["no-origin", "no-match", "too-many"]
_VERSION_FILE = "pyproject.toml"
_MAX_REQUESTS = 45
# A path that a source install may lack without running differently.
_NO_CODE = re.compile(r"^(?:\.|tests[^/]*/|script_examples/)|\.(?:md|example|yml|yaml|ini)$", re.IGNORECASE)


# Beside ComfyUI's source in its folder, and none of it.
COMFYUI_DATA = frozenset(
    {"custom_nodes", "models", "input", "output", "temp", "user", "web", "python_embeded"}
)


class Cancelled(Exception):
    pass


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
        try:
            if origin and repository_path(origin):
                return origin
        except ValueError:
            continue
    return None


def find_pin(
    content: Content,
    origin: str | None,
    get: Get,
    is_cancelled: Callable[[], bool] = lambda: False,
    whole: bool = True,
) -> Pin | Reason:
    """`whole` False: source among data, as ComfyUI's. Raises Cancelled, and what the host raises."""
    if origin is None:
        return "no-origin"
    try:
        repository = Repository(origin, get)
    except ValueError:
        return "no-origin"
    search = _Search(content, repository, is_cancelled, whole)
    try:
        commit = search.run()
    except _TooMany:
        return "too-many"
    return Pin(origin, commit) if commit else "no-match"


class _TooMany(Exception):
    pass


class _Search:
    def __init__(
        self, content: Content, repository: Repository, is_cancelled: Callable[[], bool], whole: bool
    ) -> None:
        self._content = content
        self._repository = repository
        self._is_cancelled = is_cancelled
        self._whole = whole
        self._equal: dict[str, bool] = {}

    def run(self) -> str | None:
        if _VERSION_FILE not in self._content.files:
            return self._newest_equal(iter([self._listed()]))
        # Commits that changed the version's file; the files on disk lie between one of them and the next.
        marks = self._listed(path=_VERSION_FILE)
        found = self._newest_equal(self._span(marks, index) for index in self._marks_of_this_version(marks))
        return found and self._last_with_these_files(found)

    def _last_with_these_files(self, found: str) -> str:
        """A change that was taken back brings the same files again, under a later version's mark."""
        equal = {tree for tree, is_equal in self._equal.items() if is_equal}
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
                if self._is_equal(commit):
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

    def _is_equal(self, commit: Commit) -> bool:
        if commit.tree_id not in self._equal:
            self._check()
            tree = self._repository.read_tree(commit.tree_id)
            self._equal[commit.tree_id] = tree is not None and self._matches(tree, commit)
        return self._equal[commit.tree_id]

    def _matches(self, tree: dict[str, TreeFile], commit: Commit) -> bool:
        code = {path.split("/")[0] for path in tree if path.endswith(".py")}
        for path in self._content.files:
            if path in tree:
                if tree[path].blob_id not in self._content.ids(path):
                    return False
            elif (
                self._whole and not is_by_the_way(path) or path.endswith(".py") and path.split("/")[0] in code
            ):
                return False
        absent = [
            path for path, file in tree.items() if path not in self._content.files and not file.is_submodule
        ]
        if not self._whole:
            return all(_NO_CODE.search(path) or path.split("/")[0] in COMFYUI_DATA for path in absent)
        if not absent:
            return True
        ignores = parse_ignore(self._ignore_text(tree, commit))
        return all(ignores(path) for path in absent)

    def _ignore_text(self, tree: dict[str, TreeFile], commit: Commit) -> str:
        if ".comfyignore" not in tree:
            return ""
        text = self._content.read(".comfyignore")
        if text is None:
            self._check()
            read = self._repository.read_file(".comfyignore", commit.id)
            text = read[1] if read else ""
        return text

    def _check(self) -> None:
        if self._is_cancelled():
            raise Cancelled
        if self._repository.requests >= _MAX_REQUESTS:
            raise _TooMany


def _version(text: str) -> tuple[int, ...]:
    match = re.search(r"""^version\s*=\s*["']([^"']+)["']""", text, re.MULTILINE)
    return tuple(int(number) for number in re.findall(r"\d+", match[1])) if match else ()
