import asyncio
import json

import pytest

from nodes_py import json_in_thread

NODES = {
    str(number): {"class_type": "é", "inputs": {"seed": number, "model": ["1", 0]}, "_meta": {"title": "x"}}
    for number in range(60_000)
}


async def ticks_during(work):
    """How often ComfyUI's loop came round meanwhile."""
    count = 0

    async def tick():
        nonlocal count
        while True:
            await asyncio.sleep(0.001)
            count += 1

    ticking = asyncio.create_task(tick())
    result = await work
    ticking.cancel()
    return result, count


async def test_the_loop_goes_on_while_a_large_text_is_read():
    found, ticks = await ticks_during(json_in_thread.read(json.dumps(NODES).encode()))
    assert found == NODES
    assert ticks >= 5


async def test_the_loop_goes_on_while_a_large_value_is_written():
    found, ticks = await ticks_during(json_in_thread.write(NODES))
    assert json.loads(found) == NODES
    assert ticks >= 5


@pytest.mark.parametrize(
    "value", [None, True, 0, -1.5, "", 'é"\\\n\0', [], {}, {"a": [1, {"b": None}]}, 2**64 - 1, [[[]]]]
)
async def test_what_was_written_reads_the_same(value):
    raw = await json_in_thread.write(value)
    assert raw.decode() == json.dumps(value)
    assert await json_in_thread.read(raw) == value


@pytest.mark.parametrize("raw", [b"", b"{", b"\xff", b"{'a': 1}"])
async def test_what_is_no_json_says_so(raw):
    with pytest.raises(ValueError):
        await json_in_thread.read(raw)


async def test_what_is_too_deep_says_so():
    with pytest.raises(RecursionError):
        await json_in_thread.read(b"[" * 200_000)
