import builtins
import os
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from aiohttp import web
from facts_support import Home, node, prompt
from hypothesis import given
from hypothesis import strategies as st

from nodes_py import known_hosts, routes
from nodes_py.facts.install_facts import InstallFacts
from nodes_py.facts.limited_report import describe_limited
from nodes_py.known_hosts import KnownHosts, find_listen_names, is_private_name, read_host, read_names
from nodes_py.run_files import RunFiles

PAGE = {"X-Runflow": "1"}
EVIL = {**PAGE, "Host": "evil.example:8188", "Origin": "http://evil.example:8188"}
REFUSAL = {
    "code": "host-not-allowed",
    "params": {"host": "evil.example:8188", "file": "user/__runflow/allowed-hosts.txt"},
}
ASKED = {"prompt": {"1": {"class_type": "LoadImage", "inputs": {"image": "x.png"}}}, "stated_models": []}
SEARCH = {"prompt": {}, "aux_ids": {}, "scope": "all"}
CALL = {"origin": "https://api.runflow.io", "key": "k", "method": "GET", "path": "/v1/auth/me"}
CALL |= {"query": {}, "body": None}
UPLOAD = {"origin": "https://api.runflow.io", "key": "k", "path": "x.png", "mime_type": "image/png"}
UPLOAD |= {"size_bytes": 1, "sha256": "a" * 64, "has_other_way": True}
RESULT = {"origin": "https://api.runflow.io", "key": "k", "run_id": "0" * 8 + "-0000" * 3 + "-" + "0" * 12}
RESULT |= {"place": 0}
COMPARISON = {**RESULT, "made_here": {"filename": "x.png", "subfolder": "", "type": "input"}}


