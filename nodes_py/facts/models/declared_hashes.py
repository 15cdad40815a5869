"""The hash and URL that a workflow, a model's sidecar files or the cache that it lies in declare for it."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal
from urllib.parse import quote

from .public_url import public_url

_SHA256 = re.compile(r"^[0-9a-f]{64}$")
# What tools write where they knew no hash: noughts, and the hash of a file without a byte.
_OF_NO_MODEL = frozenset(("0" * 64, hashlib.sha256().hexdigest()))
# Said before it, once or twice: sha256:…, SHA-256=…
_KIND = re.compile(r"^(?P<kind>sha(?:2-)?[-_ ]?256|[A-Za-z][\w -]{0,20}(?=:))[ ]*[:=-][ ]*", re.IGNORECASE)
_IS_SHA256 = re.compile(r"^sha(?:2-)?[-_ ]?256$", re.IGNORECASE)
_HUB = re.compile(r"[\\/]models--(?P<repo>[^\\/]+)[\\/]snapshots[\\/](?P<revision>[^\\/]+)[\\/](?P<path>.+)$")
_MAX_BYTES = 4 << 20


@dataclass(frozen=True)
class Declared:
    sha256: str | None
    url: str | None
    # A SHA-256 hash was meant, and it is none of 64 digits, or one that no model has.
    is_unreadable: bool = False


@dataclass(frozen=True)
class Stated:
    """An entry of a workflow's `properties.models`."""

    name: str
    directory: str | None
    declared: Declared
    node_ids: frozenset[str]


def parse_stated(stated_models: list[dict[str, Any]]) -> list[Stated]:
    found = []
    for entry in stated_models:
        if not isinstance(entry, Mapping) or not isinstance(entry.get("name"), str) or not entry["name"]:
            continue
        directory = entry.get("directory")
        nodes = entry.get("node_ids")
        found.append(
            Stated(
                name=entry["name"].replace("\\", "/"),
                directory=directory if isinstance(directory, str) and directory else None,
                declared=_read_stated(entry),
                node_ids=frozenset(str(node) for node in nodes) if isinstance(nodes, list) else frozenset(),
            )
        )
    return found


def _read_stated(entry: Mapping[str, Any]) -> Declared:
    """The kind of a hash is said beside it or before it: `sha256:…`."""
    text = entry.get("hash")
    after = text.strip(" \t\r\n\"'`") if isinstance(text, str) else ""
    kind = str(entry.get("hash_type") or "sha256")
    while match := _KIND.match(after):
        kind, after = match["kind"], after[match.end() :]
    is_sha256 = _IS_SHA256.match(kind.strip()) is not None and after != ""
    digest = _sha256(after) if is_sha256 else None
    return Declared(digest, public_url(entry.get("url")), is_sha256 and digest is None)


def choose_stated(declared: list[Declared], sha256: str | None) -> str | None:
    """One that disagrees with the file says more than one that agrees."""
    stated = [each.sha256 for each in declared if each.sha256]
    return next((digest for digest in stated if sha256 and digest != sha256), stated[0] if stated else None)


def find_problem(declared: list[Declared]) -> Literal["differ", "unreadable"] | None:
    stated = {each.sha256 for each in declared if each.sha256}
    if len(stated) > 1:
        return "differ"
    return "unreadable" if not stated and any(each.is_unreadable for each in declared) else None


def read_declared(file: str) -> list[Declared]:
    """From the sidecar files of a model; any of them may be broken."""
    found = []
    for read in (_lora_manager, _civitai, _hub_cache, _hub_download):
        try:
            found += read(Path(file))
        except (OSError, ValueError, AttributeError, TypeError):
            continue
    return [each for each in found if each.sha256 or each.url]


def _lora_manager(file: Path) -> Iterator[Declared]:
    data = _read_json(file.with_suffix(".metadata.json"))
    yield Declared(_sha256(data.get("sha256")), None)
    yield from _of_version(data.get("civitai") or {}, file.name)


def _civitai(file: Path) -> Iterator[Declared]:
    yield from _of_version(_read_json(file.with_suffix(".civitai.info")), file.name)


def _of_version(version: Mapping[str, Any], name: str) -> Iterator[Declared]:
    files = [entry for entry in version.get("files") or () if isinstance(entry, Mapping)]
    named = [entry for entry in files if entry.get("name") == name] or (files if len(files) == 1 else [])
    for entry in named[:1]:
        digest = (entry.get("hashes") or {}).get("SHA256")
        yield Declared(_sha256(digest), public_url(entry.get("downloadUrl") or version.get("downloadUrl")))


def _hub_cache(file: Path) -> Iterator[Declared]:
    """Hugging Face's cache: a link to a blob that is named by its hash."""
    url, link = None, str(file)
    for _ in range(8):
        match = _HUB.search(link)
        if match:
            repository = match["repo"].replace("--", "/", 1)
            path = quote(match["path"].replace("\\", "/"))
            url = f"https://huggingface.co/{repository}/resolve/{match['revision']}/{path}"
        if not os.path.islink(link):  # noqa: PTH114
            break
        link = os.path.normpath(os.path.join(os.path.dirname(link), os.readlink(link)))  # noqa: PTH115, PTH118, PTH120
    blob = Path(link)
    if blob.parent.name == "blobs":
        yield Declared(_sha256(blob.name), url)


def _hub_download(file: Path) -> Iterator[Declared]:
    """Its download into a folder: metadata below `.cache` with the revision and the hash."""
    for folder in list(file.parents)[:5]:
        metadata = folder / ".cache" / "huggingface" / "download"
        if metadata.is_dir():
            lines = (
                (metadata / f"{file.relative_to(folder)}.metadata").read_text(encoding="utf-8").splitlines()
            )
            yield Declared(_sha256(lines[1].strip('" ')), None)
            return


def _read_json(path: Path) -> Mapping[str, Any]:
    with path.open("rb") as file:
        text = file.read(_MAX_BYTES + 1)
    data = json.loads(text) if len(text) <= _MAX_BYTES else {}
    return data if isinstance(data, Mapping) else {}


def _sha256(text: Any) -> str | None:
    lower = text.strip().lower() if isinstance(text, str) else ""
    return lower if _SHA256.match(lower) and lower not in _OF_NO_MODEL else None
