import http.client
import shutil
import sqlite3
import subprocess
import threading
import time
import urllib.request
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, prompt
from repository_stand_in import StandIn, git, write_history

from nodes_py.facts.commit_search.commit_cache import CommitCache
from nodes_py.facts.commit_search.github_api import (
    Cancelled,
    NoAnswer,
    RateLimited,
    Unreachable,
    get_over_https,
)
from nodes_py.facts.commit_search.public_access import check_public_access
from nodes_py.facts.commit_search.search_jobs import CommitSearchJobs, Scope
from nodes_py.facts.git import reachability
from nodes_py.facts.git.checkout import find_branches, read_git
from nodes_py.facts.report import describe

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
def test_a_commit_of_the_default_branch_is_public_and_costs_one_question(
    host: StandIn, history: list[str], index: int
) -> None:
    assert check_public_access(ORIGIN, history[index], host.get) == "public"
    assert len(host.asked) == 1


def test_a_repository_that_is_not_public_is_private(host: StandIn, history: list[str]) -> None:
    assert check_public_access("https://github.com/example/secret", history[0], host.get) == "private"


def test_a_commit_that_never_left_this_machine_is_unpushed(
    host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    own = commit_in(clone(tmp_path / "pack-1", tmp_path / "clone"))
    assert check_public_access(ORIGIN, own, host.get) == "unpushed"


def test_a_host_that_reports_a_missing_commit_as_a_missing_page_is_asked_for_the_repository(
    host: StandIn,
) -> None:
    def get(path: str) -> tuple[int, dict[str, str], Any]:
        status, headers, body = host.get(path)
        return (404 if status == 422 else status), headers, body

    assert check_public_access(ORIGIN, "f" * 40, get) == "unpushed"
    assert check_public_access("https://github.com/example/secret", "f" * 40, get) == "private"


def test_a_fork_s_commit_is_no_commit_of_the_repository_though_the_host_knows_it_there(
    host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    fork = clone(tmp_path / "pack-1", tmp_path / "fork")
    own = commit_in(fork)
    host.forks["example/pack-1"] = [fork]
    host.repositories["someone/pack-1"] = fork
    assert check_public_access(ORIGIN, own, host.get) == "unknown"
    assert check_public_access("https://github.com/someone/pack-1", own, host.get) == "public"


def test_the_head_of_another_branch_is_fetched_and_one_below_it_where_the_clone_names_the_branch(
    host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    repository = tmp_path / "pack-1"
    git(repository, "checkout", "-q", "-b", "dev")
    below, head = commit_in(repository, "x = 1\n"), commit_in(repository, "x = 2\n")
    git(repository, "checkout", "-q", "main")
    assert check_public_access(ORIGIN, head, host.get) == "public"
    assert check_public_access(ORIGIN, below, host.get) == "unknown"
    assert check_public_access(ORIGIN, below, host.get, branches=lambda: ["gone", "dev"]) == "public"


def test_a_commit_of_a_branch_without_a_common_history_is_found_by_its_head(
    host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    repository = tmp_path / "pack-1"
    git(repository, "checkout", "-q", "--orphan", "apart")
    head = commit_in(repository)
    git(repository, "checkout", "-q", "main")
    assert check_public_access(ORIGIN, head, host.get) == "public"


def test_a_renamed_repository_is_answered_under_its_old_name(host: StandIn, history: list[str]) -> None:
    # The host redirects to the repository's number, which the transport follows on the same host alone.
    host.repositories["old/name"] = host.repositories["example/pack-1"]
    assert check_public_access("https://github.com/old/name", history[2], host.get) == "public"


@pytest.mark.parametrize("headers", [{"x-ratelimit-remaining": "0"}, {"retry-after": "60"}])
def test_a_used_up_limit_is_no_answer_about_the_commit(headers: dict[str, str]) -> None:
    with pytest.raises(RateLimited):
        check_public_access(ORIGIN, "a" * 40, lambda _: (403, headers, None))


def test_what_is_no_answer_is_reported_as_none(history: list[str]) -> None:
    with pytest.raises(NoAnswer):
        check_public_access(ORIGIN, "a" * 40, lambda _: (502, {}, None))


@pytest.mark.parametrize("after", [0, 1, 2])
def test_cancelling_asks_nothing_further(host: StandIn, after: int) -> None:
    with pytest.raises(Cancelled):
        check_public_access(
            "https://github.com/example/secret", "f" * 40, host.get, lambda: len(host.asked) == after
        )
    assert len(host.asked) == after


def test_a_yes_is_remembered_for_ever_and_a_no_for_an_hour(tmp_path: Path) -> None:
    now = 1000.0
    memory = CommitCache(tmp_path / "cache", lambda: now)
    assert memory.find_access(ORIGIN, "a" * 40) is None
    memory.store_access(ORIGIN, "a" * 40, "public")
    memory.store_access(ORIGIN, "b" * 40, "unpushed")
    memory.store_access(ORIGIN, "c" * 40, "private")
    now += 3599
    again = CommitCache(tmp_path / "cache", lambda: now)
    assert [again.find_access(ORIGIN, each * 40) for each in "abc"] == ["public", "unpushed", "private"]
    assert again.find_access(ORIGIN + "-other", "a" * 40) is None
    now += 1
    assert [again.find_access(ORIGIN, each * 40) for each in "abc"] == ["public", None, None]
    now = 0
    assert again.find_access(ORIGIN, "b" * 40) is None


def test_a_cache_file_of_release_0_1_is_read_and_its_words_stay_in_the_file(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "pins-2.sqlite")) as file, file:
        file.execute(
            "CREATE TABLE answers (origin TEXT, hash TEXT, answer TEXT NOT NULL, asked REAL NOT NULL,"
            " fetched INTEGER NOT NULL, PRIMARY KEY (origin, hash)) WITHOUT ROWID"
        )
        for letter, answer in (("a", "fetches"), ("b", "unsure"), ("c", "private"), ("d", "unpushed")):
            file.execute("INSERT INTO answers VALUES (?, ?, ?, 1000, 0)", (ORIGIN, letter * 40, answer))
    cache = CommitCache(tmp_path, lambda: 1000 + 7 * 24 * 3600)
    assert cache.find_access(ORIGIN, "a" * 40) == "public"
    assert cache.is_public_outdated(ORIGIN, "a" * 40)
    assert cache.find_origin("a" * 40) == ORIGIN
    recent = CommitCache(tmp_path, lambda: 1001)
    assert [recent.find_access(ORIGIN, each * 40) for each in "bcd"] == ["unknown", "private", "unpushed"]
    for letter, access in (("e", "public"), ("f", "unknown")):
        recent.store_access(ORIGIN, letter * 40, access)
        assert recent.find_access(ORIGIN, letter * 40) == access
    assert recent.find_origin("e" * 40) == ORIGIN
    with closing(sqlite3.connect(tmp_path / "pins-2.sqlite")) as file:
        words = file.execute("SELECT answer FROM answers WHERE asked = 1001 ORDER BY hash").fetchall()
    assert words == [("fetches",), ("unsure",)]


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


def wait(jobs: CommitSearchJobs, job_id: str) -> dict[str, Any]:
    while (body := jobs.read(job_id) or {})["state"] == "running":
        time.sleep(0.01)
    return body


def asked_about(*names: str) -> dict[str, Any]:
    return prompt(**{f"n{index}": node(name) for index, name in enumerate(names)})


def facts(home: Home, *names: str) -> dict[str, dict[str, Any]]:
    return {pack["directory"]: pack for pack in describe(asked_about(*names), [], home.install())["packs"]}


def ask(
    home: Home, host: StandIn, *names: str, scope: Scope = "all"
) -> dict[Any, tuple[str | None, str | None]]:
    jobs = CommitSearchJobs(home.install(), host.get)
    body = wait(jobs, jobs.start(asked_about(*names), {}, scope))
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
    assert [before[name]["public_access"] for name in names] == [None] * 4
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
    assert [after[name]["public_access"] for name in names] == ["public", "private", "unpushed", None]
    assert [after[name]["pushed"] for name in names] == [True, True, False, True]

    # A yes is not asked for again, a no is: it may be pushed by now.
    git(ahead, "push", "-q", str(tmp_path / "pack-1"), "HEAD:refs/heads/mine")
    host._answers.clear()
    questions = len(host.asked)
    assert ask(home, host, *names)["ahead"] == (own, None)
    assert not any(head in path and "pack-1" in path for path in host.asked[questions:])
    assert (facts(home, "ahead")["ahead"]["pushed"], facts(home, "ahead")["ahead"]["public_access"]) == (
        True,
        "public",
    )


def test_what_has_no_commit_comes_first_and_a_limit_in_the_middle_keeps_what_was_found(
    home: Home, host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    roots = home.base / "custom_nodes"
    git(add(home, clone(tmp_path / "pack-1", roots / "a-clone")), "checkout", "-q", history[2])
    zipped = add(home, clone(tmp_path / "pack-1", roots / "zipped"))
    shutil.rmtree(zipped / ".git")
    home.base.joinpath("main.py").write_text("x = 1\n")
    jobs = CommitSearchJobs(home.install(), host.get)
    names = ("a-clone", "zipped")
    wait(jobs, jobs.start(asked_about(*names), {}, "all"))
    paths = [path.split("/")[4].split("?")[0] for path in host.asked if "pack-1" in path]
    assert paths.index("compare") == len(paths) - 1

    shutil.rmtree(home.base / "user")
    host.limit = len(host.asked) + host.asked.index(next(path for path in host.asked if "compare" in path))
    body = wait(jobs, jobs.start(asked_about(*names), {}, "all"))
    assert (body["state"], body["retry_at"]) == ("failed", 1_700_000_000)
    assert body["failed"]["code"] == "search-limit-until"
    after = facts(home, *names)
    assert (after["zipped"]["public_access"], after["a-clone"]["public_access"]) == ("public", None)


def test_a_cancelled_job_remembers_no_answer(home: Home, host: StandIn, tmp_path: Path) -> None:
    add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "pack"))
    gate, begun = threading.Event(), threading.Event()

    def held(path: str) -> Any:
        begun.set()
        gate.wait(10)
        return host.get(path)

    jobs = CommitSearchJobs(home.install(), held)
    job_id = jobs.start(asked_about("pack"), {}, "all")
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
    assert (after["origin"], after["commit_source"], after["pushed"], after["public_access"]) == (
        ORIGIN,
        "git",
        True,
        "public",
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
    assert (after["origin"], after["commit"], after["commit_source"]) == (ORIGIN, history[-1], "content")
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


def make_branch(repository: Path, name: str, commits: int) -> list[str]:
    git(repository, "checkout", "-q", "-b", name)
    made = [commit_in(repository, f"{name} = {number}\n") for number in range(commits)]
    git(repository, "checkout", "-q", "main")
    return made


def test_a_commit_whose_branch_was_deleted_is_not_fetched_though_clone_and_host_still_have_it(
    home: Home, host: StandIn, tmp_path: Path
) -> None:
    repository = tmp_path / "pack-1"
    (commit,) = make_branch(repository, "dev", 1)
    pack = add(home, clone(repository, home.base / "custom_nodes" / "pack"))
    git(pack, "checkout", "-q", commit)
    git(repository, "branch", "-q", "-D", "dev")
    assert ask(home, host, "pack")["pack"] == (commit, "unknown")
    assert facts(home, "pack")["pack"]["public_access"] == "unknown"
    git(tmp_path, "clone", "-q", repository.as_uri(), "anybody")
    with pytest.raises(subprocess.CalledProcessError):
        git(tmp_path / "anybody", "cat-file", "-e", commit)


def test_a_commit_that_was_forced_off_its_branch_is_not_fetched(
    home: Home, host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    repository = tmp_path / "pack-1"
    pack = add(home, clone(repository, home.base / "custom_nodes" / "pack"))
    git(repository, "reset", "-q", "--hard", history[-2])
    commit_in(repository)
    assert ask(home, host, "pack")["pack"] == (history[-1], "unknown")
    assert git(pack, "rev-parse", "origin/main").strip() == history[-1]


@pytest.mark.parametrize("name", ["release", "feature/x"])
def test_a_commit_below_the_head_of_another_branch_is_found_through_the_branch_that_the_clone_has_it_from(
    home: Home, host: StandIn, tmp_path: Path, name: str
) -> None:
    repository = tmp_path / "pack-1"
    made = make_branch(repository, name, 5)
    pack = add(home, clone(repository, home.base / "custom_nodes" / "pack"))
    git(pack, "checkout", "-q", made[1])
    assert find_branches(pack, made[1]) == [name]
    # A job is a thread: it has the time to find that out.
    reachability._known.clear()
    assert ask(home, host, "pack")["pack"] == (made[1], None)
    assert facts(home, "pack")["pack"]["public_access"] == "public"


def test_of_many_branches_with_a_commit_the_one_that_is_checked_out_is_asked_first_and_three_at_most(
    home: Home, host: StandIn, tmp_path: Path
) -> None:
    repository = tmp_path / "pack-1"
    below, head = make_branch(repository, "work", 2)
    for name in "abcde":
        git(repository, "branch", "-q", name, head)
    pack = add(home, clone(repository, home.base / "custom_nodes" / "pack"))
    git(pack, "checkout", "-q", "work")
    git(pack, "reset", "-q", "--hard", below)
    assert find_branches(pack, below)[0] == "work"
    for name in ("work", *"abcde"):
        git(repository, "branch", "-q", "-D", name)
    assert ask(home, host, "pack")["pack"] == (below, "unknown")
    assert sum("compare/" in path and "HEAD" not in path and "pack-1" in path for path in host.asked) == 3


def test_a_click_asks_again_about_a_yes_of_last_week_and_the_facts_trust_it_until_then(
    home: Home, host: StandIn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "pack"))
    zipped = add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "zipped"))
    shutil.rmtree(zipped / ".git")
    git(zipped.parent / "pack", "checkout", "-q", "HEAD~1")
    now = time.time()
    assert ask(home, host, "pack", "zipped")["pack"][1] is None
    del host.repositories["example/pack-1"]
    host._answers.clear()
    monkeypatch.setattr(CommitCache.__init__, "__defaults__", (lambda: now + 7 * 24 * 3600 - 60,))
    assert set(ask(home, host, "pack", "zipped")) == {None}
    monkeypatch.setattr(CommitCache.__init__, "__defaults__", (lambda: now + 7 * 24 * 3600 + 60,))
    assert {pack["public_access"] for pack in facts(home, "pack", "zipped").values()} == {"public"}
    asked = ask(home, host, "pack", "zipped")
    assert (asked["pack"][1], asked["zipped"][1]) == ("private", "private")
    assert {pack["public_access"] for pack in facts(home, "pack", "zipped").values()} == {"private"}


def test_what_was_pushed_since_the_host_said_no_is_open_again_and_not_unpushed(
    home: Home, host: StandIn, tmp_path: Path
) -> None:
    pack = add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "pack"))
    own = commit_in(pack)
    assert ask(home, host, "pack")["pack"] == (own, "unpushed")
    assert facts(home, "pack")["pack"]["pushed"] is False
    git(pack, "remote", "set-url", "origin", str(tmp_path / "pack-1"))
    git(pack, "push", "-q", "origin", "HEAD:dev")
    git(pack, "remote", "set-url", "origin", ORIGIN)
    after = facts(home, "pack")["pack"]
    assert (after["pushed"], after["public_access"]) == (True, None)
    host._answers.clear()
    assert ask(home, host, "pack")["pack"] == (own, None)


