"""Known faults of plugins that deploy, one test each, named after it; more in test/deploy/faults.test.ts."""

import asyncio
import builtins
import hashlib
import json
import subprocess
import threading
import tracemalloc
from pathlib import Path
from typing import Any

import aiohttp
import pytest
from aiohttp import web
from facts_support import Home, node, prompt, safetensors
from repository_stand_in import StandIn, git, write_history

from nodes_py import routes
from nodes_py.facts.commit_search.search_jobs import CommitSearchJobs
from nodes_py.facts.hashing import hash_jobs
from nodes_py.facts.hashing.hash_cache import HashCache
from nodes_py.facts.hashing.hash_jobs import HashJobs
from nodes_py.facts.install_facts import InstallFacts
from nodes_py.facts.report import describe
from nodes_py.known_hosts import KnownHosts
from nodes_py.relay import Relay
from nodes_py.relay_upload import UploadRelay
from nodes_py.request_models import UploadRequest
from nodes_py.run_files import RunFiles

PAGE = {"X-Runflow": "1"}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.loader("LoraLoader", lora_name=lambda: (home.filename_list("loras"),))
    home.loader("LoadImage", image=([], {"image_upload": True}))
    home.loader("Note", text=("STRING", {"multiline": True}))
    return home


def add_pack(path: Path, class_type: str, home: Home, origin: str | None = None) -> None:
    path.mkdir(parents=True)
    table = f"'{class_type}': type('{class_type}', (), {{'__module__': __name__}})"
    (path / "__init__.py").write_text(f"NODE_CLASS_MAPPINGS = {{{table}}}\n")
    if origin is not None:
        git(path, "init", "-q")
        git(path, "add", "-A")
        git(path, "commit", "-q", "-m", "all")
        git(path, "remote", "add", "origin", origin)
        git(path, "update-ref", "refs/remotes/origin/main", "HEAD")
    home.load_pack(path)


def packs_of(asked: dict[str, Any], home: Home) -> dict[str, str | None]:
    return {pack["directory"]: pack["origin"] for pack in describe(asked, [], home.install())["packs"]}


def models_of(asked: dict[str, Any], home: Home, stated: list[Any] | None = None) -> dict[str, str | None]:
    """Key to what is wrong with it."""
    return {
        model["path"]: model["problem"] for model in describe(asked, stated or [], home.install())["models"]
    }


def finish(jobs: HashJobs, asked: dict[str, Any]) -> dict[str, Any]:
    job_id = jobs.start(asked, [])
    while (body := jobs.read(job_id) or {})["state"] == "running":
        threading.Event().wait(0.005)
    assert body["state"] == "done"
    return body


def test_fault_1_one_pack_without_an_origin_stopped_the_whole_deploy(home: Home) -> None:
    packs = home.base / "custom_nodes"
    add_pack(packs / "unzipped", "Unzipped", home)
    add_pack(packs / "cloned", "Cloned", home, "https://github.com/example/cloned")
    add_pack(packs / "local", "Local", home, "https://github.com/example/local")
    git(packs / "local", "remote", "remove", "origin")
    (packs / "cloned" / "comfy-env-root.toml").write_text("[node_reqs]\nabsent = { github = 5 }\nother = 7\n")
    asked = prompt(n1=node("Unzipped"), n2=node("Cloned"), n3=node("Local"))
    origins = packs_of(asked, home)
    assert origins["cloned"] == "https://github.com/example/cloned"
    assert (origins["unzipped"], origins["local"]) == (None, None)


def test_fault_2_models_in_extra_roots_and_behind_links_vanished(home: Home, tmp_path: Path) -> None:
    drive = tmp_path / "drive"
    (drive / "more").mkdir(parents=True)
    home.roots["loras"][0].append(str(drive))
    (drive / "more" / "extra.safetensors").write_bytes(safetensors())
    (tmp_path / "blob").write_bytes(safetensors())
    home.put("models/loras/plain.safetensors")
    (home.base / "models" / "loras" / "linked.safetensors").symlink_to(tmp_path / "blob")
    asked = prompt(
        n1=node("LoraLoader", lora_name="more/extra.safetensors"),
        n2=node("LoraLoader", lora_name="linked.safetensors"),
    )
    assert models_of(asked, home) == {
        "loras/more/extra.safetensors": None,
        "loras/linked.safetensors": None,
    }


