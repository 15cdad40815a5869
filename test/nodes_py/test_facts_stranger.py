import shutil
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, prompt
from repository_stand_in import StandIn, git, write_history

from nodes_py.facts.git import read_git
from nodes_py.facts.pin_jobs import PinJobs
from nodes_py.facts.pin_memory import PinMemory
from nodes_py.facts.report import describe
from nodes_py.facts.repository_host import Cancelled, RateLimited, Unreachable
from nodes_py.facts.stranger import ask_stranger

ORIGIN = "https://github.com/example/pack-1"


@pytest.fixture
def history(tmp_path: Path) -> list[str]:
    return write_history(tmp_path / "pack-1", 1, 6)


@pytest.fixture
def host(tmp_path: Path, history: list[str]) -> StandIn:
    host = StandIn()
    host.repositories["example/pack-1"] = tmp_path / "pack-1"
    return host


def commit_in(folder: Path, text: str = "local = 1\n") -> str:
    (folder / "local.py").write_text(text)
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "x")
    return git(folder, "rev-parse", "HEAD").strip()


def clone(repository: Path, folder: Path, origin: str = ORIGIN) -> Path:
    git(repository.parent, "clone", "-q", str(repository), str(folder))
    git(folder, "remote", "set-url", "origin", origin)
    return folder


@pytest.mark.parametrize("index", [0, 3, -1])
def test_a_commit_of_the_default_branch_is_fetched_by_a_stranger_and_costs_one_question(
    host: StandIn, history: list[str], index: int
) -> None:
    assert ask_stranger(ORIGIN, history[index], host.get) == "fetches"
    assert len(host.asked) == 1


def test_a_repository_that_a_stranger_cannot_read_is_private(host: StandIn, history: list[str]) -> None:
    assert ask_stranger("https://github.com/example/secret", history[0], host.get) == "private"


