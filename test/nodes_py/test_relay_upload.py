import asyncio
import hashlib
import json
import logging
import os
import threading
from pathlib import Path

import aiohttp
import pytest
from aiohttp import web

from nodes_py.addresses import parse_origin, parse_storage_url
from nodes_py.guard import Refused
from nodes_py.relay import Relay
from nodes_py.relay_upload import UploadRelay
from nodes_py.request_models import UploadRequest

KEY = "rf_live_marked_0123456789"
ASSET = "00000000-0000-4000-8000-0000000000d1"
RETRY = json.loads((Path(__file__).parents[1] / "contract" / "retry.json").read_text())
CONTENT = b"a picture with an accent in its name" * 1000


class Runflow:
    """API and storage on two loopback origins. `trouble` answers instead, once for each entry."""

    def __init__(self):
        self.api, self.storage, self.requests, self.stored = None, None, [], {}
        self.trouble = {"announce": [], "put": [], "confirm": []}
        self.upload_url, self.asset = None, {}
        self.on_announce = lambda: None

    def steps(self):
        return [step for step, _ in self.requests]

    async def _take(self, step, request):
        self.requests.append((step, dict(request.headers)))
        left = self.trouble[step]
        answer = left.pop(0) if left else None
        if answer == "lost":
            request.transport.close()
            return web.Response()
        return web.Response(status=answer) if isinstance(answer, int) else answer

    async def announce(self, request):
        self.announced = await request.json()
        self.on_announce()
        instead = await self._take("announce", request)
        if instead is not None:
            return instead
        url = self.upload_url or f"{self.storage}uploads/{ASSET}/caf%C3%A9.png?X-Amz-Signature=MARKED%2Bsign"
        return web.json_response({"asset_id": ASSET, "upload_url": url}, status=201)

    async def put(self, request):
        body = await request.read()
        self.raw_path = request.raw_path
        instead = await self._take("put", request)
        if instead is not None:
            return instead
        self.stored[request.match_info["id"]] = body
        return web.Response(status=200)

    async def confirm(self, request):
        instead = await self._take("confirm", request)
        if instead is not None:
            return instead
        body = {"id": ASSET, "url": f"{self.storage}assets/{ASSET}", "size_bytes": len(self.stored[ASSET])}
        return web.json_response({**body, **self.asset}, status=201)


@pytest.fixture
async def runflow(aiohttp_server):
    there = Runflow()
    api = web.Application()
    api.router.add_post("/v1/asset-uploads", there.announce)
    api.router.add_post("/v1/asset-uploads/{id}/confirmations", there.confirm)
    storage = web.Application(client_max_size=100 * 1024 * 1024)
    storage.router.add_put("/uploads/{id}/{name}", there.put)
    there.api = str((await aiohttp_server(api)).make_url("/"))
    there.storage = str((await aiohttp_server(storage)).make_url("/"))
    return there


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "input" / "sub").mkdir(parents=True)
    (tmp_path / "input" / "sub" / "café.png").write_bytes(CONTENT)
    (tmp_path / "secret.txt").write_bytes(CONTENT)
    return tmp_path / "input"


@pytest.fixture
async def uploads(folder, tmp_path):
    relay = Relay(tmp_path, timeout=aiohttp.ClientTimeout(total=2))

    async def sleep(_seconds):
        await asyncio.sleep(0)

    yield UploadRelay(relay, lambda: folder, sleep=sleep, timeout=aiohttp.ClientTimeout(total=2))
    await relay.close()


def asked(runflow, path="sub/café.png", content=CONTENT, origin=None, **changes):
    values = {
        "origin": (origin or runflow.api).rstrip("/"),
        "key": KEY,
        "path": path,
        "mime_type": "image/png",
        "size_bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
    }
    return UploadRequest(**{**values, **changes})


async def refused(uploads, request):
    with pytest.raises(Refused) as raised:
        await uploads.send(request, lambda: False)
    return raised.value.status, raised.value.code, raised.value.as_json()


def here():
    return False


