"""JSON read and written in a thread, and in steps: from there too json's C code would hold ComfyUI's loop."""

import asyncio
import json
from typing import Any


async def read(raw: bytes | bytearray) -> Any:
    """ValueError where it is no JSON, RecursionError where it is too deep."""
    return await asyncio.to_thread(json.loads, raw, object_hook=_let_others_run)


async def write(value: Any) -> bytes:
    return await asyncio.to_thread(_write, value)


def _let_others_run(found: dict[str, Any]) -> dict[str, Any]:
    # Python may change threads at each call of a Python function, and nowhere inside json's C code.
    return found


def _write(value: Any) -> bytes:
    # Step by step, unlike json.dumps.
    return "".join(json.JSONEncoder().iterencode(value)).encode()
