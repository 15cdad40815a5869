import random
import threading

from nodes_py.facts.hashing.turns import Turns


def read_all(places: int, sizes: list[int]) -> tuple[list[int], int]:
    """Each in a thread of its own, a byte a turn. Who ended when, and how many read side by side at most."""
    turns, lock = Turns(places), threading.Lock()
    ended: list[int] = []
    reading = most = 0

    def enter(step: int) -> None:
        nonlocal reading, most
        with lock:
            reading += step
            most = max(most, reading)

    def read(number: int, size: int) -> None:
        with turns.reading(size) as let_others:
            for left in range(size, 0, -1):
                enter(1)
                enter(-1)
                let_others(left - 1)
        ended.append(number)

    threads = [threading.Thread(target=read, args=each) for each in enumerate(sizes)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
        assert not thread.is_alive()
    return ended, most


def test_no_more_read_at_a_time_than_there_are_places_and_all_come_to_an_end() -> None:
    rng = random.Random(5)
    for places in (1, 2, 3):
        sizes = [rng.randrange(200) for _ in range(12)]
        ended, most = read_all(places, sizes)
        assert sorted(ended) == list(range(12))
        assert most <= places


def test_the_one_with_most_left_reads_next() -> None:
    turns = Turns(1)
    order: list[str] = []
    waits = threading.Event()

    def read(name: str, left: int) -> None:
        with turns.reading(left):
            order.append(name)

    with turns.reading(10) as let_others:
        threads = [threading.Thread(target=read, args=each) for each in (("small", 3), ("large", 8))]
        for thread in threads:
            thread.start()
        while len(turns._waiting) < 2:
            waits.wait(0.001)
        let_others(9)
        assert order == []
        let_others(5)
        assert order == ["large"]
    for thread in threads:
        thread.join(60)
    assert order == ["large", "small"]


def test_a_reader_that_fails_leaves_its_place() -> None:
    turns = Turns(1)
    for _ in range(3):
        try:
            with turns.reading(1):
                raise OSError
        except OSError:
            continue
    with turns.reading(1) as let_others:
        let_others(0)
