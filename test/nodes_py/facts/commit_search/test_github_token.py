import time
import urllib.request
from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, prompt
from repository_stand_in import StandIn, git, write_history

from nodes_py.facts.commit_search import github_api
from nodes_py.facts.commit_search.github_api import TokenRefused, get_over_https
from nodes_py.facts.commit_search.github_token import get_with_token, only_public
from nodes_py.facts.commit_search.public_access import check_public_access
from nodes_py.facts.commit_search.search_jobs import CommitSearchJobs
from nodes_py.request_models import parse_commit_search

ORIGIN = "https://github.com/example/pack-1"
TOKEN = "ghp_Example"
REPOSITORY = "/repos/example/pack-1"


class Host:
    """A host with one repository, which the token can read."""

    def __init__(self, private: Any) -> None:
        self.private, self.asked = private, []

    def get(self, path: str, token: str | None = None) -> tuple[int, dict[str, str], Any]:
        self.asked.append((path, token))
        if path == REPOSITORY:
            return 200, {}, {"private": self.private}
        return 200, {}, {"status": "behind"}


def test_what_is_public_is_public_with_a_token_too_and_costs_one_question_more() -> None:
    host = Host(private=False)
    get = get_with_token(TOKEN, host.get)
    assert check_public_access(ORIGIN, "a" * 40, get) == "public"
    assert check_public_access(ORIGIN, "b" * 40, get) == "public"
    assert [path for path, _ in host.asked].count(REPOSITORY) == 1
    assert {token for _, token in host.asked} == {TOKEN}


@pytest.mark.parametrize("private", [True, None, "false"])
def test_what_only_the_token_can_read_is_private(private: Any) -> None:
    host = Host(private)
    assert check_public_access(ORIGIN, "a" * 40, get_with_token(TOKEN, host.get)) == "private"
    assert [path for path, _ in host.asked] == [REPOSITORY]


def test_an_outage_says_nothing_of_a_repository_and_it_is_asked_again() -> None:
    answers: list[tuple[int, dict[str, str], Any]] = [
        (502, {}, None),
        (200, {}, {"private": False}),
        (200, {}, []),
    ]
    get = only_public(lambda path: answers.pop(0))
    assert get(f"{REPOSITORY}/commits?x")[0] == 502
    assert get(f"{REPOSITORY}/commits?x") == (200, {}, [])


def test_a_token_that_the_host_does_not_know_is_told_and_not_a_private_repository() -> None:
    get = only_public(lambda path: (401, {}, {"message": "Bad credentials"}))
    with pytest.raises(TokenRefused):
        check_public_access(ORIGIN, "a" * 40, get)


def test_the_token_goes_into_one_header_and_only_to_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[urllib.request.Request] = []

    class Opener:
        def open(self, request: urllib.request.Request, timeout: float) -> Any:
            sent.append(request)
            raise OSError

    monkeypatch.setattr(urllib.request, "build_opener", lambda *handlers: Opener())
    for token in (None, TOKEN):
        with pytest.raises(github_api.Unreachable):
            get_over_https(REPOSITORY, token=token)
    assert [request.get_header("Authorization") for request in sent] == [None, f"Bearer {TOKEN}"]
    assert {request.host for request in sent} == {"api.github.com"}
    elsewhere = github_api._NoRedirect().redirect_request(
        sent[1], None, 302, "", {}, "https://example.com/repos"
    )
    assert elsewhere is None


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "ComfyUI")


@pytest.fixture
def pack(home: Home, tmp_path: Path) -> str:
    """A clone of what the host has."""
    write_history(tmp_path / "pack-1", 1, 3)
    folder = home.base / "custom_nodes" / "pack"
    git(tmp_path, "clone", "-q", str(tmp_path / "pack-1"), str(folder))
    git(folder, "remote", "set-url", "origin", ORIGIN)
    home.classes["pack"] = type("pack", (), {"RELATIVE_PYTHON_MODULE": "custom_nodes.pack"})
    return "pack"


def search(jobs: CommitSearchJobs, name: str) -> dict[str, Any]:
    job_id = jobs.start(prompt(n0=node(name)), {}, "all", TOKEN)
    while (body := jobs.read(job_id) or {})["state"] == "running":
        time.sleep(0.01)
    return body


def test_a_search_asks_with_the_token_and_keeps_nothing_of_it(home: Home, pack: str, tmp_path: Path) -> None:
    host, given = StandIn(), []
    host.repositories["example/pack-1"] = tmp_path / "pack-1"

    def get_with(token: str) -> Any:
        given.append(token)
        return host.get

    def without_login(path: str) -> Any:
        raise AssertionError(path)

    jobs = CommitSearchJobs(home.install(), without_login, get_with)
    body = search(jobs, pack)
    assert (body["state"], given) == ("done", [TOKEN])
    assert {result["directory"]: result["problem"] for result in body["results"] if result["directory"]} == {
        "pack": None
    }
    assert TOKEN not in repr(body) + repr([vars(job) for job in jobs._jobs.values()])


def test_a_refused_token_is_how_the_job_ends(home: Home, pack: str) -> None:
    def refuse(path: str) -> Any:
        raise TokenRefused

    body = search(CommitSearchJobs(home.install(), get_with=lambda token: refuse), pack)
    failed = {"code": "search-token", "params": {"host": "api.github.com"}}
    assert (body["state"], body["failed"]) == ("failed", failed)


@pytest.mark.parametrize("token", ["", "a b", "a\nb", "é", "x" * 513, 7, None])
def test_what_cannot_be_a_header_is_no_token(token: Any) -> None:
    body = {"prompt": {}, "aux_ids": {}, "scope": "all", "token": token}
    with pytest.raises(Exception) as refused:
        parse_commit_search(body)
    assert refused.value.params == {"field": "token"}


def test_a_request_with_a_token_does_not_show_it() -> None:
    request = parse_commit_search({"prompt": {}, "aux_ids": {}, "scope": "all", "token": TOKEN})
    assert request.token == TOKEN
    assert TOKEN not in repr(request)
