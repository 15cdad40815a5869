"""The facts of a large install: 200 packs, 10,000 files in model roots. One JSON object a line."""

import argparse
import asyncio
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "test" / "nodes_py" / "support"), str(ROOT / "test" / "devhost")]

from aiohttp import web  # noqa: E402
from facts_support import FOLDERS, Home, node, safetensors  # noqa: E402
from loop import longest_stall  # noqa: E402
from loop_watch import Stall  # noqa: E402

from nodes_py.facts import environment  # noqa: E402
from nodes_py.facts.forecast import describe as forecast  # noqa: E402
from nodes_py.facts.forecast import pack_lists  # noqa: E402
from nodes_py.facts.git import dirty, index, reachability  # noqa: E402
from nodes_py.facts.models import model_header  # noqa: E402
from nodes_py.facts.report import describe  # noqa: E402
from nodes_py.guard import route  # noqa: E402
from nodes_py.request_models import FactsRequest, parse_facts  # noqa: E402


def git(folder: Path, *args: str) -> None:
    who = {f"GIT_{role}_{key}": "someone" for role in ("AUTHOR", "COMMITTER") for key in ("NAME", "EMAIL")}
    subprocess.run(["git", *args], cwd=folder, env={**os.environ, **who}, check=True, capture_output=True)


# As long as the lists of packs are.
LISTED = [
    "numpy>=1.26,<9",
    "torch",
    "pillow>=10",
    "opencv-python",
    "tqdm",
    "transformers>=4.45",
    "einops",
    "scipy",
] * 3


def add_packs(home: Home, count: int) -> list[str]:
    classes = []
    for number in range(count):
        path = home.base / "custom_nodes" / f"pack-{number}"
        path.mkdir()
        names = [f"Class{number}n{each}" for each in range(5)]
        table = ", ".join(f"'{name}': type('{name}', (), {{'__module__': __name__}})" for name in names)
        (path / "requirements.txt").write_text("\n".join(LISTED[number % 9 :]))
        (path / "__init__.py").write_text(f"NODE_CLASS_MAPPINGS = {{{table}}}\n")
        for each in range(40):
            (path / f"module{each}.py").write_text("x = 1\n" * 200)
        git(path, "init", "-q")
        git(path, "add", "-A")
        git(path, "commit", "-q", "-m", "all")
        git(path, "remote", "add", "origin", f"https://github.com/example/pack-{number}")
        git(path, "update-ref", "refs/remotes/origin/main", "HEAD")
        home.load_pack(path)
        classes += names
    return classes


def report(name: str, figures: list[float], budget: float | None, unit: str = "ms") -> None:
    figure, runs = statistics.median(figures), [round(each, 2) for each in sorted(figures)]
    line = {"name": name, "figure": round(figure, 2), "unit": unit, "budget": budget}
    met = None if budget is None else figure <= budget
    print(json.dumps({**line, "met": met, "runs": runs}), flush=True)


def forget() -> None:
    environment._packages = None
    forecast._last = None
    pack_lists._known.clear()
    dirty._compared.clear()
    dirty._trees.clear()
    index._known.clear()
    reachability._known.clear()
    model_header._known.clear()


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def walk(home: Home) -> None:
    """The plain baseline: each file in the model roots, listed once."""
    for _ in os.walk(home.base / "models"):
        pass


# What asks is another process, as a browser is.
ASK = """
import sys, urllib.request
headers = {"Content-Type": "application/json", "X-Runflow": "1"}
asked = urllib.request.Request(sys.argv[1], open(sys.argv[2], "rb").read(), headers)
urllib.request.build_opener(urllib.request.ProxyHandler({})).open(asked).read()
"""


async def stall_of_route(body: Path, home: Home) -> Stall:
    """From the first byte of the request to the last of the answer, through the route's own guard."""

    @route(parse_facts)
    async def facts(_: web.Request, asked: FactsRequest) -> dict[str, object]:
        return await asyncio.to_thread(describe, asked.prompt, asked.stated_models, home.install())

    app = web.Application()
    app.router.add_post("/facts", facts)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}/facts"

    async def ask() -> None:
        asking = await asyncio.create_subprocess_exec(sys.executable, "-c", ASK, url, str(body))
        if await asking.wait() != 0:
            raise SystemExit("the route did not answer")

    stall = await longest_stall(ask())
    await runner.cleanup()
    return stall


def large_prompt(asked: dict[str, Any], count: int) -> dict[str, Any]:
    """The same packs and models, and as many nodes as a large workflow has."""
    links = {name: ["0", 0] for name in ("model", "positive", "negative", "latent_image")}
    more = {
        f"more-{number}": {
            **node("KSampler", seed=number, steps=20, cfg=7.5, sampler_name="euler", **links),
            "_meta": {"title": "KSampler"},
        }
        for number in range(count - len(asked))
    }
    return {**asked, **more}


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--packs", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = Home(Path(scratch) / "ComfyUI")
        classes = add_packs(home, options.packs)
        weights = safetensors()
        names = [f"{number % 40}/model-{number}.safetensors" for number in range(10_000)]
        for number, name in enumerate(names):
            home.put(f"models/{list(FOLDERS)[number % len(FOLDERS)]}/{name}", weights)
        for folder in FOLDERS:
            home.loader(f"Load {folder}", model=lambda folder=folder: (home.filename_list(folder),))
        chance = random.Random(1)
        asked = {}
        for number in range(60):
            pick = chance.randrange(10_000)
            asked[str(number)] = node(f"Load {list(FOLDERS)[pick % len(FOLDERS)]}", model=names[pick])
        install = home.install()
        walked, listed = [], []
        for _ in range(options.runs):
            walked.append(timed(lambda: walk(home)))
            home.times.clear()
            listed.append(timed(lambda: describe(dict(list(asked.items())[:60]), [], install)))
        report("facts of 60 models among 10,000 files, lists not yet read", listed, 300)
        report("os.walk over the same 10,000 files", walked, None)
        for used in (10, options.packs):
            for number, class_type in enumerate(chance.sample(classes[::5], used)):
                asked[f"pack-{number}"] = node(class_type)
            cold, warm = [], []
            for _ in range(options.runs):
                forget()
                for figures in (cold, warm):
                    started = time.perf_counter()
                    body = describe(asked, [], install)
                    figures.append((time.perf_counter() - started) * 1000)
            if len(body["packs"]) != used or len(body["models"]) < 50:
                raise SystemExit("the facts are not complete")
            unknown = sum(pack["dirty"] is None for pack in body["packs"])
            suffix = f"{options.packs} packs and 10,000 models, {len(body['packs'])} packs used"
            # The budget is for the second report; the first is printed as well.
            report(f"facts, {suffix}, cold", cold, None)
            report(f"facts, {suffix}, warm ({unknown} packs of unknown edits)", warm, 300)
        body_file = Path(scratch) / "body.json"
        body_file.write_text(json.dumps({"prompt": large_prompt(asked, 2000), "stated_models": []}))
        stalls = [asyncio.run(stall_of_route(body_file, home)) for _ in range(options.runs)]
        name = f"longest stall of the loop, facts of 2,000 nodes and {len(body['packs'])} packs by the route"
        report(f"{name}, less its wait for a processor", [each.own_ms for each in stalls], 20)
        report(f"{name}, as it was", [each.ms for each in stalls], None)


if __name__ == "__main__":
    main()
