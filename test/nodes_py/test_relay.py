import asyncio
import json
import re

import aiohttp
import pytest
from aiohttp import web
from hypothesis import given
from hypothesis import strategies as st

from nodes_py.addresses import parse_origin
from nodes_py.guard import Refused
from nodes_py.relay import Relay, find_proxy, is_known_call, read_origins
from nodes_py.request_models import RelayRequest
from nodes_py.upstream_error import cut_error
from nodes_py.version import VERSION

KEY = "rf_live_marked_0123456789"
UUID = "01890000-0000-7000-8000-000000000001"


class Upstream:
    """A Runflow API on loopback that answers as set up and counts its requests."""

    def __init__(self):
        self.requests = []
        self.answer = lambda: web.json_response({"items": []})

    async def handle(self, request):
        self.requests.append(
            {
                "method": request.method,
                "path": request.path,
                "query": dict(request.query),
                "headers": dict(request.headers),
                "body": await request.text(),
            }
        )
        answer = self.answer()
        return await answer if asyncio.iscoroutine(answer) else answer


@pytest.fixture
def upstream():
    return Upstream()


@pytest.fixture
async def server(aiohttp_server, upstream):
    app = web.Application(client_max_size=100 * 1024 * 1024)
    app.router.add_route("*", "/{tail:.*}", upstream.handle)
    return await aiohttp_server(app)


@pytest.fixture
async def relay(tmp_path):
    relay = Relay(tmp_path, timeout=aiohttp.ClientTimeout(total=0.5))
    yield relay
    await relay.close()


def call(origin, method="GET", path="/v1/comfyui-workflows", query=None, body=None):
    return RelayRequest(str(origin).rstrip("/"), KEY, method, path, query or {}, body)


async def refused(relay, request):
    with pytest.raises(Refused) as raised:
        await relay.send(request)
    return raised.value.status, raised.value.code, raised.value.as_json()


