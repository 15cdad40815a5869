"""How far the files on disk are from a commit's: none of them may differ for the two to be equal."""

from __future__ import annotations

import re
from collections.abc import Callable

from .github_api import Commit, Repository, TreeFile
from .ignore_rules import parse_ignore
from .pack_files import COMFYUI_DATA, Content, is_by_the_way, is_linked_folder

# A path that a source install may lack without running differently.
_NO_CODE = re.compile(r"^(?:\.|tests[^/]*/|script_examples/)|\.(?:md|example|yml|yaml|ini)$", re.IGNORECASE)
_TOO_LARGE = 1 << 30


class Likeness:
    """Each tree is asked for once. `check` is called before each question, and may raise."""

    def __init__(
        self, content: Content, repository: Repository, whole: bool, check: Callable[[], None]
    ) -> None:
        self._content = content
        self._repository = repository
        self._whole = whole
        self._check = check
        self._misses: dict[str, int] = {}

    def is_equal(self, commit: Commit) -> bool:
        return self.misses(commit) == 0

    @property
    def equal_trees(self) -> set[str]:
        return {tree for tree, misses in self._misses.items() if misses == 0}

    def misses(self, commit: Commit) -> int:
        """How many files differ."""
        if commit.tree_id not in self._misses:
            self._check()
            tree = self._repository.read_tree(commit.tree_id)
            self._misses[commit.tree_id] = _TOO_LARGE if tree is None else self._count(tree, commit)
        return self._misses[commit.tree_id]

    def _count(self, tree: dict[str, TreeFile], commit: Commit) -> int:
        code = {path.split("/")[0] for path in tree if path.endswith(".py")}
        misses = 0
        for path in self._content.files:
            if path in tree:
                misses += tree[path].blob_id not in self._content.ids(path)
            elif self._whole:
                misses += not is_by_the_way(path)
            else:
                misses += path.split("/")[0] in code and self._may_be_code(path)
        absent = [
            path for path, file in tree.items() if path not in self._content.files and not file.is_submodule
        ]
        if not self._whole:
            return misses + sum(
                not _NO_CODE.search(path) and path.split("/")[0] not in COMFYUI_DATA for path in absent
            )
        if misses == 0 and absent:
            ignores = parse_ignore(self._ignore_text(tree, commit))
            return sum(not ignores(path) for path in absent)
        return misses + len(absent)

    def _may_be_code(self, path: str) -> bool:
        return path.endswith(".py") or is_linked_folder(self._content.folder / path)

    def _ignore_text(self, tree: dict[str, TreeFile], commit: Commit) -> str:
        if ".comfyignore" not in tree:
            return ""
        text = self._content.read(".comfyignore")
        if text is None:
            self._check()
            read = self._repository.read_file(".comfyignore", commit.id)
            text = read[1] if read else ""
        return text
