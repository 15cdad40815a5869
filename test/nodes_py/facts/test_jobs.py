import threading
from collections.abc import Callable
from typing import Any

import pytest

from nodes_py.facts.jobs import Failure, Job, Jobs, TooManyJobs


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr("nodes_py.facts.jobs.monotonic", lambda: self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def said(state: str) -> dict[str, Any]:
    return {"state": state, "failed": None, "changes": 0 if state == "running" else 1}


class States(Jobs[Job]):
    def start(self, job: Job | None = None, run: Callable[[], None] = lambda: None) -> str:
        return self._start(job or Job(), run)

    def describe(self, job: Job) -> dict[str, Any]:
        return {"state": job.state}


def test_a_fifth_job_is_refused_while_four_run_and_starts_when_one_ended(clock: Clock) -> None:
    jobs = States()
    ids = [jobs.start() for _ in range(4)]
    ran: list[Any] = []
    with pytest.raises(TooManyJobs):
        jobs.start(run=lambda: ran.append(None))
    assert ran == []
    jobs.cancel(ids[0])
    jobs.start()
    with pytest.raises(TooManyJobs):
        jobs.start()


def test_a_job_whose_tab_was_closed_makes_room(clock: Clock) -> None:
    jobs = States()
    left, watched = Job(), Job()
    jobs.start(left)
    watched_id = jobs.start(watched)
    for _ in range(2):
        jobs.start()
    clock.now += 100
    jobs.read(watched_id)
    clock.now += 100
    jobs.start()
    assert (left.state, left.cancel.is_set()) == ("cancelled", True)
    assert (watched.state, watched.cancel.is_set()) == ("running", False)


def test_an_ended_job_is_forgotten_after_a_quarter_of_an_hour(clock: Clock) -> None:
    jobs = States()
    ended, running = Job(), Job()
    ended_id, running_id = jobs.start(ended), jobs.start(running)
    ended.end("done")
    clock.now += 10 * 60
    assert (jobs.read(ended_id), jobs.read(running_id)) == (said("done"), said("running"))
    clock.now += 6 * 60
    jobs.read(running_id)
    jobs.start()
    assert (jobs.read(ended_id), jobs.read(running_id)) == (None, said("running"))


def test_the_first_end_of_a_job_counts() -> None:
    job = Job()
    job.fail("file-unreadable", path="a", reason="EACCES")
    job.fail("search-failed")
    job.end("done")
    assert (job.state, job.cancel.is_set()) == ("failed", True)
    assert job.failure == Failure("file-unreadable", {"path": "a", "reason": "EACCES"})


def test_jobs_started_from_many_threads_at_once_are_all_known(clock: Clock) -> None:
    jobs = States()
    ids: list[str] = []
    trouble: list[Exception] = []

    def begin() -> None:
        try:
            for _ in range(200):
                job = Job()
                job.end("done")
                ids.append(jobs.start(job))
        except Exception as error:
            trouble.append(error)

    threads = [threading.Thread(target=begin) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert trouble == []
    assert sum(jobs.read(each) is not None for each in ids) == 51
