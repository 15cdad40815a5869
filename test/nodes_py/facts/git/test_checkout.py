import os
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from nodes_py.facts.git import dirty as dirty_module
from nodes_py.facts.git.checkout import GitFacts, read_git
from nodes_py.facts.git.objects import ObjectStore
from nodes_py.facts.git.urls import to_https
from nodes_py.facts.git.work import Work

ENVIRONMENT = {
    **os.environ,
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_AUTHOR_NAME": "Someone",
    "GIT_AUTHOR_EMAIL": "someone@example.com",
    "GIT_COMMITTER_NAME": "Someone",
    "GIT_COMMITTER_EMAIL": "someone@example.com",
}
HTTPS = "https://github.com/example/pack"


def git(folder: Path, *args: str) -> str:
    command = ["git", "-c", "init.defaultBranch=main", "-c", "protocol.file.allow=always", *args]
    return subprocess.run(
        command, cwd=folder, env=ENVIRONMENT, check=True, capture_output=True, text=True
    ).stdout.strip()


def commit(folder: Path, message: str = "change", **files: str) -> str:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_bytes(text.encode())
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", message)
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture
def upstream(tmp_path: Path) -> Path:
    folder = tmp_path / "upstream"
    folder.mkdir()
    git(folder, "init", "-q")
    for number in range(4):
        commit(folder, nodes__py=f"X = {number}\n" * 50, readme__md="read\n")
    return folder


@pytest.fixture
def clone(tmp_path: Path, upstream: Path) -> Path:
    folder = tmp_path / "clone"
    git(tmp_path, "clone", "-q", str(upstream), str(folder))
    git(folder, "remote", "set-url", "origin", HTTPS)
    return folder


MIRRORS = (
    *("kkgithub.com", "kgithub.com", "bgithub.xyz", "hub.fastgit.xyz", "githubfast.com"),
    *("github.com.cnpmjs.org", "hub.gitmirror.com"),
)


def head(folder: Path) -> str:
    return git(folder, "rev-parse", "HEAD")


def test_a_plain_clone_is_clean_and_pushed(clone: Path) -> None:
    assert read_git(clone) == GitFacts(HTTPS, head(clone), False, True)


def test_a_folder_without_git_says_nothing_even_inside_another_checkout(clone: Path) -> None:
    inner = clone / "inner"
    inner.mkdir()
    assert read_git(inner) == GitFacts(None, None, None, None)


def test_packed_refs_and_packed_objects_are_read(clone: Path) -> None:
    git(clone, "gc", "-q")
    assert not (clone / ".git" / "refs" / "heads" / "main").exists()
    assert read_git(clone) == GitFacts(HTTPS, head(clone), False, True)


def test_a_detached_older_head_is_pushed_when_a_remote_branch_holds_it(clone: Path) -> None:
    git(clone, "gc", "-q", "--aggressive")
    git(clone, "checkout", "-q", "HEAD~2")
    facts = read_git(clone)
    assert (facts.commit, facts.pushed) == (head(clone), True)


def test_a_local_commit_is_not_pushed(clone: Path) -> None:
    local = commit(clone, nodes__py="local\n")
    assert read_git(clone) == GitFacts(HTTPS, local, False, False)


def test_a_branch_that_left_the_remote_one_is_not_pushed(clone: Path) -> None:
    git(clone, "checkout", "-q", "-b", "mine", "HEAD~1")
    commit(clone, nodes__py="mine\n")
    assert read_git(clone).pushed is False


def test_a_clone_without_remote_branches_does_not_know_whether_it_is_pushed(clone: Path) -> None:
    git(clone, "remote", "remove", "origin")
    assert read_git(clone) == GitFacts(None, head(clone), False, None)


def test_a_shallow_clone_is_pushed_at_its_tip_and_not_with_a_commit_on_top(
    tmp_path: Path, upstream: Path
) -> None:
    folder = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", upstream.as_uri(), str(folder))
    assert read_git(folder).pushed is True
    commit(folder, nodes__py="local\n")
    assert read_git(folder).pushed is False


