"""Hashing against `openssl dgst -sha256` on the same files, and what ComfyUI's event loop feels of it.

One JSON object a line: {"name", "figure", "unit", "budget", "met", "runs"}.
"""

import argparse
import asyncio
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "test" / "nodes_py" / "support"), str(ROOT / "test" / "devhost")]

from facts_support import Home, node  # noqa: E402
from loop import longest_stall  # noqa: E402
from loop_watch import Stall  # noqa: E402

from nodes_py.facts.hashing.file_hash import hash_file  # noqa: E402
from nodes_py.facts.hashing.hash_jobs import HashJobs  # noqa: E402


def timed(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def report(name: str, figures: list[float], unit: str, budget: float | None, at_least: bool) -> None:
    figure = statistics.median(figures)
    met = None if budget is None else figure >= budget if at_least else figure <= budget
    runs = [round(each, 3) for each in sorted(figures)]
    line = {
        "name": name,
        "figure": round(figure, 3),
        "unit": unit,
        "budget": budget,
        "met": met,
        "runs": runs,
    }
    print(json.dumps(line), flush=True)


def openssl(files: list[Path]) -> float:
    command = ["openssl", "dgst", "-sha256", *map(str, files)]
    return timed(lambda: subprocess.run(command, check=True, stdout=subprocess.DEVNULL))


def run_job(home: Home, files: list[Path]) -> None:
    install = home.install()
    # The clock at zero: no file counts as settled, so nothing is remembered.
    jobs = HashJobs(install, lambda: 0)
    asked = {str(number): node("Loader", model=file.name) for number, file in enumerate(files)}
    job_id = jobs.start(asked, [])
    while (body := jobs.read(job_id)) and body["state"] == "running":
        time.sleep(0.005)
    if not body or body["state"] != "done" or len(body["models"]) != len(files):
        raise SystemExit(f"the job ended as {body}")


def make_files(home: Home, count: int, mib: int) -> list[Path]:
    folder = home.base / "models" / "checkpoints"
    for old in folder.glob("*"):
        old.unlink()
    block = os.urandom(1 << 20)
    files = [home.put(f"models/checkpoints/{count}-{number}.ckpt", b"") for number in range(count)]
    for file in files:
        with file.open("wb") as out:
            for _ in range(max(1, mib // count)):
                out.write(block)
    return files


async def stall_of_job(home: Home, files: list[Path]) -> Stall:
    return await longest_stall(asyncio.to_thread(run_job, home, files))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--mib", type=int, default=3072)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        home = Home(Path(scratch) / "ComfyUI")
        home.loader("Loader", model=lambda: (home.filename_list("checkpoints"),))
        for count in (1, 2, 8):
            files = make_files(home, count, options.mib)
            openssl(files)
            ratios = []
            for _ in range(options.runs):
                base = openssl(files)
                if count == 1:
                    only = str(files[0])
                    ours = timed(lambda only=only: hash_file(only, lambda _: None, lambda: False, lambda: 0))
                else:
                    ours = timed(lambda files=files: run_job(home, files))
                ratios.append(base / ours)
            threads = "one thread" if count == 1 else "two threads"
            report(
                f"hashing {count} file(s), {threads}, against openssl",
                ratios,
                "x",
                0.95 if count == 1 else 1.5,
                True,
            )
        stalls = [asyncio.run(stall_of_job(home, files)) for _ in range(options.runs)]
        name = f"longest stall of the loop while {options.mib} MiB hash"
        report(f"{name}, less its wait for a processor", [each.own_ms for each in stalls], "ms", 20, False)
        report(f"{name}, as it was", [each.ms for each in stalls], "ms", None, False)


if __name__ == "__main__":
    main()
