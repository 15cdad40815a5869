import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from nodes_py import job_routes
from nodes_py.facts.jobs import Job, Jobs
from nodes_py.known_hosts import KnownHosts

PAGE = {"X-Runflow": "1"}
# Longer than any test may take: what comes before it did not wait for it.
NEVER = 1000.0


class States(Jobs[Job]):
    def begin(self) -> tuple[str, Job]:
        job = Job()
        return self._start(job, lambda: None), job

    def describe(self, job: Job) -> dict[str, Any]:
        return {"state": job.state}


@pytest.fixture
def jobs() -> States:
    return States()


@pytest.fixture
async def client(aiohttp_client: Any, jobs: States, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.setattr(job_routes, "LONGEST_SECONDS", NEVER)
    monkeypatch.setattr(job_routes, "PAUSE_SECONDS", 0.01)
    monkeypatch.setattr(job_routes, "_LOOK_SECONDS", 0.01)
    table = web.RouteTableDef()
    job_routes.register_jobs(table, "/jobs", KnownHosts(tmp_path, list), lambda: jobs, dict, lambda _: "x")
    app = web.Application()
    app.add_routes(table)
    return await aiohttp_client(app)


async def read(client: Any, job_id: str, after: object) -> dict[str, Any]:
    response = await client.get(f"/jobs/{job_id}?after={after}", headers=PAGE)
    return {"status": response.status, **await response.json()}


def change(job: Job) -> None:
    with job.lock:
        job.changed()


async def watched(job: Job, count: int = 1) -> None:
    while len(job.watchers) < count:
        await asyncio.sleep(0.005)


async def test_without_a_number_a_job_is_read_at_once_as_ever(client: Any, jobs: States) -> None:
    job_id, _ = jobs.begin()
    response = await client.get(f"/jobs/{job_id}", headers=PAGE)
    assert await response.json() == {"state": "running", "failed": None, "changes": 0}


async def test_what_has_changed_since_is_answered_without_waiting_for_more(client: Any, jobs: States) -> None:
    job_id, job = jobs.begin()
    change(job)
    assert (await read(client, job_id, 0))["changes"] == 1


async def test_a_change_ends_the_wait(client: Any, jobs: States) -> None:
    job_id, job = jobs.begin()
    waiting = asyncio.create_task(read(client, job_id, 0))
    await asyncio.sleep(0.05)
    await watched(job)
    assert not waiting.done()
    threading.Thread(target=change, args=(job,)).start()
    assert (await waiting)["changes"] == 1


async def test_an_end_is_told_at_once_however_short_the_last_answer_was_ago(
    client: Any, jobs: States, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_routes, "PAUSE_SECONDS", NEVER)
    job_id, job = jobs.begin()
    waiting = asyncio.create_task(read(client, job_id, 0))
    await watched(job)
    threading.Thread(target=job.end, args=("done",)).start()
    assert (await waiting)["state"] == "done"
    assert (await read(client, job_id, 1))["state"] == "done"


async def test_changes_one_after_the_other_are_told_together_after_a_pause(
    client: Any, jobs: States, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_routes, "PAUSE_SECONDS", 0.3)
    job_id, job = jobs.begin()
    waiting = asyncio.create_task(read(client, job_id, 0))
    await watched(job)
    for _ in range(50):
        change(job)
    assert len(job.watchers) == 1
    assert (await waiting)["changes"] == 50


async def test_a_job_at_which_nothing_happens_is_answered_after_a_while(
    client: Any, jobs: States, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job_routes, "LONGEST_SECONDS", 0.05)
    job_id, job = jobs.begin()
    assert await read(client, job_id, 0) == {
        "status": 200,
        "state": "running",
        "failed": None,
        "changes": 0,
    }
    assert job.watchers == {}


async def test_many_wait_in_no_thread_and_keep_nobody_else_waiting(client: Any, jobs: States) -> None:
    job_id, job = jobs.begin()
    assert (await read(client, job_id, "x"))["status"] == 400
    before = threading.active_count()
    waiting = [asyncio.create_task(read(client, job_id, 0)) for _ in range(60)]
    await watched(job, 60)
    assert threading.active_count() == before
    response = await client.get(f"/jobs/{job_id}", headers=PAGE)
    assert (await response.json())["state"] == "running"
    change(job)
    assert {answer["changes"] for answer in await asyncio.gather(*waiting)} == {1}


async def test_a_tab_that_goes_away_is_waited_for_no_more(client: Any, jobs: States) -> None:
    job_id, job = jobs.begin()
    waiting = asyncio.create_task(read(client, job_id, 0))
    await watched(job)
    waiting.cancel()
    while job.watchers:
        await asyncio.sleep(0.005)
    # Nobody reads it: the job is not kept alive by a wait that nobody is at.
    assert job.ended is None


@pytest.mark.parametrize("after", ["-1", "1.5", "", "x", "1e3", "²", "9" * 16])
async def test_a_state_that_nobody_can_have_seen_is_refused(client: Any, jobs: States, after: str) -> None:
    job_id, _ = jobs.begin()
    answer = await read(client, job_id, after)
    assert (answer["status"], answer["code"], answer["params"]) == (400, "bad-request", {"field": "after"})


async def test_a_job_that_nobody_knows_is_not_waited_for(client: Any) -> None:
    assert (await read(client, "x", 0))["status"] == 404


async def test_cancelling_ends_the_wait_of_another_tab(client: Any, jobs: States) -> None:
    job_id, job = jobs.begin()
    waiting = asyncio.create_task(read(client, job_id, 0))
    await watched(job)
    await client.delete(f"/jobs/{job_id}", headers=PAGE)
    assert (await waiting)["state"] == "cancelled"


def test_a_loop_that_is_closed_does_not_hurt_the_job() -> None:
    jobs = States()
    job_id, job = jobs.begin()

    async def wait() -> None:
        await job_routes._woken(jobs, job_id, 0, NEVER, lambda: False)

    loop = asyncio.new_event_loop()
    task = loop.create_task(wait())
    loop.run_until_complete(asyncio.sleep(0.01))
    kept = list(job.watchers)
    task.cancel()
    loop.run_until_complete(asyncio.gather(task, return_exceptions=True))
    loop.close()
    assert job.watchers == {}
    job.watch(0, kept[0])
    change(job)
    assert job.changes == 1