class TestSending:
    async def test_the_file_goes_to_the_address_the_api_answered_and_the_key_to_the_api_alone(
        self, uploads, runflow
    ):
        answer = await uploads.send(asked(runflow), here)
        assert answer == {
            "asset": {
                "asset_id": ASSET,
                "url": f"{runflow.storage}assets/{ASSET}",
                "size_bytes": len(CONTENT),
            },
            "failed": None,
        }
        assert runflow.steps() == ["announce", "put", "confirm"]
        assert runflow.stored == {ASSET: CONTENT}
        assert runflow.announced == {
            "filename": "café.png",
            "mime_type": "image/png",
            "size_bytes": len(CONTENT),
        }
        headers = dict(runflow.requests)
        assert headers["announce"]["Authorization"] == headers["confirm"]["Authorization"] == f"Bearer {KEY}"
        assert "Authorization" not in headers["put"]
        assert KEY not in json.dumps(headers["put"])

    async def test_the_length_is_said_and_the_signed_address_goes_out_as_it_came(self, uploads, runflow):
        await uploads.send(asked(runflow), here)
        headers = dict(runflow.requests)["put"]
        assert headers["Content-Length"] == str(len(CONTENT))
        assert "Transfer-Encoding" not in headers
        assert headers["Content-Type"] == "image/png"
        assert runflow.raw_path == f"/uploads/{ASSET}/caf%C3%A9.png?X-Amz-Signature=MARKED%2Bsign"

    async def test_the_file_is_read_off_the_loop_and_in_pieces(self, uploads, runflow, folder, monkeypatch):
        content = os.urandom(2 * 1024 * 1024)
        (folder / "large.bin").write_bytes(content)
        reads = []
        from nodes_py import relay_upload

        def spy(folder, name):
            file = relay_upload_open(folder, name)

            class Spied:
                def read(self, count):
                    reads.append((count, threading.current_thread() is threading.main_thread()))
                    return file.read(count)

                def __getattr__(self, name):
                    return getattr(file, name)

            return Spied()

        relay_upload_open = relay_upload.open_inside
        monkeypatch.setattr(relay_upload, "open_inside", spy)
        await uploads.send(asked(runflow, "large.bin", content), here)
        assert runflow.stored[ASSET] == content
        assert max(count for count, _ in reads) <= 256 * 1024
        assert not any(on_loop for _, on_loop in reads)

    @pytest.mark.parametrize(
        "name", ["a\nb.png", "a\r\nX-Other: 1.png", "a\tb.png", 'a"b.png', "a\u202eb.png"]
    )
    async def test_a_name_that_no_header_can_hold_is_sent_as_it_is(self, uploads, runflow, folder, name):
        (folder / name).write_bytes(CONTENT)
        assert (await uploads.send(asked(runflow, name), here))["asset"]["asset_id"] == ASSET
        assert (runflow.announced["filename"], runflow.stored) == (name, {ASSET: CONTENT})

    async def test_a_link_that_stays_inside_is_followed(self, uploads, runflow, folder):
        (folder / "link.png").symlink_to(folder / "sub" / "café.png")
        assert (await uploads.send(asked(runflow, "link.png"), here))["asset"]["asset_id"] == ASSET