class TestPassingOn:
    async def test_the_key_goes_out_as_one_header_and_the_query_as_it_came(self, relay, server, upstream):
        query = {"q": "slug.eq:'poster & more'", "limit": "5"}
        answer = await relay.send(call(server.make_url("/"), query=query))
        assert answer == {"status": 200, "body": {"items": []}}
        (request,) = upstream.requests
        assert (request["method"], request["path"], request["query"]) == (
            "GET",
            "/v1/comfyui-workflows",
            query,
        )
        assert request["headers"]["Authorization"] == f"Bearer {KEY}"
        assert request["headers"]["User-Agent"] == f"comfyui-runflow/{VERSION}"
        assert "Cookie" not in request["headers"]
        assert KEY not in json.dumps({**request, "headers": {}})

    async def test_a_body_is_sent_as_json_an_empty_one_too(self, relay, server, upstream):
        confirmations = f"/v1/asset-uploads/{UUID}/confirmations"
        await relay.send(call(server.make_url("/"), "POST", confirmations, body={}))
        await relay.send(
            call(server.make_url("/"), "PATCH", f"/v1/comfyui-workflows/{UUID}", body={"name": "é"})
        )
        assert [json.loads(request["body"]) for request in upstream.requests] == [{}, {"name": "é"}]
        assert {request["headers"]["Content-Type"] for request in upstream.requests} == {"application/json"}

    async def test_a_large_body_gets_its_length_and_sent_whole(self, relay, server, upstream):
        body = {"graph": "é" * 3_000_000}
        relay = Relay(None)
        answer = await relay.send(call(server.make_url("/"), "POST", body=body))
        await relay.close()
        assert answer["status"] == 200
        (request,) = upstream.requests
        assert json.loads(request["body"]) == body
        assert request["headers"]["Content-Length"] == str(len(request["body"]))

    async def test_a_call_without_a_body_says_nothing_of_one(self, relay, server, upstream):
        await relay.send(call(server.make_url("/")))
        assert "Content-Type" not in upstream.requests[0]["headers"]

    async def test_no_redirect_is_followed(self, relay, server, upstream, aiohttp_server):
        elsewhere = Upstream()
        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", elsewhere.handle)
        trap = await aiohttp_server(app)
        for status in (301, 302, 303, 307, 308):
            target = str(trap.make_url("/v1/comfyui-workflows"))
            upstream.answer = lambda s=status, t=target: web.Response(status=s, headers={"Location": t})
            answer = await relay.send(call(server.make_url("/")))
            assert answer == {"status": status, "body": None}
        assert elsewhere.requests == []

    async def test_a_cookie_of_one_answer_is_not_sent_with_the_next_call(self, relay, server, upstream):
        upstream.answer = lambda: web.json_response({}, headers={"Set-Cookie": "session=1"})
        await relay.send(call(server.make_url("/")))
        await relay.send(call(server.make_url("/")))
        assert "Cookie" not in upstream.requests[1]["headers"]

    @pytest.mark.parametrize(
        "answer",
        [
            {"status": 503, "text": "<html>busy</html>", "content_type": "text/html"},
            {"status": 200, "text": "not json", "content_type": "application/json"},
            {"status": 200, "text": "{}", "content_type": "text/plain"},
            {"status": 204},
        ],
    )
    async def test_an_answer_that_is_not_json_or_none_has_a_null_body(self, relay, server, upstream, answer):
        upstream.answer = lambda: web.Response(**answer)
        assert await relay.send(call(server.make_url("/"))) == {"status": answer["status"], "body": None}

    async def test_an_upstream_error_is_cut_to_code_message_and_field_errors(self, relay, server, upstream):
        body = {
            "code": "INVALID",
            "message": f"The key {KEY} may not do this.",
            "errors": [{"loc": ["body", 0, "slug"], "msg": "too long", "input": KEY, "ctx": {}}],
            "request": {"headers": {"Authorization": KEY}},
        }
        upstream.answer = lambda: web.json_response(body, status=422)
        assert await relay.send(call(server.make_url("/"))) == {
            "status": 422,
            "body": {
                "code": "INVALID",
                "message": "The key … may not do this.",
                "errors": [{"loc": ["body", 0, "slug"], "msg": "too long"}],
            },
        }

    @pytest.mark.parametrize("name", ["relay-200", "relay-upstream-error-200", "relay-upstream-not-json-200"])
    async def test_each_worked_answer_is_given_for_what_the_api_said(
        self, relay, server, upstream, exchange, name
    ):
        worked = exchange(name)
        expected = worked["response"]["body"]
        said = expected["body"]
        upstream.answer = lambda: (
            web.Response(status=503, text="<html>")
            if said is None
            else web.json_response(said, status=expected["status"])
        )
        sent = {**worked["request"]["body"], "origin": str(server.make_url("/"))}
        assert await relay.send(RelayRequest(**sent)) == expected

    async def test_no_connection_is_reported_with_the_host_and_no_more(self, relay, unused_tcp_port):
        origin = f"http://127.0.0.1:{unused_tcp_port}"
        assert await refused(relay, call(origin)) == (
            502,
            "relay-unconnected",
            {"code": "relay-unconnected", "params": {"host": f"127.0.0.1:{unused_tcp_port}"}},
        )

    async def test_a_connection_that_breaks_off_is_no_answer(self, relay, server, upstream):
        async def break_off():
            raise asyncio.CancelledError

        upstream.answer = break_off
        assert (await refused(relay, call(server.make_url("/"))))[1] == "relay-network"

    async def test_an_answer_that_does_not_come_is_given_up(self, relay, server, upstream):
        async def never():
            await asyncio.sleep(5)

        upstream.answer = never
        status, code, body = await refused(relay, call(server.make_url("/")))
        assert (status, code) == (504, "relay-timeout")
        assert body["params"] == {"host": f"127.0.0.1:{server.port}"}

    async def test_the_key_is_in_no_log_and_in_no_error_whatever_happens(
        self, relay, server, upstream, caplog, unused_tcp_port
    ):
        caplog.set_level(0)
        texts = []
        await relay.send(call(server.make_url("/")))
        upstream.answer = lambda: web.json_response({"message": KEY}, status=500)
        texts.append(json.dumps(await relay.send(call(server.make_url("/")))))
        for request in (
            call(f"http://127.0.0.1:{unused_tcp_port}"),
            call("https://evil.example"),
            call(server.make_url("/"), path="/v1/billing/balance"),
        ):
            with pytest.raises(Refused) as raised:
                await relay.send(request)
            texts.append(f"{raised.value!r} {raised.value.as_json()} {raised.value.__cause__!r}")
        assert KEY not in caplog.text
        assert all(KEY not in text for text in texts)


