"""What ComfyUI's event loop feels of something: a ping every 10 ms, in ms over its time."""

import asyncio
import time
from collections.abc import Awaitable


async def longest_stall(work: Awaitable[object]) -> float:
    longest, done = 0.0, False

    async def ping() -> None:
        nonlocal longest
        while not done:
            before = time.perf_counter()
            await asyncio.sleep(0.01)
            longest = max(longest, (time.perf_counter() - before - 0.01) * 1000)

    pinging = asyncio.create_task(ping())
    await work
    done = True
    await pinging
    return longest
