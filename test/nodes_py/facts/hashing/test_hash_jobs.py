import hashlib
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, prompt, safetensors

from nodes_py.facts.hashing import file_hash
from nodes_py.facts.hashing.file_hash import Cancelled, Hashed, KeptChanging, Signature, hash_file, sign
from nodes_py.facts.hashing.hash_cache import HashCache
from nodes_py.facts.hashing.hash_jobs import HashJobs
from nodes_py.facts.jobs import TooManyJobs


def run(path: Path, progress: Callable[[int], None] = lambda _: None) -> Hashed:
    return hash_file(str(path), progress, lambda: False, time.time_ns)


def settle(path: Path) -> Hashed:
    """As if it was written long before it was read."""
    return hash_file(str(path), lambda _: None, lambda: False, lambda: time.time_ns() + 10**11)


def test_the_hash_of_empty_small_and_large_files_is_that_of_their_bytes(tmp_path: Path) -> None:
    for size in (0, 1, file_hash.CHUNK_BYTES, 3 * file_hash.CHUNK_BYTES + 5):
        path = tmp_path / str(size)
        path.write_bytes(random.Random(size).randbytes(size))
        seen: list[int] = []
        assert run(path, seen.append).sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
        assert sum(seen) == size
        assert all(count <= 1 << 20 for count in seen)


def test_a_file_that_changes_while_it_is_read_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a" * (2 << 20))
    counts: list[int] = []

    def progress(count: int) -> None:
        counts.append(count)
        if len(counts) == 1:
            path.write_bytes(b"b" * (2 << 20))

    assert run(path, progress).sha256 == hashlib.sha256(b"b" * (2 << 20)).hexdigest()
    assert sum(counts) == 2 << 20


def test_a_file_that_is_replaced_while_it_is_read_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a" * 100)
    replaced: list[int] = []

    def progress(count: int) -> None:
        if not replaced:
            replaced.append(count)
            (tmp_path / "new").write_bytes(b"b" * 100)
            (tmp_path / "new").replace(path)

    assert run(path, progress).sha256 == hashlib.sha256(b"b" * 100).hexdigest()


