"""Does the content of an installed pack lead to its commit? Installs simulated from local histories."""

from __future__ import annotations

import random
import shutil
import subprocess
import tarfile
from collections.abc import Callable
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path

from repository_stand_in import ENVIRONMENT, StandIn, git, write_history

from nodes_py.facts.commit_search.pack_files import read_pack_files
from nodes_py.facts.commit_search.search import CommitRef, find_commit, read_named_origin

COMMITS = 40
# Without a version that says where to start: more than can be asked about one by one.
UNVERSIONED_COMMITS = 90


@dataclass
class Score:
    installs: int = 0
    found: int = 0
    # Commits of another content, and of near misses, of which there is one for each install.
    wrong: int = 0
    # Of several commits with the same files, not the newest.
    older: int = 0
    refused: int = 0
    requests: list[int] = field(default_factory=list)
    differences: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        return f"pins {self.found}/{self.installs} wrong {self.wrong}"


def measure_commit_search(
    base: Path, packs: int = 16, each: int = 20, seed: int = 3, unversioned: int = 4
) -> Score:
    host, chance, score = StandIn(), random.Random(seed), Score()
    for number in range(1, packs + unversioned + 1):
        repository = base / f"pack-{number}"
        versioned = number <= packs
        write_history(repository, number, COMMITS if versioned else UNVERSIONED_COMMITS, versioned)
        if number % 2 == 0:
            _tangle(repository, chance)
        host.repositories[f"example/pack-{number}"] = repository
        history = History(repository, versioned)
        # What the default branch once was: what a download or a registry's archive was made of.
        released = git(repository, "rev-list", "--first-parent", "HEAD").split()
        for commit in chance.sample(released, each):
            _install(history, commit, base / "installed", host, chance, score)
    return score


class History:
    """What each commit holds, newest first; with and without what an archive lacks."""

    def __init__(self, repository: Path, versioned: bool) -> None:
        self.repository, self.versioned = repository, versioned
        # What the files of a pack without a version cannot say, something beside them does.
        self.origin = None if versioned else f"https://github.com/example/{repository.name}"
        self.whole: dict[str, tuple[str, ...]] = {}
        for commit in git(repository, "rev-list", "HEAD").split():
            self.whole[commit] = tuple(git(repository, "ls-tree", "-r", commit).splitlines())
        self.archived = {
            commit: tuple(line for line in lines if not line.split("\t")[1].startswith("docs/"))
            for commit, lines in self.whole.items()
        }


def _install(
    history: History, commit: str, folder: Path, host: StandIn, chance: random.Random, score: Score
) -> None:
    is_archive = chance.random() < 0.7
    unpack(history.repository, commit, folder, ignored=is_archive)
    content = history.archived if is_archive else history.whole
    dress, way = chance.choice(_DRESSES), chance.choice(_MISSES)
    here = f"{history.repository.name} at {commit[:10]}, {_spoken(dress)}"
    dress(folder)
    asked = len(host.asked)
    found = commit_of(folder, host, history.origin)
    score.requests.append(len(host.asked) - asked)
    score.installs += 1
    if not isinstance(found, CommitRef):
        score.differences.append(f"{here}: {found} after {score.requests[-1]} requests")
    else:
        score.found += 1
        if content[found.commit] != content[commit]:
            score.wrong += 1
            score.differences.append(f"{here}: wrongly found as {found.commit[:10]}")
        elif found.commit != next(each for each in content if content[each] == content[commit]):
            score.older += 1
            score.differences.append(f"{here}: a newer commit than {found.commit[:10]} has the same files")
    gone = way(folder, chance)
    rest = tuple(line for line in content[commit] if line.split("\t")[1] != gone)
    missed = commit_of(folder, host, history.origin)
    score.refused += missed == "no-match" or (not history.versioned and missed == "too-many")
    if isinstance(missed, CommitRef) and gone and content[missed.commit] == rest:
        # Without that file it is exactly another commit's content: no miss at all.
        score.refused += 1
    elif isinstance(missed, CommitRef):
        score.wrong += 1
        score.differences.append(f"{here}, {_spoken(way)}: found all the same as {missed.commit[:10]}")
    shutil.rmtree(folder)


def _spoken(way: Callable[..., str | None]) -> str:
    return way.__name__.strip("_").replace("_", " ")


def _tangle(repository: Path, chance: random.Random) -> None:
    """What real histories have: a branch that was merged, and a commit that went back to older files."""
    middle = git(repository, "rev-list", "HEAD").split()[COMMITS // 2]
    git(repository, "checkout", "-q", "-b", "side", middle)
    for number in range(6):
        (repository / "side.py").write_text(f"x = {number}\n")
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", "side")
    git(repository, "checkout", "-q", "main")
    git(repository, "merge", "-q", "--no-ff", "-m", "merge", "side")
    older = chance.choice(git(repository, "rev-list", "--first-parent", "HEAD").split()[3:20])
    git(repository, "read-tree", "-u", "--reset", older)
    git(repository, "commit", "-q", "--allow-empty", "-m", "back")
    (repository / "last.py").write_text("x = 1\n")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "last")


def commit_of(folder: Path, host: StandIn, origin: str | None = None) -> CommitRef | str:
    content = read_pack_files(folder)
    return find_commit(content, origin or read_named_origin(content), host.get)


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


def _as_it_came(folder: Path) -> None:
    pass


def _with_line_endings_of_windows(folder: Path) -> None:
    for path in folder.rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))


def _by_the_manager_and_used(folder: Path) -> None:
    tracked = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    (folder / ".tracking").write_text("\n".join(tracked))
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "nodes.cpython-312.pyc").write_bytes(b"x")
    (folder / "settings.json").write_text("{}")


def _a_line_more(folder: Path, chance: random.Random) -> None:
    path = _some_code(folder, chance)
    path.write_bytes(path.read_bytes() + b"# local\n")


def _one_byte(folder: Path, chance: random.Random) -> None:
    path = _some_code(folder, chance)
    content = bytearray(path.read_bytes())
    content[0] ^= 1
    path.write_bytes(content)


def _a_file_less(folder: Path, chance: random.Random) -> str:
    path = _some_code(folder, chance)
    path.unlink()
    return path.relative_to(folder).as_posix()


def _an_empty_file_more(folder: Path, chance: random.Random) -> None:
    _some_code(folder, chance).with_name("added.py").write_bytes(b"")


def _a_file_of_another_name(folder: Path, chance: random.Random) -> None:
    path = _some_code(folder, chance)
    path.rename(path.with_name("renamed.py"))


def _a_linked_folder_more(folder: Path, chance: random.Random) -> None:
    mine = folder.with_name("mine")
    mine.mkdir(exist_ok=True)
    (mine / "__init__.py").write_text("extra = 1\n")
    _some_code(folder, chance).with_name("extra").symlink_to(mine)


def _some_code(folder: Path, chance: random.Random) -> Path:
    return chance.choice(sorted(folder.rglob("m*.py")))


_DRESSES = [_as_it_came, _as_it_came, _with_line_endings_of_windows, _by_the_manager_and_used]
_MISSES = [
    _a_line_more,
    _one_byte,
    _a_file_less,
    _an_empty_file_more,
    _a_file_of_another_name,
    _a_linked_folder_more,
]
