from __future__ import annotations

from typing import Literal

# reftable: the branches are kept in a form that is not read here, and no `git` that reads it was found.
# sha256: commits have ids of 64 digits, and Runflow takes those of 40.
# no-commit: HEAD names none, as in a repository that is new or damaged.
# index, objects: what is tracked, or what was committed, is kept in a form that is not read here, or in part.
# too-large: more files or commits than are looked at.
GitProblem = Literal["reftable", "sha256", "no-commit", "index", "objects", "too-large"]


class GitUnknown(Exception):
    """A question about a checkout that cannot be answered, and why."""

    def __init__(self, problem: GitProblem) -> None:
        super().__init__(problem)
        self.problem: GitProblem = problem
