"""Packs without a `pyproject.toml`: where they are looked for, and that only equality finds their commit."""

import json
import shutil
import sys
import time
import types
from pathlib import Path
from typing import Any

import pytest
from commit_search import unpack
from facts_support import Home, node, prompt
from repository_stand_in import StandIn, git, write_history

from nodes_py.facts.commit_search import manager_map
from nodes_py.facts.commit_search.commit_bisect import find_equal
from nodes_py.facts.commit_search.manager_map import find_in_manager_map
from nodes_py.facts.commit_search.search_jobs import CommitSearchJobs
from nodes_py.facts.report import describe

ORIGIN = "https://github.com/example/pack-1"
CLASS = "ExampleBlend"


@pytest.fixture
def history(tmp_path: Path) -> list[str]:
    return write_history(tmp_path / "pack-1", 1, 20, versioned=False)


@pytest.fixture
def host(tmp_path: Path, history: list[str]) -> StandIn:
    host = StandIn()
    host.repositories["example/pack-1"] = tmp_path / "pack-1"
    return host


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "ComfyUI")


@pytest.fixture
def pack(home: Home, tmp_path: Path, history: list[str]) -> Path:
    """As a zip of the repository unpacks: no git, no version, and the branch in the folder's name."""
    home.classes[CLASS] = type(CLASS, (), {"RELATIVE_PYTHON_MODULE": "custom_nodes.pack-1-main"})
    return unpack(tmp_path / "pack-1", history[11], home.base / "custom_nodes" / "pack-1-main")


def list_in_manager(home: Home, entries: dict[str, list[str]]) -> None:
    folder = home.base / "custom_nodes" / "ComfyUI-Manager"
    folder.mkdir(exist_ok=True)
    data = {url: [classes, {"title_aux": "x"}] for url, classes in entries.items()}
    (folder / "extension-node-map.json").write_text(json.dumps(data))


def fact(home: Home) -> dict[str, Any]:
    return describe(prompt(n5=node(CLASS)), [], home.install())["packs"][0]


def ask(home: Home, host: StandIn, aux_ids: dict[str, str] | None = None) -> dict[str, Any]:
    jobs = CommitSearchJobs(home.install(), host.get)
    job_id = jobs.start(prompt(n5=node(CLASS)), aux_ids or {}, "all")
    while (body := jobs.read(job_id) or {})["state"] == "running":
        time.sleep(0.01)
    assert body["state"] == "done"
    return body["results"][0]


def test_a_pack_that_nothing_names_is_asked_about_nowhere(home: Home, host: StandIn, pack: Path) -> None:
    assert fact(home)["named_origin"] is None
    assert ask(home, host)["problem"] == "no-origin"
    assert not any("pack-1" in path for path in host.asked)


def test_the_list_that_the_manager_carries_names_the_repository_of_its_classes(
    home: Home, host: StandIn, pack: Path, history: list[str]
) -> None:
    list_in_manager(home, {ORIGIN: [CLASS, "Other"], "https://github.com/example/else": ["Other"]})
    assert fact(home)["named_origin"] == ORIGIN
    assert ask(home, host) == {
        "directory": "pack-1-main",
        "root": 0,
        "origin": ORIGIN,
        "commit": history[11],
        "problem": None,
    }
    assert (fact(home)["commit"], fact(home)["commit_source"]) == (history[11], "content")


def test_of_several_repositories_with_these_classes_the_one_called_as_the_folder_is_meant(
    home: Home, pack: Path
) -> None:
    fork, other = "https://github.com/someone/Pack-1", "https://github.com/someone/else"
    list_in_manager(home, {ORIGIN: [CLASS], other: [CLASS]})
    assert fact(home)["named_origin"] == ORIGIN
    # Two of that name: a guess.
    list_in_manager(home, {ORIGIN: [CLASS], other: [CLASS], fork: [CLASS]})
    assert fact(home)["named_origin"] is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"a": 1, "https://github.com/a/b": [1]}'])
def test_a_list_that_is_none_names_nothing(home: Home, pack: Path, text: str) -> None:
    list_in_manager(home, {})
    (home.base / "custom_nodes" / "ComfyUI-Manager" / "extension-node-map.json").write_text(text)
    assert find_in_manager_map("pack-1", [CLASS], home.install()) is None


def test_what_the_workflow_s_file_says_of_the_node_is_a_hint(
    home: Home, host: StandIn, pack: Path, history: list[str]
) -> None:
    assert ask(home, host, {"5": "example/pack-1"})["commit"] == history[11]
    # For ever, for these files; the next edit is nobody's commit, whatever a file says.
    (pack / "m1.py").write_text("x = 'edited'\n")
    assert ask(home, host, {"5": "example/pack-1"})["problem"] == "no-match"