def test_a_shallow_clone_says_nothing_of_a_commit_it_cannot_connect(tmp_path: Path, upstream: Path) -> None:
    folder = tmp_path / "shallow"
    git(tmp_path, "clone", "-q", "--depth", "1", upstream.as_uri(), str(folder))
    git(folder, "checkout", "-q", "--orphan", "alone")
    commit(folder, nodes__py="alone\n")
    assert read_git(folder).pushed is None


def test_a_worktree_reads_its_own_head_and_the_common_refs(tmp_path: Path, clone: Path) -> None:
    folder = tmp_path / "worktree"
    git(clone, "worktree", "add", "-q", str(folder), "HEAD~1")
    assert read_git(folder) == GitFacts(HTTPS, head(folder), False, True)


def test_a_submodule_is_read_through_its_git_file(tmp_path: Path, upstream: Path, clone: Path) -> None:
    git(clone, "submodule", "--quiet", "add", str(upstream), "part")
    git(clone, "commit", "-q", "-m", "part")
    git(clone / "part", "remote", "set-url", "origin", "git@github.com:example/part.git")
    assert read_git(clone / "part") == GitFacts(
        "https://github.com/example/part", head(upstream), False, True
    )
    assert read_git(clone).dirty is False
    git(clone / "part", "checkout", "-q", "HEAD~1")
    assert read_git(clone).dirty is True


def test_an_empty_submodule_is_no_edit(tmp_path: Path, upstream: Path, clone: Path) -> None:
    git(clone, "submodule", "--quiet", "add", str(upstream), "part")
    git(clone, "commit", "-q", "-m", "part")
    again = tmp_path / "again"
    git(tmp_path, "clone", "-q", str(clone), str(again))
    assert list((again / "part").iterdir()) == []
    assert read_git(again).dirty is False


def test_a_symlinked_pack_is_read_where_it_lies(tmp_path: Path, clone: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(clone)
    assert read_git(link).commit == head(clone)


@pytest.mark.parametrize("version", ["2", "3", "4"])
def test_an_edit_is_dirty_and_an_untracked_file_is_not(clone: Path, version: str) -> None:
    git(clone, "update-index", "--index-version", version)
    if version == "3":
        (clone / "later.py").write_text("x")
        git(clone, "add", "--intent-to-add", "later.py")
        git(clone, "rm", "-q", "--cached", "later.py")
    (clone / "untracked.txt").write_text("x")
    assert read_git(clone).dirty is False
    (clone / "nodes.py").write_text("edited\n")
    assert read_git(clone).dirty is True


def test_an_edit_of_the_same_size_with_its_time_put_back_is_dirty(clone: Path) -> None:
    path = clone / "nodes.py"
    before = path.stat()
    time.sleep(0.02)
    path.write_bytes(path.read_bytes().replace(b"3", b"4"))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns + 1))
    assert read_git(clone).dirty is True


@pytest.mark.parametrize("way", ["--assume-unchanged", "--skip-worktree"])
def test_an_edit_that_git_was_told_to_overlook_is_dirty(clone: Path, way: str) -> None:
    git(clone, "update-index", way, "nodes.py")
    assert read_git(clone).dirty is False
    (clone / "nodes.py").write_text("edited\n")
    assert read_git(clone).dirty is True
    # As in a sparse checkout.
    (clone / "nodes.py").unlink()
    assert read_git(clone).dirty is False


def test_a_deleted_file_and_an_added_one_are_edits(clone: Path) -> None:
    (clone / "readme.md").unlink()
    assert read_git(clone).dirty is True
    git(clone, "checkout", "-q", "readme.md")
    assert read_git(clone).dirty is False
    (clone / "new.py").write_text("x")
    git(clone, "add", "new.py")
    assert read_git(clone).dirty is True


def test_line_endings_file_modes_and_a_copied_checkout_are_no_edits(tmp_path: Path, clone: Path) -> None:
    path = clone / "nodes.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    (clone / "readme.md").chmod(0o755)
    assert read_git(clone).dirty is False
    copied = tmp_path / "copied"
    shutil.copytree(clone, copied)
    os.utime(copied / "readme.md", (1, 1))
    assert read_git(copied).dirty is False


