"""Checkouts in a form that our own reader cannot read: `git` is asked, or the reason is given."""

import os
import shutil
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from repository_stand_in import git

from nodes_py.facts.git import binary
from nodes_py.facts.git.binary import ask_git
from nodes_py.facts.git.checkout import GitFacts, find_branches, read_git

ORIGIN = "https://github.com/example/pack"
VERSION = tuple(map(int, git(Path.cwd(), "version").split()[2].split(".")[:2]))


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    upstream, folder = tmp_path / "upstream", tmp_path / "clone"
    (upstream / "sub").mkdir(parents=True)
    git(upstream, "init", "-q")
    for name in ("a.py", "b.py", "sub/c.py"):
        (upstream / name).write_text("x = 1\n")
    git(upstream, "add", "-A")
    git(upstream, "commit", "-q", "-m", "all")
    git(tmp_path, "clone", "-q", str(upstream), str(folder))
    git(folder, "remote", "set-url", "origin", ORIGIN)
    return folder


def head(folder: Path) -> str:
    return git(folder, "rev-parse", "HEAD").strip()


def split(clone: Path) -> None:
    git(clone, "update-index", "--split-index")


def sparse(clone: Path) -> None:
    git(clone, "sparse-checkout", "init", "--cone", "--sparse-index")
    git(clone, "sparse-checkout", "set", "nothing-of-these")
    assert not (clone / "sub").exists()


@pytest.mark.parametrize("make", [split, sparse])
def test_an_index_that_holds_a_part_is_put_together_by_git(clone: Path, make: object) -> None:
    make(clone)  # type: ignore[operator]
    assert read_git(clone) == GitFacts(ORIGIN, head(clone), False, True)
    (clone / "a.py").write_text("x = 2\n")
    assert read_git(clone) == GitFacts(ORIGIN, head(clone), True, True)
    git(clone, "checkout", "-q", "a.py")
    (clone / "b.py").unlink()
    assert read_git(clone).dirty is True


def test_what_was_added_and_not_committed_is_an_edit_there_too(clone: Path) -> None:
    split(clone)
    (clone / "new.py").write_text("x")
    git(clone, "add", "new.py")
    git(clone, "update-index", "--split-index")
    assert read_git(clone).dirty is True


@pytest.mark.parametrize("make", [split, sparse])
def test_without_git_its_edits_are_unknown_and_the_reason_is_told(
    clone: Path, make: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    make(clone)  # type: ignore[operator]
    commit = head(clone)
    monkeypatch.setenv("PATH", "")
    assert read_git(clone) == GitFacts(ORIGIN, commit, None, True, (), "index")


def test_an_index_of_a_version_to_come_is_left_to_git(clone: Path) -> None:
    index = clone / ".git" / "index"
    index.write_bytes(b"DIRC" + (9).to_bytes(4, "big") + index.read_bytes()[8:])
    # This git does not know it either.
    assert read_git(clone).problem == "index"


def test_ids_of_64_digits_are_a_reason_and_no_commit(tmp_path: Path) -> None:
    folder = tmp_path / "sha256"
    folder.mkdir()
    git(folder, "init", "-q", "--object-format=sha256")
    (folder / "a.py").write_text("x")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "all")
    git(folder, "remote", "add", "origin", ORIGIN)
    assert read_git(folder) == GitFacts(ORIGIN, problem="sha256")
    assert find_branches(folder, "a" * 40) == []