def test_a_file_that_names_a_repository_of_other_content_finds_nothing(
    home: Home, host: StandIn, pack: Path, tmp_path: Path
) -> None:
    write_history(tmp_path / "pack-2", 2, 6)
    host.repositories["evil/pack"] = tmp_path / "pack-2"
    assert ask(home, host, {"5": "evil/pack"})["problem"] == "no-match"
    assert ask(home, host, {"7": "example/pack-1"})["problem"] == "no-origin"


def test_the_next_hint_is_tried_where_the_first_is_gone(
    home: Home, host: StandIn, pack: Path, history: list[str]
) -> None:
    list_in_manager(home, {"https://github.com/gone/pack-1": [CLASS]})
    assert ask(home, host, {"5": "example/pack-1"}) == {
        "directory": "pack-1-main",
        "root": 0,
        "origin": ORIGIN,
        "commit": history[11],
        "problem": None,
    }


def test_a_guess_that_is_not_public_is_nothing_about_the_pack_s_own_repository(
    home: Home, host: StandIn, pack: Path
) -> None:
    gone = "https://github.com/whoever/typo"
    expected = {"directory": "pack-1-main", "root": 0, "origin": gone, "commit": None, "problem": "not-there"}
    assert ask(home, host, {"5": "whoever/typo"}) == expected
    list_in_manager(home, {gone: [CLASS]})
    assert ask(home, host) == expected
    # Its own word is.
    (pack / "pyproject.toml").write_text(f'[project.urls]\nRepository = "{gone}"\n')
    assert ask(home, host) == expected | {"problem": "private"}


def test_two_managers_are_read_once_each(
    home: Home, pack: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    list_in_manager(home, {"https://github.com/example/else": ["Other"]})
    package = tmp_path / "site" / "comfyui_manager"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text("")
    (package / "extension-node-map.json").write_text(json.dumps({ORIGIN: [[CLASS], {}]}))
    monkeypatch.syspath_prepend(str(package.parent))
    assert fact(home)["named_origin"] == ORIGIN
    monkeypatch.setattr(manager_map, "_entries", None)
    for _ in range(2):
        assert fact(home)["named_origin"] == ORIGIN


def test_something_else_of_the_manager_s_name_among_the_imports_leaves_the_pack_described(
    home: Home, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "comfyui_manager", types.ModuleType("comfyui_manager"))
    assert (fact(home)["directory"], fact(home)["named_origin"]) == ("pack-1-main", None)


def test_a_pack_whose_hints_cannot_be_looked_up_is_described_without_one(
    home: Home, pack: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: Any) -> str:
        raise RuntimeError

    monkeypatch.setattr("nodes_py.facts.commit_search.origin_hints.find_in_manager_map", broken)
    assert (fact(home)["directory"], fact(home)["named_origin"]) == ("pack-1-main", None)


def test_what_is_left_of_a_git_folder_still_names_the_remote(
    home: Home, host: StandIn, pack: Path, history: list[str]
) -> None:
    git(pack, "init", "-q")
    git(pack, "remote", "add", "origin", "git@github.com:example/pack-1.git")
    for path in (pack / ".git").iterdir():
        if path.name != "config":
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    assert fact(home)["named_origin"] == ORIGIN
    assert ask(home, host)["commit"] == history[11]


def test_of_equal_commits_the_newest_counts_without_a_version_too(
    home: Home, host: StandIn, pack: Path, tmp_path: Path, history: list[str]
) -> None:
    repository = tmp_path / "pack-1"
    git(repository, "read-tree", "-u", "--reset", history[11])
    git(repository, "commit", "-q", "--allow-empty", "-m", "back")
    back = git(repository, "rev-parse", "HEAD").strip()
    (repository / "m1.py").write_text("x = 1\n")
    git(repository, "commit", "-q", "-a", "-m", "on")
    assert ask(home, host, {"5": "example/pack-1"})["commit"] == back


def test_a_single_file_has_no_repository_and_says_so(home: Home, host: StandIn) -> None:
    (home.base / "custom_nodes" / "one.py").write_text("x = 1\n")
    home.classes[CLASS] = type(CLASS, (), {"RELATIVE_PYTHON_MODULE": "custom_nodes.one"})
    assert fact(home)["named_origin"] is None
    assert ask(home, host, {"5": "example/pack-1"})["problem"] == "no-origin"


@pytest.mark.parametrize("size", [0, 1, 2, 3, 100, 257])
def test_every_commit_is_reached_and_none_is_asked_twice(size: int) -> None:
    for target in {0, size // 3, size - 1} if size else set():
        asked: list[int] = []

        def differences(commit: int, target: int = target, asked: list[int] = asked) -> int:
            asked.append(commit)
            return min(abs(commit - target), 9)

        assert find_equal(range(size), differences) == target
        assert len(asked) == len(set(asked)) <= 40
    never: list[int] = []
    assert find_equal(range(size), lambda commit: never.append(commit) or 1) is None
    assert sorted(never) == list(range(size))