def test_a_commit_that_never_left_this_machine_is_unpushed(
    host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    own = commit_in(clone(tmp_path / "pack-1", tmp_path / "clone"))
    assert ask_stranger(ORIGIN, own, host.get) == "unpushed"


def test_a_host_that_tells_a_missing_commit_as_a_missing_page_is_asked_for_the_repository(
    host: StandIn,
) -> None:
    def get(path: str) -> tuple[int, dict[str, str], Any]:
        status, headers, body = host.get(path)
        return (404 if status == 422 else status), headers, body

    assert ask_stranger(ORIGIN, "f" * 40, get) == "unpushed"
    assert ask_stranger("https://github.com/example/secret", "f" * 40, get) == "private"


def test_a_fork_s_commit_is_no_commit_of_the_repository_though_the_host_knows_it_there(
    host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    fork = clone(tmp_path / "pack-1", tmp_path / "fork")
    own = commit_in(fork)
    host.forks["example/pack-1"] = [fork]
    host.repositories["someone/pack-1"] = fork
    assert ask_stranger(ORIGIN, own, host.get) == "unsure"
    assert ask_stranger("https://github.com/someone/pack-1", own, host.get) == "fetches"


def test_the_head_of_another_branch_is_fetched_and_one_below_it_where_the_clone_has_it_from_there(
    host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    repository = tmp_path / "pack-1"
    git(repository, "checkout", "-q", "-b", "dev")
    below, head = commit_in(repository, "x = 1\n"), commit_in(repository, "x = 2\n")
    git(repository, "checkout", "-q", "main")
    assert ask_stranger(ORIGIN, head, host.get) == "fetches"
    assert ask_stranger(ORIGIN, below, host.get) == "unsure"
    assert ask_stranger(ORIGIN, below, host.get, was_fetched=True) == "fetches"


def test_a_commit_of_a_branch_without_a_common_history_is_found_by_its_head(
    host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    repository = tmp_path / "pack-1"
    git(repository, "checkout", "-q", "--orphan", "apart")
    head = commit_in(repository)
    git(repository, "checkout", "-q", "main")
    assert ask_stranger(ORIGIN, head, host.get) == "fetches"


def test_a_renamed_repository_is_answered_under_its_old_name(host: StandIn, history: list[str]) -> None:
    # The host redirects to the repository's number, which the transport follows on the same host alone.
    host.repositories["old/name"] = host.repositories["example/pack-1"]
    assert ask_stranger("https://github.com/old/name", history[2], host.get) == "fetches"


@pytest.mark.parametrize("headers", [{"x-ratelimit-remaining": "0"}, {"retry-after": "60"}])
def test_a_used_up_limit_is_no_answer_about_the_commit(headers: dict[str, str]) -> None:
    with pytest.raises(RateLimited):
        ask_stranger(ORIGIN, "a" * 40, lambda _: (403, headers, None))


def test_what_is_no_answer_is_unreachable(history: list[str]) -> None:
    with pytest.raises(Unreachable):
        ask_stranger(ORIGIN, "a" * 40, lambda _: (502, {}, None))


@pytest.mark.parametrize("after", [0, 1, 2])
def test_cancelling_asks_nothing_further(host: StandIn, after: int) -> None:
    with pytest.raises(Cancelled):
        ask_stranger(
            "https://github.com/example/secret", "f" * 40, host.get, lambda: len(host.asked) == after
        )
    assert len(host.asked) == after


def test_a_yes_is_remembered_for_ever_and_a_no_for_an_hour(tmp_path: Path) -> None:
    now = 1000.0
    memory = PinMemory(tmp_path / "cache", lambda: now)
    assert memory.find_answer(ORIGIN, "a" * 40) is None
    memory.keep_answer(ORIGIN, "a" * 40, "fetches")
    memory.keep_answer(ORIGIN, "b" * 40, "unpushed")
    memory.keep_answer(ORIGIN, "c" * 40, "private")
    now += 3599
    again = PinMemory(tmp_path / "cache", lambda: now)
    assert [again.find_answer(ORIGIN, each * 40) for each in "abc"] == ["fetches", "unpushed", "private"]
    assert again.find_answer(ORIGIN + "-other", "a" * 40) is None
    now += 1
    assert [again.find_answer(ORIGIN, each * 40) for each in "abc"] == ["fetches", None, None]
    now = 0
    assert again.find_answer(ORIGIN, "b" * 40) is None


def test_what_another_remote_of_the_clone_holds_is_not_pushed_to_the_origin(
    tmp_path: Path, history: list[str]
) -> None:
    folder = clone(tmp_path / "pack-1", tmp_path / "clone")
    commit_in(folder)
    git(tmp_path, "init", "-q", "--bare", "fork.git")
    git(folder, "remote", "add", "fork", str(tmp_path / "fork.git"))
    git(folder, "push", "-q", "fork", "main")
    found = read_git(folder)
    assert (found.origin, found.pushed) == (ORIGIN, False)


@pytest.fixture
def home(tmp_path: Path, history: list[str]) -> Home:
    return Home(tmp_path / "ComfyUI")


def add(home: Home, folder: Path) -> Path:
    name = folder.name
    home.classes[name] = type(name, (), {"RELATIVE_PYTHON_MODULE": f"custom_nodes.{name}"})
    return folder


def wait(jobs: PinJobs, job_id: str) -> dict[str, Any]:
    while (body := jobs.read(job_id) or {})["state"] == "running":
        time.sleep(0.01)
    return body


def asked_about(*names: str) -> dict[str, Any]:
    return prompt(**{f"n{index}": node(name) for index, name in enumerate(names)})


def facts(home: Home, *names: str) -> dict[str, dict[str, Any]]:
    return {pack["directory"]: pack for pack in describe(asked_about(*names), [], home.install())["packs"]}


def ask(home: Home, host: StandIn, *names: str) -> dict[Any, tuple[str | None, str | None]]:
    jobs = PinJobs(home.install(), host.get)
    body = wait(jobs, jobs.start(asked_about(*names), {}))
    assert body["state"] == "done"
    return {result["directory"]: (result["commit"], result["problem"]) for result in body["results"]}


def test_a_click_asks_for_every_commit_that_git_has_and_the_facts_know_it_from_then_on(
    home: Home, host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    roots = home.base / "custom_nodes"
    public = add(home, clone(tmp_path / "pack-1", roots / "public"))
    secret = add(home, clone(tmp_path / "pack-1", roots / "secret", "git@github.com:example/secret.git"))
    ahead = add(home, clone(tmp_path / "pack-1", roots / "ahead"))
    elsewhere = add(home, clone(tmp_path / "pack-1", roots / "elsewhere", "https://gitlab.com/a/b.git"))
    own = commit_in(ahead)
    names = [folder.name for folder in (public, secret, ahead, elsewhere)]
    before = facts(home, *names)
    assert [before[name]["pushed"] for name in names] == [True, True, False, True]
    assert [before[name]["stranger"] for name in names] == [None] * 4
    assert host.asked == []

    head = history[-1]
    found = ask(home, host, *names)
    assert found == {
        "public": (head, None),
        "secret": (head, "private"),
        "ahead": (own, "unpushed"),
        None: (None, "private"),
    }
    after = facts(home, *names)
    assert [after[name]["stranger"] for name in names] == ["fetches", "private", "unpushed", None]
    assert [after[name]["pushed"] for name in names] == [True, True, False, True]

    # A yes is not asked for again, a no is: it may be pushed by now.
    git(ahead, "push", "-q", str(tmp_path / "pack-1"), "HEAD:refs/heads/mine")
    host._answers.clear()
    questions = len(host.asked)
    assert ask(home, host, *names)["ahead"] == (own, None)
    assert not any(head in path and "pack-1" in path for path in host.asked[questions:])
    assert (facts(home, "ahead")["ahead"]["pushed"], facts(home, "ahead")["ahead"]["stranger"]) == (
        True,
        "fetches",
    )


def test_what_has_no_commit_comes_first_and_a_limit_in_the_middle_keeps_what_was_found(
    home: Home, host: StandIn, tmp_path: Path
) -> None:
    roots = home.base / "custom_nodes"
    add(home, clone(tmp_path / "pack-1", roots / "a-clone"))
    zipped = add(home, clone(tmp_path / "pack-1", roots / "zipped"))
    shutil.rmtree(zipped / ".git")
    home.base.joinpath("main.py").write_text("x = 1\n")
    jobs = PinJobs(home.install(), host.get)
    names = ("a-clone", "zipped")
    wait(jobs, jobs.start(asked_about(*names), {}))
    paths = [path.split("/")[4].split("?")[0] for path in host.asked if "pack-1" in path]
    assert paths.index("compare") == len(paths) - 1

    shutil.rmtree(home.base / "user")
    host.limit = len(host.asked) + host.asked.index(next(path for path in host.asked if "compare" in path))
    body = wait(jobs, jobs.start(asked_about(*names), {}))
    assert (body["state"], body["retry_at"]) == ("failed", 1_700_000_000)
    assert "60 questions an hour" in body["message"]
    after = facts(home, *names)
    assert (after["zipped"]["stranger"], after["a-clone"]["stranger"]) == ("fetches", None)


def test_a_cancelled_job_remembers_no_answer(home: Home, host: StandIn, tmp_path: Path) -> None:
    add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "pack"))
    gate, begun = threading.Event(), threading.Event()

    def held(path: str) -> Any:
        begun.set()
        gate.wait(10)
        return host.get(path)

    jobs = PinJobs(home.install(), held)
    job_id = jobs.start(asked_about("pack"), {})
    begun.wait(10)
    assert (jobs.cancel(job_id) or {})["state"] == "cancelled"
    gate.set()
    assert wait(jobs, job_id)["state"] == "cancelled"


def test_a_commit_without_an_origin_is_looked_for_at_the_address_that_the_pack_names(
    home: Home, host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    pack = add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "pack"))
    git(pack, "remote", "remove", "origin")
    before = facts(home, "pack")["pack"]
    assert (before["origin"], before["commit"], before["named_origin"]) == (None, history[-1], ORIGIN)
    assert ask(home, host, "pack")["pack"] == (history[-1], None)
    after = facts(home, "pack")["pack"]
    assert (after["origin"], after["pin"], after["pushed"], after["stranger"]) == (
        ORIGIN,
        "git",
        True,
        "fetches",
    )
    assert after["named_origin"] is None


def test_a_repository_made_by_hand_around_a_download_is_found_by_its_files(
    home: Home, host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    pack = add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "pack"))
    shutil.rmtree(pack / ".git")
    git(pack, "init", "-q")
    git(pack, "add", "-A")
    git(pack, "commit", "-q", "-m", "mine")
    assert ask(home, host, "pack")["pack"] == (history[-1], None)
    after = facts(home, "pack")["pack"]
    assert (after["origin"], after["commit"], after["pin"]) == (ORIGIN, history[-1], "content")
    # Edited, it is neither.
    commit_in(pack)
    assert facts(home, "pack")["pack"]["origin"] is None
    assert ask(home, host, "pack")["pack"] == (None, "no-match")


def test_a_commit_without_an_origin_and_without_an_address_asks_nobody(home: Home, host: StandIn) -> None:
    pack = add(home, home.base / "custom_nodes" / "pack")
    pack.mkdir()
    git(pack, "init", "-q")
    commit_in(pack)
    assert ask(home, host, "pack")["pack"] == (None, "no-origin")
    assert not any("pack" in path for path in host.asked)
