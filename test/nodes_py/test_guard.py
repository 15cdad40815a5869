import gzip
import json
import threading

import pytest
from aiohttp import web

from nodes_py import guard

HEADERS = {"X-Runflow": "1"}


@pytest.fixture
async def client(aiohttp_client):
    """Routes that count the requests let through, and one that breaks."""
    routes = web.RouteTableDef()
    came = []

    @routes.get("/read")
    @guard.route()
    async def read(request):
        came.append(None)
        return {"in_clear": guard.is_in_clear(request)}

    @routes.post("/write")
    @guard.route(lambda body: body)
    async def write(request, body):
        came.append(body)
        return {"in_clear": guard.is_in_clear(request)}

    @routes.get("/broken")
    @guard.route()
    async def broken(request):
        raise RuntimeError("rf_live_marked")

    app = web.Application(client_max_size=1024)
    app.add_routes(routes)
    client = await aiohttp_client(app)
    client.came = came
    return client


async def refusal(response):
    return response.status, (await response.json())["code"]


@pytest.mark.parametrize("value", [None, "", "0", "true", "1 "])
async def test_a_request_without_our_header_is_refused(client, value):
    headers = {} if value is None else {"X-Runflow": value}
    # Spaces around a header's value are no part of it.
    expected = (200, None) if value == "1 " else (403, "not-our-page")
    for response in (
        await client.get("/read", headers=headers),
        await client.post("/write", headers=headers, json={}),
    ):
        body = await response.json()
        assert (response.status, body.get("code")) == expected
    assert len(client.came) == (2 if value == "1 " else 0)


@pytest.mark.parametrize(
    ("host", "origin", "passes"),
    [
        ("127.0.0.1:8188", "http://127.0.0.1:8188", True),
        ("comfy.example", "https://comfy.example", True),
        ("comfy.example", "https://comfy.example:443", True),
        ("comfy.example:443", "https://comfy.example", True),
        ("comfy.example", "http://comfy.example", True),
        ("COMFY.example", "https://comfy.EXAMPLE", True),
        ("[::1]:8188", "http://[::1]:8188", True),
        ("127.0.0.1:8188", None, True),
        ("127.0.0.1:8188", "http://127.0.0.1:8189", False),
        ("127.0.0.1:8188", "http://localhost:8188", False),
        ("127.0.0.1:8188", "https://127.0.0.1", False),
        ("comfy.example", "https://comfy.example:8443", False),
        ("comfy.example", "https://comfy.example.evil.example", False),
        ("comfy.example", "https://comfy.example@evil.example", False),
        ("127.0.0.1:8188", "https://evil.example", False),
        ("127.0.0.1:8188", "null", False),
        ("127.0.0.1:8188", "", False),
        ("127.0.0.1:8188", "file://127.0.0.1:8188", False),
        ("127.0.0.1:8188", "http://127.0.0.1:x", False),
    ],
)
async def test_only_a_page_of_this_very_comfyui_may_ask(client, host, origin, passes):
    headers = {**HEADERS, "Host": host, **({} if origin is None else {"Origin": origin})}
    response = await client.post("/write", headers=headers, json={})
    if passes:
        assert response.status == 200
    else:
        assert await refusal(response) == (403, "foreign-origin")
    assert len(client.came) == (1 if passes else 0)


@pytest.mark.parametrize(
    ("site", "passes"),
    [("same-origin", True), ("none", True), ("same-site", False), ("cross-site", False), ("", False)],
)
async def test_what_the_browser_says_of_the_sender_counts(client, site, passes):
    response = await client.get("/read", headers={**HEADERS, "Sec-Fetch-Site": site})
    assert response.status == (200 if passes else 403)
    assert len(client.came) == (1 if passes else 0)


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/x-www-form-urlencoded", "application/jsonp", None]
)
async def test_a_body_that_is_not_called_json_is_refused(client, kind):
    headers = {**HEADERS, **({"Content-Type": kind} if kind else {})}
    response = await client.post("/write", headers=headers, data=b"{}")
    assert await refusal(response) == (415, "not-json")
    assert client.came == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"{", (415, "not-json")),
        (b"", (415, "not-json")),
        (b"\xff", (415, "not-json")),
        (b"[" * 200_000, (415, "not-json")),
        (b"[]", (400, "bad-request")),
        (b'"text"', (400, "bad-request")),
        (b"null", (400, "bad-request")),
    ],
)
async def test_a_body_that_is_no_object_is_refused(client, data, expected):
    headers = {**HEADERS, "Content-Type": "application/json; charset=utf-8"}
    response = await client.post("/write", headers=headers, data=data)
    assert await refusal(response) == expected
    assert client.came == []


