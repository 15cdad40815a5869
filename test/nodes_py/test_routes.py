import json
import threading
from pathlib import Path

import pytest
from aiohttp import web

from nodes_py import guard, routes
from nodes_py.facts.jobs import TooManyJobs
from nodes_py.guard import Refused
from nodes_py.known_hosts import KnownHosts
from nodes_py.version import VERSION

LOCAL = Path(__file__).parents[1] / "contract/local"
JOB = "3f0c8a52b1d94e7e9a0d5c1b7e2f4a68"
RUN = "0b7f0f9e-4a51-4a4e-9d61-1f6d2a3c4b5e"


class FakeJobs:
    def __init__(self):
        self.started, self.cancelled, self.state = [], [], {}

    def start(self, prompt, stated_models):
        self.started.append((prompt, stated_models))
        return JOB

    def read(self, job_id):
        return self.state if job_id == JOB else None

    def cancel(self, job_id):
        self.cancelled.append(job_id)
        return self.state if job_id == JOB else None

    def watch(self, job_id, seen, wake):
        wake()
        return lambda: None


class FakeSearches(FakeJobs):
    def start(self, prompt, aux_ids, scope, token):
        self.started.append((prompt, aux_ids, scope, token))
        return JOB


class FakeRelay:
    def __init__(self):
        self.calls, self.answer = [], None

    async def send(self, call):
        self.calls.append(call)
        if isinstance(self.answer, Refused):
            raise self.answer
        return self.answer


class FakeUploads(FakeRelay):
    async def send(self, asked, is_gone):
        assert not is_gone()
        return await super().send(asked)


class FakeResults(FakeRelay):
    read = FakeRelay.send


class FakeRunFiles:
    def __init__(self):
        self.asked = []

    def remove(self, run_id):
        self.asked.append(run_id)
        return 2 if run_id == RUN else None

    def remove_ended(self):
        self.asked.append(None)
        return 3


class World:
    def __init__(self):
        self.jobs, self.searches, self.relay, self.uploads = (
            FakeJobs(),
            FakeSearches(),
            FakeRelay(),
            FakeUploads(),
        )
        self.results = FakeResults()
        self.run_files = FakeRunFiles()
        self.facts, self.asked, self.limited, self.threads = {}, [], [], []
        self.other, self.looked_for_other = None, 0
        # What the routes take of the facts.
        self.hash_jobs, self.commit_searches = self.jobs, self.searches

    def describe(self, prompt, stated_models):
        self.asked.append((prompt, stated_models))
        self.threads.append(threading.current_thread())
        return self.facts

    def describe_limited(self, prompt, reason):
        self.limited.append((prompt, reason))
        self.threads.append(threading.current_thread())
        return self.facts

    def find_other_plugin(self):
        self.looked_for_other += 1
        return self.other


@pytest.fixture
def world():
    return World()


@pytest.fixture
async def client(aiohttp_client, world, tmp_path):
    table = web.RouteTableDef()
    routes.register(
        table,
        world,
        known_hosts=KnownHosts(tmp_path, lambda: ["studio.example"]),
        relay=world.relay,
        uploads=world.uploads,
        results=world.results,
        find_folder=lambda kind: tmp_path if kind == "output" else None,
        run_files=world.run_files,
        folder="ComfyUI-Runflow",
        find_other_plugin=world.find_other_plugin,
    )
    app = web.Application()
    app.add_routes(table)
    return await aiohttp_client(app)


async def ask(client, request):
    body = request.get("body")
    data = body if isinstance(body, str) or body is None else json.dumps(body)
    headers = dict(request["headers"])
    if "Content-Length" in headers:  # said, not sent: refused before a byte of it is read
        data = None
    return await client.request(request["method"], request["path"], headers=headers, data=data)


async def check(client, exchange):
    response = await ask(client, exchange["request"])
    expected = exchange["response"]
    assert (response.status, await response.json()) == (expected["status"], expected["body"])


@pytest.mark.parametrize(
    "name", sorted(path.stem for path in LOCAL.glob("refused-*.json") if "too-large" not in path.stem)
)
async def test_each_worked_refusal_is_answered_word_for_word_and_nobody_is_asked(
    client, world, exchange, name
):
    await check(client, exchange(name))
    assert (world.asked, world.jobs.started, world.relay.calls, world.uploads.calls) == ([], [], [], [])


