import asyncio
import socket

import aiohttp
import pytest
from aiohttp import web
from aiohttp.abc import AbstractResolver

from nodes_py.addresses import is_public
from nodes_py.guard import Refused
from nodes_py.relay import Relay
from nodes_py.request_models import RunResultRequest
from nodes_py.results.run_results import PublicResolver, RunResults

KEY = "rf_live_marked_0123456789"
RUN = "0197f000-0000-7000-8000-000000000001"


class There:
    """The API and its storage. `address`: of the results, for each read of the run."""

    def __init__(self):
        self.api = self.storage = ""
        self.headers, self.queries, self.status = [], [], [200]
        self.run_status, self.content = 200, b"content"
        self.outputs = None

    async def run(self, request):
        self.queries.append(dict(request.query))
        assert request.headers["Authorization"] == f"Bearer {KEY}"
        outputs = self.outputs
        if outputs is None:
            outputs = [{"output_id": "a", "url": f"{self.storage}first?sig=%2B1"}, {"url": 7}]
        return web.json_response({"id": RUN, "output": {"outputs": outputs}}, status=self.run_status)

    async def file(self, request):
        self.headers.append(dict(request.headers))
        status = self.status.pop(0) if len(self.status) > 1 else self.status[0]
        if status == 302:
            return web.Response(status=302, headers={"Location": f"{self.api}v1/elsewhere"})
        return web.Response(status=status, body=self.content)


@pytest.fixture
async def there(aiohttp_server):
    found = There()
    api, storage = web.Application(), web.Application()
    api.router.add_get("/v1/runs/{id}", found.run)
    storage.router.add_get("/first", found.file)
    found.api = str((await aiohttp_server(api)).make_url("/"))
    found.storage = str((await aiohttp_server(storage)).make_url("/"))
    return found


@pytest.fixture
async def results():
    relay = Relay(None, proxy_for=lambda _: None)
    made = []

    def make(**options):
        made.append(RunResults(relay, **options))
        return made[-1]

    yield make
    for one in made:
        await one.close()
    await relay.close()


def request(there, place=0):
    return RunResultRequest(there.api.rstrip("/"), KEY, RUN, place)


async def refusal(work):
    with pytest.raises(Refused) as refused:
        await work
    assert KEY not in str(refused.value.params)
    return refused.value.status, refused.value.code, refused.value.params


async def test_the_file_is_read_where_the_api_says_and_gets_no_key(there, results):
    assert await results().read(request(there)) == b"content"
    assert "Authorization" not in there.headers[0]
    assert there.queries == [{}]


async def test_an_address_that_is_refused_is_asked_for_again_signed(there, results):
    there.status = [403, 200]
    assert await results().read(request(there)) == b"content"
    assert there.queries == [{}, {"add_signature": "true"}]


@pytest.mark.parametrize("status", [403, 404, 500])
async def test_a_storage_that_refuses_is_told_with_its_answer(there, results, status):
    there.status = [status]
    expected = (502, "result-not-served", {"status": str(status)})
    assert await refusal(results().read(request(there))) == expected


async def test_a_redirect_is_not_followed(there, results):
    there.status = [302]
    assert await refusal(results().read(request(there))) == (502, "result-not-served", {"status": "302"})


async def test_a_run_that_cannot_be_read_is_told_with_the_answer(there, results):
    there.run_status = 404
    assert await refusal(results().read(request(there))) == (502, "result-run", {"status": "404"})


@pytest.mark.parametrize("place", [1, 2, 9_999])
async def test_a_place_without_an_address_is_missing(there, results, place):
    expected = (404, "result-missing", {"place": str(place + 1)})
    assert await refusal(results().read(request(there, place))) == expected


@pytest.mark.parametrize("outputs", [{}, "x", [None], [{"url": None}], [[]]])
async def test_an_answer_of_another_shape_has_no_address(there, results, outputs):
    there.outputs = outputs
    assert (await refusal(results().read(request(there))))[1] == "result-missing"


@pytest.mark.parametrize(
    "url",
    [
        "http://storage.example/a",
        "ftp://x/a",
        "https://u:p@x.example/a",
        "//x.example/a",
        "file:///etc/passwd",
    ],
)
async def test_an_address_that_is_not_safe_is_not_called(there, results, url):
    there.outputs = [{"url": url}]
    assert (await refusal(results().read(request(there))))[:2] == (502, "result-address")


async def test_a_file_that_is_too_large_is_not_kept(there, results):
    there.content = b"x" * (3 * 2**20)
    assert await refusal(results(most_bytes=2 * 2**20).read(request(there))) == (
        413,
        "result-too-large",
        {"limit": "2 MiB"},
    )


async def test_another_origin_is_refused(there, results):
    other = RunResultRequest("https://api.example", KEY, RUN, 0)
    assert (await refusal(results().read(other)))[1] == "relay-origin"


class Names(AbstractResolver):
    def __init__(self, address):
        self._address = address

    async def resolve(self, host, port=0, family=socket.AF_INET):
        return [
            {"hostname": host, "host": self._address, "port": port, "family": family, "proto": 0, "flags": 0}
        ]

    async def close(self):
        pass


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        *((text, False) for text in ("fec0::1", "::ffff:10.0.0.1", "::127.0.0.1", "::ffff:0:10.0.0.1")),
        *((text, False) for text in ("64:ff9b::a9fe:a9fe", "2002:7f00:1::")),
        *((text, True) for text in ("64:ff9b::808:808", "::ffff:8.8.8.8", "2606:4700::1111")),
    ],
)
def test_an_address_within_an_address_counts_as_that(address, expected):
    assert is_public(address) is expected


@pytest.mark.parametrize(
    "address",
    ["127.0.0.1", "10.0.0.1", "192.168.1.1", "169.254.169.254", "::1", "fd00::1"],
)
async def test_a_public_name_that_leads_to_a_private_address_is_not_called(address, aiohttp_server):
    called = []

    async def take(_):
        called.append(1)
        return web.Response()

    app = web.Application()
    app.router.add_get("/a", take)
    port = (await aiohttp_server(app)).port
    connector = aiohttp.TCPConnector(resolver=PublicResolver(Names(address)))
    async with aiohttp.ClientSession(connector=connector) as client:
        with pytest.raises((aiohttp.ClientError, OSError)):
            await asyncio.wait_for(client.get(f"http://files.example:{port}/a"), 10)
    assert called == []


async def test_a_public_name_is_resolved():
    assert (await PublicResolver(Names("93.184.216.34")).resolve("files.example", 443))[0]["port"] == 443
