"""Users, settings and user data: files below user/<user>, plain to read for anyone who reaches the port."""

import json
import mimetypes
import re
import uuid
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import folder_paths
from aiohttp import web


class Users:
    def __init__(self, multi_user: bool) -> None:
        self.multi_user = multi_user
        # As the real server begins: nobody, so that the front end asks who is there.
        self.names: dict[str, str] = {} if multi_user else {"default": "default"}

    def directory(self, request: web.Request) -> Path:
        name = request.headers.get("Comfy-User", "default") if self.multi_user else "default"
        found = folder_paths.get_public_user_directory(name)
        if name not in self.names or found is None:
            raise web.HTTPUnauthorized()
        Path(found).mkdir(parents=True, exist_ok=True)
        return Path(found)

    def file(self, request: web.Request, name: str) -> Path:
        """A path inside the user's own folder, or 403."""
        root = self.directory(request)
        path = (root / unquote(name)).resolve()
        if not path.is_relative_to(root.resolve()):
            raise web.HTTPForbidden()
        return path

    def add(self, name: str) -> str:
        user_id = f"{re.sub('[^a-zA-Z0-9-_]+', '-', name)}_{uuid.uuid4()}"
        self.names[user_id] = name
        return user_id


def add_routes(routes: web.RouteTableDef, users: Users) -> None:
    _add_user_routes(routes, users)
    _add_setting_routes(routes, users)
    _add_userdata_routes(routes, users)


def _add_user_routes(routes: web.RouteTableDef, users: Users) -> None:
    @routes.get("/users")
    async def list_users(_: web.Request) -> web.Response:
        if users.multi_user:
            return web.json_response({"storage": "server", "users": users.names})
        return web.json_response({"storage": "server", "migrated": True})

    @routes.post("/users")
    async def add_user(request: web.Request) -> web.Response:
        name = str((await request.json())["username"]).strip()
        if not name or name.startswith(folder_paths.SYSTEM_USER_PREFIX):
            return web.json_response({"error": "username not provided"}, status=400)
        if name in users.names.values():
            return web.json_response({"error": "Duplicate username."}, status=400)
        return web.json_response(users.add(name))


def _add_setting_routes(routes: web.RouteTableDef, users: Users) -> None:
    def read(request: web.Request) -> dict[str, Any]:
        file = users.directory(request) / "comfy.settings.json"
        return json.loads(file.read_text("utf-8")) if file.is_file() else {}

    def write(request: web.Request, settings: dict[str, Any]) -> web.Response:
        text = json.dumps(settings, indent=4)
        (users.directory(request) / "comfy.settings.json").write_text(text, "utf-8")
        return web.Response(status=200)

    @routes.get("/settings")
    async def get_settings(request: web.Request) -> web.Response:
        return web.json_response(read(request))

    @routes.get("/settings/{id}")
    async def get_setting(request: web.Request) -> web.Response:
        return web.json_response(read(request).get(request.match_info["id"]))

    @routes.post("/settings")
    async def post_settings(request: web.Request) -> web.Response:
        return write(request, {**read(request), **await request.json()})

    @routes.post("/settings/{id}")
    async def post_setting(request: web.Request) -> web.Response:
        value = await request.json()
        return write(request, {**read(request), request.match_info["id"]: value})


def _add_userdata_routes(routes: web.RouteTableDef, users: Users) -> None:
    @routes.get("/userdata")
    async def list_userdata(request: web.Request) -> web.Response:
        folder_name = request.query.get("dir", "")
        if not folder_name:
            return web.Response(status=400, text="Directory not provided")
        folder = users.file(request, folder_name)
        if not folder.is_dir():
            # The real server makes the parents while it looks, hence says 404 for the folder alone.
            return web.Response(status=404, text="Directory not found")
        pattern = "**/*" if request.query.get("recurse", "").lower() == "true" else "*"
        files = sorted(path for path in folder.glob(pattern) if path.is_file())
        names = [path.relative_to(folder).as_posix() for path in files]
        if request.query.get("full_info", "").lower() == "true":
            return web.json_response([_info(path, name) for path, name in zip(files, names, strict=True)])
        if request.query.get("split", "").lower() == "true":
            return web.json_response([[name, *name.split("/")] for name in names])
        return web.json_response(names)

    @routes.get("/userdata/{file}")
    async def get_userdata(request: web.Request) -> web.StreamResponse:
        path = users.file(request, request.match_info["file"])
        if not path.is_file():
            return web.Response(status=404)
        content_type = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
        headers = {"X-Content-Type-Options": "nosniff", "Content-Disposition": "attachment"}
        return web.FileResponse(path, headers={**headers, "Content-Type": content_type})

    @routes.post("/userdata/{file}")
    async def post_userdata(request: web.Request) -> web.Response:
        path = users.file(request, request.match_info["file"])
        if request.query.get("overwrite", "true") == "false" and path.exists():
            return web.Response(status=409, text="File already exists")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(await request.read())
        return _answer(request, path)

    @routes.delete("/userdata/{file}")
    async def delete_userdata(request: web.Request) -> web.Response:
        path = users.file(request, request.match_info["file"])
        if not path.is_file():
            return web.Response(status=404)
        path.unlink()
        return web.Response(status=204)

    @routes.post("/userdata/{file}/move/{dest}")
    async def move_userdata(request: web.Request) -> web.Response:
        path = users.file(request, request.match_info["file"])
        destination = users.file(request, request.match_info["dest"])
        if not path.is_file():
            return web.Response(status=404)
        if request.query.get("overwrite", "true") == "false" and destination.exists():
            return web.Response(status=409, text="File already exists")
        destination.parent.mkdir(parents=True, exist_ok=True)
        path.replace(destination)
        return _answer(request, destination)

    def _answer(request: web.Request, path: Path) -> web.Response:
        name = path.relative_to(users.directory(request).resolve()).as_posix()
        wants_info = request.query.get("full_info", "false").lower() == "true"
        return web.json_response(_info(path, name) if wants_info else name)


def _info(path: Path, name: str) -> dict[str, Any]:
    stat = path.stat()
    return {
        "path": name,
        "size": stat.st_size,
        "modified": int(stat.st_mtime * 1000),
        "created": int(stat.st_ctime * 1000),
    }