class TestOrigins:
    @pytest.mark.parametrize(
        "origin",
        [
            "https://api.runflow.io",
            "https://api.runflow.io/",
            "https://api.runflow.io:443",
            "HTTPS://API.Runflow.IO",
        ],
    )
    def test_the_default_origin_is_known_however_it_is_spelt(self, origin):
        assert str(parse_origin(origin)) == "https://api.runflow.io"

    @pytest.mark.parametrize(
        ("text", "origin"),
        [
            ("http://127.0.0.1:8700", "http://127.0.0.1:8700"),
            ("http://localhost:80", "http://localhost"),
            ("http://[::1]:8700", "http://[::1]:8700"),
            ("http://127.9.9.9", "http://127.9.9.9"),
            ("https://localhost", "https://localhost"),
        ],
    )
    def test_this_machine_is_called_over_plain_http_too(self, text, origin):
        parsed = parse_origin(text)
        assert (str(parsed), parsed.is_loopback) == (origin, True)

    @pytest.mark.parametrize(
        "origin",
        [
            "https://api.runflow.io@evil.example",
            "https://api.runflow.io:443@evil.example",
            "https://user@api.runflow.io",
            "https://user:pass@api.runflow.io",
            "https://@api.runflow.io",
            "https://evil.example",
            "https://api.runflow.io.evil.example",
            "https://evil.example#api.runflow.io",
            "https://evil.example/https://api.runflow.io",
            "https://evil.example\\@api.runflow.io",
            "https://api.runflow.io\\.evil.example",
            "https://api.runflow.io.",
            "https://api.runflow.io:444",
            "https://api.runflow.io:0",
            "https://api.runflow.io:x",
            "https://api.runflow.io:99999",
            "https://api.runflow.io/v1",
            "https://api.runflow.io?x",
            "https://api.runflow.io#x",
            "https://api.runflow.io?",
            "https://api.runflow.io#",
            " https://api.runflow.io",
            "https://api.runflow.io\n",
            "https://api.run\tflow.io",
            "https://api。runflow.io",
            "https://аpi.runflow.io",
            "https://api.runflow%2eio",
            "//api.runflow.io",
            "api.runflow.io",
            "http://api.runflow.io",
            "ftp://api.runflow.io",
            "file:///etc/passwd",
            "http://192.0.2.7",
            "http://169.254.169.254",
            "http://0.0.0.0:8700",
            "http://localhost.evil.example",
            "http://127.0.0.1.evil.example",
            "http://2130706433",
            "http://127.1",
            "http://[::ffff:192.0.2.7]",
            "http://[::1",
            "http://localhost@evil.example",
            "",
            "null",
        ],
    )
    async def test_every_other_origin_is_refused_and_nobody_is_called(self, relay, origin):
        called = []
        relay._ask = lambda *arguments: called.append(arguments)
        request = RelayRequest(origin, KEY, "GET", "/v1/auth/me", {}, None)
        assert (await refused(relay, request))[:2] == (403, "relay-origin")
        assert called == []

    async def test_the_refusal_is_the_worked_one(self, relay, exchange):
        worked = exchange("relay-origin-refused-403")
        status, _, body = await refused(relay, RelayRequest(**worked["request"]["body"]))
        assert (status, body) == (
            worked["response"]["status"],
            worked["response"]["body"],
        )

    async def test_an_origin_in_the_private_file_counts_without_a_restart(self, relay, tmp_path):
        called = []

        async def remember(origin, request):
            called.append(str(origin))
            return {"status": 200, "body": None}

        relay._ask = remember
        assert (await refused(relay, call("https://api.staging.example")))[1] == "relay-origin"
        (tmp_path / "relay-origins.txt").write_text(
            "# ours\nhttps://api.staging.example:443  # staging\n", "utf-8"
        )
        await relay.send(call("https://API.staging.example"))
        assert called == ["https://api.staging.example"]
        assert (await refused(relay, call("https://api.staging.example:8443")))[1] == "relay-origin"

    def test_lines_that_are_no_https_origin_are_passed_over(self, tmp_path):
        file = tmp_path / "relay-origins.txt"
        file.write_text(
            "http://192.0.2.7\nhttps://*.example\n*\n\nhttps://ok.example/\nhttps://a@b.example\n", "utf-8"
        )
        assert {str(origin) for origin in read_origins(file)} == {"https://ok.example"}

    def test_a_file_that_is_absent_or_no_text_lists_nothing(self, tmp_path):
        (tmp_path / "binary").write_bytes(b"\xff\xfe")
        assert read_origins(tmp_path / "absent") == read_origins(tmp_path / "binary") == set()

    async def test_without_a_system_folder_only_the_default_and_this_machine_are_left(self):
        assert (await refused(Relay(None), call("https://api.staging.example")))[1] == "relay-origin"

    @given(st.text(max_size=40))
    def test_whatever_is_put_around_it_only_the_default_origin_is_the_default_origin(self, text):
        for candidate in (f"https://api.runflow.io{text}", f"https://{text}api.runflow.io", text):
            if str(parse_origin(candidate)) == "https://api.runflow.io":
                assert re.fullmatch(r"https://api\.runflow\.io(:|:0*443)?/?", candidate, re.IGNORECASE)


