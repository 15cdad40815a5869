"""Under which names this ComfyUI may be opened.

A web page can point its own name at this machine after it has loaded (DNS rebinding). The browser then takes
ComfyUI for a part of that page. Host gives it away: such a name is a public one, without a certificate here.
"""

import asyncio
import ipaddress
import re
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

from aiohttp import web

from .guard import Refused

HOSTS_FILE = "allowed-hosts.txt"
# Where that file lies in most installs. The real folder would tell such a page the name of the user.
SHOWN_FILE = f"user/__runflow/{HOSTS_FILE}"
_HOST = re.compile(r"(?:\[(?P<address>[0-9a-fA-F:.%a-z]+)\]|(?P<name>[^\s:@/?#\\\[\]]+))(?::\d*)?", re.ASCII)
_NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*\.?", re.ASCII)


def read_host(header: str) -> str | None:
    """The name or address in a Host header, without its port."""
    found = _HOST.fullmatch(header)
    return (found["address"] or found["name"]).lower() if found else None


def is_private_name(name: str) -> bool:
    """A name that nobody can point here from outside: an address, or one that public DNS does not answer."""
    if name == "localhost" or re.fullmatch(r"[a-z0-9_-]+", name):
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return name.endswith(".local") and _NAME.fullmatch(name) is not None
    return True


def find_listen_names() -> Iterable[str]:
    """What `--listen` names, as ComfyUI has read it. Nothing is imported for this."""
    arguments = getattr(sys.modules.get("comfy.cli_args"), "args", None)
    listen = getattr(arguments, "listen", None)
    return [name.strip().lower() for name in listen.split(",")] if isinstance(listen, str) else []


def read_names(file: Path) -> set[str]:
    """One name a line, # begins a comment. An address counts as its name; what is no name is passed over."""
    try:
        lines = file.read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError):
        return set()
    names = (read_host(re.sub(r"^https?://", "", line.split("#")[0].strip()).rstrip("/")) for line in lines)
    return {name for name in names if name is not None and _NAME.fullmatch(name)}


class KnownHosts:
    def __init__(
        self, folder: Path | None, listen_names: Callable[[], Iterable[str]] = find_listen_names
    ) -> None:
        """`folder` is Runflow's system folder, which ComfyUI serves to nobody; None where it has none."""
        self._file = folder / HOSTS_FILE if folder is not None else None
        self._listen_names = listen_names

    async def check(self, request: web.Request) -> None:
        refusal = await self.find_refusal(request)
        if refusal is not None:
            raise refusal

    async def find_refusal(self, request: web.Request) -> Refused | None:
        """None for a caller that may be answered in full. The check of the sender, which compares Origin with
        Host, comes before."""
        name = read_host(request.host)
        if name is not None and is_private_name(name):
            return None
        if _is_encrypted_or_no_page(request):
            return None
        # Read each time, so that a line added to the file counts without a restart.
        if name is not None and (name in self._listen_names() or name in await self._read_file()):
            return None
        return Refused(403, "host-not-allowed", host=request.host[:255], file=SHOWN_FILE)

    async def _read_file(self) -> set[str]:
        return await asyncio.to_thread(read_names, self._file) if self._file is not None else set()


def _is_encrypted_or_no_page(request: web.Request) -> bool:
    # X-Forwarded-Proto is not believed: a page may write it. The headers below are the browser's own.
    if request.scheme == "https":
        return True
    origin = request.headers.get("Origin")
    if origin is not None:
        return origin.lower().startswith("https://")
    # Sent to https and to this machine only.
    if "Sec-Fetch-Site" in request.headers:
        return True
    # A browser leaves Origin out with these two methods only: a caller without it in another is no page.
    return request.method not in ("GET", "HEAD")
