"""The queue. Nothing is executed here: a prompt is kept, so that tests can read what the front end sent."""

import uuid
from typing import Any

from aiohttp import web


def add_routes(routes: web.RouteTableDef) -> None:
    prompts: list[Any] = []

    @routes.post("/prompt")
    async def post_prompt(request: web.Request) -> web.Response:
        body = await request.json()
        if "prompt" not in body:
            error = {"type": "no_prompt", "message": "No prompt provided", "details": "", "extra_info": {}}
            return web.json_response({"error": error, "node_errors": {}}, status=400)
        prompts.append(body)
        prompt_id = body.get("prompt_id") or str(uuid.uuid4())
        return web.json_response({"prompt_id": prompt_id, "number": len(prompts) - 1, "node_errors": {}})

    @routes.get("/devhost/prompts")
    async def get_prompts(_: web.Request) -> web.Response:
        return web.json_response(prompts)

    @routes.get("/prompt")
    async def get_prompt(_: web.Request) -> web.Response:
        return web.json_response({"exec_info": {"queue_remaining": 0}})

    @routes.get("/queue")
    async def get_queue(_: web.Request) -> web.Response:
        return web.json_response({"queue_running": [], "queue_pending": []})

    @routes.get("/history")
    async def get_history(_: web.Request) -> web.Response:
        return web.json_response({})

    @routes.get("/jobs")
    async def get_jobs(request: web.Request) -> web.Response:
        limit = int(request.query["limit"]) if "limit" in request.query else None
        offset = int(request.query.get("offset", 0))
        page = {"offset": offset, "limit": limit, "total": 0, "has_more": False}
        return web.json_response({"jobs": [], "pagination": page})

    @routes.post("/queue")
    @routes.post("/history")
    @routes.post("/interrupt")
    @routes.post("/free")
    async def accept(_: web.Request) -> web.Response:
        return web.Response(status=200)
