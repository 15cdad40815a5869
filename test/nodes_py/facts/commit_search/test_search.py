import json
import shutil
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from commit_search import commit_of, hold_the_same, measure_commit_search, unpack
from facts_support import Home, node, prompt
from repository_stand_in import StandIn, git, write_history

from nodes_py.facts.commit_search.commit_cache import CommitCache
from nodes_py.facts.commit_search.github_api import Cancelled, NoAnswer, Private, RateLimited
from nodes_py.facts.commit_search.pack_files import COMFYUI_DATA, PackFiles, read_pack_files
from nodes_py.facts.commit_search.search import CommitRef, find_commit
from nodes_py.facts.commit_search.search_jobs import CommitSearchJobs
from nodes_py.facts.git.ignore_rules import parse_ignore
from nodes_py.facts.report import describe

ORIGIN = "https://github.com/example/pack-1"


@pytest.fixture
def host(tmp_path: Path) -> StandIn:
    host = StandIn()
    host.repositories["example/pack-1"] = tmp_path / "pack-1"
    return host


@pytest.fixture
def history(tmp_path: Path) -> list[str]:
    return write_history(tmp_path / "pack-1", 1)


def test_an_archive_s_files_lead_to_their_commit(tmp_path: Path, host: StandIn, history: list[str]) -> None:
    folder = unpack(tmp_path / "pack-1", history[17], tmp_path / "installed")
    found = commit_of(folder, host)
    assert isinstance(found, CommitRef)
    assert found.origin == ORIGIN
    assert hold_the_same(tmp_path / "pack-1", found.commit, history[17])


def test_of_several_equal_commits_the_newest_counts(tmp_path: Path, host: StandIn) -> None:
    repository = tmp_path / "pack-1"
    write_history(repository, 1, 3)
    for _ in range(3):
        (repository / "docs").mkdir(exist_ok=True)
        (repository / "docs" / "x.md").write_text(str(_))
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", "docs only")
    newest = git(repository, "rev-parse", "HEAD").strip()
    folder = unpack(repository, "HEAD~2", tmp_path / "installed")
    assert commit_of(folder, host) == CommitRef(ORIGIN, newest)


def test_of_equal_commits_before_and_after_a_change_that_was_taken_back_the_newest_counts(
    tmp_path: Path, host: StandIn, history: list[str]
) -> None:
    repository = tmp_path / "pack-1"
    folder = unpack(repository, "HEAD", tmp_path / "installed")
    for version in ("9.0.0", None):
        if version:
            (repository / "pyproject.toml").write_text(f'[project]\nversion = "{version}"\n')
            (repository / "new.py").write_text("x = 1\n")
            git(repository, "add", "-A")
            git(repository, "commit", "-q", "-m", "a change")
        else:
            git(repository, "revert", "--no-edit", "HEAD")
    assert commit_of(folder, host) == CommitRef(ORIGIN, git(repository, "rev-parse", "HEAD").strip())


def test_line_endings_of_windows_and_an_archive_that_kept_ignored_files_are_equal(
    tmp_path: Path, host: StandIn, history: list[str]
) -> None:
    folder = unpack(tmp_path / "pack-1", history[20], tmp_path / "installed", ignored=False)
    for path in folder.rglob("*.py"):
        path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    found = commit_of(folder, host)
    assert isinstance(found, CommitRef)
    assert hold_the_same(tmp_path / "pack-1", found.commit, history[20])


def test_compiled_files_and_the_manager_s_note_are_no_difference(
    tmp_path: Path, host: StandIn, history: list[str]
) -> None:
    folder = unpack(tmp_path / "pack-1", history[20], tmp_path / "installed")
    tracked = [path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()]
    (folder / ".tracking").write_text("\n".join(tracked))
    (folder / "__pycache__").mkdir()
    (folder / "__pycache__" / "x.pyc").write_bytes(b"x")
    (folder / "user-settings.json").write_text("{}")
    assert isinstance(commit_of(folder, host), CommitRef)
    (folder / "added.py").write_text("")
    assert commit_of(folder, host) == "no-match"