def test_a_no_to_what_the_clone_believed_pushed_even_then_stays(
    home: Home, host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "pack"))
    git(tmp_path / "pack-1", "update-ref", "-d", "refs/heads/main")
    shutil.rmtree(tmp_path / "pack-1")
    write_history(tmp_path / "pack-1", 2, 3)
    assert ask(home, host, "pack")["pack"] == (history[-1], "unpushed")
    after = facts(home, "pack")["pack"]
    assert (after["pushed"], after["public_access"]) == (False, "unpushed")


def test_a_click_that_asks_about_known_commits_searches_for_no_other(
    home: Home, host: StandIn, tmp_path: Path, history: list[str]
) -> None:
    add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "public"))
    zipped = add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "zipped"))
    shutil.rmtree(zipped / ".git")
    asked = ask(home, host, "public", "zipped", scope="known")
    assert asked == {"public": (history[-1], None)}
    assert host.asked == [f"/repos/example/pack-1/compare/HEAD...{history[-1]}?per_page=1"]


@pytest.mark.parametrize(
    ("status", "headers", "problem"),
    [
        (403, {}, "private"),
        (403, {"x-ratelimit-remaining": "50"}, "private"),
        (451, {}, "private"),
        (500, {}, "no-answer"),
        (502, {"x-ratelimit-remaining": "50"}, "no-answer"),
    ],
)
def test_one_repository_s_trouble_is_its_own_and_the_next_one_is_asked(
    home: Home,
    host: StandIn,
    tmp_path: Path,
    history: list[str],
    status: int,
    headers: dict[str, str],
    problem: str,
) -> None:
    roots = home.base / "custom_nodes"
    add(home, clone(tmp_path / "pack-1", roots / "a-troubled", "https://github.com/tos/gone.git"))
    add(home, clone(tmp_path / "pack-1", roots / "b-fine"))
    zipped = add(home, clone(tmp_path / "pack-1", roots / "c-zipped"))
    shutil.rmtree(zipped / ".git")
    named = (zipped / "pyproject.toml").read_text().replace("example/pack-1", "tos/gone")
    (zipped / "pyproject.toml").write_text(named)

    def get(path: str) -> tuple[int, dict[str, str], Any]:
        return (status, headers, None) if "tos/gone" in path else host.get(path)

    jobs = CommitSearchJobs(home.install(), get)
    body = wait(jobs, jobs.start(asked_about("a-troubled", "b-fine", "c-zipped"), {}, "all"))
    assert (body["state"], body["failed"]) == ("done", None)
    assert {result["directory"]: result["problem"] for result in body["results"]} == {
        "a-troubled": problem,
        "b-fine": None,
        "c-zipped": problem,
        None: "private",
    }
    # What is no answer is not remembered as one.
    expected = None if problem == "no-answer" else problem
    assert facts(home, "a-troubled")["a-troubled"]["public_access"] == expected


