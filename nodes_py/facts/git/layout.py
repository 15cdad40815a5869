"""Where a checkout keeps its git data, in which form, and what its config says."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

Config = Mapping[tuple[str, str, str], str]
_INSTEAD_OF = "insteadof"


@dataclass(frozen=True)
class GitLayout:
    work_dir: Path
    # A worktree has its own HEAD and index; refs, objects and config lie in the common folder.
    git_dir: Path
    common_dir: Path
    config: Config

    @property
    def ref_format(self) -> str:
        """ "reftable": branches and HEAD lie in tables, not in files."""
        return self.config.get(("extensions", "", "refstorage"), "files").lower()

    @property
    def object_format(self) -> str:
        """ "sha256": ids of 64 digits."""
        return self.config.get(("extensions", "", "objectformat"), "sha1").lower()


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
    return GitLayout(work_dir, git_dir, common_dir, _read_config(common_dir / "config"))


def read_text(path: Path, limit: int = 8 << 20) -> str | None:
    try:
        with path.open("rb") as file:
            return file.read(limit).decode("utf-8", "replace")
    except OSError:
        return None


def read_remote(layout: GitLayout, branch: str | None) -> tuple[str | None, str | None]:
    """Name and address of `origin`, else of the branch's remote, else of the only one there is."""
    config = layout.config
    urls = {key[1]: value for key, value in config.items() if key[0] == "remote" and key[2] == "url"}
    tracked = config.get(("branch", (branch or "").removeprefix("refs/heads/"), "remote"))
    only = next(iter(urls)) if len(urls) == 1 else None
    name = next((name for name in ("origin", tracked, only) if name in urls), None)
    return name, _rewrite(urls.get(name or ""), config)


def _rewrite(url: str | None, config: Config) -> str | None:
    """`url.<base>.insteadOf` of the repository: the longest beginning counts, as in git."""
    if url is None:
        return None
    beginnings = [
        (beginning, key[1])
        for key, values in config.items()
        if key[0] == "url" and key[2] == _INSTEAD_OF
        for beginning in values.split("\n")
        if beginning and url.startswith(beginning)
    ]
    beginning, base = max(beginnings, key=lambda each: len(each[0]), default=("", ""))
    return base + url[len(beginning) :]


def read_ignored_of(layout: GitLayout, path: str) -> str:
    """Which edits of a submodule `git status` leaves out: none, untracked, dirty or all."""
    modules = _read_config(layout.work_dir / ".gitmodules")
    name = next((key[1] for key, value in modules.items() if key[2] == "path" and value == path), "")
    place = "submodule", name, "ignore"
    return (layout.config.get(place) or modules.get(place) or "none").lower()


def read_remains(work_dir: Path) -> str | None:
    """The remote's address in what is left of a `.git` that is no repository any more."""
    folder = work_dir / ".git"
    if not folder.is_dir():
        return None
    return read_remote(GitLayout(work_dir, folder, folder, _read_config(folder / "config")), None)[1]


_SECTION = re.compile(r'^\[\s*([\w.-]+?)(?:\s+"((?:[^"\\]|\\.)*)")?\s*\]\s*(.*)$')


def _read_config(path: Path) -> Config:
    return _parse_config(read_text(path, 1 << 20) or "")


# Each report of facts asks for all of them again, and hardly one has changed.
@lru_cache(maxsize=512)
def _parse_config(text: str) -> Config:
    """(section, subsection, key) to the first value, of insteadOf to all of them. configparser refuses
    much of what git writes."""
    found: dict[tuple[str, str, str], str] = {}
    section, name = "", ""
    for raw in text.replace("\\\n", "").splitlines():
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
        place = section, name, key.strip().lower()
        if place[2] == _INSTEAD_OF and place in found:
            value = f"{found[place]}\n{value}"
            del found[place]
        found.setdefault(place, value)
    return found