def test_a_repository_without_a_commit_says_so(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    git(tmp_path, "remote", "add", "origin", ORIGIN)
    assert read_git(tmp_path) == GitFacts(ORIGIN, problem="no-commit")


def make_reftable(clone: Path) -> Path:
    """By hand, since many a git makes none: HEAD and refs/ are stubs, and the branches lie in a table,
    here one with a header only. Returns the refs as files, for a git that stands in for a newer one."""
    dot_git, kept = clone / ".git", clone.parent / "kept"
    shutil.copytree(dot_git, kept)
    (dot_git / "packed-refs").unlink(missing_ok=True)
    for name in ("refs", "logs"):
        shutil.rmtree(dot_git / name)
    (dot_git / "refs").mkdir()
    (dot_git / "refs" / "heads").write_text("this repository uses the reftable format\n")
    (dot_git / "HEAD").write_text("ref: refs/heads/.invalid\n")
    (dot_git / "reftable").mkdir()
    table = "0x000000000001-0x000000000001-00000000.ref"
    (dot_git / "reftable" / "tables.list").write_text(f"{table}\n")
    # Magic, version 1, blocks of 4096 bytes, update indexes 1 to 1.
    (dot_git / "reftable" / table).write_bytes(b"REFT\x01\x00\x10\x00" + (1).to_bytes(8, "big") * 2)
    config = dot_git / "config"
    text = config.read_text().replace("repositoryformatversion = 0", "repositoryformatversion = 1")
    config.write_text(f"{text}[extensions]\n\trefStorage = reftable\n")
    return kept


def test_branches_in_a_table_that_no_git_here_reads_are_a_reason(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_reftable(clone)
    assert read_git(clone) == GitFacts(ORIGIN, problem="reftable")
    assert find_branches(clone, "a" * 40) == []
    monkeypatch.setenv("PATH", "")
    assert read_git(clone) == GitFacts(ORIGIN, problem="reftable")


@pytest.mark.skipif(os.name == "nt", reason="the stand-in is a script with a first line")
def test_branches_in_a_table_are_those_that_a_newer_git_names(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    commit, real = head(clone), shutil.which("git")
    kept = make_reftable(clone)
    # A newer git, as far as it is asked: it answers from the refs that were there before.
    stand_in = tmp_path / "bin" / "git"
    stand_in.parent.mkdir()
    stand_in.write_text(
        f"#!{sys.executable}\nimport os, sys\n"
        f"rest = sys.argv[sys.argv.index('-C') + 2:]\n"
        f"os.execv({real!r}, ['git', '--git-dir', {str(kept)!r}, *rest])\n"
    )
    stand_in.chmod(stand_in.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{stand_in.parent}{os.pathsep}{os.environ['PATH']}")
    assert read_git(clone) == GitFacts(ORIGIN, commit, False, True)
    assert find_branches(clone, commit) == ["main"]


@pytest.mark.skipif(VERSION < (2, 45), reason="this git makes no reftable")
def test_a_real_reftable_checkout_is_read_by_git(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q", "--ref-format=reftable")
    (tmp_path / "a.py").write_text("x")
    git(tmp_path, "add", "-A")
    git(tmp_path, "commit", "-q", "-m", "all")
    git(tmp_path, "remote", "add", "origin", ORIGIN)
    git(tmp_path, "update-ref", "refs/remotes/origin/main", "HEAD")
    assert read_git(tmp_path) == GitFacts(ORIGIN, head(tmp_path), False, True)


HOSTILE = """[core]
	fsmonitor = {mark}
	hooksPath = {hooks}
	pager = {mark}
	editor = {mark}
	sshCommand = {mark}
	gitProxy = {mark}
	askPass = {mark}
	alternateRefsCommand = {mark}
[filter "evil"]
	clean = {mark}
	smudge = {mark}
	process = {mark}
	required = true
[diff "evil"]
	textconv = {mark}
	command = {mark}
[credential]
	helper = {mark}
[alias]
	ls-files = !{mark}
	rev-parse = !{mark}
[remote "origin"]
	promisor = true
	partialclonefilter = blob:none
	uploadpack = {mark}
	vcs = evil
"""


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.mark.skipif(os.name == "nt", reason="the mark is a script with a first line")
@pytest.mark.parametrize("make", [split, sparse])
def test_nothing_that_the_repository_names_is_run(clone: Path, tmp_path: Path, make: object) -> None:
    make(clone)  # type: ignore[operator]
    commit, ran, mark, hooks = head(clone), tmp_path / "ran", tmp_path / "mark", tmp_path / "hooks"
    mark.write_text(f"#!/bin/sh\necho \"$0 $@\" >> '{ran}'\ncat\n")
    hooks.mkdir()
    for file in (mark, hooks / "post-index-change", hooks / "post-checkout", hooks / "reference-transaction"):
        if file != mark:
            shutil.copy(mark, file)
        file.chmod(0o755)
    (clone / ".git" / "info" / "attributes").write_text("* filter=evil diff=evil\n")
    with (clone / ".git" / "config").open("a") as config:
        config.write(HOSTILE.format(mark=mark, hooks=hooks))
    before = contents(clone / ".git")
    assert read_git(clone) == GitFacts(ORIGIN, commit, False, True)
    assert not ran.exists()
    # Nor is anything written. Git touches the times of what it has read, so that it is not cleared away.
    assert contents(clone / ".git") == before
    # The same settings do run something where git is left to itself: the test can tell.
    (clone / "a.py").write_text("x = 3\n")
    subprocess.run(["git", "status"], cwd=clone, capture_output=True)
    assert ran.exists()


def test_a_folder_without_git_is_not_taken_for_a_part_of_the_checkout_around_it(clone: Path) -> None:
    inner = clone / "inner"
    inner.mkdir()
    assert ask_git(inner, "rev-parse", "--verify", "HEAD") is None
    assert ask_git(clone, "rev-parse", "--verify", "HEAD") == f"{head(clone)}\n".encode()


def test_settings_of_the_one_who_started_comfyui_do_not_count(
    clone: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("GIT_DIR", str(tmp_path))
    monkeypatch.setenv("GIT_TRACE", str(tmp_path / "trace"))
    monkeypatch.setenv("GIT_CONFIG_COUNT", "1")
    monkeypatch.setenv("GIT_CONFIG_KEY_0", "core.bare")
    monkeypatch.setenv("GIT_CONFIG_VALUE_0", "x")
    found = ask_git(clone, "rev-parse", "--verify", "HEAD")
    assert found is not None and len(found) == 41
    assert not (tmp_path / "trace").exists()


def test_a_git_beside_the_workflow_and_one_that_hangs_are_no_answer(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: str(Path.cwd() / "git"))
    assert ask_git(clone, "rev-parse", "HEAD") is None
    monkeypatch.setattr(shutil, "which", lambda _: "git")
    assert ask_git(clone, "rev-parse", "HEAD") is None
    monkeypatch.undo()
    monkeypatch.setattr(binary, "_SECONDS", 0.2)
    monkeypatch.setattr(shutil, "which", lambda _: sys.executable)
    monkeypatch.setattr(binary, "_SETTINGS", {})
    # A program that does not end by itself stands where git would.
    script = tmp_path / "git"
    script.write_text("#!/bin/sh\nsleep 30\n")
    script.chmod(0o755)
    monkeypatch.setattr(shutil, "which", lambda _: str(script))
    assert ask_git(clone, "rev-parse", "HEAD") is None


@pytest.fixture
def upstream(clone: Path) -> Path:
    """Serves parts, as public hosts do."""
    folder = clone.parent / "upstream"
    git(folder, "config", "uploadpack.allowFilter", "true")
    git(folder, "config", "uploadpack.allowAnySHA1InWant", "true")
    (folder / "a.py").write_text("x = 2\n")
    git(folder, "commit", "-q", "-a", "-m", "more")
    return folder


def partial(upstream: Path, part: str) -> Path:
    folder = upstream.parent / "partial"
    git(upstream.parent, "clone", "-q", f"--filter={part}", upstream.as_uri(), str(folder))
    return folder


def object_ids(folder: Path) -> set[str]:
    listed = git(folder, "cat-file", "--batch-all-objects", "--batch-check=%(objectname)")
    return set(listed.split())


@pytest.mark.parametrize("part", ["blob:none", "tree:0"])
def test_a_clone_that_holds_a_part_of_the_objects_is_read_and_fetches_nothing(
    upstream: Path, part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = partial(upstream, part)
    assert git(folder, "config", "remote.origin.promisor").strip() == "true"
    before = object_ids(folder)
    monkeypatch.setenv("GIT_ALLOW_PROTOCOL", "file")
    commit = head(folder)
    facts = read_git(folder)
    assert (facts.commit, facts.dirty, facts.pushed, facts.problem) == (commit, False, True, None)
    (folder / "new.py").write_text("x")
    git(folder, "add", "new.py")
    assert read_git(folder).dirty is True
    git(folder, "rm", "-q", "--cached", "new.py")
    (folder / "b.py").write_text("x = 3\n")
    assert read_git(folder).dirty is True
    # An older commit, checked out without its files: only the host has its trees.
    git(folder, "update-ref", "--no-deref", "HEAD", "HEAD~1")
    git(folder, "checkout-index", "-q", "-f", "b.py")
    dirty_of_older = read_git(folder)
    assert dirty_of_older.pushed is True
    if part == "tree:0":
        assert (dirty_of_older.dirty, dirty_of_older.problem) == (None, "objects")
    else:
        assert dirty_of_older.dirty is True
    assert object_ids(folder) - before <= {git(folder, "hash-object", "new.py").strip()}


def test_nothing_is_fetched_where_git_is_asked_for_what_is_missing(
    upstream: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = partial(upstream, "tree:0")
    before = object_ids(folder)
    tree = git(upstream, "rev-parse", "HEAD~1^{tree}").strip()
    assert tree not in before
    monkeypatch.setenv("GIT_ALLOW_PROTOCOL", "file")
    assert ask_git(folder, "diff-index", "--cached", "--name-only", "HEAD~1") is None
    assert object_ids(folder) == before
    monkeypatch.setattr(binary, "_SETTINGS", {})
    # Each of the two rules is enough by itself: a git that is older does not know the first.
    for kept in ("GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL"):
        monkeypatch.setattr(
            binary,
            "_ENVIRONMENT",
            {name: value for name, value in ENVIRONMENT.items() if name == kept or name not in FETCHING},
        )
        assert ask_git(folder, "diff-index", "--cached", "--name-only", "HEAD~1") is None
        assert object_ids(folder) == before
    # And without them git does fetch: the test can tell.
    git(folder, "diff-index", "--cached", "--name-only", "HEAD~1")
    assert tree in object_ids(folder)


ENVIRONMENT = dict(binary._ENVIRONMENT)
FETCHING = {"GIT_NO_LAZY_FETCH", "GIT_ALLOW_PROTOCOL"}


@pytest.mark.parametrize("flag", ["--shared", "--reference"])
def test_objects_of_another_repository_are_read_where_they_lie(upstream: Path, flag: str) -> None:
    folder = upstream.parent / "borrower"
    others = [str(upstream)] if flag == "--reference" else []
    git(upstream.parent, "clone", "-q", flag, *others, str(upstream), str(folder))
    git(folder, "remote", "set-url", "origin", ORIGIN)
    assert (folder / ".git" / "objects" / "info" / "alternates").is_file()
    commit = head(folder)
    assert read_git(folder) == GitFacts(ORIGIN, commit, False, True)
    git(folder, "checkout", "-q", "HEAD~1")
    assert read_git(folder) == GitFacts(ORIGIN, head(folder), False, True)
    assert find_branches(folder, head(folder)) == ["main"]


def test_packs_with_an_index_of_the_first_version_are_left_to_git(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(clone, "-c", "pack.indexVersion=1", "gc", "-q")
    git(clone, "-c", "pack.indexVersion=1", "repack", "-q", "-a", "-d", "-f")
    # Added and taken back: the index has no note of its tree any more.
    (clone / "new.py").write_text("x")
    git(clone, "add", "new.py")
    git(clone, "rm", "-q", "--cached", "new.py")
    assert read_git(clone) == GitFacts(ORIGIN, head(clone), False, True)
    git(clone, "add", "new.py")
    assert read_git(clone).dirty is True
    commit = head(clone)
    monkeypatch.setenv("PATH", "")
    assert read_git(clone) == GitFacts(ORIGIN, commit, None, True, (), "objects")


def test_a_worktree_with_branches_in_a_table_says_why_too(clone: Path, tmp_path: Path) -> None:
    git(clone, "worktree", "add", "-q", str(tmp_path / "tree"), "-b", "other")
    make_reftable(clone)
    assert read_git(tmp_path / "tree").problem == "reftable"
