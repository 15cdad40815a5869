"""Where a package came from that was not installed by its name: a wheel, a folder, a repository.

pip and uv write it down beside the package (PEP 610, `direct_url.json`).
"""

from __future__ import annotations

import importlib.metadata
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

Kind = Literal["wheel", "archive", "folder", "git"]
_MAX_LENGTH = 300


@dataclass(frozen=True)
class PackageSource:
    kind: Kind
    # Without credentials. Of a file of this machine its name alone; None for a folder of it.
    address: str | None


def read_package_source(distribution: importlib.metadata.Distribution) -> PackageSource | None:
    """None: installed by name, as far as is known."""
    text = distribution.read_text("direct_url.json")
    if not text:
        return None
    # conda builds each of its packages from a folder, and notes that folder.
    if (distribution.read_text("INSTALLER") or "").strip().lower() == "conda":
        return None
    try:
        noted = json.loads(text)
        return _describe(noted) if isinstance(noted, Mapping) else None
    except ValueError:
        return None


def _describe(noted: Mapping[str, Any]) -> PackageSource | None:
    url = noted.get("url")
    if not isinstance(url, str) or not url:
        return None
    if isinstance(noted.get("vcs_info"), Mapping):
        return PackageSource("git", _public_address(url))
    if isinstance(noted.get("dir_info"), Mapping):
        return PackageSource("folder", None)
    kind: Kind = "wheel" if urlsplit(url).path.lower().endswith(".whl") else "archive"
    return PackageSource(kind, _public_address(url) or _file_name(url))


def _public_address(url: str) -> str | None:
    """A token can hide in the user name, in the query and in the fragment."""
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("https", "http", "ssh", "git") or not host:
        return None
    address = f"{parts.scheme}://{host}{f':{port}' if port else ''}{parts.path}"
    return address if len(address) <= _MAX_LENGTH else None


def _file_name(url: str) -> str | None:
    name = re.split(r"[\\/]", unquote(urlsplit(url).path))[-1]
    return name[:_MAX_LENGTH] or None
