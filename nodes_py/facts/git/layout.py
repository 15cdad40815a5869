"""Where a checkout keeps its git data, and what its HEAD, refs and config say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_COMMIT = re.compile(r"^[0-9a-f]{40}$")


@dataclass(frozen=True)
class GitLayout:
    work_dir: Path
    # A worktree has its own HEAD and index; refs, objects and config lie in the common folder.
    git_dir: Path
    common_dir: Path


def find_layout(work_dir: Path) -> GitLayout | None:
    """Only the folder's own `.git` counts: a pack inside a checkout of ComfyUI is not a part of it."""
    dot_git = work_dir / ".git"
    if dot_git.is_dir():
        git_dir = dot_git
    else:
        text = read_text(dot_git)
        if text is None or not text.startswith("gitdir:"):
            return None
        git_dir = (work_dir / text.split(":", 1)[1].strip()).resolve()
    if not (git_dir / "HEAD").is_file():
        return None
    common = read_text(git_dir / "commondir")
    common_dir = (git_dir / common.strip()).resolve() if common else git_dir
    return GitLayout(work_dir, git_dir, common_dir)


def read_text(path: Path, limit: int = 8 << 20) -> str | None:
    try:
        with path.open("rb") as file:
            return file.read(limit).decode("utf-8", "replace")
    except OSError:
        return None


def read_head(layout: GitLayout) -> tuple[str | None, str | None]:
    """The commit that is checked out, and the branch's ref, None when the head is detached."""
    text = (read_text(layout.git_dir / "HEAD") or "").strip()
    branch = None
    for _ in range(5):
        if not text.startswith("ref:"):
            break
        ref = text[4:].strip()
        branch = branch or ref
        text = _read_ref(layout, ref) or ""
    return (text.lower() if _COMMIT.match(text.lower()) else None), branch


def _read_ref(layout: GitLayout, ref: str) -> str | None:
    if ".." in ref.split("/") or not ref.startswith("refs/"):
        return None
    for base in (layout.git_dir, layout.common_dir):
        text = read_text(base / ref)
        if text is not None:
            return text.strip()
    return dict(_packed_refs(layout)).get(ref)


def _packed_refs(layout: GitLayout) -> Iterator[tuple[str, str]]:
    for line in (read_text(layout.common_dir / "packed-refs") or "").splitlines():
        commit, _, ref = line.strip().partition(" ")
        if _COMMIT.match(commit) and ref:
            yield ref, commit


def read_remote_branches(layout: GitLayout, remote: str | None) -> dict[str, str]:
    """Where the remote's branches stand, as of the last fetch."""
    if not remote or ".." in remote.split("/"):
        return {}
    below = f"refs/remotes/{remote}/"
    packed = _packed_refs(layout)
    tips = {ref.removeprefix(below): commit for ref, commit in packed if ref.startswith(below)}
    root = layout.common_dir / below
    for path in root.rglob("*") if root.is_dir() else ():
        text = (read_text(path, 200) or "").strip()
        if _COMMIT.match(text):
            tips[path.relative_to(root).as_posix()] = text
    return tips


def read_shallow(layout: GitLayout) -> set[str]:
    """Commits whose parents were not fetched."""
    return set((read_text(layout.common_dir / "shallow") or "").split())


def read_remote(layout: GitLayout, branch: str | None) -> tuple[str | None, str | None]:
    """Name and address of `origin`, else of the branch's remote, else of the only one there is."""
    config = _read_config(layout.common_dir / "config")
    urls = {key[1]: value for key, value in config.items() if key[0] == "remote" and key[2] == "url"}
    tracked = config.get(("branch", (branch or "").removeprefix("refs/heads/"), "remote"))
    only = next(iter(urls)) if len(urls) == 1 else None
    name = next((name for name in ("origin", tracked, only) if name in urls), None)
    return name, urls.get(name or "")


def read_remains(work_dir: Path) -> str | None:
    """The remote's address in what is left of a `.git` that is no repository any more."""
    folder = work_dir / ".git"
    return read_remote(GitLayout(work_dir, folder, folder), None)[1] if folder.is_dir() else None


_SECTION = re.compile(r'^\[\s*([\w.-]+?)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*(.*)$')


def _read_config(path: Path) -> dict[tuple[str, str, str], str]:
    """(section, subsection, key) to the first value. configparser refuses much of what git writes."""
    found: dict[tuple[str, str, str], str] = {}
    section, name = "", ""
    for raw in (read_text(path, 1 << 20) or "").replace("\\\n", "").splitlines():
        line = raw.strip()
        match = _SECTION.match(line)
        if match:
            section = match[1].lower()
            name = re.sub(r"\\(.)", r"\1", match[2] or "")
            if not name and "." in section:
                section, name = section.split(".", 1)
            line = match[3]
        if not line or line[0] in "#;":
            continue
        key, _, value = line.partition("=")
        value = value.strip()
        value = value[1:].split('"', 1)[0] if value.startswith('"') else re.split(r"\s[#;]", value)[0].strip()
        found.setdefault((section, name, key.strip().lower()), value)
    return found
