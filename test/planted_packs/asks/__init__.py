"""Answers what `/prompt` would, by the same steps, and runs what is taken before it answers. ComfyUI's own
thread for that ends for good over some prompts, and then all others wait."""

import asyncio
import uuid
from typing import Any

import execution
from aiohttp import web
from server import PromptServer


@PromptServer.instance.routes.post("/planted/prompt")
async def judge(request: web.Request) -> web.Response:
    server, prompt_id = PromptServer.instance, str(uuid.uuid4())
    asked = server.trigger_on_prompt(await request.json())
    prompt = asked["prompt"]
    server.node_replace_manager.apply_replacements(prompt)
    targets = asked.get("partial_execution_targets")
    valid, error, outputs, errors = await execution.validate_prompt(prompt_id, prompt, targets)
    if not valid:
        return web.json_response({"error": error, "node_errors": errors}, status=400)
    failure = await asyncio.to_thread(_run, prompt, prompt_id, outputs) if asked["planted_run"] else None
    return web.json_response({"node_errors": errors, "failure": failure})


def _run(prompt: dict[str, Any], prompt_id: str, outputs: list[str]) -> str | None:
    options = {"lru": 0, "ram": 0, "ram_inactive": 0}
    executor = execution.PromptExecutor(PromptServer.instance, cache_type=False, cache_args=options)
    try:
        executor.execute(prompt, prompt_id, {}, outputs)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    # `success` is not told of a cycle.
    event, told = executor.status_messages[-1]
    return None if event == "execution_success" else str(told.get("exception_message", event))


NODE_CLASS_MAPPINGS: dict[str, type] = {}