def test_fault_3_every_file_of_the_same_base_name_was_hashed_and_sent(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, folder in enumerate(("loras", "loras/old", "vae", "checkpoints", "checkpoints/sub")):
        home.put(f"models/{folder}/same.safetensors", safetensors(seed=number))
    asked = prompt(n1=node("LoraLoader", lora_name="same.safetensors"))
    assert models_of(asked, home) == {"loras/same.safetensors": None}
    read: list[str] = []
    plain = hash_jobs.hash_file
    monkeypatch.setattr(
        hash_jobs, "hash_file", lambda path, *more: (read.append(path), plain(path, *more))[1]
    )
    expected = hashlib.sha256(safetensors(seed=0)).hexdigest()
    assert finish(HashJobs(home.install()), asked)["models"] == {"loras/same.safetensors": expected}
    assert read == [str(home.base / "models" / "loras" / "same.safetensors")]


def test_fault_4_dict_shaped_values_were_overlooked_and_muted_nodes_and_notes_counted(home: Home) -> None:
    for name in ("stacked", "off", "muted", "noted"):
        home.put(f"models/loras/{name}.safetensors")
    home.loader("Stack")
    rows = {
        "lora_1": {"on": True, "lora": "stacked.safetensors", "strength": 1},
        "lora_2": {"on": False, "lora": "off.safetensors", "strength": 1},
    }
    # A muted node is not in the prompt; that its file states a model makes none.
    stated_model = {"name": "muted.safetensors", "directory": "loras", "url": None, "hash": None}
    stated = [{**stated_model, "hash_type": None, "node_ids": ["7"]}]
    asked = prompt(n1=node("Stack", **rows), n2=node("Note", text="try noted.safetensors instead"))
    assert models_of(asked, home, stated) == {"loras/stacked.safetensors": None}


def test_fault_13_every_pack_of_the_install_was_shipped_and_extra_roots_ignored(
    home: Home, tmp_path: Path
) -> None:
    packs, more = home.base / "custom_nodes", tmp_path / "more nodes"
    home.pack_roots.append(str(more))
    add_pack(packs / "used", "Used", home, "https://github.com/example/used")
    add_pack(packs / "private", "Private", home, "git@git.internal:team/private.git")
    add_pack(more / "elsewhere", "Elsewhere", home, "https://github.com/example/elsewhere")
    (packs / "old.disabled").mkdir()
    (packs / "old.disabled" / "__init__.py").write_text("")
    asked = prompt(n1=node("Used"), n2=node("Elsewhere"))
    assert packs_of(asked, home) == {
        "used": "https://github.com/example/used",
        "elsewhere": "https://github.com/example/elsewhere",
    }


def test_fault_14_comfyui_without_git_had_no_commit_and_no_other_way_to_one(
    home: Home, tmp_path: Path
) -> None:
    repository = tmp_path / "public"
    commits = write_history(repository, 1, 6)
    host = StandIn()
    host.repositories["comfyanonymous/ComfyUI"] = repository
    for path in git(repository, "ls-files").split():
        home.put(path, (repository / path).read_bytes())
    asked = prompt(n1=node("LoraLoader", lora_name="x"))
    before = describe(asked, [], home.install())
    assert (before["comfyui"]["commit"], before["comfyui"]["version"]) == (None, "0.33.0")
    # The commit that runs here is known from its content.
    assert before["system"]["python"] and before["system"]["os"]
    assert set(before["system"]) == {"python", "os", "cuda", "gpu"}
    jobs = CommitSearchJobs(home.install(), host.get)
    job_id = jobs.start(asked, {}, "all")
    while (jobs.read(job_id) or {})["state"] == "running":
        threading.Event().wait(0.01)
    comfyui = describe(asked, [], home.install())["comfyui"]
    assert (comfyui["commit"], comfyui["commit_source"]) == (commits[-1], "content")
    assert comfyui["origin"] == "https://github.com/comfyanonymous/ComfyUI"


def test_fault_15_a_file_was_taken_for_another_whose_name_holds_its_own(home: Home) -> None:
    for name in ("1.png", "11.png", "sub/1.png", "other/11.png", "Café ü.png"):
        home.put(f"input/{name}", name.encode())
    asked = prompt(n1=node("LoadImage", image="11.png"), n2=node("LoadImage", image="Café ü.png"))
    files = describe(asked, [], home.install())["files"]
    assert [(file["path"], file["problem"]) for file in files] == [("11.png", None), ("Café ü.png", None)]


def test_fault_17_keys_had_the_separators_of_windows(home: Home) -> None:
    home.put("models/loras/sub/a.safetensors")
    home.put("input/sub/b.png", b"b")
    asked = prompt(
        n1=node("LoraLoader", lora_name="sub\\a.safetensors"), n2=node("LoadImage", image="sub\\b.png")
    )
    facts = describe(asked, [], home.install())
    assert [model["path"] for model in facts["models"]] == ["loras/sub/a.safetensors"]
    assert [file["path"] for file in facts["files"]] == ["sub/b.png"]


# Freezes: what held ComfyUI up while it worked, or read and wrote more than it had to.


class _Nobody:
    """Stands where the tests below ask nothing of it."""

    def start(self, *_: Any) -> str:
        raise AssertionError

    async def send(self, *_: Any) -> dict[str, Any]:
        raise AssertionError

    read = cancel = start


@pytest.fixture
def serve(aiohttp_client: Any) -> Any:
    async def start(home: Home, facts: InstallFacts | None = None) -> Any:
        table, nobody = web.RouteTableDef(), _Nobody()
        routes.register(
            table,
            facts or InstallFacts(home.install),
            known_hosts=KnownHosts(None),
            relay=nobody,
            uploads=nobody,
            results=nobody,
            find_folder=lambda _: None,
            run_files=RunFiles(lambda: home.base / "input"),
            folder="ComfyUI-Runflow",
            find_other_plugin=lambda: None,
        )
        app = web.Application()
        app.add_routes(table)
        return await aiohttp_client(app)

    return start


async def test_freeze_1_hashing_held_up_every_other_request(
    home: Home, serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put("models/loras/large.safetensors")
    go_on, plain = threading.Event(), hash_jobs.hash_file

    def endless(path: str, *more: Any) -> Any:
        assert go_on.wait(30)
        return plain(path, *more)

    monkeypatch.setattr(hash_jobs, "hash_file", endless)
    client = await serve(home)
    body = {"prompt": prompt(n1=node("LoraLoader", lora_name="large.safetensors")), "stated_models": []}
    started = await client.post("/runflow/hash-jobs", json=body, headers=PAGE)
    job = f"/runflow/hash-jobs/{(await started.json())['job_id']}"
    for _ in range(5):
        assert (await client.get("/runflow/status", headers=PAGE)).status == 200
        assert (await (await client.get(job, headers=PAGE)).json())["state"] == "running"
    # Planning does not hash either: the facts are there while the file is still being read.
    facts = await (await client.post("/runflow/facts", json=body, headers=PAGE)).json()
    assert facts["models"][0]["sha256"] is None
    go_on.set()


async def test_freeze_2_a_request_waited_for_git_and_for_a_walk_over_all_models(
    home: Home, serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    add_pack(home.base / "custom_nodes" / "used", "Used", home, "https://github.com/example/used")
    commit = git(home.base / "custom_nodes" / "used", "rev-parse", "HEAD").strip()
    home.put("models/loras/used.safetensors")
    home.put("models/loras/unused.safetensors")
    go_on = threading.Event()

    class Slow(InstallFacts):
        def describe(self, *given: Any) -> dict[str, Any]:
            assert go_on.wait(30)
            return super().describe(*given)

    client = await serve(home, Slow(home.install))
    asked = prompt(n1=node("Used"), n2=node("LoraLoader", lora_name="used.safetensors"))
    # No git binary is asked, so none is waited for.
    monkeypatch.setattr(subprocess, "Popen", _Nobody.start)
    waiting = asyncio.ensure_future(
        client.post("/runflow/facts", json={"prompt": asked, "stated_models": []}, headers=PAGE)
    )
    for _ in range(5):
        assert (await client.get("/runflow/status", headers=PAGE)).status == 200
    assert not waiting.done()
    go_on.set()
    text = await (await waiting).text()
    assert commit in text
    assert [model["path"] for model in json.loads(text)["models"]] == ["loras/used.safetensors"]


def test_freeze_3_the_memory_of_hashes_lay_among_the_models_and_was_written_anew_for_each_file(
    home: Home, tmp_path: Path
) -> None:
    files = [home.put(f"models/loras/{number}.safetensors") for number in range(3)]
    before = sorted((home.base / "models").rglob("*"))
    asked = prompt(
        **{f"n{number}": node("LoraLoader", lora_name=f"{number}.safetensors") for number in range(3)}
    )
    # An hour from now: the files have rested.
    late = lambda: files[0].stat().st_mtime_ns + 3600 * 10**9  # noqa: E731
    one, other = HashJobs(home.install(), late), HashJobs(home.install(), late)
    finish(one, asked)
    # A second process adds its own and loses none; a drive that takes no writing is read once all the same.
    home.put("models/loras/more.safetensors")
    finish(other, prompt(n1=node("LoraLoader", lora_name="more.safetensors")))
    stats = {str(path): path.stat() for path in (home.base / "models" / "loras").glob("*")}
    assert len(HashCache(home.install().cache_dir).find_all(stats)) == 4
    (home.base / "models" / "loras" / "more.safetensors").unlink()
    assert sorted((home.base / "models").rglob("*")) == before


async def test_freeze_4_an_upload_was_read_into_memory_as_a_whole(
    aiohttp_server: Any, tmp_path: Path
) -> None:
    size, asset = 24 << 20, "00000000-0000-4000-8000-0000000000d1"
    (tmp_path / "input").mkdir()
    file = tmp_path / "input" / "film.mp4"
    file.write_bytes(b"x" * size)
    got = 0

    async def announce(request: web.Request) -> web.Response:
        url = f"{request.url.origin()}/put/film.mp4"
        return web.json_response({"asset_id": asset, "upload_url": url}, status=201)

    async def take(request: web.Request) -> web.Response:
        nonlocal got
        async for piece in request.content.iter_any():
            got += len(piece)
        return web.Response()

    async def confirm(request: web.Request) -> web.Response:
        return web.json_response({"id": asset, "url": "http://127.0.0.1/a", "size_bytes": got}, status=201)

    app = web.Application()
    app.router.add_post("/v1/asset-uploads", announce)
    app.router.add_put("/put/film.mp4", take)
    app.router.add_post("/v1/asset-uploads/{id}/confirmations", confirm)
    server = await aiohttp_server(app)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    origin = str(server.make_url("/")).rstrip("/")
    asked = UploadRequest(origin, "rf_live_marked_0123456789", "film.mp4", "video/mp4", size, digest)
    relay = Relay(tmp_path, timeout=aiohttp.ClientTimeout(total=30))
    tracemalloc.start()
    try:
        sent = await UploadRelay(relay, lambda: tmp_path / "input").send(asked, lambda: False)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
        await relay.close()
    assert (sent["failed"], got) == (None, size)
    assert peak < size / 3


async def test_freeze_5_the_check_in_front_of_every_route_read_a_file(
    home: Home, serve: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = await serve(home)
    unknown = "/runflow/hash-jobs/0"
    assert (await client.get(unknown, headers=PAGE)).status == 404
    opened: list[Any] = []
    plain = builtins.open
    monkeypatch.setattr(
        builtins, "open", lambda *given, **more: (opened.append(given), plain(*given, **more))[1]
    )
    assert (await client.get(unknown, headers=PAGE)).status == 404
    assert (await client.get(unknown)).status == 403
    assert opened == []