class TestRepeats:
    @pytest.mark.parametrize("step", ["announce", "put", "confirm"])
    @pytest.mark.parametrize(
        ("word", "trouble"),
        [("429", 429), ("5xx", 500), ("5xx", 503), ("lost", "lost"), ("", 404), ("", 422)],
    )
    async def test_a_call_is_made_as_often_as_the_table_for_both_languages_says(
        self, uploads, runflow, step, word, trouble
    ):
        rule = RETRY["calls"][step]
        attempts = rule["attempts"] if word in rule["after"] else 1
        runflow.trouble[step] = [trouble] * (attempts - 1)
        assert (await uploads.send(asked(runflow), here))["asset"] is not None
        runflow.requests.clear()
        runflow.trouble[step] = [trouble] * attempts
        assert (await uploads.send(asked(runflow), here))["failed"]["step"] == step
        assert runflow.steps().count(step) == attempts

    async def test_an_api_that_cannot_be_connected_to_is_asked_as_often_as_one_that_does_not_answer(
        self, folder, runflow, tmp_path, unused_tcp_port
    ):
        waits = []

        async def sleep(seconds):
            waits.append(seconds)

        relay = Relay(tmp_path)
        request = asked(runflow, origin=f"http://127.0.0.1:{unused_tcp_port}")
        failed = (await UploadRelay(relay, lambda: folder, sleep=sleep).send(request, here))["failed"]
        await relay.close()
        assert (failed["step"], failed["reason"]) == ("announce", "network")
        assert len(waits) == RETRY["calls"]["announce"]["attempts"] - 1

    @pytest.mark.parametrize(
        "step, sent", [("announce", ["announce"]), ("put", ["announce", "put"])], ids=["announce", "put"]
    )
    async def test_what_nobody_answers_is_left_to_a_page_with_another_way(self, uploads, runflow, step, sent):
        runflow.trouble[step] = ["lost"] * 5
        answer = await uploads.send(asked(runflow, has_other_way=True), here)
        assert answer["failed"] == {"step": step, "reason": "network", "status": None, "body": None}
        assert runflow.steps() == sent

    async def test_but_what_was_answered_and_a_confirmation_are_tried_again(self, uploads, runflow):
        runflow.trouble = {"announce": [503, 429], "put": [503], "confirm": ["lost", "lost"]}
        answer = await uploads.send(asked(runflow, has_other_way=True), here)
        assert answer["failed"] is None
        assert runflow.steps() == ["announce"] * 3 + ["put"] * 2 + ["confirm"] * 3

    async def test_between_two_calls_is_the_wait_of_the_table(self, folder, runflow, tmp_path, monkeypatch):
        waits = []

        async def sleep(seconds):
            waits.append(seconds)

        monkeypatch.setattr("random.random", lambda: 0.25)
        relay = Relay(tmp_path)
        runflow.trouble["confirm"] = [503] * 4
        await UploadRelay(relay, lambda: folder, sleep=sleep).send(asked(runflow), here)
        await relay.close()
        assert waits == [wait + 0.25 * RETRY["random_seconds"] for wait in RETRY["waits_seconds"]]

    @pytest.mark.parametrize("trouble", [429, 500, "lost"])
    async def test_bytes_are_put_to_the_same_address_three_times(self, uploads, runflow, trouble):
        runflow.trouble["put"] = [trouble] * 2
        assert (await uploads.send(asked(runflow), here))["asset"] is not None
        assert runflow.steps() == ["announce", "put", "put", "put", "confirm"]
        assert runflow.stored == {ASSET: CONTENT}

    async def test_an_address_that_has_expired_is_asked_for_anew_once(self, uploads, runflow):
        runflow.trouble["put"] = [403]
        assert (await uploads.send(asked(runflow), here))["asset"] is not None
        assert runflow.steps() == ["announce", "put", "announce", "put", "confirm"]

    @pytest.mark.parametrize(
        ("step", "troubles", "failed", "steps"),
        [
            ("put", [403, 403], ("status", 403), ["announce", "put", "announce", "put"]),
            ("put", [500] * 3, ("status", 500), ["announce", "put", "put", "put"]),
            ("put", ["lost"] * 3, ("network", None), ["announce", "put", "put", "put"]),
            ("put", [400], ("status", 400), ["announce", "put"]),
            ("put", [302], ("status", 302), ["announce", "put"]),
            ("announce", [422], ("status", 422), ["announce"]),
            ("announce", ["lost"] * 5, ("network", None), ["announce"] * 5),
            ("confirm", [404], ("status", 404), ["announce", "put", "confirm"]),
            ("confirm", [500] * 5, ("status", 500), ["announce", "put", *["confirm"] * 5]),
        ],
    )
    async def test_what_does_not_pass_is_reported_with_its_step(
        self, uploads, runflow, step, troubles, failed, steps
    ):
        runflow.trouble[step] = troubles
        answer = await uploads.send(asked(runflow), here)
        assert answer["asset"] is None
        assert (answer["failed"]["step"], answer["failed"]["reason"], answer["failed"]["status"]) == (
            step,
            *failed,
        )
        assert runflow.steps() == steps

    async def test_the_apis_refusal_is_the_worked_one(self, uploads, runflow, exchange):
        body = {"code": "PERMISSION_DENIED", "message": "This key may not upload assets.", "errors": None}
        runflow.trouble["announce"] = [web.json_response(body, status=403)]
        answer = await uploads.send(asked(runflow), here)
        assert answer == exchange("relay-upload-api-refused-200")["response"]["body"]

    async def test_the_storages_refusal_is_the_worked_one(self, uploads, runflow, exchange):
        runflow.trouble["put"] = [403, 403]
        answer = await uploads.send(asked(runflow), here)
        assert answer == exchange("relay-upload-storage-refused-200")["response"]["body"]

    async def test_no_answer_is_the_worked_one(self, uploads, runflow, exchange):
        runflow.trouble["put"] = ["lost"] * 3
        answer = await uploads.send(asked(runflow), here)
        assert answer == exchange("relay-upload-network-200")["response"]["body"]

    async def test_nothing_more_is_sent_for_a_page_that_has_left(self, uploads, runflow):
        runflow.trouble["put"] = [500] * 3
        with pytest.raises(Refused) as raised:
            await uploads.send(asked(runflow), lambda: "put" in runflow.steps())
        assert raised.value.code == "cancelled"
        assert runflow.steps() == ["announce", "put"]


