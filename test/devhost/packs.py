"""What packs bring beside classes: scripts, translations and example workflows."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import nodes
from aiohttp import web

EXAMPLE_FOLDERS = ("example_workflows", "example", "examples", "workflow", "workflows")


def add_routes(routes: web.RouteTableDef, base: Path, static: Path) -> None:
    @routes.get("/extensions")
    async def extensions(_: web.Request) -> web.Response:
        paths = [f"/{file.relative_to(static).as_posix()}" for file in (static / "extensions").rglob("*.js")]
        for name, folder in nodes.EXTENSION_WEB_DIRS.items():
            scripts = sorted(Path(folder).rglob("*.js"))
            paths += [f"/extensions/{quote(name)}/{file.relative_to(folder).as_posix()}" for file in scripts]
        return web.json_response(paths)

    @routes.get("/i18n")
    async def translations(_: web.Request) -> web.Response:
        return web.json_response(_read_translations(base))

    @routes.get("/workflow_templates")
    async def templates(_: web.Request) -> web.Response:
        found: dict[str, list[str]] = {}
        for pack in sorted((base / "custom_nodes").iterdir()):
            names = [
                file.stem for folder in EXAMPLE_FOLDERS for file in sorted((pack / folder).glob("*.json"))
            ]
            if names:
                found[pack.name] = names
        return web.json_response(found)


def add_static_routes(app: web.Application) -> None:
    for name, folder in nodes.LOADED_MODULE_DIRS.items():
        for examples in EXAMPLE_FOLDERS:
            if (Path(folder) / examples).is_dir():
                app.router.add_static(f"/api/workflow_templates/{name}", Path(folder) / examples)
    for name, folder in nodes.EXTENSION_WEB_DIRS.items():
        app.router.add_static(f"/extensions/{name}", folder)


def _read_translations(base: Path) -> dict[str, Any]:
    translations: dict[str, Any] = {}
    folders = (base / "custom_nodes").glob("*/locales/*")
    for language in sorted(folder for folder in folders if folder.is_dir()):
        merged = translations.setdefault(language.name, {})
        _merge(merged, _read_json(language / "main.json"))
        for part in ("nodeDefs", "commands", "settings"):
            content = _read_json(language / f"{part}.json")
            if content:
                _merge(merged, {part: content})
    return translations


def _read_json(file: Path) -> dict[str, Any]:
    return json.loads(file.read_text("utf-8")) if file.is_file() else {}


def _merge(into: dict[str, Any], other: dict[str, Any]) -> None:
    for key, value in other.items():
        if isinstance(value, dict) and isinstance(into.get(key), dict):
            _merge(into[key], value)
        else:
            into[key] = value
