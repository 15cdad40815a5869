"""npm run host: see README.md. Prints one line of JSON, then serves until it is stopped."""

import argparse
import asyncio
import contextlib
import errno
import json
import os
import shutil
import signal
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
REPO = HERE.parent.parent
# ComfyUI's own modules are imported by their plain names: the stand-ins come first.
sys.path.insert(0, str(HERE / "stand_ins"))

import comfyui_version  # noqa: E402
import folder_paths  # noqa: E402
import nodes  # noqa: E402
import server as server_module  # noqa: E402
from aiohttp import web  # noqa: E402
from app import Options, build_app  # noqa: E402
from checkout import make_checkout  # noqa: E402
from core_classes import read_definitions, register_core_classes, write_sources  # noqa: E402
from frontend import CACHE, find_frontend  # noqa: E402
from loop_watch import watch_loop  # noqa: E402
from pack import link_pack, load_packs  # noqa: E402
from patience import limit_patience  # noqa: E402
from PIL import Image  # noqa: E402
from repository_host import use_repository_host  # noqa: E402


class PortTaken(Exception):
    pass


def describe_taken(port: int, error: OSError) -> str:
    reason = "something else listens on it"
    if error.errno != errno.EADDRINUSE:
        reason = os.strerror(error.errno or 0).lower()
    return f"Port {port} cannot be used: {reason}. Give another one with --port, or --port 0 for any."


def read_port(text: str) -> int:
    port = int(text)
    if not 0 <= port <= 65535:
        raise argparse.ArgumentTypeError("a port is a number from 0 to 65535")
    return port


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="npm run host --", description="The ComfyUI front end with our pack in it."
    )
    parser.add_argument("--port", type=read_port, default=8188, help="0 takes a free one")
    parser.add_argument(
        "--frontend", default="newest", help="newest, oldest (the oldest supported) or a version"
    )
    parser.add_argument(
        "--pack", action="append", help="DIR or NAME=DIR, several times; default: this repository"
    )
    parser.add_argument(
        "--base", type=Path, help="folder with models, input, output, custom_nodes; default: a new one"
    )
    parser.add_argument(
        "--object-info", type=Path, default=HERE / "core_nodes.json", help="definitions of core nodes"
    )
    parser.add_argument("--multi-user", action="store_true")
    parser.add_argument(
        "--disable-api-nodes", action="store_true", help="with its policy: connect to this server only"
    )
    parser.add_argument("--prefix", default="", help="serve below a path, as behind a proxy: /comfy")
    parser.add_argument(
        "--watch-loop",
        action="store_true",
        help="GET /devhost/stall: how long the loop was held up",
    )
    parser.add_argument("--repository-host", help="a stand-in for the API that the search for commits asks")
    parser.add_argument("--patience", type=int, help="seconds that ComfyUI's side waits for Runflow")
    return parser.parse_args()


def make_example_picture(folder: Path) -> None:
    """ComfyUI comes with one, so that Load Image has something to show."""
    if not any(folder.iterdir()):
        Image.linear_gradient("L").convert("RGB").save(folder / "example.png")


async def serve(arguments: argparse.Namespace, base: Path) -> None:
    version, static = find_frontend(arguments.frontend, CACHE)
    folder_paths.use_base(base)
    make_checkout(base)
    make_example_picture(base / "input")
    for module in (comfyui_version, folder_paths, nodes, server_module):
        # Where ComfyUI is installed is learnt from where its modules lie.
        module.__file__ = str(base / f"{module.__name__}.py")
    for pack in arguments.pack or [f"ComfyUI-Runflow={REPO}"]:
        link_pack(base, pack)
    server = server_module.PromptServer(asyncio.get_running_loop())
    definitions = read_definitions(arguments.object_info)
    write_sources(definitions)
    register_core_classes(definitions)
    load_packs(base)
    if arguments.repository_host:
        use_repository_host(arguments.repository_host)
    if arguments.patience:
        limit_patience(arguments.patience)
    options = Options(
        base, static, version, arguments.multi_user, arguments.disable_api_nodes, arguments.prefix.rstrip("/")
    )
    app = build_app(server, options)
    if arguments.watch_loop:
        watch_loop(app)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
    await runner.setup()
    site = web.TCPSite(runner, "127.0.0.1", arguments.port)
    try:
        await site.start()
    except OSError as error:
        await runner.cleanup()
        raise PortTaken(describe_taken(arguments.port, error)) from None
    port = runner.addresses[0][1]
    address = {"url": f"http://127.0.0.1:{port}{options.prefix}", "frontend": version, "base": str(base)}
    print(json.dumps(address), flush=True)

    ended = asyncio.Event()
    for name in (signal.SIGTERM, signal.SIGINT):
        # Windows has none of these: there Ctrl-C ends the program by itself.
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(name, ended.set)
    await ended.wait()
    await runner.cleanup()


def main() -> int:
    arguments = read_arguments()
    temporary = None if arguments.base else Path(tempfile.mkdtemp(prefix="runflow-host-"))
    try:
        asyncio.run(serve(arguments, temporary or arguments.base.resolve()))
        return 0
    except PortTaken as taken:
        print(taken, file=sys.stderr)
        return 1
    finally:
        if temporary:
            shutil.rmtree(temporary, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