@pytest.mark.parametrize(
    ("status", "body"), [(429, None), (403, {"message": "You have exceeded a secondary rate limit."})]
)
def test_a_limit_that_no_header_states_is_one_all_the_same(status: int, body: Any) -> None:
    with pytest.raises(RateLimited):
        check_public_access(ORIGIN, "a" * 40, lambda _: (status, {}, body))


@pytest.mark.parametrize("error", [http.client.IncompleteRead(b""), http.client.BadStatusLine(""), OSError()])
def test_an_answer_that_breaks_off_is_a_matter_of_the_network(
    error: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Broken:
        def open(self, *_: Any, **__: Any) -> Any:
            raise error

    monkeypatch.setattr(urllib.request, "build_opener", lambda *_: Broken())
    with pytest.raises(Unreachable):
        get_over_https("/x")


def test_without_a_network_the_job_says_so(home: Home, tmp_path: Path) -> None:
    add(home, clone(tmp_path / "pack-1", home.base / "custom_nodes" / "pack"))

    def get(path: str) -> tuple[int, dict[str, str], Any]:
        raise Unreachable

    jobs = CommitSearchJobs(home.install(), get)
    body = wait(jobs, jobs.start(asked_about("pack"), {}, "known"))
    failed = {"code": "search-unreachable", "params": {"host": "api.github.com"}}
    assert (body["state"], body["failed"]) == ("failed", failed)


@pytest.mark.parametrize("named", ["gone/pack-1", "example/other"])
def test_an_origin_that_only_a_later_hint_names_is_known_to_the_facts_from_then_on(
    home: Home, host: StandIn, tmp_path: Path, named: str
) -> None:
    repository = tmp_path / "pack-1"
    write_history(tmp_path / "other", 2, 3)
    host.repositories["example/other"] = tmp_path / "other"
    text = (repository / "pyproject.toml").read_text().replace("example/pack-1", named)
    (repository / "pyproject.toml").write_text(text)
    head = commit_in(repository)
    pack = add(home, clone(repository, home.base / "custom_nodes" / "pack"))
    git(pack, "remote", "remove", "origin")
    jobs = CommitSearchJobs(home.install(), host.get)
    body = wait(jobs, jobs.start(asked_about("pack"), {"0": "example/pack-1"}, "all"))
    assert body["results"][1] == {
        "directory": "pack",
        "root": 0,
        "origin": ORIGIN,
        "commit": head,
        "problem": None,
    }
    after = facts(home, "pack")["pack"]
    assert (after["origin"], after["commit"], after["public_access"], after["named_origin"]) == (
        ORIGIN,
        head,
        "public",
        None,
    )
    # Nothing is left to find.
    assert set(ask(home, host, "pack")) == {None}
