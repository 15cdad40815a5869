import threading
from typing import Any

import pytest

from nodes_py.facts.jobs import Job, Jobs, TooManyJobs


class Clock:
    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.now = 1000.0
        monkeypatch.setattr("nodes_py.facts.jobs.monotonic", lambda: self.now)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def start(jobs: Jobs[Job], job: Job | None = None) -> str:
    return jobs.start(job or Job(), lambda: None)


def test_a_fifth_job_is_refused_while_four_run_and_starts_when_one_ended(clock: Clock) -> None:
    jobs: Jobs[Job] = Jobs()
    ids = [start(jobs) for _ in range(4)]
    ran: list[Any] = []
    with pytest.raises(TooManyJobs):
        jobs.start(Job(), lambda: ran.append(None))
    assert ran == []
    jobs.cancel(ids[0])
    start(jobs)
    with pytest.raises(TooManyJobs):
        start(jobs)


def test_a_job_whose_tab_was_closed_makes_room(clock: Clock) -> None:
    jobs: Jobs[Job] = Jobs()
    left, watched = Job(), Job()
    start(jobs, left)
    watched_id = start(jobs, watched)
    for _ in range(2):
        start(jobs)
    clock.now += 100
    jobs.find(watched_id)
    clock.now += 100
    start(jobs)
    assert (left.state, left.cancel.is_set()) == ("cancelled", True)
    assert (watched.state, watched.cancel.is_set()) == ("running", False)


def test_an_ended_job_is_forgotten_after_a_quarter_of_an_hour(clock: Clock) -> None:
    jobs: Jobs[Job] = Jobs()
    ended, running = Job(), Job()
    ended_id, running_id = start(jobs, ended), start(jobs, running)
    ended.end("done")
    clock.now += 10 * 60
    assert (jobs.find(ended_id), jobs.find(running_id)) == (ended, running)
    clock.now += 6 * 60
    jobs.find(running_id)
    start(jobs)
    assert (jobs.find(ended_id), jobs.find(running_id)) == (None, running)


def test_the_first_end_of_a_job_counts() -> None:
    job = Job()
    job.end("failed", "No.")
    job.end("done")
    assert (job.state, job.message, job.cancel.is_set()) == ("failed", "No.", True)


def test_jobs_started_from_many_threads_at_once_are_all_known(clock: Clock) -> None:
    jobs: Jobs[Job] = Jobs()
    ids: list[str] = []
    trouble: list[Exception] = []

    def begin() -> None:
        try:
            for _ in range(200):
                job = Job()
                job.end("done")
                ids.append(start(jobs, job))
        except Exception as error:
            trouble.append(error)

    threads = [threading.Thread(target=begin) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert trouble == []
    assert sum(jobs.find(each) is not None for each in ids) == 51