def test_a_file_that_never_rests_is_given_up(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a")
    with pytest.raises(KeptChanging):
        run(path, lambda count: None if count < 0 else path.write_bytes(path.read_bytes() + b"a") and None)


def test_cancelling_stops_between_two_pieces(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a" * (4 << 20))
    seen: list[int] = []
    with pytest.raises(Cancelled):
        hash_file(str(path), seen.append, lambda: len(seen) == 2, time.time_ns)
    assert sum(seen) == 2 << 20


def test_a_hash_is_remembered_and_forgotten_with_the_file_s_change(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a")
    cache = HashCache(tmp_path / "cache")
    assert cache.find(str(path), path.stat()) is None
    cache.store(str(path), settle(path))
    assert HashCache(tmp_path / "cache").find(str(path), path.stat()) == hashlib.sha256(b"a").hexdigest()
    path.write_bytes(b"b")
    assert cache.find(str(path), path.stat()) is None


def test_a_file_written_a_moment_ago_is_not_remembered(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a")
    cache = HashCache(tmp_path / "cache")
    cache.store(str(path), run(path))
    assert cache.find(str(path), path.stat()) is None


def test_several_are_remembered_at_once_but_for_those_written_a_moment_ago(tmp_path: Path) -> None:
    settled, fresh = [tmp_path / name for name in "ab"], tmp_path / "c"
    for path in (*settled, fresh):
        path.write_bytes(path.name.encode())
    cache = HashCache(tmp_path / "cache")
    cache.store_all({**{str(path): settle(path) for path in settled}, str(fresh): run(fresh)})
    known = HashCache(tmp_path / "cache").find_all({str(path): path.stat() for path in (*settled, fresh)})
    assert known == {str(path): hashlib.sha256(path.name.encode()).hexdigest() for path in settled}


def test_a_link_shares_the_memory_of_what_it_leads_to(tmp_path: Path) -> None:
    path, link = tmp_path / "x", tmp_path / "link"
    path.write_bytes(b"a")
    link.symlink_to(path)
    cache = HashCache(tmp_path / "cache")
    cache.store(str(link), settle(link))
    assert cache.find(str(path), path.stat()) == hashlib.sha256(b"a").hexdigest()


@pytest.mark.parametrize("folder", ["a file", "nowhere"])
def test_without_a_folder_to_write_to_hashes_are_cached_for_this_process(tmp_path: Path, folder: str) -> None:
    (tmp_path / "blocked").write_text("in the way")
    cache = HashCache(tmp_path / "blocked" / "cache" if folder == "a file" else None)
    path = tmp_path / "x"
    path.write_bytes(b"a")
    cache.store(str(path), settle(path))
    assert cache.find(str(path), path.stat()) == hashlib.sha256(b"a").hexdigest()


def test_a_deleted_or_damaged_cache_is_an_empty_one(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a")
    cache = HashCache(tmp_path / "cache")
    cache.store(str(path), settle(path))
    shutil.rmtree(tmp_path / "cache")
    assert cache.find(str(path), path.stat()) is None
    cache.store(str(path), settle(path))
    (file,) = (tmp_path / "cache").glob("*.sqlite")
    for leftover in (tmp_path / "cache").glob("*.sqlite-*"):
        leftover.unlink()
    file.write_bytes(b"nonsense" * 1000)
    assert cache.find(str(path), path.stat()) is None
    cache.store(str(path), settle(path))
    assert cache.find(str(path), path.stat()) == hashlib.sha256(b"a").hexdigest()


def test_old_entries_are_pruned(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a")
    HashCache(tmp_path / "cache").store(str(path), settle(path))
    (file,) = (tmp_path / "cache").glob("*.sqlite")
    with sqlite3.connect(file) as database:
        database.execute("UPDATE hashes SET path = 'old', seen = 1")
        database.executemany(
            "INSERT INTO hashes VALUES (?, 1, 1, 1, '1', 'x', ?)",
            [(str(n), 4 * 10**9) for n in range(20_010)],
        )
    database.close()
    HashCache(tmp_path / "cache").store(str(path), settle(path))
    with sqlite3.connect(file) as database:
        assert database.execute("SELECT count(*), sum(path = 'old') FROM hashes").fetchone() == (20_000, 0)
    database.close()


def test_two_processes_and_many_threads_lose_no_entry(tmp_path: Path) -> None:
    files = [tmp_path / str(number) for number in range(80)]
    for number, path in enumerate(files):
        path.write_bytes(str(number).encode())
    script = (
        "import sys, time\nfrom pathlib import Path\nfrom concurrent.futures import ThreadPoolExecutor\n"
        "from nodes_py.facts.hashing.hash_cache import HashCache\n"
        "from nodes_py.facts.hashing.file_hash import hash_file\n"
        "cache = HashCache(Path(sys.argv[1]))\n"
        "def keep(path):\n"
        "    late = lambda: time.time_ns() + 10**11\n"
        "    cache.store(path, hash_file(path, lambda _: None, lambda: False, late))\n"
        "with ThreadPoolExecutor(4) as pool:\n    list(pool.map(keep, sys.argv[2:]))\n"
    )
    root = Path(__file__).parents[4]
    halves = [files[:50], files[30:]]
    processes = [
        subprocess.Popen([sys.executable, "-c", script, str(tmp_path / "cache"), *map(str, half)], cwd=root)
        for half in halves
    ]
    assert [process.wait() for process in processes] == [0, 0]
    known = HashCache(tmp_path / "cache").find_all({str(path): path.stat() for path in files})
    assert known == {str(path): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def test_the_first_entries_of_a_new_memory_are_all_kept_whoever_makes_it(tmp_path: Path) -> None:
    # Making the file locks others out without their waiting: seen once in some hundred times.
    for number in range(60):
        caches = [HashCache(tmp_path / str(number)) for _ in range(3)]
        start = threading.Barrier(6)

        def keep(entry: int, caches: list[HashCache] = caches, start: threading.Barrier = start) -> None:
            start.wait()
            caches[entry % 3].store(f"/{entry}", Hashed("a" * 64, Signature(1, 1, 1, entry), True))

        with ThreadPoolExecutor(6) as pool:
            list(pool.map(keep, range(6)))
        with sqlite3.connect(next((tmp_path / str(number)).glob("*.sqlite"))) as database:
            assert database.execute("SELECT count(*) FROM hashes").fetchone() == (6,)
        database.close()


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.loader("LoraLoader", lora_name=lambda: (home.filename_list("loras"),))
    home.loader("LoadImage", image=([], {"image_upload": True}))
    return home


ASKED = prompt(
    n1=node("LoraLoader", lora_name="a.safetensors"),
    n2=node("LoraLoader", lora_name="b.safetensors"),
    n3=node("LoadImage", image="sub/café.png"),
)


def wait(
    jobs: HashJobs, job_id: str, until: Callable[[dict[str, Any]], bool] | None = None
) -> dict[str, Any]:
    for _ in range(2000):
        body = jobs.read(job_id)
        assert body is not None
        if until(body) if until else body["state"] != "running":
            return body
        time.sleep(0.005)
    raise AssertionError(body)


def test_a_job_hashes_what_the_workflow_needs_and_remembers_it(home: Home) -> None:
    a = home.put("models/loras/a.safetensors", safetensors(100_000, 1))
    b = home.put("models/loras/b.safetensors", safetensors(50_000, 2))
    home.put("models/loras/unused.safetensors")
    picture = home.put("input/sub/café.png", b"picture")
    total = a.stat().st_size + b.stat().st_size + 7
    jobs = HashJobs(home.install(), lambda: time.time_ns() + 10**11)
    body = wait(jobs, jobs.start(ASKED, []))
    digests = [hashlib.sha256(path.read_bytes()).hexdigest() for path in (a, b, picture)]
    assert body == {
        "state": "done",
        "bytes_done": total,
        "bytes_total": total,
        "file": None,
        "models": {"loras/a.safetensors": digests[0], "loras/b.safetensors": digests[1]},
        "files": {"sub/café.png": digests[2]},
        "failed": None,
        "changes": body["changes"],
    }
    again = HashJobs(home.install())
    assert wait(again, again.start(ASKED, [])) | {"changes": 0} == body | {"changes": 0}


def test_a_missing_or_broken_file_is_left_out(home: Home) -> None:
    home.put("models/loras/a.safetensors", b"<html>")
    home.put("input/sub/café.png", b"")
    jobs = HashJobs(home.install())
    body = wait(jobs, jobs.start(ASKED, []))
    assert (body["state"], body["models"], body["files"], body["bytes_total"]) == ("done", {}, {}, 0)


class Gate:
    """Holds every read open until it may go on."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.open = threading.Event()
        self.reading = 0
        self.most = 0
        lock = threading.Lock()
        plain = hash_file

        def held(path: str, progress: Any, is_cancelled: Any, now_ns: Any) -> Hashed:
            with lock:
                self.reading += 1
                self.most = max(self.most, self.reading)
            self.open.wait(10)
            try:
                return plain(path, progress, is_cancelled, now_ns)
            finally:
                with lock:
                    self.reading -= 1

        monkeypatch.setattr("nodes_py.facts.hashing.hash_jobs.hash_file", held)


def test_two_files_are_read_side_by_side_over_all_jobs(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.put("models/loras/a.safetensors", safetensors(100))
    home.put("models/loras/b.safetensors", safetensors(90))
    home.put("input/sub/café.png", b"picture")
    gate = Gate(monkeypatch)
    jobs = HashJobs(home.install())
    ids = [jobs.start(ASKED, []) for _ in range(3)]
    running = wait(jobs, ids[0], lambda body: gate.reading == 2)
    assert (running["state"], running["bytes_done"]) == ("running", 0)
    assert any((jobs.read(each) or {})["file"] == "sub/café.png" for each in ids)
    gate.open.set()
    assert [wait(jobs, each)["state"] for each in ids] == ["done", "done", "done"]
    assert gate.most == 2


def test_files_are_read_before_models_however_small_and_of_each_the_largest_first(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nodes_py.facts.hashing.hash_jobs._OPEN", 1)
    home.put("models/loras/a.safetensors", safetensors(100))
    home.put("models/loras/b.safetensors", safetensors(9000))
    home.put("input/sub/café.png", b"picture")
    home.put("input/large.png", b"a larger picture")
    read: list[str] = []
    plain = hash_file

    def noted(path: str, *more: Any) -> Hashed:
        read.append(Path(path).name)
        return plain(path, *more)

    monkeypatch.setattr("nodes_py.facts.hashing.hash_jobs.hash_file", noted)
    jobs = HashJobs(home.install())
    body = wait(jobs, jobs.start({**ASKED, "n4": node("LoadImage", image="large.png")}, []))
    assert read == ["large.png", "café.png", "b.safetensors", "a.safetensors"]
    assert (len(body["files"]), len(body["models"])) == (2, 2)


def test_each_step_of_a_job_is_a_change(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.put("models/loras/a.safetensors", safetensors(100))
    gate = Gate(monkeypatch)
    jobs = HashJobs(home.install())
    job_id = jobs.start(prompt(n1=node("LoraLoader", lora_name="a.safetensors")), [])
    reading = wait(jobs, job_id, lambda body: gate.reading == 1 and body["file"] is not None)
    woken: list[int] = []
    jobs.watch(job_id, reading["changes"], lambda: woken.append(1))
    assert woken == []
    gate.open.set()
    ended = wait(jobs, job_id)
    # Its bytes, its hash and its end; whoever watches is woken by the first.
    assert (ended["changes"], woken) == (reading["changes"] + 3, [1])


def test_a_fifth_hash_job_is_refused_while_four_run(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    home.put("input/sub/café.png", b"picture")
    gate = Gate(monkeypatch)
    jobs = HashJobs(home.install())
    ids = [jobs.start(ASKED, []) for _ in range(4)]
    with pytest.raises(TooManyJobs):
        jobs.start(ASKED, [])
    gate.open.set()
    assert [wait(jobs, each)["state"] for each in ids] == ["done"] * 4


def test_cancelling_answers_at_once_and_keeps_what_was_hashed(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put("models/loras/a.safetensors", safetensors(100))
    home.put("input/sub/café.png", b"picture")
    gate = Gate(monkeypatch)
    jobs = HashJobs(home.install())
    job_id = jobs.start(ASKED, [])
    wait(jobs, job_id, lambda body: body["bytes_total"] > 0)
    body = jobs.cancel(job_id)
    assert body is not None
    assert (body["state"], body["file"], body["failed"]) == ("cancelled", None, None)
    gate.open.set()
    time.sleep(0.05)
    assert wait(jobs, job_id)["state"] == "cancelled"


def test_small_files_of_a_job_are_written_down_together_before_it_ends(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [home.put(f"models/loras/{number}.safetensors") for number in range(4)]
    writes: list[int] = []
    store = HashCache.store_all

    def counted(cache: HashCache, hashed: dict[str, Hashed]) -> None:
        writes.append(len(hashed))
        store(cache, hashed)

    monkeypatch.setattr(HashCache, "store_all", counted)
    jobs = HashJobs(home.install(), lambda: files[0].stat().st_mtime_ns + 3600 * 10**9)
    names = [file.name for file in files]
    asked = {f"n{name}": {"class_type": "LoraLoader", "inputs": {"lora_name": name}} for name in names}
    assert wait(jobs, jobs.start(asked, []))["state"] == "done"
    assert writes == [4]
    stats = {str(file): file.stat() for file in files}
    assert len(HashCache(home.install().cache_dir).find_all(stats)) == 4


def test_cancelling_a_finished_job_changes_nothing_and_an_unknown_one_is_unknown(home: Home) -> None:
    jobs = HashJobs(home.install())
    job_id = jobs.start({}, [])
    done = wait(jobs, job_id)
    assert done["state"] == "done"
    assert jobs.cancel(job_id) == done
    assert jobs.read("0" * 32) is None
    assert jobs.cancel("0" * 32) is None
    assert len(job_id) == 32


def test_a_file_that_cannot_be_read_fails_the_job_with_its_name(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put("models/loras/a.safetensors")

    def refuse(path: str, *_: Any) -> Hashed:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr("nodes_py.facts.hashing.hash_jobs.hash_file", refuse)
    jobs = HashJobs(home.install())
    body = wait(jobs, jobs.start(ASKED, []))
    assert body["state"] == "failed"
    params = {"path": "loras/a.safetensors", "reason": "EACCES"}
    assert body["failed"] == {"code": "file-unreadable", "params": params}
    assert str(home.base) not in str(body)


def test_a_file_that_keeps_changing_and_a_list_that_cannot_be_made_have_codes_of_their_own(
    home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    home.put("models/loras/a.safetensors")

    def keeps_changing(*_: Any) -> Hashed:
        raise KeptChanging

    monkeypatch.setattr("nodes_py.facts.hashing.hash_jobs.hash_file", keeps_changing)
    jobs = HashJobs(home.install())
    failed = wait(jobs, jobs.start(ASKED, []))["failed"]
    assert failed == {"code": "file-keeps-changing", "params": {"path": "loras/a.safetensors"}}

    def broken(*_: Any) -> None:
        raise RuntimeError

    monkeypatch.setattr("nodes_py.facts.hashing.hash_jobs.find_targets", broken)
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    assert wait(jobs, jobs.start(ASKED, []))["failed"] == {"code": "hash-unlisted", "params": {}}


def test_finished_jobs_are_pruned(home: Home) -> None:
    jobs = HashJobs(home.install())
    ids = []
    for _ in range(60):
        ids.append(jobs.start({}, []))
        wait(jobs, ids[-1])
    assert jobs.read(ids[0]) is None
    assert jobs.read(ids[-1]) is not None


def test_the_signature_shows_a_rewrite_with_its_time_put_back(tmp_path: Path) -> None:
    path = tmp_path / "x"
    path.write_bytes(b"a")
    before, first = path.stat(), sign(path.stat())
    time.sleep(0.02)
    path.write_bytes(b"b")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert sign(path.stat()) != first