def test_a_busy_machine_gives_the_same_answer(clone: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(0, 10**9, 60))
    monkeypatch.setattr(time, "monotonic", lambda: float(next(ticks)))
    monkeypatch.setattr(time, "perf_counter", time.monotonic)
    assert read_git(clone) == GitFacts(HTTPS, head(clone), False, True)
    git(clone, "checkout", "-q", "HEAD~2")
    assert read_git(clone) == GitFacts(HTTPS, head(clone), False, True)


PLAIN_WORK = Work.__init__


def allow(steps: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Work, "__init__", lambda work, *_: PLAIN_WORK(work, steps))


def test_more_files_than_are_looked_at_leave_the_edits_unknown_each_time_alike(
    clone: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copied = tmp_path / "copied"
    shutil.copytree(clone, copied)
    os.utime(copied / "nodes.py", (1, 1))
    os.utime(copied / "readme.md", (1, 1))
    # Two looks and two comparisons of a small file; then ten for the commit.
    allow(4, monkeypatch)
    unknown = GitFacts(HTTPS, head(clone), None, True, (), "too-large")
    assert [read_git(copied) for _ in range(3)] == [unknown] * 3
    allow(14, monkeypatch)
    # What the first of these remembers does not let the others do more.
    assert [read_git(copied).dirty for _ in range(3)] == [False] * 3
    allow(13, monkeypatch)
    assert [read_git(copied).problem for _ in range(3)] == ["too-large"] * 3


def test_more_commits_than_are_looked_at_leave_it_unknown_whether_it_is_pushed(
    clone: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git(clone, "checkout", "-q", "HEAD~3")
    allow(20, monkeypatch)
    assert read_git(clone).pushed is None
    allow(1000, monkeypatch)
    assert read_git(clone).pushed is True


def test_a_broken_index_leaves_origin_and_commit(clone: Path) -> None:
    (clone / ".git" / "index").write_bytes(b"DIRC nonsense")
    assert read_git(clone) == GitFacts(HTTPS, head(clone), None, True, (), "index")


def test_a_damaged_repository_is_an_answer_without_facts(clone: Path) -> None:
    (clone / ".git" / "HEAD").write_bytes(b"\xff\xfe")
    assert read_git(clone) == GitFacts(HTTPS, None, None, None, (), "no-commit")


def test_a_commit_that_is_not_there_leaves_the_edits_unknown(clone: Path) -> None:
    git(clone, "update-ref", "refs/remotes/origin/main", "HEAD")
    shutil.rmtree(clone / ".git" / "objects")
    dirty_module._trees.clear()
    facts = read_git(clone)
    assert (facts.dirty, facts.problem) == (None, "objects")


def test_another_remote_is_used_when_there_is_no_origin(clone: Path) -> None:
    git(clone, "remote", "rename", "origin", "theirs")
    assert read_git(clone).origin == HTTPS


def test_every_commit_and_tree_of_a_packed_repository_reads_as_git_shows_it(
    tmp_path: Path, upstream: Path
) -> None:
    for number in range(30):
        commit(upstream, nodes__py="".join(f"line {line * number}\n" for line in range(200)))
    git(upstream, "gc", "-q", "--aggressive")
    store = ObjectStore(upstream / ".git")
    ids = git(upstream, "rev-list", "--objects", "--all", "--filter=blob:none").split()
    ids = [word for word in ids if len(word) == 40]
    assert len(ids) == 68
    for object_id in ids:
        found = store.read(object_id)
        assert found is not None
        raw = subprocess.run(
            ["git", "cat-file", found[0], object_id], cwd=upstream, capture_output=True
        ).stdout
        assert found[1] == raw
    store.close()


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://github.com/example/pack.git", HTTPS),
        ("https://github.com/example/pack", HTTPS),
        ("https://github.com/example/pack/", HTTPS),
        ("https://user:secret@github.com/example/pack.git", HTTPS),
        ("https://ghp_secret@github.com/example/pack?token=secret#x", HTTPS),
        ("http://github.com/example/pack", HTTPS),
        ("git://github.com/example/pack.git", HTTPS),
        ("git@github.com:example/pack.git", HTTPS),
        ("org-1234@github.com:example/pack.git", HTTPS),
        ("ssh://git@github.com/example/pack.git", HTTPS),
        ("ssh://git@ssh.github.com:443/example/pack.git", HTTPS),
        ("git@hf.co:example/pack", "https://huggingface.co/example/pack"),
        ("https://mirror.example/https://github.com/example/pack.git", HTTPS),
        ("https://mirror.example/https:/github.com/example/pack", HTTPS),
        ("http://mirror.example:8080/gh/http://github.com/example/pack", HTTPS),
        ("https://user:secret@mirror.example/https://ghp_secret@github.com/example/pack?token=x", HTTPS),
        *((f"https://{mirror}/example/pack", HTTPS) for mirror in MIRRORS),
        ("https://www.github.com/example/pack", HTTPS),
        ("https://github.com/example/pack/tree/main", HTTPS),
        ("https://github.com/example/pack.git/", HTTPS),
        ("https://kkgithub.com/example/pack/blob/main/nodes.py?plain=1", HTTPS),
        ("https://mirror.example/https://github.com/example/pack/tree/main", HTTPS),
        ("git@www.github.com:example/pack.git", HTTPS),
        ("https://gitlab.com/a/b/pack/-/tree/main", "https://gitlab.com/a/b/pack"),
        ("https://git.example.com/a/pack/src/branch/main", "https://git.example.com/a/pack"),
        ("https://hf-mirror.com/example/pack/tree/main", "https://huggingface.co/example/pack"),
        (
            "https://huggingface.co/spaces/example/pack/tree/main",
            "https://huggingface.co/spaces/example/pack",
        ),
        ("https://mygithub.com/example/pack", "https://mygithub.com/example/pack"),
        ("https://one.example/https://two.example/https://github.com/example/pack", HTTPS),
        ("https://mirror.example/github.com/example/pack.git", HTTPS),
        ("https://mirror.example/https://git.example.com/a/pack", "https://git.example.com/a/pack"),
        ("https://git.example.com/github.com/pack", "https://git.example.com/github.com/pack"),
        ("https://git.example.com/a.group/b/pack", "https://git.example.com/a.group/b/pack"),
        ("https://git.example.com/https/pack", "https://git.example.com/https/pack"),
        ("https://git.example.com:8443/a/pack.git", "https://git.example.com:8443/a/pack"),
        ("git@git.example.com:a/pack.git", None),
        ("ssh://git@git.example.com/a/pack.git", None),
        ("http://git.example.com/a/pack.git", None),
        ("/home/someone/pack", None),
        ("C:\\Users\\someone\\pack", None),
        ("file:///home/someone/pack", None),
        ("../pack", None),
        ("https://[broken", None),
        ("", None),
        (None, None),
    ],
)
def test_an_origin_is_https_without_credentials_or_nothing(given: str | None, expected: str | None) -> None:
    assert to_https(given) == expected


def test_a_shortcut_of_the_repository_itself_is_seen_through(clone: Path) -> None:
    git(clone, "remote", "set-url", "origin", "gh:example/pack")
    facts = read_git(clone)
    assert (facts.origin, facts.origin_unread) == (None, True)
    git(clone, "config", "--add", "url.https://elsewhere.example/.insteadOf", "g")
    git(clone, "config", "--add", "url.https://token@github.com/.insteadOf", "other:")
    git(clone, "config", "--add", "url.https://token@github.com/.insteadOf", "gh:")
    facts = read_git(clone)
    assert (facts.origin, facts.origin_unread) == (HTTPS, False)


@pytest.mark.parametrize("url", ["git@github-work:example/pack.git", "/home/someone/pack", "work:pack"])
def test_an_origin_that_others_cannot_read_is_not_the_same_as_none(clone: Path, url: str) -> None:
    git(clone, "remote", "set-url", "origin", url)
    facts = read_git(clone)
    assert (facts.origin, facts.origin_unread) == (None, True)
    git(clone, "remote", "remove", "origin")
    facts = read_git(clone)
    assert (facts.origin, facts.origin_unread) == (None, False)
