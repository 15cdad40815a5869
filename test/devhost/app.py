"""The web application: what the front end asks, plain and under /api, behind the origin rule."""

import ipaddress
import json
import sys
import uuid
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import definitions
import files
import folder_paths
import jobs
import packs
import users
from aiohttp import WSMsgType, web
from comfyui_version import __version__
from prompt_queue import PromptQueue
from server import PromptServer

MAX_UPLOAD_BYTES = 100 * 1024 * 1024
Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


@dataclass(frozen=True)
class Options:
    base: Path
    static: Path
    frontend_version: str
    multi_user: bool = False
    disable_api_nodes: bool = False
    prefix: str = ""


def build_app(server: PromptServer, options: Options) -> web.Application:
    """Call it after the packs are loaded: their routes must be in the table, and the router then freezes."""
    routes = server.routes
    users.add_routes(routes, users.Users(options.multi_user))
    definitions.add_routes(routes)
    files.add_routes(routes)
    queue = PromptQueue(server)
    jobs.add_routes(routes, queue)
    packs.add_routes(routes, options.base, options.static)
    _add_server_routes(routes, server, options)

    app = web.Application(client_max_size=MAX_UPLOAD_BYTES, middlewares=_middlewares(options))
    for route in routes:
        if isinstance(route, web.RouteDef):
            app.router.add_route(route.method, f"/api{route.path}", route.handler)
    app.add_routes(routes)
    app.router.add_get("/internal/folder_paths", _folder_paths)
    packs.add_static_routes(app)
    app.router.add_static("/", options.static)
    server.app = app
    if not options.prefix:
        return app
    outer = web.Application(client_max_size=MAX_UPLOAD_BYTES)
    outer.add_subapp(options.prefix, app)
    return outer


def _add_server_routes(routes: web.RouteTableDef, server: PromptServer, options: Options) -> None:
    features = {
        "supports_preview_metadata": True,
        "max_upload_size": MAX_UPLOAD_BYTES,
        "node_replacements": True,
        "assets": False,
    }

    @routes.get("/")
    async def index(_: web.Request) -> web.StreamResponse:
        headers = {"Cache-Control": "no-store, must-revalidate"}
        return web.FileResponse(options.static / "index.html", headers=headers)

    @routes.get("/ws")
    async def websocket(request: web.Request) -> web.StreamResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        sid = request.query.get("clientId") or uuid.uuid4().hex
        server.sockets[sid] = socket
        try:
            status = {"exec_info": {"queue_remaining": server.prompt_queue.get_tasks_remaining()}}
            await server.send("status", {"status": status, "sid": sid}, sid)
            async for message in socket:
                if message.type == WSMsgType.TEXT and json.loads(message.data).get("type") == "feature_flags":
                    await server.send("feature_flags", features, sid)
        finally:
            if server.sockets.get(sid) is socket:
                del server.sockets[sid]
        return socket

    @routes.get("/features")
    async def get_features(_: web.Request) -> web.Response:
        return web.json_response(features)

    @routes.get("/system_stats")
    async def system_stats(_: web.Request) -> web.Response:
        system = {
            "os": sys.platform,
            "ram_total": 0,
            "ram_free": 0,
            "comfyui_version": __version__,
            "required_frontend_version": options.frontend_version,
            "python_version": sys.version,
            "pytorch_version": "none",
            "embedded_python": False,
            "argv": ["main.py"],
        }
        return web.json_response({"system": system, "devices": []})

    @routes.get("/embeddings")
    async def embeddings(_: web.Request) -> web.Response:
        return web.json_response([Path(name).stem for name in folder_paths.get_filename_list("embeddings")])

    @routes.get("/models")
    async def model_folders(_: web.Request) -> web.Response:
        return web.json_response(list(folder_paths.folder_names_and_paths))

    @routes.get("/experiment/models")
    async def model_roots(_: web.Request) -> web.Response:
        listed = [
            {"name": name, "folders": roots, "extensions": sorted(extensions)}
            for name, (roots, extensions) in folder_paths.folder_names_and_paths.items()
            if name != "custom_nodes"
        ]
        return web.json_response(listed)

    @routes.get("/global_subgraphs")
    @routes.get("/node_replacements")
    async def nothing(_: web.Request) -> web.Response:
        return web.json_response({})


async def _folder_paths(_: web.Request) -> web.Response:
    folders = folder_paths.folder_names_and_paths.items()
    return web.json_response({name: roots for name, (roots, _) in folders})


def _middlewares(options: Options) -> list[Callable[..., Awaitable[web.StreamResponse]]]:
    # aiohttp hands a middleware its handler by keyword, hence the name.
    @web.middleware
    async def fresh_scripts(request: web.Request, handler: Handler) -> web.StreamResponse:
        response = await handler(request)
        if request.path.endswith((".js", ".css")):
            response.headers.setdefault("Cache-Control", "no-store")
        return response

    @web.middleware
    async def same_origin(request: web.Request, handler: Handler) -> web.StreamResponse:
        if request.headers.get("Sec-Fetch-Site") == "cross-site" or not _origin_fits(request):
            return web.Response(status=403)
        return web.Response() if request.method == "OPTIONS" else await handler(request)

    @web.middleware
    async def policy(request: web.Request, handler: Handler) -> web.StreamResponse:
        response = await handler(request)
        response.headers["Content-Security-Policy"] = (
            "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval' blob:; "
            "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; "
            "connect-src 'self' data:; frame-src 'self'; object-src 'self';"
        )
        return response

    return [fresh_scripts, same_origin, *([policy] if options.disable_api_nodes else [])]


def _origin_fits(request: web.Request) -> bool:
    """Only a loopback Host is compared with Origin, as ComfyUI does; `Origin: null` passes there too."""
    host, origin = request.headers.get("Host"), request.headers.get("Origin")
    if not host or not origin:
        return True
    named, sender = urlsplit(f"//{host.lower()}"), urlsplit(origin.lower())
    if not sender.hostname or not _is_loopback(named.hostname):
        return True
    same_port = named.port is None or sender.port is None or named.port == sender.port
    return named.hostname == sender.hostname and same_port


def _is_loopback(host: str | None) -> bool:
    if host == "localhost":
        return True
    try:
        return host is not None and ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
