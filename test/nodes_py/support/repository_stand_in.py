"""Answers as the repository host's public API does, out of local git repositories."""

import base64
import json
import os
import subprocess
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

WHO = {f"GIT_{role}_{key}": "someone" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
ENVIRONMENT = {**os.environ, **WHO, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}


def git(folder: Path, *args: str, **more: str) -> str:
    done = subprocess.run(
        ["git", "-c", "init.defaultBranch=main", "-c", "core.autocrlf=false", *args],
        cwd=folder,
        env={**ENVIRONMENT, **more},
        check=True,
        capture_output=True,
    )
    return done.stdout.decode("utf-8", "replace")


def _succeeds(folder: Path, *args: str) -> bool:
    try:
        git(folder, *args)
    except subprocess.CalledProcessError:
        return False
    return True


class StandIn:
    """`get` is what commits are found with. After `limit` requests the host answers no more."""

    def __init__(self, limit: int = 10**9) -> None:
        self.repositories: dict[str, Path] = {}
        # The host knows a fork's commits under the name of the repository as well, though no branch has them.
        self.forks: dict[str, list[Path]] = {}
        self.limit = limit
        self.asked: list[str] = []
        self._answers: dict[str, Any] = {}

    def get(self, path: str) -> tuple[int, dict[str, str], Any]:
        self.asked.append(path)
        if len(self.asked) > self.limit:
            return 403, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "1700000000"}, None
        if path not in self._answers:
            self._answers[path] = self._answer(path)
        body = self._answers[path]
        if isinstance(body, int):
            return body, {}, None
        return (404, {}, None) if body is None else (200, {}, json.loads(json.dumps(body)))

    def _answer(self, path: str) -> Any:
        url = urlsplit(path)
        _, repos, owner, name, what = (url.path + "/").split("/", 4)
        what = what.rstrip("/")
        query = {key: values[0] for key, values in parse_qs(url.query).items()}
        folder = self.repositories.get(f"{owner}/{name}")
        assert repos == "repos"
        if folder is None:
            return None
        if what == "":
            return {"full_name": f"{owner}/{name}"}
        if what.startswith("compare/"):
            branch, commit = unquote(what.removeprefix("compare/")).split("...")
            return self._compare(folder, f"{owner}/{name}", branch, commit)
        if what.endswith("/branches-where-head"):
            commit = what.split("/")[1]
            heads = git(folder, "for-each-ref", "--format=%(objectname) %(refname:short)", "refs/heads")
            return [{"name": line.split()[1]} for line in heads.splitlines() if line.startswith(commit)]
        if what.startswith("commits/"):
            commit = what.removeprefix("commits/")
            return {"sha": commit} if self._knows(folder, f"{owner}/{name}", commit) else 422
        if what == "commits":
            return self._commits(folder, query)
        if what.startswith("git/trees/"):
            assert query == {"recursive": "1"}
            return self._tree(folder, what.removeprefix("git/trees/"))
        if what.startswith("contents/"):
            return self._contents(folder, unquote(what.removeprefix("contents/")), query["ref"])
        raise AssertionError(f"no such request is known: {path}")

    def _knows(self, folder: Path, name: str, commit: str) -> bool:
        return any(_succeeds(each, "cat-file", "-e", commit) for each in [folder, *self.forks.get(name, [])])

    def _compare(self, folder: Path, name: str, branch: str, commit: str) -> Any:
        tip = branch if branch == "HEAD" else f"refs/heads/{branch}"
        if not self._knows(folder, name, commit) or not _succeeds(folder, "rev-parse", "--verify", tip):
            return None
        if not _succeeds(folder, "cat-file", "-e", commit):
            return {"status": "ahead"}
        if not _succeeds(folder, "merge-base", tip, commit):
            return None
        if git(folder, "rev-parse", tip).strip() == commit:
            return {"status": "identical"}
        is_behind = _succeeds(folder, "merge-base", "--is-ancestor", commit, tip)
        return {"status": "behind" if is_behind else "diverged"}

    def _commits(self, folder: Path, query: dict[str, str]) -> list[Any]:
        page, size = int(query.get("page", "1")), int(query["per_page"])
        args = ["log", "--format=%H %T", f"--skip={(page - 1) * size}", f"-n{size}", query.get("sha", "HEAD")]
        args += ["--", query["path"]] if "path" in query else []
        lines = [line.split() for line in git(folder, *args).splitlines()]
        return [{"sha": commit, "commit": {"tree": {"sha": tree}}} for commit, tree in lines]

    def _tree(self, folder: Path, tree: str) -> Any:
        entries = []
        for line in git(folder, "ls-tree", "-r", "-t", "-z", tree).split("\0"):
            if line:
                head, path = line.split("\t", 1)
                mode, kind, blob = head.split()
                entries.append({"path": path, "mode": mode, "type": kind, "sha": blob})
        return {"sha": tree, "tree": entries, "truncated": False}

    def _contents(self, folder: Path, path: str, commit: str) -> Any:
        found = git(folder, "ls-tree", commit, "--", path).split()
        if not found:
            return None
        text = git(folder, "cat-file", "blob", found[2])
        return {"sha": found[2], "encoding": "base64", "content": base64.encodebytes(text.encode()).decode()}


def write_history(folder: Path, seed: int, commits: int = 30, versioned: bool = True) -> list[str]:
    """A pack's history: versions that stay for many commits, files that come, change and go. Oldest first."""
    import random

    chance = random.Random(seed)
    folder.mkdir(parents=True)
    git(folder, "init", "-q")
    version, ids = [1, 0, 0], []
    for number in range(commits):
        if versioned and (number == 0 or chance.random() < 0.25):
            version[chance.choice((1, 2, 2))] += 1
            name = ".".join(map(str, version))
            (folder / "pyproject.toml").write_text(
                f'[project]\nname = "pack-{seed}"\nversion = "{name}"\n\n[project.urls]\n'
                f'Repository = "https://github.com/example/pack-{seed}"\n'
            )
        for _ in range(chance.randrange(3) if number else 6):
            path = folder / chance.choice(["", "nodes/", "web/js/"]) / f"m{chance.randrange(8)}.py"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("".join(f"x{chance.randrange(10**6)} = {each}\n" for each in range(20)))
        if number == 0:
            (folder / ".comfyignore").write_text("docs/\n*.psd\n!keep.psd\n" if seed % 2 else "docs\n")
            (folder / ".gitattributes").write_text("* text=auto\n")
        if chance.random() < 0.4:
            (folder / "docs").mkdir(exist_ok=True)
            (folder / "docs" / "guide.md").write_text(f"{chance.random()}\n")
        git(folder, "add", "-A")
        date = f"{1_700_000_000 + number * 3600} +0000"
        git(folder, "commit", "-q", "--allow-empty", "-m", "x", GIT_COMMITTER_DATE=date, GIT_AUTHOR_DATE=date)
        ids.append(git(folder, "rev-parse", "HEAD").strip())
    return ids