async def test_a_body_above_the_cap_is_refused_word_for_word(client, world, exchange, monkeypatch):
    worked = exchange("refused-too-large-413")
    monkeypatch.setattr(guard, "MAX_BODY_BYTES", 10)
    worked["request"]["headers"].pop("Content-Length")
    worked["request"]["body"] = {"prompt": {}, "stated_models": []}
    await check(client, worked)
    assert world.asked == []


async def test_status_has_version_neighbour_and_whether_the_relay_may_be_used(client, world, exchange):
    worked = exchange("status-200")
    world.other = worked["response"]["body"]["other_plugin"]
    worked["response"]["body"]["version"] = VERSION
    await check(client, worked)


async def test_status_says_beforehand_that_the_relay_would_refuse_a_page_in_clear(client):
    response = await client.get("/runflow/status", headers={"X-Runflow": "1", "Host": "192.0.2.7:8188"})
    assert (await response.json()) == {
        "version": VERSION,
        "folder": "ComfyUI-Runflow",
        "other_plugin": None,
        "relay": {"allowed": False, "code": "relay-plain-http", "params": {}},
    }


async def test_facts_are_described_in_a_thread_for_exactly_what_was_sent(client, world, exchange):
    worked = exchange("facts-200")
    world.facts = worked["response"]["body"]
    await check(client, worked)
    sent = worked["request"]["body"]
    assert (world.asked, world.limited) == ([(sent["prompt"], sent["stated_models"])], [])
    assert world.threads[0] is not threading.main_thread()


async def test_a_hash_job_is_started_for_the_workflow(client, world, exchange):
    worked = exchange("hash-1-start-202")
    await check(client, worked)
    sent = worked["request"]["body"]
    assert world.jobs.started == [(sent["prompt"], sent["stated_models"])]


@pytest.mark.parametrize("path", ["/runflow/hash-jobs", "/runflow/commit-searches"])
async def test_one_job_more_than_run_at_once_is_refused(client, world, exchange, monkeypatch, path):
    def refuse(*_):
        raise TooManyJobs

    monkeypatch.setattr(world.jobs, "start", refuse)
    monkeypatch.setattr(world.searches, "start", refuse)
    worked = exchange("hash-7-too-many-429")
    if path == "/runflow/commit-searches":
        worked["request"]["path"] = path
        del worked["request"]["body"]["stated_models"]
        worked["request"]["body"] |= {"aux_ids": {}, "scope": "all"}
    await check(client, worked)


@pytest.mark.parametrize(
    "name",
    ["hash-2-running-200", "hash-3-done-200", "hash-4-failed-200", "hash-5-cancel-200", "hash-6-unknown-404"],
)
async def test_a_hash_job_is_read_and_cancelled(client, world, exchange, name):
    worked = exchange(name)
    world.jobs.state = worked["response"]["body"]
    await check(client, worked)
    assert world.jobs.cancelled == ([JOB] if worked["request"]["method"] == "DELETE" else [])


async def test_cancelling_a_job_nobody_knows_says_so(client):
    response = await client.delete("/runflow/hash-jobs/x", headers={"X-Runflow": "1"})
    assert (response.status, (await response.json())["code"]) == (404, "unknown-job")


@pytest.mark.parametrize(
    ("name", "token"),
    [("commit-search-1-start-202", None), ("commit-search-7-start-with-token-202", "ghp_EXAMPLE")],
)
async def test_commits_are_searched_for_the_workflow_and_for_nothing_else(
    client, world, exchange, name, token
):
    worked = exchange(name)
    await check(client, worked)
    sent = worked["request"]["body"]
    assert world.searches.started == [(sent["prompt"], sent["aux_ids"], "all", token)]