class TestCalls:
    @pytest.mark.parametrize(
        ("method", "path"),
        [
            ("GET", "/v1/auth/me"),
            ("GET", "/v1/comfyui-workflows"),
            ("POST", "/v1/comfyui-workflows"),
            ("GET", f"/v1/comfyui-workflows/{UUID}"),
            ("PATCH", f"/v1/comfyui-workflows/{UUID}"),
            ("DELETE", f"/v1/comfyui-workflows/{UUID}"),
            ("GET", "/v1/comfyui-workflows/acme/poster"),
            ("POST", "/v1/comfyui-workflows/acme/poster/runs"),
            ("GET", "/v1/comfyui-workflows/acme/poster/runs"),
            ("GET", "/v1/runs"),
            ("GET", f"/v1/runs/{UUID}"),
            ("GET", f"/v1/runs/{UUID}/logs"),
            ("GET", f"/v1/runs/{UUID}/node-runs"),
            ("POST", "/v1/asset-uploads"),
            ("POST", f"/v1/asset-uploads/{UUID}/confirmations"),
        ],
    )
    def test_each_call_of_deploying_running_and_managing_is_one(self, method, path):
        assert is_known_call(method, path)

    @pytest.mark.parametrize(
        ("method", "path"),
        [
            ("get", "/v1/auth/me"),
            ("GET POST", "/v1/comfyui-workflows"),
            ("", "/v1/comfyui-workflows"),
            ("PUT", "/v1/comfyui-workflows"),
            ("DELETE", "/v1/comfyui-workflows"),
            ("POST", "/v1/auth/me"),
            ("PATCH", f"/v1/runs/{UUID}"),
            ("POST", "/v1/runs"),
            ("DELETE", f"/v1/runs/{UUID}"),
            ("POST", f"/v1/runs/{UUID}/logs"),
            ("GET", f"/v1/runs/{UUID}/callback"),
            ("POST", f"/v1/runs/{UUID}/callback-redeliveries"),
            ("GET", f"/v1/runs/{UUID}/logs/"),
            ("GET", f"/v1/runs/{UUID}/logs/node-runs"),
            ("GET", "/v1/runs/x/logs"),
            ("PATCH", "/v1/comfyui-workflows/acme/poster"),
            ("DELETE", "/v1/comfyui-workflows/acme/poster"),
            ("DELETE", "/v1/comfyui-workflows/acme/poster/runs"),
            ("GET", "/v1/comfyui-workflows/acme/../runs"),
            ("GET", "/v1/comfyui-workflows/acme/poster/inputs"),
            ("GET", "/v1/comfyui-workflows/a.b/poster"),
            ("GET", "/v1/billing/balance"),
            ("GET", "/v1/comfyui-workflows/"),
            ("GET", "/v1/comfyui-workflows/../billing/balance"),
            ("GET", f"/v1/comfyui-workflows/{UUID}/../../auth/me"),
            ("GET", f"/v1/comfyui-workflows/{UUID}?x"),
            ("GET", f"/v1/comfyui-workflows/{UUID}#x"),
            ("GET", f"/v1/runs/{UUID}\n"),
            ("GET", f"/v1/runs/{UUID}%2f.."),
            ("GET", "/v1/runs/statuses"),
            ("POST", "/v1/comfyui-workflows/acme/%2e%2e/runs"),
            ("POST", "/v1/comfyui-workflows/acme/../runs"),
            ("POST", "/v1/comfyui-workflows/a/b/c/runs"),
            ("GET", "//evil.example/v1/auth/me"),
            ("GET", "@evil.example/v1/auth/me"),
            ("GET", "/V1/auth/me"),
            ("GET", ""),
        ],
    )
    async def test_nothing_else_is_passed_on(self, relay, server, upstream, method, path):
        request = RelayRequest(str(server.make_url("/")), KEY, method, path, {}, None)
        assert (await refused(relay, request))[:2] == (403, "relay-path")
        assert upstream.requests == []

    async def test_the_refusal_is_the_worked_one(self, relay, exchange):
        worked = exchange("relay-path-refused-403")
        _, _, body = await refused(relay, RelayRequest(**worked["request"]["body"]))
        assert body == worked["response"]["body"]