class TestWhereTo:
    @pytest.mark.parametrize(
        "url",
        [
            "http://storage.example/uploads/a",
            "https://user@storage.example/uploads/a",
            "ftp://storage.example/a",
            "https://storage.example\\@evil.example/a",
            "//storage.example/a",
            "/uploads/a",
            "https://storage.example",
            "https://storage.example/a b",
            "https://storage.example/a#b",
            "https://[::1/a",
            "",
            7,
            None,
        ],
    )
    async def test_an_address_that_is_neither_https_nor_this_machine_gets_no_byte(
        self, uploads, runflow, exchange, url
    ):
        body = {"asset_id": ASSET, "upload_url": url}
        runflow.trouble["announce"] = [web.json_response(body, status=201)]
        answer = await uploads.send(asked(runflow), here)
        assert answer == exchange("relay-upload-unreadable-200")["response"]["body"]
        assert runflow.steps() == ["announce"]

    @pytest.mark.parametrize("asset_id", ["../../v1/runs", "x", "", 7, None])
    async def test_an_asset_without_an_id_gets_no_byte(self, uploads, runflow, asset_id):
        body = {"asset_id": asset_id, "upload_url": f"{runflow.storage}uploads/{ASSET}/a"}
        runflow.trouble["announce"] = [web.json_response(body, status=201)]
        assert (await uploads.send(asked(runflow), here))["failed"]["reason"] == "unreadable"
        assert runflow.steps() == ["announce"]

    def test_this_machine_is_an_address_only_for_an_api_on_it(self):
        api, own = parse_origin("https://api.runflow.io"), parse_origin("http://127.0.0.1:8787")
        assert parse_storage_url("http://127.0.0.1:8788/a?b=%2F", api) is None
        assert parse_storage_url("https://localhost/a", api) is None
        assert str(parse_storage_url("http://127.0.0.1:8788/a?b=%2F", own)) == "http://127.0.0.1:8788/a?b=%2F"
        signed = "https://storage.example/caf%C3%A9/a%2Fb?X-Amz-Signature=a%2Bb&x=%3D"
        assert str(parse_storage_url(signed, api)) == signed

    @pytest.mark.parametrize(
        "host",
        [
            "0.0.0.0",
            "10.0.0.5",
            "100.64.0.1",
            "127.0.0.1",
            "127.1",
            "0x7f000001",
            "2130706433",
            "169.254.169.254",
            "172.16.0.1",
            "192.168.0.5:9000",
            "224.0.0.1",
            "255.255.255.255",
            "[::]",
            "[::1]",
            "[fe80::1]",
            "[fd00::1]",
            "[ff02::1]",
            "[::ffff:10.0.0.5]",
            "[::ffff:7f00:1]",
            "[2002:7f00:1::1]",
            "localhost.",
            "x.localhost",
            "minio",
        ],
    )
    def test_an_address_of_this_machine_or_its_network_is_none_for_an_api_elsewhere(self, host):
        api, own = parse_origin("https://api.runflow.io"), parse_origin("http://127.0.0.1:8787")
        assert parse_storage_url(f"https://{host}/a", api) is None
        assert parse_storage_url(f"https://{host}/a", own) == f"https://{host}/a"

    @pytest.mark.parametrize("host", ["storage.example", "8.8.8.8", "[2606:4700::1111]", "[::ffff:8.8.8.8]"])
    def test_a_public_address_is_taken(self, host):
        api = parse_origin("https://api.runflow.io")
        assert parse_storage_url(f"https://{host}/a", api) == f"https://{host}/a"

    async def test_no_redirect_is_followed(self, uploads, runflow, aiohttp_server):
        caught = []

        async def catch(request):
            caught.append(request.path)
            return web.Response()

        app = web.Application()
        app.router.add_route("*", "/{tail:.*}", catch)
        trap = str((await aiohttp_server(app)).make_url("/trap"))
        runflow.trouble["put"] = [web.Response(status=307, headers={"Location": trap})]
        answer = await uploads.send(asked(runflow), here)
        assert (answer["failed"]["step"], answer["failed"]["status"]) == ("put", 307)
        assert caught == []

    async def test_an_origin_that_is_not_listed_is_refused_before_the_file_is_looked_at(
        self, uploads, runflow, exchange
    ):
        request = asked(runflow, "nowhere.png", origin="https://evil.example")
        status, _, body = await refused(uploads, request)
        worked = exchange("relay-upload-origin-refused-403")["response"]
        assert (status, body) == (worked["status"], worked["body"])

    async def test_another_asset_or_none_in_the_confirmation_is_unreadable(self, uploads, runflow):
        for asset in ({"id": "00000000-0000-4000-8000-0000000000d2"}, {"url": None}, {"size_bytes": "1"}):
            runflow.asset = asset
            answer = await uploads.send(asked(runflow), here)
            assert answer["failed"]["step"] == "confirm"
            assert answer["failed"]["reason"] == "unreadable"