@pytest.mark.parametrize(
    "name",
    [
        "commit-search-2-running-200",
        "commit-search-3-done-200",
        "commit-search-4-limit-200",
        "commit-search-5-cancel-200",
        "commit-search-6-unknown-404",
    ],
)
async def test_a_search_for_commits_is_read_and_cancelled(client, world, exchange, name):
    worked = exchange(name)
    world.searches.state = worked["response"]["body"]
    await check(client, worked)
    assert world.searches.cancelled == ([JOB] if worked["request"]["method"] == "DELETE" else [])


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"prompt": {}},
        {"prompt": [], "aux_ids": {}},
        {"prompt": {}, "aux_ids": {}},
        {"prompt": {"1": "x"}, "aux_ids": {}, "scope": "all"},
        {"prompt": {}, "aux_ids": {}, "scope": "all", "stated_models": []},
        {"prompt": {}, "aux_ids": {}, "scope": "all", "host": "evil.example"},
        {"prompt": {}, "aux_ids": {}, "scope": "all", "origin": "https://evil.example/a/b"},
        {"prompt": {}, "aux_ids": {}, "scope": "everything"},
        {"prompt": {}, "aux_ids": {}, "scope": None},
        {"prompt": {}, "aux_ids": {}, "scope": ["all"]},
        {"prompt": {}, "aux_ids": [], "scope": "all"},
        {"prompt": {}, "aux_ids": {"1": None}, "scope": "all"},
        {"prompt": {}, "aux_ids": {"1": "https://evil.example/a/b"}, "scope": "all"},
        {"prompt": {}, "aux_ids": {"1": "a/b/c"}, "scope": "all"},
        {"prompt": {}, "aux_ids": {"1": "a/.."}, "scope": "all"},
        {"prompt": {}, "aux_ids": {"1": "a/b?x"}, "scope": "all"},
    ],
)
async def test_a_search_of_another_shape_is_refused_and_nobody_is_asked(client, world, body):
    response = await client.post("/runflow/commit-searches", headers={"X-Runflow": "1"}, json=body)
    assert (response.status, (await response.json())["code"]) == (400, "bad-request")
    assert world.searches.started == []


async def test_a_page_of_another_origin_starts_no_search(client, world):
    headers = {"X-Runflow": "1", "Origin": "https://evil.example"}
    response = await client.post("/runflow/commit-searches", headers=headers, json={"prompt": {}})
    assert (response.status, (await response.json())["code"]) == (403, "foreign-origin")
    assert world.searches.started == []


STATED = {"name": "a", "directory": None, "url": None, "hash": None, "hash_type": None, "node_ids": []}


@pytest.mark.parametrize("path", ["/runflow/facts", "/runflow/hash-jobs"])
@pytest.mark.parametrize(
    "body",
    [
        {},
        {"prompt": {}},
        {"stated_models": []},
        {"prompt": [], "stated_models": []},
        {"prompt": {"1": "x"}, "stated_models": []},
        {"prompt": {}, "stated_models": {}},
        {"prompt": {}, "stated_models": ["x"]},
        {"prompt": {}, "stated_models": [{}]},
        {"prompt": {}, "stated_models": [{**STATED, "path": "/etc/passwd"}]},
        {"prompt": {}, "stated_models": [{**STATED, "name": None}]},
        {"prompt": {}, "stated_models": [{**STATED, "url": 1}]},
        {"prompt": {}, "stated_models": [{**STATED, "node_ids": [1]}]},
        {"prompt": {}, "stated_models": [], "install": {}},
    ],
)
async def test_a_workflow_of_another_shape_is_refused(client, world, path, body):
    response = await client.post(path, headers={"X-Runflow": "1"}, json=body)
    assert (response.status, (await response.json())["code"]) == (400, "bad-request")
    assert (world.asked, world.jobs.started) == ([], [])


CALL = {
    "origin": "https://api.runflow.io",
    "key": "k",
    "method": "GET",
    "path": "/v1/auth/me",
    "query": {},
    "body": None,
}


@pytest.mark.parametrize(
    "change",
    [
        {"key": ""},
        {"key": None},
        {"key": "two words"},
        {"key": "k\r\nX-Other: 1"},
        {"key": "clé"},
        {"key": "k" * 513},
        {"origin": None},
        {"method": ["GET"]},
        {"path": 7},
        {"query": {"limit": 5}},
        {"query": []},
        {"body": "text"},
        {"body": []},
        {"headers": {}},
    ],
)
async def test_a_call_of_another_shape_is_not_passed_on_and_its_key_not_sent_back(client, world, change):
    response = await client.post("/runflow/relay", headers={"X-Runflow": "1"}, json={**CALL, **change})
    body = await response.json()
    assert (response.status, body["code"]) == (400, "bad-request")
    assert world.relay.calls == []
    assert (
        not isinstance(change.get("key"), str)
        or len(change["key"]) < 2
        or change["key"] not in json.dumps(body)
    )


