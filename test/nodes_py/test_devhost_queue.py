"""The development host runs prompts, and tells of them what ComfyUI tells."""

import asyncio
import json
import subprocess
import sys
from pathlib import Path

import aiohttp
import pytest

ROOT = Path(__file__).parents[2]
HOST = ROOT / "test/devhost"
EXAMPLES = ["caption-card", "resize-and-sharpen", "title-clip"]


class Host:
    def __init__(self, url: str, session: aiohttp.ClientSession) -> None:
        self.url, self._session = url, session

    async def get(self, path: str):
        async with self._session.get(self.url + path) as answer:
            return await answer.json()

    async def post(self, path: str, body):
        async with self._session.post(self.url + path, json=body) as answer:
            return answer.status, await answer.json() if answer.content_type == "application/json" else None

    async def queue(self, prompt, **more) -> str:
        status, told = await self.post("/prompt", {"prompt": prompt, **more})
        assert (status, told["node_errors"]) == (200, {})
        return told["prompt_id"]

    async def ended(self, prompt_id: str):
        while not (history := await self.get(f"/history/{prompt_id}")):
            await asyncio.sleep(0.05)
        return history[prompt_id]

    def listen(self, client_id: str):
        return self._session.ws_connect(f"{self.url}/ws?clientId={client_id}")


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    base = tmp_path_factory.mktemp("host") / "base"
    packs = ["--pack", f"ComfyUI-Runflow={ROOT}", "--pack", str(HOST / "odd_pack")]
    command = [sys.executable, str(HOST / "main.py"), "--port", "0", "--base", str(base), *packs]
    host = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    yield json.loads(host.stdout.readline())
    host.terminate()
    host.wait(10)


@pytest.fixture
async def host(address):
    async with aiohttp.ClientSession() as session:
        yield Host(address["url"], session)


def example(name: str):
    return json.loads((ROOT / f"test/demo/{name}.prompt.json").read_text("utf-8"))


def chain(*classes: tuple[str, dict]):
    """Pictures through one class after the other, and a preview of the last."""
    nodes = {
        "1": {"class_type": "EmptyImage", "inputs": {"width": 8, "height": 4, "batch_size": 1, "color": 255}}
    }
    for at, (name, inputs) in enumerate([*classes, ("PreviewImage", {})], 2):
        link = "images" if name == "PreviewImage" else "image"
        nodes[str(at)] = {"class_type": name, "inputs": {link: [str(at - 1), 0], **inputs}}
    return nodes


@pytest.mark.parametrize("name", EXAMPLES)
async def test_an_example_runs_to_its_end_and_its_files_are_served(host, address, name):
    ended = await host.ended(await host.queue(example(name)))
    assert ended["status"]["status_str"] == "success"
    told = [entry for ui in ended["outputs"].values() for bucket in ui.values() for entry in bucket]
    files = [entry for entry in told if isinstance(entry, dict)]
    assert files
    for file in files:
        assert Path(address["base"], "output", file["subfolder"], file["filename"]).stat().st_size > 0


async def test_the_tab_that_queued_it_is_told_of_every_node(host):
    prompt = chain(("TestSlow", {"seconds": 0.1}))
    async with host.listen("tab") as socket:
        await host.queue(prompt, client_id="tab")
        seen = []
        while not seen or seen[-1]["data"].get("node", "") is not None:
            told = await socket.receive_json()
            if told["type"] in ("executing", "progress", "executed") or told["type"].startswith("execution"):
                seen.append(told)
    assert [(told["type"], told["data"].get("node")) for told in seen] == [
        ("execution_start", None),
        ("execution_cached", None),
        ("executing", "1"),
        ("executing", "2"),
        ("progress", "2"),
        ("progress", "2"),
        ("executing", "3"),
        ("executed", "3"),
        ("execution_success", None),
        ("executing", None),
    ]