@pytest.mark.parametrize(
    "miss",
    [
        "a byte",
        "a file more",
        "a file less",
        "an empty file more",
        "a space at the end",
        "a linked folder more",
    ],
)
def test_a_near_miss_is_no_match(tmp_path: Path, host: StandIn, history: list[str], miss: str) -> None:
    folder = unpack(tmp_path / "pack-1", history[17], tmp_path / "installed")
    path = sorted(folder.rglob("m*.py"))[0]
    if miss == "a byte":
        path.write_bytes(path.read_bytes().replace(b"= 3\n", b"= 4\n", 1))
    elif miss == "a file less":
        path.unlink()
    elif miss == "a space at the end":
        path.write_bytes(path.read_bytes() + b" ")
    elif miss == "a linked folder more":
        # Walked into by Python alone. What ComfyUI-Manager noted of the archive makes it no data.
        tracked = [file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()]
        (folder / ".tracking").write_text("\n".join(tracked))
        (tmp_path / "mine").mkdir()
        (tmp_path / "mine" / "__init__.py").write_text("EXTRA = 1\n")
        (folder / "extra").symlink_to(tmp_path / "mine")
    else:
        (folder / "more.py").write_text("x" if miss == "a file more" else "")
    assert commit_of(folder, host) == "no-match"


def test_a_linked_folder_that_the_repository_has_as_well_is_equal_and_elsewhere_it_is_not(
    tmp_path: Path, host: StandIn, history: list[str]
) -> None:
    repository = tmp_path / "pack-1"
    (repository / "linked").symlink_to("nodes")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "linked")
    folder = unpack(repository, "HEAD", tmp_path / "installed")
    assert commit_of(folder, host) == CommitRef(ORIGIN, git(repository, "rev-parse", "HEAD").strip())
    (folder / "linked").unlink()
    (folder / "linked").symlink_to("web")
    assert commit_of(folder, host) == "no-match"


def test_ten_commits_of_one_version_are_distinguished(tmp_path: Path, host: StandIn) -> None:
    repository = tmp_path / "pack-1"
    ids = write_history(repository, 1, 1)
    for number in range(10):
        (repository / "same.py").write_text(f"x = {number}\n")
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", "same version")
        ids.append(git(repository, "rev-parse", "HEAD").strip())
    for number in (0, 1, 5, 10):
        folder = unpack(repository, ids[number], tmp_path / f"installed-{number}")
        assert commit_of(folder, host) == CommitRef(ORIGIN, ids[number])


def test_a_repository_that_is_not_public_is_private(tmp_path: Path, history: list[str]) -> None:
    folder = unpack(tmp_path / "pack-1", history[5], tmp_path / "installed")
    with pytest.raises(Private):
        commit_of(folder, StandIn())


def test_the_host_s_limit_is_reported_with_its_end(tmp_path: Path, host: StandIn, history: list[str]) -> None:
    folder = unpack(tmp_path / "pack-1", history[5], tmp_path / "installed")
    host.limit = 2
    with pytest.raises(RateLimited) as caught:
        commit_of(folder, host)
    assert caught.value.reset == 1_700_000_000


def test_an_answer_that_is_none_is_the_host_s_trouble_with_this_repository(
    tmp_path: Path, history: list[str]
) -> None:
    content = read_pack_files(unpack(tmp_path / "pack-1", history[5], tmp_path / "installed"))
    with pytest.raises(NoAnswer):
        find_commit(content, ORIGIN, lambda path: (502, {}, None))


def test_cancelling_sends_no_further_request(tmp_path: Path, host: StandIn, history: list[str]) -> None:
    content = read_pack_files(unpack(tmp_path / "pack-1", history[5], tmp_path / "installed"))
    with pytest.raises(Cancelled):
        find_commit(content, ORIGIN, host.get, lambda: len(host.asked) == 2)
    assert len(host.asked) == 2