async def test_a_call_is_handed_to_the_relay_and_its_answer_back(client, world, exchange):
    worked = exchange("relay-200")
    world.relay.answer = worked["response"]["body"]
    await check(client, worked)
    call = world.relay.calls[0]
    assert {name: getattr(call, name) for name in worked["request"]["body"]} == worked["request"]["body"]
    assert "rf_live" not in repr(call)


async def test_a_page_over_plain_http_from_another_machine_gets_no_relay(client, world, exchange):
    await check(client, exchange("relay-plain-http-403"))
    assert world.relay.calls == []


async def test_what_the_relay_refuses_is_reported_with_its_code(client, world):
    world.relay.answer = Refused(504, "relay-timeout", host="api.runflow.io")
    response = await client.post("/runflow/relay", headers={"X-Runflow": "1"}, json=CALL)
    assert (response.status, await response.json()) == (
        504,
        {"code": "relay-timeout", "params": {"host": "api.runflow.io"}},
    )


UPLOAD = {
    "origin": "https://api.runflow.io",
    "key": "k",
    "path": "sub/café.png",
    "mime_type": "image/png",
    "size_bytes": 69,
    "sha256": "a" * 64,
}


@pytest.mark.parametrize(
    "change",
    [
        {"key": ""},
        {"key": "k\r\nX-Other: 1"},
        {"origin": None},
        {"path": ""},
        {"path": "a\0b"},
        {"path": "a" * 4097},
        {"path": ["a"]},
        {"mime_type": "image/png\r\nX-Other: 1"},
        {"mime_type": "png"},
        {"mime_type": f"image/{'p' * 255}"},
        {"size_bytes": 0},
        {"size_bytes": True},
        {"size_bytes": 69.0},
        {"size_bytes": 52_428_801},
        {"sha256": "A" * 64},
        {"sha256": "a" * 63},
        {"upload_url": "https://evil.example/"},
        {"url": "https://evil.example/"},
    ],
)
async def test_an_upload_of_another_shape_is_refused_an_address_in_it_too(client, world, change):
    response = await client.post(
        "/runflow/relay/uploads", headers={"X-Runflow": "1"}, json={**UPLOAD, **change}
    )
    assert (response.status, (await response.json())["code"]) == (400, "bad-request")
    assert world.uploads.calls == []


async def test_an_upload_is_handed_on_as_it_was_asked_and_its_asset_back(client, world, exchange):
    worked = exchange("relay-upload-200")
    world.uploads.answer = worked["response"]["body"]
    await check(client, worked)
    asked = world.uploads.calls[0]
    assert {name: getattr(asked, name) for name in worked["request"]["body"]} == worked["request"]["body"]
    assert "rf_live" not in repr(asked)


async def test_no_file_goes_out_for_a_page_over_plain_http_from_another_machine(client, world, exchange):
    await check(client, exchange("relay-upload-plain-http-403"))
    assert world.uploads.calls == []


RESULT = {"origin": "https://api.runflow.io", "key": "rf_live_marked", "run_id": RUN, "place": 0}
MADE = {"filename": "a.txt", "subfolder": "", "type": "output"}


async def test_a_result_comes_as_bytes_that_no_browser_takes_for_a_page(client, world):
    world.results.answer = b"<script>alert(1)</script>"
    response = await client.post("/runflow/run-results", json=RESULT, headers={"X-Runflow": "1"})
    assert (response.status, await response.read()) == (200, world.results.answer)
    assert response.headers["Content-Type"] == "application/octet-stream"
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Disposition"] == "attachment"
    assert (world.results.calls[0].run_id, world.results.calls[0].place) == (RUN, 0)


async def test_a_result_that_is_refused_is_told_as_everywhere(client, world):
    world.results.answer = Refused(404, "result-missing", place="1")
    response = await client.post("/runflow/run-results", json=RESULT, headers={"X-Runflow": "1"})
    assert response.status == 404
    assert await response.json() == {"code": "result-missing", "params": {"place": "1"}}


@pytest.mark.parametrize("path", ["/runflow/run-results", "/runflow/comparisons"])
async def test_results_are_for_our_page_on_a_safe_way(client, path):
    body = {**RESULT, **({"made_here": MADE} if path.endswith("comparisons") else {})}
    assert (await client.post(path, json=body)).status == 403
    headers = {"X-Runflow": "1", "Origin": "http://192.168.1.5", "Host": "192.168.1.5"}
    response = await client.post(path, json=body, headers=headers)
    assert (await response.json())["code"] == "relay-plain-http"


