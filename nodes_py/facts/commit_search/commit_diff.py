"""How many files on disk differ from a commit's. Equal means that none does."""

from __future__ import annotations

import re
from collections.abc import Callable

from ..git.ignore_rules import parse_ignore
from .github_api import Commit, Repository, TreeFile
from .pack_files import COMFYUI_DATA, PackFiles, is_editor_file, is_linked_folder

# A path that a source install may lack without running differently.
_NO_CODE = re.compile(r"^(?:\.|tests[^/]*/|script_examples/)|\.(?:md|example|yml|yaml|ini)$", re.IGNORECASE)
_TOO_LARGE = 1 << 30


class CommitDiff:
    """Each tree is requested once. `check` is called before each request, and may raise."""

    def __init__(
        self, pack_files: PackFiles, repository: Repository, is_pack: bool, check: Callable[[], None]
    ) -> None:
        self._files = pack_files
        self._repository = repository
        self._is_pack = is_pack
        self._check = check
        self._differences: dict[str, int] = {}

    def is_equal(self, commit: Commit) -> bool:
        return self.differences(commit) == 0

    @property
    def equal_trees(self) -> set[str]:
        return {tree for tree, differences in self._differences.items() if differences == 0}

    def differences(self, commit: Commit) -> int:
        """How many files differ."""
        if commit.tree_id not in self._differences:
            self._check()
            tree = self._repository.read_tree(commit.tree_id)
            self._differences[commit.tree_id] = _TOO_LARGE if tree is None else self._count(tree, commit)
        return self._differences[commit.tree_id]

    def _count(self, tree: dict[str, TreeFile], commit: Commit) -> int:
        code = {path.split("/")[0] for path in tree if path.endswith(".py")}
        differences = 0
        for path in self._files.stats:
            if path in tree:
                differences += tree[path].blob_id not in self._files.ids(path)
            elif self._is_pack:
                differences += not is_editor_file(path)
            else:
                differences += path.split("/")[0] in code and self._may_be_code(path)
        absent = [
            path for path, file in tree.items() if path not in self._files.stats and not file.is_submodule
        ]
        if not self._is_pack:
            return differences + sum(
                not _NO_CODE.search(path) and path.split("/")[0] not in COMFYUI_DATA for path in absent
            )
        if differences == 0 and absent:
            ignores = parse_ignore(self._ignore_text(tree, commit))
            return sum(not ignores(path) for path in absent)
        return differences + len(absent)

    def _may_be_code(self, path: str) -> bool:
        return path.endswith(".py") or is_linked_folder(self._files.folder / path)

    def _ignore_text(self, tree: dict[str, TreeFile], commit: Commit) -> str:
        if ".comfyignore" not in tree:
            return ""
        text = self._files.read(".comfyignore")
        if text is None:
            self._check()
            read = self._repository.read_file(".comfyignore", commit.id)
            text = read[1] if read else ""
        return text
