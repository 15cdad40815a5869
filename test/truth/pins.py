"""Does the content of an installed pack lead to its commit? Installs simulated from local histories."""

from __future__ import annotations

import random
import shutil
import subprocess
import tarfile
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from repository_stand_in import ENVIRONMENT, StandIn, git, write_history

from nodes_py.facts.content import read_content
from nodes_py.facts.pins import Pin, find_pin, named_origin

COMMITS = 40


@dataclass
class Score:
    installs: int = 0
    pinned: int = 0
    wrong: int = 0
    # Near misses, one for each install, that were refused as they must be.
    refused: int = 0
    requests: list[int] = field(default_factory=list)

    @property
    def line(self) -> str:
        return f"pins {self.pinned}/{self.installs} wrong {self.wrong}"


def measure_pins(base: Path, packs: int = 15, each: int = 20, seed: int = 3) -> Score:
    host, chance, score = StandIn(), random.Random(seed), Score()
    for number in range(1, packs + 1):
        repository = base / f"pack-{number}"
        commits = write_history(repository, number, COMMITS)
        host.repositories[f"example/pack-{number}"] = repository
        for commit in chance.sample(commits, each):
            folder = unpack(repository, commit, base / "installed")
            asked = len(host.asked)
            found = pin_of(folder, host)
            score.requests.append(len(host.asked) - asked)
            score.installs += 1
            if isinstance(found, Pin):
                score.pinned += 1
                score.wrong += not hold_the_same(repository, found.commit, commit)
            _miss_narrowly(folder, chance)
            score.refused += pin_of(folder, host) == "no-match"
            shutil.rmtree(folder)
    return score


def pin_of(folder: Path, host: StandIn) -> Pin | str:
    content = read_content(folder)
    return find_pin(content, named_origin(content), host.get)


def unpack(repository: Path, commit: str, folder: Path, ignored: bool = True) -> Path:
    """As a registry's archive of this commit unpacks: what is tracked, without what `.comfyignore` names."""
    command = ["git", "archive", commit]
    archive = subprocess.run(command, cwd=repository, env=ENVIRONMENT, check=True, capture_output=True)
    with tarfile.open(fileobj=BytesIO(archive.stdout)) as tar:
        tar.extractall(folder, filter="data")
    if ignored:
        shutil.rmtree(folder / "docs", ignore_errors=True)
    return folder


def hold_the_same(repository: Path, one: str, other: str) -> bool:
    """Apart from what an archive lacks."""
    return not git(repository, "diff", "--name-only", one, other, "--", ".", ":(exclude)docs").strip()


def _miss_narrowly(folder: Path, chance: random.Random) -> None:
    path = chance.choice(sorted(folder.rglob("m*.py")))
    way = chance.randrange(3)
    if way == 0:
        path.write_bytes(path.read_bytes() + b"# local\n")
    elif way == 1:
        path.unlink()
    else:
        path.with_name("added.py").write_bytes(b"")