@pytest.mark.parametrize(
    "change",
    [
        {"run_id": "../auth/me"},
        {"run_id": 7},
        {"place": -1},
        {"place": True},
        {"place": "0"},
        {"origin": None},
        {"key": ""},
        {"url": "https://elsewhere.example"},
    ],
    ids=str,
)
async def test_a_result_of_another_shape_is_refused(client, world, change):
    body = {**RESULT, **change}
    response = await client.post("/runflow/run-results", json=body, headers={"X-Runflow": "1"})
    assert (response.status, (await response.json())["code"]) == (400, "bad-request")
    assert world.results.calls == []


@pytest.mark.parametrize(
    "change",
    [{"type": "models"}, {"filename": ""}, {"filename": "a\0b"}, {"subfolder": None}, {"path": "/etc"}],
    ids=str,
)
async def test_a_comparison_with_a_file_of_another_shape_is_refused(client, world, change):
    body = {**RESULT, "made_here": {**MADE, **change}}
    response = await client.post("/runflow/comparisons", json=body, headers={"X-Runflow": "1"})
    assert (response.status, (await response.json())["code"]) == (400, "bad-request")
    assert world.results.calls == []


async def test_a_file_that_was_made_here_is_compared_with_the_result(client, world, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"text")
    world.results.answer = b"other"
    body = {**RESULT, "made_here": MADE}
    response = await client.post("/runflow/comparisons", json=body, headers={"X-Runflow": "1"})
    found = await response.json()
    assert (response.status, found["verdict"], found["difference"]) == (200, "different", None)
    assert (found["here"]["size_bytes"], found["there"]["size_bytes"]) == (4, 5)
    told = json.loads((LOCAL / "comparison-200.json").read_text("utf-8"))["response"]["body"]
    assert (set(found), set(found["here"])) == (set(told), set(told["here"]))


async def test_a_file_that_is_not_there_is_told_before_runflow_is_asked(client, world):
    body = {**RESULT, "made_here": {**MADE, "filename": "../a.txt"}}
    response = await client.post("/runflow/comparisons", json=body, headers={"X-Runflow": "1"})
    assert (response.status, (await response.json())["code"]) == (404, "made-here-missing")
    assert world.results.calls == []


async def test_the_files_of_a_folder_are_listed_by_name(client, tmp_path, exchange):
    (tmp_path / "day 1").mkdir()
    (tmp_path / "day 1" / "a.png").write_bytes(b"x")
    await check(client, exchange("files-1-output-200"))
    await check(client, exchange("files-2-no-folder-400"))


@pytest.mark.parametrize("folder", ["temp", "..", "%2e%2e%2f", "input%2f..", "custom_nodes"])
async def test_no_other_folder_is_listed(client, folder):
    response = await client.get(f"/runflow/files/{folder}", headers={"X-Runflow": "1"})
    assert response.status in (400, 404)


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Runflow": "1", "Host": "evil.example", "Origin": "http://evil.example"},
        {"X-Runflow": "1", "Host": "evil.example"},
        {"X-Runflow": "1", "Origin": "http://evil.example"},
    ],
)
async def test_no_strange_page_is_told_what_lies_in_a_folder(client, headers):
    response = await client.get("/runflow/files/output", headers=headers)
    assert response.status == 403
    assert "files" not in await response.json()


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("run-files-1-removed-200", [RUN]),
        ("run-files-2-no-id-400", ["../../output"]),
        ("run-files-3-ended-200", [None]),
    ],
)
async def test_the_files_of_a_run_are_removed_by_its_id_alone(client, world, exchange, name, asked):
    await check(client, exchange(name))
    assert world.run_files.asked == asked


@pytest.mark.parametrize("path", [f"/runflow/run-files/{RUN}", "/runflow/run-files"])
@pytest.mark.parametrize(
    "headers",
    [{}, {"X-Runflow": "1", "Host": "evil.example"}, {"X-Runflow": "1", "Origin": "http://evil.example"}],
)
async def test_no_strange_page_removes_files(client, world, path, headers):
    headers = {**headers, "Origin": "http://evil.example"} if "Host" in headers else headers
    response = await client.delete(path, headers=headers)
    assert (response.status, world.run_files.asked) == (403, [])