class Watched:
    """What the relay, the uploads and the search would send."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    async def send(self, *_: Any) -> dict[str, Any]:
        self.sent.append("relay")
        return {}

    async def read(self, *_: Any) -> bytes:
        self.sent.append("result")
        return b""

    def get(self, path: str) -> tuple[int, dict[str, str], Any]:
        self.sent.append(path)
        return 404, {}, None


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.loader("LoadImage", image=([], {"image_upload": True}))
    home.put("input/x.png", b"picture")
    pack = home.base / "custom_nodes" / "a-pack"
    pack.mkdir(parents=True)
    (pack / "__init__.py").write_text(
        "NODE_CLASS_MAPPINGS = {'Own': type('Own', (), {'__module__': __name__})}\n"
    )
    home.load_pack(pack)
    return home


@pytest.fixture
def watched() -> Watched:
    return Watched()


@pytest.fixture
async def client(aiohttp_client: Any, home: Home, tmp_path: Path, watched: Watched) -> Any:
    """The real facts, jobs and searches of a small install."""
    facts, table = InstallFacts(home.install), web.RouteTableDef()
    facts.commit_searches._get = watched.get
    routes.register(
        table,
        facts,
        known_hosts=KnownHosts(tmp_path / "__runflow", lambda: ["studio.example"]),
        relay=watched,
        uploads=watched,
        results=watched,
        find_folder=lambda _: home.base / "output",
        run_files=RunFiles(lambda: home.base / "input"),
        folder="ComfyUI-Runflow",
        find_other_plugin=lambda: {"folder": "old", "had_password": True},
    )
    app = web.Application()
    app.add_routes(table)
    return await aiohttp_client(app)


async def post(client: Any, path: str, headers: dict[str, str], body: Any) -> tuple[int, Any]:
    response = await client.post(path, headers=headers, json=body)
    return response.status, await response.json()


CALLERS = [
    # loopback, addresses, names that public DNS does not answer
    ("127.0.0.1:8188", "http://127.0.0.1:8188", True),
    ("localhost:8188", "http://localhost:8188", True),
    ("[::1]:8188", "http://[::1]:8188", True),
    ("192.168.1.5:8188", "http://192.168.1.5:8188", True),
    ("8.8.8.8", "http://8.8.8.8", True),
    ("[fd00::5]:8188", "http://[fd00::5]:8188", True),
    ("studio:8188", "http://studio:8188", True),
    ("studio.local", "http://studio.local", True),
    ("My-Studio.LOCAL:80", "http://my-studio.local", True),
    # the name that --listen has
    ("studio.example:8188", "http://studio.example:8188", True),
    ("STUDIO.example", "http://studio.example", True),
    # https, whatever the name
    ("evil.example", "https://evil.example", True),
    ("evil.example:8443", "https://evil.example:8443", True),
    # a public name over http
    ("evil.example:8188", "http://evil.example:8188", False),
    ("evil.example", "http://evil.example", False),
    ("127.0.0.1.evil.example", "http://127.0.0.1.evil.example", False),
    ("localhost.evil.example", "http://localhost.evil.example", False),
    ("studio.local.evil.example", "http://studio.local.evil.example", False),
    ("studio.example.evil.example", "http://studio.example.evil.example", False),
    ("evil.studio.example", "http://evil.studio.example", False),
    ("evillocal.example", "http://evillocal.example", False),
    ("127.0.0.1.", "http://127.0.0.1.", False),
    ("evil.example.", "http://evil.example.", False),
    ("ai.", "http://ai.", False),
    ("xn--e1awd7f.com", "http://xn--e1awd7f.com", False),
]


@pytest.mark.parametrize(("host", "origin", "is_known"), CALLERS)
async def test_a_page_is_answered_in_full_only_under_a_name_that_nobody_can_point_here(
    client: Any, watched: Watched, host: str, origin: str, is_known: bool
) -> None:
    headers = {**PAGE, "Host": host, "Origin": origin}
    status, body = await post(client, "/runflow/facts", headers, ASKED)
    assert (status, body["limited"] is None, len(body["files"])) == (200, is_known, 1 if is_known else 0)
    for path, sent in (("hash-jobs", ASKED), ("commit-searches", SEARCH)):
        status, body = await post(client, f"/runflow/{path}", headers, sent)
        assert (status, body.get("code")) == ((202, None) if is_known else (403, "host-not-allowed"))
    for path, call in (("relay", CALL), ("relay/uploads", UPLOAD)):
        status, body = await post(client, f"/runflow/{path}", headers, call)
        # Over plain http from another machine the key would be in clear, under a known name as well.
        assert body.get("code") in (("relay-plain-http", None) if is_known else ("host-not-allowed",))


# X-Forwarded-Proto is written by the page, the rest by the browser.
@pytest.mark.parametrize(
    ("more", "is_known"),
    [
        ({"Origin": "http://evil.example:8188"}, False),
        ({"Origin": "http://evil.example:8188", "X-Forwarded-Proto": "https"}, False),
        ({"Origin": "http://evil.example:8188", "X-Forwarded-Host": "localhost"}, False),
        ({"Origin": "http://evil.example:8188", "Forwarded": "proto=https;host=localhost"}, False),
        ({"Origin": "http://evil.example:8188", "Sec-Fetch-Site": "same-origin"}, False),
        ({"Origin": "http://EVIL.example:8188", "Referer": "https://evil.example:8188/"}, False),
        ({"Origin": "HTTPS://evil.example:8188"}, True),
        # Node and curl send none of them with a POST, a browser never leaves Origin out.
        ({}, True),
        ({"Sec-Fetch-Mode": "cors"}, True),
    ],
)
async def test_what_tells_a_page_from_a_program_and_http_from_https(
    client: Any, more: dict[str, str], is_known: bool
) -> None:
    headers = {**PAGE, "Host": "evil.example:8188", **more}
    assert (await post(client, "/runflow/facts", headers, ASKED))[1]["limited"] == (
        None if is_known else REFUSAL
    )
    status, body = await post(client, "/runflow/hash-jobs", headers, ASKED)
    assert (status, body if status == 403 else None) == ((202, None) if is_known else (403, REFUSAL))


@pytest.mark.parametrize("origin", ["https://evil.example", "http://localhost:8188", "null", "", "file://"])
async def test_an_origin_that_is_not_the_page_s_own_proves_nothing(client: Any, origin: str) -> None:
    status, body = await post(client, "/runflow/facts", {**EVIL, "Origin": origin}, ASKED)
    assert (status, body["code"]) == (403, "foreign-origin")


async def test_a_rebound_page_gets_nothing_from_the_disk_and_sends_nothing_anywhere(
    client: Any, watched: Watched
) -> None:
    asked = {
        **ASKED,
        "prompt": {
            **ASKED["prompt"],
            "2": node("Own"),
            "3": node("Gone"),
            "4": node("Own", path="/etc/shadow"),
        },
    }
    status, body = await post(client, "/runflow/facts", EVIL, asked)
    assert status == 200
    assert (body["models"], body["files"], body["packages"], body["local_paths"]) == ([], [], [], [])
    assert body["unplaced_models"] == []
    assert [(pack["directory"], pack["origin"], pack["node_ids"]) for pack in body["packs"]] == [
        ("a-pack", None, ["2", "4"])
    ]
    assert body["missing_classes"] == [{"class_type": "Gone", "node_ids": ["3"]}]
    for path, sent in (("hash-jobs", asked), ("commit-searches", SEARCH), ("relay", CALL)):
        assert await post(client, f"/runflow/{path}", EVIL, sent) == (403, REFUSAL)
    for path, sent in (("relay/uploads", UPLOAD), ("run-results", RESULT), ("comparisons", COMPARISON)):
        assert await post(client, f"/runflow/{path}", EVIL, sent) == (403, REFUSAL)
    assert watched.sent == []


async def test_a_rebound_page_cancels_no_job(client: Any) -> None:
    _, started = await post(client, "/runflow/hash-jobs", {**PAGE, "Host": "localhost"}, ASKED)
    path = f"/runflow/hash-jobs/{started['job_id']}"
    response = await client.delete(path, headers=EVIL)
    assert (response.status, await response.json()) == (403, REFUSAL)
    while (body := await (await client.get(path, headers=PAGE)).json())["state"] == "running":
        pass
    assert body["state"] == "done"


async def test_a_rebound_page_removes_no_files_of_a_run(client: Any, home: Home) -> None:
    run = "0b7f0f9e-4a51-4a4e-9d61-1f6d2a3c4b5e"
    home.put(f"input/runflow-run-{run}/photo.png", b"picture")
    path = f"/runflow/run-files/{run}"
    response = await client.delete(path, headers=EVIL)
    assert (response.status, await response.json()) == (403, REFUSAL)
    answer = await (await client.delete(path, headers={**PAGE, "Host": "localhost"})).json()
    assert answer == {"removed": 1}


@pytest.mark.parametrize(
    ("headers", "other", "relay"),
    [
        ({"Host": "localhost:8188"}, True, None),
        ({"Host": "evil.example:8188"}, False, "host-not-allowed"),
        ({"Host": "evil.example:8188", "X-Forwarded-Proto": "https"}, False, None),
        ({"Host": "evil.example:8188", "Sec-Fetch-Site": "same-origin"}, True, None),
        ({"Host": "192.168.1.5:8188"}, True, "relay-plain-http"),
    ],
)
async def test_the_status_looks_into_no_folder_for_a_page_that_is_not_known(
    client: Any, headers: dict[str, str], other: bool, relay: str | None
) -> None:
    body = await (await client.get("/runflow/status", headers={**PAGE, **headers})).json()
    assert (body["other_plugin"] is not None, body["relay"]["code"]) == (other, relay)
    assert body["relay"]["allowed"] is (relay is None)


@pytest.mark.parametrize("line", ["evil.example", "  EVIL.example  # mine", "http://evil.example:8188/"])
async def test_a_name_in_the_private_file_counts_from_the_next_request_on(
    client: Any, tmp_path: Path, line: str
) -> None:
    assert (await post(client, "/runflow/facts", EVIL, ASKED))[1]["limited"] == REFUSAL
    (tmp_path / "__runflow").mkdir()
    (tmp_path / "__runflow" / "allowed-hosts.txt").write_text(f"# names\n\nother.example\n{line}\n")
    assert (await post(client, "/runflow/facts", EVIL, ASKED))[1]["limited"] is None


def test_the_file_has_names_only_and_no_patterns(tmp_path: Path) -> None:
    file = tmp_path / "allowed-hosts.txt"
    file.write_text(
        "\ufeffa.example\n*.example\n.example\nb.example/path\nuser@c.example\n\n#d.example\n*\n", "utf-8"
    )
    assert read_names(file) == {"a.example"}
    file.write_bytes(b"\xff\xfe")
    assert read_names(file) == set()
    assert read_names(tmp_path / "gone.txt") == set()


def test_the_names_of_listen_are_those_that_comfyui_has_read(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(known_hosts.sys.modules, "comfy.cli_args", raising=False)
    assert list(find_listen_names()) == []
    arguments = SimpleNamespace(args=SimpleNamespace(listen="Studio.example, 0.0.0.0,::"))
    monkeypatch.setitem(known_hosts.sys.modules, "comfy.cli_args", arguments)
    assert list(find_listen_names()) == ["studio.example", "0.0.0.0", "::"]


def test_without_a_private_folder_a_name_cannot_be_added(monkeypatch: pytest.MonkeyPatch) -> None:
    assert KnownHosts(None)._file is None


def test_limited_facts_ask_the_disk_for_nothing(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    install = home.install()
    asked = prompt(n1=node("LoadImage", image="x.png"), n2=node("Own"), n3=node("Own", path="/etc/passwd"))
    describe_limited(asked, install, REFUSAL)

    def refuse(*_: Any, **__: Any) -> Any:
        raise AssertionError("the disk was asked")

    for name in ("stat", "lstat", "scandir", "listdir", "open", "readlink", "access"):
        monkeypatch.setattr(os, name, refuse)
    monkeypatch.setattr(builtins, "open", refuse)
    try:
        body = describe_limited(asked, install, REFUSAL)
    finally:
        monkeypatch.undo()
    assert body["limited"] == REFUSAL


def test_limited_facts_are_the_worked_ones(home: Home, exchange: Any) -> None:
    worked = exchange("facts-limited-200")
    body = describe_limited(worked["request"]["body"]["prompt"], home.install(), REFUSAL)
    assert list(body) == list(worked["response"]["body"])
    assert body["missing_classes"][-1] == worked["response"]["body"]["missing_classes"][0]


LABEL = st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789-", min_size=1, max_size=10)
PUBLIC = (
    st.lists(LABEL, min_size=2, max_size=4)
    .map(".".join)
    .filter(
        # A browser takes a name that ends in a number for an address.
        lambda name: not name.endswith(".local") and not name.rpartition(".")[2].isdigit()
    )
)


@given(name=PUBLIC, port=st.sampled_from(["", ":80", ":8188"]))
def test_no_public_name_is_private_with_or_without_a_port(name: str, port: str) -> None:
    assert read_host(name + port) == name
    assert not is_private_name(name)


@given(st.text(max_size=40))
def test_whatever_host_says_a_dotted_name_is_private_only_as_local_or_as_an_address(text: str) -> None:
    name = read_host(text)
    if name is not None and is_private_name(name) and "." in name:
        assert name.endswith(".local") or name.replace(".", "").isdigit() or ":" in name


@pytest.mark.parametrize(
    "header",
    ["", "a b", "localhost@evil.example", "evil.example#.local", "evil.example/.local", "evil.example?.local"]
    + ["evil.example\\.local", "[evil.example]", "localhost:8188:1", "[::1", "a\nb"],
)
def test_a_host_header_that_no_browser_sends_names_nothing_private(header: str) -> None:
    name = read_host(header)
    assert name is None or not is_private_name(name)
