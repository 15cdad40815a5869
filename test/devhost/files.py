"""Upload and view: contained below input, output and temp."""

import filecmp
import io
import mimetypes
import tempfile
from pathlib import Path

import folder_paths
from aiohttp import web
from PIL import Image

# What a browser would run in the page's origin is only ever downloaded.
ACTIVE_TYPES = {
    "text/html",
    "text/javascript",
    "application/javascript",
    "text/css",
    "image/svg+xml",
    "text/xml",
}


def add_routes(routes: web.RouteTableDef) -> None:
    @routes.post("/upload/image")
    async def upload_image(request: web.Request) -> web.Response:
        form = await request.post()
        image, subfolder = form.get("image"), str(form.get("subfolder", ""))
        type_name = str(form.get("type", "input"))
        root_name = folder_paths.get_directory_by_type(type_name)
        if not isinstance(image, web.FileField) or not image.filename or root_name is None:
            return web.Response(status=400)
        root = Path(root_name).resolve()
        path = (root / subfolder / image.filename).resolve()
        if not path.is_relative_to(root):
            return web.Response(status=400)
        path.parent.mkdir(parents=True, exist_ok=True)
        overwrite = form.get("overwrite") in ("true", "1")
        with tempfile.NamedTemporaryFile() as uploaded:
            uploaded.write(image.file.read())
            uploaded.flush()
            path = path if overwrite else _free_name(path, Path(uploaded.name))
            path.write_bytes(Path(uploaded.name).read_bytes())
        return web.json_response({"name": path.name, "subfolder": subfolder, "type": type_name})

    @routes.get("/view")
    async def view(request: web.Request) -> web.StreamResponse:
        name, annotated = folder_paths.annotated_filepath(request.query.get("filename", ""))
        type_name = request.query.get("type", "output")
        root_name = annotated or folder_paths.get_directory_by_type(type_name)
        if not name:
            return web.Response(status=400 if "filename" in request.query else 404)
        if name.startswith("/") or ".." in name or root_name is None:
            return web.Response(status=400)
        folder = Path(root_name).resolve() / request.query.get("subfolder", "")
        if not folder_paths.is_within_directory(root_name, str(folder)):
            return web.Response(status=403)
        file = folder / Path(name).name
        if not file.is_file():
            return web.Response(status=404)
        if "preview" in request.query or request.query.get("channel") in ("rgb", "a"):
            return _preview(file, request.query.get("channel"))
        content_type = mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        disposition = f'filename="{_quoted(file.name)}"'
        headers = {"X-Content-Type-Options": "nosniff"}
        if content_type in ACTIVE_TYPES or content_type.endswith("+xml"):
            content_type, disposition = "application/octet-stream", f"attachment; {disposition}"
        headers |= {"Content-Type": content_type, "Content-Disposition": disposition}
        return web.FileResponse(file, headers=headers)


def _free_name(path: Path, uploaded: Path) -> Path:
    """The name itself when it is free or holds the same bytes, else `name (1).ext` and so on."""
    candidate, count = path, 0
    while candidate.exists() and not filecmp.cmp(candidate, uploaded, shallow=False):
        count += 1
        candidate = path.with_name(f"{path.stem} ({count}){path.suffix}")
    return candidate


def _preview(file: Path, channel: str | None) -> web.Response:
    with Image.open(file) as image:
        buffer = io.BytesIO()
        if channel == "a":
            alpha = image.getchannel("A") if image.mode == "RGBA" else Image.new("L", image.size, 255)
            picture = Image.new("RGBA", image.size)
            picture.putalpha(alpha)
            picture.save(buffer, "PNG")
        else:
            image.convert("RGB" if channel == "rgb" else "RGBA").save(buffer, "PNG")
    headers = {"Content-Disposition": f'filename="{_quoted(file.name)}"'}
    return web.Response(body=buffer.getvalue(), content_type="image/png", headers=headers)


def _quoted(name: str) -> str:
    return name.replace("\\", "\\\\").replace('"', '\\"')