class TestWhichFile:
    @pytest.mark.parametrize(
        "path",
        [
            "../secret.txt",
            "sub/../../secret.txt",
            "{folder}/../secret.txt",
            "{folder}/sub/café.png",
            "out.txt",
            "sub/up/secret.txt",
            ".",
            "sub/..",
        ],
    )
    async def test_a_path_that_leads_out_is_refused_and_nobody_is_asked(self, uploads, runflow, folder, path):
        (folder / "out.txt").symlink_to(folder.parent / "secret.txt")
        (folder / "sub" / "up").symlink_to(folder.parent)
        status, code, _ = await refused(uploads, asked(runflow, path.format(folder=folder)))
        assert (status, code) == (403, "file-outside")
        assert runflow.requests == []

    async def test_the_refusals_are_the_worked_ones(self, uploads, runflow, exchange):
        for name, path, changes in (
            ("relay-upload-outside-403", "../secret.txt", {}),
            ("relay-upload-changed-409", "sub/café.png", {"size_bytes": 69}),
        ):
            status, _, body = await refused(uploads, asked(runflow, path, **changes))
            worked = exchange(name)["response"]
            assert (status, body) == (worked["status"], worked["body"])
        assert runflow.requests == []

    async def test_a_file_that_is_gone_is_the_worked_refusal(self, uploads, runflow, folder, exchange):
        (folder / "sub" / "café.png").unlink()
        status, _, body = await refused(uploads, asked(runflow))
        worked = exchange("relay-upload-missing-404")["response"]
        assert (status, body) == (worked["status"], worked["body"])

    @pytest.mark.parametrize("kind", ["folder", "pipe"])
    async def test_what_is_no_file_is_missing(self, uploads, runflow, folder, kind):
        if kind == "pipe":
            os.mkfifo(folder / "thing")
        else:
            (folder / "thing").mkdir()
        assert (await refused(uploads, asked(runflow, "thing")))[1] == "file-missing"
        assert runflow.requests == []

    @pytest.mark.parametrize(
        "changes", [{"sha256": "a" * 64}, {"size_bytes": len(CONTENT) - 1}, {"size_bytes": len(CONTENT) + 1}]
    )
    async def test_another_file_than_was_asked_for_is_not_sent(self, uploads, runflow, changes):
        assert (await refused(uploads, asked(runflow, **changes)))[:2] == (409, "file-changed")
        assert runflow.requests == []

    @pytest.mark.parametrize("change", ["rewritten", "cut", "grown"])
    async def test_a_file_that_changes_on_its_way_is_not_confirmed(self, uploads, runflow, folder, change):
        content = {"rewritten": CONTENT[::-1], "cut": CONTENT[:100], "grown": CONTENT + b"more"}[change]

        def rewrite():
            with (folder / "sub" / "café.png").open("r+b") as stream:
                stream.truncate(0)
                stream.write(content)

        runflow.on_announce = rewrite
        assert (await refused(uploads, asked(runflow)))[:2] == (409, "file-changed")
        assert "confirm" not in runflow.steps()


class TestSecrets:
    async def test_neither_key_nor_signed_address_is_in_a_log_or_an_error(
        self, uploads, runflow, caplog, capsys
    ):
        caplog.set_level(logging.DEBUG)
        answers = []
        for step in ("announce", "put", "confirm"):
            for trouble in (400, 403, 500, "lost"):
                runflow.trouble = {"announce": [], "put": [], "confirm": [], step: [trouble] * 9}
                answers.append(await uploads.send(asked(runflow), here))
        answers.append(await refused(uploads, asked(runflow, sha256="a" * 64)))
        ours = [record.getMessage() for record in caplog.records if record.name.startswith("nodes_py")]
        text = json.dumps([answers, ours]) + "".join(capsys.readouterr())
        assert KEY not in text
        assert "MARKED" not in text
