"""The routes of the queue: what is queued, what runs, what came of it."""

import time
import uuid
from typing import Any

from aiohttp import web
from prompt_queue import Item, PromptQueue
from validation import validate_prompt


def add_routes(routes: web.RouteTableDef, queue: PromptQueue) -> None:
    prompts: list[Any] = []

    @routes.post("/prompt")
    async def post_prompt(request: web.Request) -> web.Response:
        body = await request.json()
        if "prompt" not in body:
            error = {"type": "no_prompt", "message": "No prompt provided", "details": "", "extra_info": {}}
            return web.json_response({"error": error, "node_errors": {}}, status=400)
        prompts.append(body)
        number = float(body["number"]) if "number" in body else len(prompts) - 1
        prompt_id = str(body.get("prompt_id") or uuid.uuid4())
        verdict = validate_prompt(body["prompt"], body.get("partial_execution_targets"))
        if verdict.error is not None:
            told = {"error": verdict.error, "node_errors": verdict.node_errors}
            return web.json_response(told, status=400)
        extra = {**body.get("extra_data", {}), "create_time": int(time.time() * 1000)}
        if "client_id" in body:
            extra["client_id"] = body["client_id"]
        number = -number if body.get("front") else number
        queue.put((number, prompt_id, body["prompt"], extra, verdict.outputs))
        told = {"prompt_id": prompt_id, "number": number, "node_errors": verdict.node_errors}
        return web.json_response(told)

    @routes.get("/devhost/prompts")
    async def get_prompts(_: web.Request) -> web.Response:
        return web.json_response(prompts)

    @routes.get("/prompt")
    async def get_prompt(_: web.Request) -> web.Response:
        return web.json_response({"exec_info": {"queue_remaining": queue.get_tasks_remaining()}})

    @routes.get("/queue")
    async def get_queue(_: web.Request) -> web.Response:
        running, pending = queue.get_current_queue()
        return web.json_response({"queue_running": running, "queue_pending": pending})

    @routes.post("/queue")
    async def post_queue(request: web.Request) -> web.Response:
        body = await request.json()
        if body.get("clear"):
            queue.delete(None)
        queue.delete(body.get("delete", []))
        return web.Response(status=200)

    @routes.post("/interrupt")
    async def post_interrupt(request: web.Request) -> web.Response:
        body = await request.json() if request.can_read_body else {}
        queue.interrupt(body.get("prompt_id"))
        return web.Response(status=200)

    @routes.get("/history")
    async def get_history(_: web.Request) -> web.Response:
        return web.json_response(
            {prompt_id: _history_of(entry) for prompt_id, entry in queue.history.items()}
        )

    @routes.get("/history/{prompt_id}")
    async def get_history_of(request: web.Request) -> web.Response:
        prompt_id = request.match_info["prompt_id"]
        entry = queue.history.get(prompt_id)
        return web.json_response({} if entry is None else {prompt_id: _history_of(entry)})

    @routes.post("/history")
    async def post_history(request: web.Request) -> web.Response:
        body = await request.json()
        for prompt_id in list(queue.history) if body.get("clear") else body.get("delete", []):
            queue.history.pop(prompt_id, None)
        return web.Response(status=200)

    @routes.get("/jobs")
    async def get_jobs(request: web.Request) -> web.Response:
        wanted = set(filter(None, request.query.get("status", "").split(",")))
        jobs = [job for job in _all_jobs(queue) if not wanted or job["status"] in wanted]
        limit = int(request.query["limit"]) if "limit" in request.query else None
        offset = int(request.query.get("offset", 0))
        end = None if limit is None else offset + limit
        more = end is not None and end < len(jobs)
        page = {"offset": offset, "limit": limit, "total": len(jobs), "has_more": more}
        return web.json_response({"jobs": jobs[offset:end], "pagination": page})

    @routes.get("/jobs/{prompt_id}")
    async def get_job(request: web.Request) -> web.Response:
        prompt_id = request.match_info["prompt_id"]
        entry = queue.history.get(prompt_id)
        if entry is None:
            return web.json_response({"error": "Job not found"}, status=404)
        _, _, prompt, extra, _ = entry["prompt"]
        detail = {"outputs": entry["outputs"], "workflow": {"prompt": prompt, "extra_data": extra}}
        return web.json_response({**_ended_job(entry), **detail})

    @routes.post("/free")
    async def accept(_: web.Request) -> web.Response:
        return web.Response(status=200)


def _history_of(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: entry[key] for key in ("prompt", "outputs", "status", "meta")}


def _all_jobs(queue: PromptQueue) -> list[dict[str, Any]]:
    """Newest first."""
    running, pending = queue.get_current_queue()
    open_jobs = [*(_open_job(item, "pending") for item in pending)]
    open_jobs += [_open_job(item, "in_progress") for item in running]
    return [*open_jobs, *map(_ended_job, reversed(queue.history.values()))]


def _open_job(item: Item, status: str) -> dict[str, Any]:
    number, prompt_id, _, extra, _ = item
    workflow = extra.get("extra_pnginfo", {}).get("workflow", {})
    return {
        "id": prompt_id,
        "status": status,
        "priority": number,
        "create_time": extra["create_time"],
        "outputs_count": 0,
        "workflow_id": workflow.get("id"),
    }


def _ended_job(entry: dict[str, Any]) -> dict[str, Any]:
    events = dict(entry["status"]["messages"])
    status = "completed" if entry["status"]["completed"] else "failed"
    if "execution_interrupted" in events:
        status = "cancelled"
    files = [
        {**file, "nodeId": node_id, "mediaType": bucket}
        for node_id, ui in entry["outputs"].items()
        for bucket, found in ui.items()
        for file in found
        if isinstance(file, dict) and "filename" in file
    ]
    started, ended = entry["times"]
    return {
        **_open_job(tuple(entry["prompt"]), status),
        "outputs_count": len(files),
        "preview_output": files[-1] if files else None,
        "execution_start_time": started,
        "execution_end_time": ended,
        "execution_error": events.get("execution_error"),
    }