async def test_a_node_that_fails_is_named_with_what_it_said(host):
    ended = await host.ended(await host.queue(chain(("TestFailing", {"words": "No."}))))
    assert (ended["status"]["status_str"], ended["status"]["completed"]) == ("error", False)
    kind, told = ended["status"]["messages"][-1]
    assert (kind, told["node_id"], told["node_type"]) == ("execution_error", "2", "TestFailing")
    assert (told["exception_message"], told["exception_type"]) == ("No.\n", "RuntimeError")


async def test_an_interrupted_prompt_ends_there_and_the_next_one_runs(host):
    running = await host.queue(chain(("TestSlow", {"seconds": 30})))
    waiting = await host.queue(chain(("TestSlow", {"seconds": 31})))
    after = await host.queue(chain())
    while not (await host.get("/queue"))["queue_running"]:
        await asyncio.sleep(0.02)
    queued = await host.get("/queue")
    assert [item[1] for item in queued["queue_running"]] == [running]
    assert [item[1] for item in queued["queue_pending"]] == [waiting, after]
    await host.post("/queue", {"delete": [waiting]})
    await host.post("/interrupt", {"prompt_id": after})
    await host.post("/interrupt", {"prompt_id": running})
    kind, told = (await host.ended(running))["status"]["messages"][-1]
    assert (kind, told["node_id"]) == ("execution_interrupted", "2")
    assert (await host.ended(after))["status"]["completed"] is True
    assert await host.get(f"/history/{waiting}") == {}
    jobs = {job["id"]: job["status"] for job in (await host.get("/jobs"))["jobs"]}
    assert (jobs[running], jobs[after], waiting in jobs) == ("cancelled", "completed", False)


async def test_a_class_that_is_only_drawn_is_refused_as_one_of_a_missing_pack(host):
    node = {"class_type": "KSampler", "inputs": {}, "_meta": {"title": "Sampler"}}
    status, told = await host.post("/prompt", {"prompt": {"4": node}})
    assert (status, told["node_errors"]) == (400, {})
    assert told["error"]["type"] == "missing_node_type"
    assert told["error"]["message"] == "Node 'Sampler' not found. The custom node may not be installed."


@pytest.mark.parametrize(
    ("node", "changes", "kind"),
    [
        ("2", {"scale_by": 99}, "value_bigger_than_max"),
        ("2", {"scale_by": 0}, "value_smaller_than_min"),
        ("2", {"scale_by": "much"}, "invalid_input_type"),
        ("2", {"upscale_method": "guess"}, "value_not_in_list"),
        ("2", {"image": ["9", 0]}, "bad_linked_input"),
        ("3", {"images": "picture.png"}, None),
        ("2", {"scale_by": ["1", 0]}, "return_type_mismatch"),
    ],
)
async def test_what_comfyui_refuses_is_refused_at_its_node(host, node, changes, kind):
    prompt = chain(("ImageScaleBy", {"upscale_method": "area", "scale_by": 0.5}))
    prompt[node]["inputs"].update(changes)
    status, told = await host.post("/prompt", {"prompt": prompt})
    if kind is None:  # nobody converts a value for a socket: it fails when it runs
        assert status == 200
        return
    assert (status, told["error"]["type"]) == (400, "prompt_outputs_failed_validation")
    assert [error["type"] for error in told["node_errors"][node]["errors"]] == [kind]


async def test_a_picture_that_is_not_there_is_refused_by_its_own_check(host):
    prompt = chain()
    prompt["1"] = {"class_type": "LoadImage", "inputs": {"image": "none.png"}}
    _, told = await host.post("/prompt", {"prompt": prompt})
    [error] = told["node_errors"]["1"]["errors"]
    assert (error["type"], error["details"]) == (
        "custom_validation_failed",
        "image - Invalid image file: none.png",
    )


async def test_an_output_that_is_refused_does_not_keep_the_others_from_running(host):
    prompt = {**chain(), "9": {"class_type": "PreviewImage", "inputs": {}}}
    status, told = await host.post("/prompt", {"prompt": prompt})
    assert (status, list(told["node_errors"])) == (200, ["9"])
    assert list((await host.ended(told["prompt_id"]))["outputs"]) == ["2"]
