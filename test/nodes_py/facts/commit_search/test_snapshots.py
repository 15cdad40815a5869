"""What ComfyUI-Manager and Desktop noted is where a commit is looked for first, and never believed."""

import json
import time
from pathlib import Path
from typing import Any

import pytest
from commit_search import unpack
from facts_support import Home, node, prompt
from repository_stand_in import StandIn, git, write_history

from nodes_py.facts.commit_search.search_jobs import CommitSearchJobs
from nodes_py.facts.commit_search.snapshots import find_in_snapshots
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
def home(tmp_path: Path, history: list[str]) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.classes[CLASS] = type(CLASS, (), {"RELATIVE_PYTHON_MODULE": "custom_nodes.pack-1"})
    unpack(tmp_path / "pack-1", history[11], home.base / "custom_nodes" / "pack-1")
    return home


def of_manager(commit: str, url: str = f"{ORIGIN}.git") -> dict[str, Any]:
    return {"comfyui": "c" * 40, "git_custom_nodes": {url: {"hash": commit, "disabled": False}}, "pips": {}}


def of_desktop(commit: str) -> dict[str, Any]:
    noted = {"id": "x", "type": "git", "url": ORIGIN, "dirName": "pack-1", "commit": commit}
    registry = {"id": "y", "type": "cnr", "version": "1.0.0", "dirName": "pack-2", "enabled": True}
    return {"version": 1, "comfyui": {"ref": "v1", "commit": "d" * 40}, "customNodes": [registry, noted]}


FOLDERS = {
    "user/__manager/snapshots": of_manager,
    "user/default/ComfyUI-Manager/snapshots": of_manager,
    "custom_nodes/ComfyUI-Manager/snapshots": of_manager,
    ".launcher/snapshots": of_desktop,
    "../.launcher/snapshots": of_desktop,
}


def ask(home: Home, host: StandIn) -> dict[str, Any]:
    jobs = CommitSearchJobs(home.install(), host.get)
    job_id = jobs.start(prompt(n5=node(CLASS)), {}, "all")
    while (body := jobs.read(job_id) or {})["state"] == "running":
        time.sleep(0.01)
    result: dict[str, Any] = body["results"][0]
    return result


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_commit_that_was_noted_is_compared_first(
    home: Home, host: StandIn, history: list[str], folder: str
) -> None:
    home.put(f"{folder}/a.json", json.dumps(FOLDERS[folder](history[11])).encode())
    assert describe(prompt(n5=node(CLASS)), [], home.install())["packs"][0]["named_origin"] == ORIGIN
    found = ask(home, host)
    assert (found["origin"], found["commit"], found["problem"]) == (ORIGIN, history[11], None)
    asked = [path for path in host.asked if "/example/pack-1/" in path]
    assert len(asked) == 3 and history[11] in asked[0]


def test_one_that_does_not_fit_is_not_believed_and_the_search_goes_on(
    home: Home, host: StandIn, history: list[str]
) -> None:
    home.put("user/__manager/snapshots/a.json", json.dumps(of_manager(history[3])).encode())
    assert ask(home, host)["commit"] == history[11]


def test_one_that_only_a_fork_has_is_not_taken(
    home: Home, host: StandIn, history: list[str], tmp_path: Path
) -> None:
    upstream = tmp_path / "pack-1"
    git(upstream, "checkout", "-q", "--detach", history[11])
    git(upstream, "commit", "-q", "--allow-empty", "-m", "the same files, on no branch")
    loose = git(upstream, "rev-parse", "HEAD").strip()
    git(upstream, "checkout", "-q", "main")
    home.put("user/__manager/snapshots/a.json", json.dumps(of_manager(loose)).encode())
    assert ask(home, host)["commit"] == history[11]


def test_comfyui_s_own_commit_is_noted_as_well(home: Home) -> None:
    home.put("user/__manager/snapshots/a.json", json.dumps(of_manager("a" * 40)).encode())
    home.put(".launcher/snapshots/b.json", json.dumps(of_desktop("b" * 40)).encode())
    found = find_in_snapshots(None, home.install(), ORIGIN)
    assert {ref.commit for ref in found} == {"c" * 40, "d" * 40}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{",
        b"\xff",
        b"[" * 100_000,
        *(
            json.dumps(one).encode()
            for one in (
                {"comfyui": 7, "git_custom_nodes": [], "customNodes": {}},
                {"git_custom_nodes": {ORIGIN: "a" * 40, "": {}}, "customNodes": [7, {"dirName": "pack-1"}]},
                of_manager("main"),
                of_manager("a" * 40, "https://github.com/example/another"),
                of_manager("a" * 40, "file:///home/someone/pack-1"),
            )
        ),
    ],
)
def test_what_is_no_snapshot_says_nothing(home: Home, content: bytes) -> None:
    home.put("user/__manager/snapshots/a.json", content)
    assert find_in_snapshots("pack-1", home.install()) == []