async def test_a_body_beyond_comfyuis_own_limit_is_read(client):
    body = {"text": "x" * 100_000}
    response = await client.post("/write", headers=HEADERS, json=body)
    assert response.status == 200
    assert client.came == [body]


@pytest.mark.parametrize("is_stated", [True, False])
async def test_a_body_above_the_cap_is_refused_with_its_size_stated_or_not(client, monkeypatch, is_stated):
    monkeypatch.setattr(guard, "MAX_BODY_BYTES", 1000)
    raw = json.dumps({"text": "x" * 2000}).encode()

    async def chunks():
        yield raw

    response = await client.post(
        "/write", headers={**HEADERS, "Content-Type": "application/json"}, data=raw if is_stated else chunks()
    )
    assert await refusal(response) == (413, "too-large")
    assert client.came == []


async def test_the_cap_is_that_of_the_refusal(exchange):
    worked = exchange("refused-too-large-413")
    assert worked["request"]["headers"]["Content-Length"] == str(guard.MAX_BODY_BYTES + 1)


async def test_no_body_and_no_answer_is_read_or_written_in_the_loop(client, monkeypatch):
    def refuse(*_, **__):
        assert threading.current_thread() is not threading.main_thread()

    loads, encode = json.loads, json.JSONEncoder.iterencode
    monkeypatch.setattr(guard.json_in_thread.json, "loads", lambda *a, **k: refuse() or loads(*a, **k))
    monkeypatch.setattr(json.JSONEncoder, "iterencode", lambda *a, **k: refuse() or encode(*a, **k))
    headers = {**HEADERS, "Content-Type": "application/json"}
    response = await client.post("/write", headers=headers, data=b'{"a": 1}')
    monkeypatch.undo()
    assert (response.status, response.headers["Content-Type"]) == (200, "application/json; charset=utf-8")
    assert await response.json() == {"in_clear": False}
    assert client.came == [{"a": 1}]


async def test_the_cap_counts_what_a_compressed_body_unpacks_to(client, monkeypatch):
    monkeypatch.setattr(guard, "MAX_BODY_BYTES", 1000)
    data = gzip.compress(json.dumps({"text": "x" * 2000}).encode())
    headers = {**HEADERS, "Content-Type": "application/json", "Content-Encoding": "gzip"}
    response = await client.post("/write", headers=headers, data=data)
    assert await refusal(response) == (413, "too-large")
    assert client.came == []


@pytest.mark.parametrize(
    ("headers", "in_clear"),
    [
        ({"Host": "127.0.0.1:8188"}, False),
        ({"Host": "127.8.9.1"}, False),
        ({"Host": "localhost:8188"}, False),
        ({"Host": "LOCALHOST:8188"}, False),
        ({"Host": "[::1]:8188"}, False),
        ({"Host": "192.0.2.7:8188"}, True),
        ({"Host": "studio.local:8188"}, True),
        ({"Host": "localhost.evil.example"}, True),
        ({"Host": "192.0.2.7:8188", "Origin": "http://192.0.2.7:8188"}, True),
        ({"Host": "studio.example", "Origin": "https://studio.example"}, False),
        ({"Host": "studio.example", "X-Forwarded-Proto": "https"}, False),
        ({"Host": "studio.example", "X-Forwarded-Proto": "HTTPS, http"}, False),
        ({"Host": "studio.example", "X-Forwarded-Proto": "http, https"}, True),
        ({"Host": "studio.example", "X-Forwarded-Proto": "http"}, True),
        ({"Host": "studio.example", "Sec-Fetch-Site": "same-origin"}, False),
        # The browser knows better than a header that a page may write.
        ({"Host": "studio.example", "Origin": "http://studio.example", "X-Forwarded-Proto": "https"}, True),
    ],
)
async def test_whether_the_key_would_cross_the_network_in_clear(client, headers, in_clear):
    response = await client.get("/read", headers={**HEADERS, **headers})
    assert await response.json() == {"in_clear": in_clear}


async def test_a_failure_of_ours_is_logged_by_line_and_quotes_nothing(client, caplog, exchange):
    response = await client.get("/broken", headers=HEADERS)
    expected = exchange("failed-500")["response"]
    assert (response.status, await response.json()) == (expected["status"], expected["body"])
    assert "RuntimeError" in caplog.text
    assert "in broken" in caplog.text
    assert "rf_live_marked" not in caplog.text.replace('raise RuntimeError("rf_live_marked")', "")