@pytest.mark.parametrize("origin", [None, "https://git.example.com/a/b", "https://github.com/only-owner"])
def test_without_an_address_on_the_host_nothing_is_asked(
    tmp_path: Path, host: StandIn, origin: str | None
) -> None:
    (tmp_path / "installed").mkdir()
    assert find_commit(read_pack_files(tmp_path / "installed"), origin, host.get) == "no-origin"
    assert host.asked == []


def test_a_folder_without_a_version_is_compared_with_the_whole_branch(tmp_path: Path, host: StandIn) -> None:
    repository = tmp_path / "pack-1"
    repository.mkdir()
    git(repository, "init", "-q")
    ids = []
    for number in range(6):
        (repository / "nodes.py").write_text(f"x = {number}\n")
        git(repository, "add", "-A")
        git(repository, "commit", "-q", "-m", "x")
        ids.append(git(repository, "rev-parse", "HEAD").strip())
    content = read_pack_files(unpack(repository, ids[2], tmp_path / "installed"))
    assert find_commit(content, ORIGIN, host.get) == CommitRef(ORIGIN, ids[2])


def test_comfyui_is_found_among_its_data_and_with_its_documents_gone(tmp_path: Path, host: StandIn) -> None:
    repository = tmp_path / "pack-1"
    ids = write_history(repository, 1, 12)
    (repository / "tests-unit").mkdir()
    (repository / "tests-unit" / "test_x.py").write_text("x")
    (repository / "README.md").write_text("x")
    (repository / "custom_nodes").mkdir()
    (repository / "custom_nodes" / "example.py").write_text("x")
    git(repository, "add", "-A")
    git(repository, "commit", "-q", "-m", "x")
    ids.append(git(repository, "rev-parse", "HEAD").strip())
    folder = unpack(repository, ids[-1], tmp_path / "ComfyUI", ignored=False)
    shutil.rmtree(folder / "tests-unit")
    shutil.rmtree(folder / "custom_nodes")
    (folder / "README.md").unlink()
    for name in ("models/a.safetensors", "custom_nodes/pack/nodes.py", "extra_model_paths.yaml"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("x")

    def found() -> object:
        return find_commit(read_pack_files(folder, COMFYUI_DATA), ORIGIN, host.get, is_pack=False)

    assert found() == CommitRef(ORIGIN, ids[-1])
    changed = sorted(folder.glob("nodes/m*.py"))[0]
    (folder / "nodes" / "added.py").write_text("x")
    assert found() == "no-match"
    (folder / "nodes" / "added.py").unlink()
    (folder / "nodes" / "added").symlink_to(tmp_path)
    assert found() == "no-match"
    (folder / "nodes" / "added").unlink()
    # A folder with more models, as many link it.
    (folder / "more-models").symlink_to(tmp_path)
    assert found() == CommitRef(ORIGIN, ids[-1])
    changed.unlink()
    assert found() == "no-match"


def test_a_commit_is_cached_for_exactly_these_files(tmp_path: Path) -> None:
    folder = tmp_path / "pack"
    folder.mkdir()
    (folder / "nodes.py").write_text("x = 1\n")
    memory = CommitCache(tmp_path / "cache")
    assert memory.is_empty
    assert memory.find(read_pack_files(folder)) is None
    memory.store(read_pack_files(folder), CommitRef(ORIGIN, "a" * 40))
    assert CommitCache(tmp_path / "cache").find(read_pack_files(folder)) == CommitRef(ORIGIN, "a" * 40)
    (folder / "nodes.py").write_text("x = 22\n")
    assert memory.find(read_pack_files(folder)) is None
    CommitCache(None).store(read_pack_files(folder), CommitRef(ORIGIN, "a" * 40))


def test_simulated_installs_are_found_and_none_wrongly(tmp_path: Path) -> None:
    score = measure_commit_search(tmp_path, packs=4, each=8, unversioned=1)
    assert score.differences == []
    assert (score.installs, score.found, score.wrong, score.older, score.refused) == (40, 40, 0, 0, 40)
    assert max(score.requests) <= 45


@pytest.mark.parametrize(
    ("rules", "path", "expected"),
    [
        ("*.psd", "a/b.psd", True),
        ("*.psd\n!keep.psd", "a/keep.psd", False),
        ("docs/", "docs/a.md", True),
        ("docs/", "docs", False),
        ("docs", "sub/docs/a.md", True),
        ("/docs", "sub/docs/a.md", False),
        ("sub/docs", "sub/docs/a.md", True),
        ("sub/docs", "x/sub/docs/a.md", False),
        ("**/cache", "a/b/cache/x", True),
        ("a/**/z", "a/z", True),
        ("a/**/z", "a/b/c/z", True),
        ("a/**", "a/b/c", True),
        ("a/*", "a/b/c", True),
        ("*.py[co]", "x.pyc", True),
        ("[!a].txt", "b.txt", True),
        ("file?.txt", "file1.txt", True),
        ("# note", "# note", False),
        ("\\#note", "#note", True),
        ("trailing ", "trailing", True),
        ("", "x", False),
        ("a.b", "aXb", False),
    ],
)
def test_ignore_rules_read_as_git_reads_them(rules: str, path: str, expected: bool) -> None:
    assert parse_ignore(rules)(path) is expected


def test_a_content_never_holds_a_git_folder(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "HEAD").write_text("x")
    found: PackFiles = read_pack_files(tmp_path)
    assert found.stats == {}


def wait(jobs: CommitSearchJobs, job_id: str) -> dict[str, Any]:
    while (body := jobs.read(job_id) or {})["state"] == "running":
        time.sleep(0.01)
    return body


@pytest.fixture
def home(tmp_path: Path, history: list[str]) -> Home:
    """ComfyUI and three packs without git: an archive, one from nowhere, one of a private repository."""
    home = Home(tmp_path / "ComfyUI")
    roots = home.base / "custom_nodes"
    unpack(tmp_path / "pack-1", history[17], roots / "archive")
    (roots / "nowhere").mkdir()
    (roots / "private").mkdir()
    text = '[project.urls]\nRepository = "https://github.com/example/private"\n'
    (roots / "private" / "pyproject.toml").write_text(text)
    for name in ("archive", "nowhere", "private"):
        home.classes[name] = type(name, (), {"RELATIVE_PYTHON_MODULE": f"custom_nodes.{name}"})
    return home


ASKED = prompt(n1=node("archive"), n2=node("nowhere"), n3=node("private"))


def test_the_facts_say_where_a_click_would_look(home: Home) -> None:
    named = {pack["directory"]: pack["named_origin"] for pack in describe(ASKED, [], home.install())["packs"]}
    assert named == {"archive": ORIGIN, "nowhere": None, "private": "https://github.com/example/private"}


def test_a_checkout_without_a_commit_is_looked_for_where_its_remote_is(
    home: Home, host: StandIn, history: list[str]
) -> None:
    folder = home.base / "custom_nodes" / "nowhere"
    shutil.rmtree(folder)
    unpack(host.repositories["example/pack-1"], history[5], folder)
    (folder / "pyproject.toml").unlink()
    git(folder, "init", "-q")
    git(folder, "remote", "add", "origin", f"{ORIGIN}.git")
    asked = prompt(n2=node("nowhere"))
    (pack,) = describe(asked, [], home.install())["packs"]
    assert (pack["origin"], pack["commit"], pack["named_origin"]) == (ORIGIN, None, ORIGIN)
    jobs = CommitSearchJobs(home.install(), host.get)
    # Its own file is gone, so it is no commit's content; but this is the repository that was asked.
    result = wait(jobs, jobs.start(asked, {}, "all"))["results"][0]
    assert result == {
        "directory": "nowhere",
        "root": 0,
        "origin": ORIGIN,
        "commit": None,
        "problem": "no-match",
    }


def test_a_click_finds_what_can_be_found_and_the_facts_know_it_from_then_on(
    home: Home, host: StandIn
) -> None:
    before = {
        pack["directory"]: pack["commit_source"] for pack in describe(ASKED, [], home.install())["packs"]
    }
    assert before == {"archive": "none", "nowhere": "none", "private": "none"}
    jobs = CommitSearchJobs(home.install(), host.get)
    body = wait(jobs, jobs.start(ASKED, {}, "all"))
    private, comfyui = "https://github.com/example/private", "https://github.com/comfyanonymous/ComfyUI"
    commit = body["results"][0]["commit"]
    assert body["results"] == [
        {"directory": "archive", "root": 0, "origin": ORIGIN, "commit": commit, "problem": None},
        {"directory": "nowhere", "root": 0, "origin": None, "commit": None, "problem": "no-origin"},
        {"directory": "private", "root": 0, "origin": private, "commit": None, "problem": "private"},
        {"directory": None, "root": None, "origin": comfyui, "commit": None, "problem": "private"},
    ]
    assert (body["state"], body["done"], body["total"], body["failed"]) == ("done", 4, 4, None)
    (pack, *_) = describe(ASKED, [], home.install())["packs"]
    assert (pack["origin"], pack["commit"], pack["commit_source"], pack["dirty"], pack["pushed"]) == (
        ORIGIN,
        commit,
        "content",
        False,
        True,
    )
    asked = len(host.asked)
    again = wait(jobs, jobs.start(prompt(n1=node("archive")), {}, "all"))
    assert [result["directory"] for result in again["results"]] == [None]
    assert not any("pack-1" in path for path in host.asked[asked:])


@pytest.mark.parametrize(
    "name",
    [
        "commit-search-2-running-200",
        "commit-search-3-done-200",
        "commit-search-4-limit-200",
        "commit-search-5-cancel-200",
    ],
)
def test_a_job_has_the_shape_of_the_contract(home: Home, host: StandIn, name: str) -> None:
    path = Path(__file__).parents[3] / "contract" / "local" / f"{name}.json"
    expected = json.loads(path.read_text(encoding="utf-8"))["response"]["body"]
    jobs = CommitSearchJobs(home.install(), host.get)
    body = wait(jobs, jobs.start(ASKED, {}, "all"))
    assert list(body) == list(expected)
    assert {tuple(result) for result in body["results"]} == {tuple(result) for result in expected["results"]}
    assert body["host"] == expected["host"]


def test_the_used_up_limit_of_the_host_ends_the_job_with_the_time(home: Home, host: StandIn) -> None:
    host.limit = 2
    jobs = CommitSearchJobs(home.install(), host.get)
    body = wait(jobs, jobs.start(ASKED, {}, "all"))
    assert (body["state"], body["retry_at"]) == ("failed", 1_700_000_000)
    at = time.strftime("%H:%M", time.localtime(1_700_000_000))
    assert body["failed"] == {"code": "search-limit-until", "params": {"host": "api.github.com", "time": at}}


def test_a_limit_without_a_time_and_a_fault_of_ours_have_codes_of_their_own(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda _: None)

    def limited(_: str) -> Any:
        return 429, {}, None

    def broken(_: str) -> Any:
        raise RuntimeError

    failures = []
    for get in (limited, broken):
        jobs = CommitSearchJobs(home.install(), get)
        failures.append(wait(jobs, jobs.start(ASKED, {}, "all"))["failed"])
    assert failures == [
        {"code": "search-limit", "params": {"host": "api.github.com"}},
        {"code": "search-failed", "params": {}},
    ]


def test_a_cancelled_job_asks_no_more(home: Home, host: StandIn) -> None:
    gate = threading.Event()

    def held(path: str) -> Any:
        gate.wait(10)
        return host.get(path)

    jobs = CommitSearchJobs(home.install(), held)
    job_id = jobs.start(ASKED, {}, "all")
    assert (jobs.cancel(job_id) or {})["state"] == "cancelled"
    gate.set()
    time.sleep(0.1)
    assert len(host.asked) <= 1
    assert wait(jobs, job_id)["state"] == "cancelled"
    assert jobs.read("0" * 32) is None
    assert jobs.cancel("0" * 32) is None