class TestProxy:
    @pytest.fixture(autouse=True)
    def environment(self, monkeypatch):
        for name in ("http_proxy", "https_proxy", "no_proxy", "all_proxy"):
            monkeypatch.delenv(name, raising=False)
            monkeypatch.delenv(name.upper(), raising=False)
        self.set = monkeypatch.setenv

    def find(self, origin):
        found = find_proxy(parse_origin(origin))
        return None if found is None else str(found)

    def test_the_environments_proxy_is_taken(self):
        self.set("HTTPS_PROXY", "http://proxy.example:3128")
        assert self.find("https://api.runflow.io") == "http://proxy.example:3128"

    def test_this_machine_and_what_no_proxy_names_are_called_directly(self):
        self.set("HTTPS_PROXY", "http://proxy.example:3128")
        self.set("HTTP_PROXY", "http://proxy.example:3128")
        self.set("NO_PROXY", "runflow.io")
        assert self.find("https://api.runflow.io") is None
        assert self.find("http://127.0.0.1:8700") is None
        assert self.find("https://localhost") is None

    def test_a_proxy_of_a_kind_that_cannot_be_used_is_left_out(self):
        self.set("HTTPS_PROXY", "socks5://proxy.example:1080")
        assert self.find("https://api.runflow.io") is None


class TestCutError:
    @pytest.mark.parametrize(
        ("body", "cut"),
        [
            (None, None),
            ([], None),
            ("text", None),
            ({}, {"code": None, "message": None, "errors": None}),
            (
                {"error": {"code": "A", "message": "m", "errors": [{"loc": ["a"], "msg": "b"}]}},
                {"code": "A", "message": "m", "errors": [{"loc": ["a"], "msg": "b"}]},
            ),
            (
                {"code": 7, "message": {"a": 1}, "errors": "x"},
                {"code": None, "message": None, "errors": None},
            ),
            (
                {"code": "A", "message": "m", "errors": [{"loc": "x"}, 7, {"loc": [{}, 1], "msg": 2}]},
                {
                    "code": "A",
                    "message": "m",
                    "errors": [{"loc": [], "msg": ""}, {"loc": ["", 1], "msg": ""}],
                },
            ),
        ],
    )
    def test_only_what_people_see_is_left(self, body, cut):
        assert cut_error(body, KEY) == cut

    def test_a_text_without_end_is_cut(self):
        assert len(cut_error({"message": "x" * 10_000}, KEY)["message"]) == 2000
