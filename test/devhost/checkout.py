"""Makes the base folder look like a ComfyUI installed with git, so that its commit is a fact to be found."""

import os
import subprocess
from pathlib import Path

from comfyui_version import __version__

ORIGIN = "https://github.com/comfyanonymous/ComfyUI.git"


def make_checkout(base: Path) -> None:
    """A new base only. Name and date are fixed: the commit is the same on every start."""
    if (base / ".git").exists():
        return
    (base / "comfyui_version.py").write_text(f'__version__ = "{__version__}"\n', "utf-8")
    (base / ".gitignore").write_text("*\n!comfyui_version.py\n!.gitignore\n", "utf-8")
    _git(base, "init", "--quiet", "--initial-branch=master")
    _git(base, "add", "comfyui_version.py", ".gitignore")
    _git(base, "commit", "--quiet", "--message=The development host")
    _git(base, "remote", "add", "origin", ORIGIN)
    _git(base, "update-ref", "refs/remotes/origin/master", "HEAD")


def _git(base: Path, *arguments: str) -> None:
    who = {"NAME": "host", "EMAIL": "host@localhost", "DATE": "2026-01-01T00:00:00Z"}
    environment = {
        f"GIT_{role}_{key}": value for role in ("AUTHOR", "COMMITTER") for key, value in who.items()
    }
    plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", *arguments], cwd=base, check=True, env={**os.environ, **plain, **environment})
