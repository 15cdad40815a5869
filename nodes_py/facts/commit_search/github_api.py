"""GitHub's public API. Runflow has no login, so the anonymous view counts, with a token too."""

from __future__ import annotations

import base64
import http.client
import json
import urllib.error
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from time import time
from typing import Any
from urllib.parse import quote, urlsplit

# (path and query) to (status, headers in lower case, parsed body or None)
Get = Callable[[str], tuple[int, dict[str, str], Any]]

API = "https://api.github.com"


class Cancelled(Exception):
    """Nobody waits for the answer any more, so no further request is sent."""


class Private(Exception):
    """It cannot be read without a login: private, or not there."""


class NoSuchCommit(Exception):
    """The repository can be read, and the host knows no such commit of it."""


class TokenRefused(Exception):
    """The host does not know the token: it is wrong, or has expired."""


class NoAnswer(Exception):
    """The host failed at this repository; it may answer about the next one."""


class Unreachable(Exception):
    """The host did not answer at all."""


class RateLimited(Exception):
    def __init__(self, reset: int | None) -> None:
        super().__init__("rate limit")
        # Seconds since 1970, when the host answers again.
        self.reset = reset


@dataclass(frozen=True)
class Commit:
    id: str
    tree_id: str


@dataclass(frozen=True)
class TreeFile:
    blob_id: str
    # Another repository's commit: an archive carries none of its files.
    is_submodule: bool


class Repository:
    """One repository on one host. Each method is one request and counts as one."""

    def __init__(self, origin: str, get: Get) -> None:
        self._path = repository_path(origin)
        self._get = get
        self.requests = 0

    def list_commits(self, since: str | None = None, path: str | None = None, page: int = 1) -> list[Commit]:
        """Newest first, from `since` (None: the default branch) backwards, a hundred at a time."""
        query = f"per_page=100&page={page}"
        query += f"&sha={since}" if since else ""
        query += f"&path={quote(path)}" if path else ""
        body = self._request(f"commits?{query}")
        found = []
        for entry in body if isinstance(body, list) else ():
            found.append(Commit(str(entry["sha"]), str(entry["commit"]["tree"]["sha"])))
        return found

    def read_tree(self, tree_id: str) -> dict[str, TreeFile] | None:
        """None: too large for one answer."""
        body = self._request(f"git/trees/{tree_id}?recursive=1")
        if body.get("truncated"):
            return None
        return {
            str(entry["path"]): TreeFile(str(entry["sha"]), entry["type"] == "commit")
            for entry in body["tree"]
            if entry["type"] != "tree"
        }

    def read_file(self, path: str, commit: str) -> tuple[str, str] | None:
        """(blob id, text), None where the commit has no such file."""
        try:
            body = self._request(f"contents/{quote(path)}?ref={commit}")
        except Private:
            return None
        text = base64.b64decode(body.get("content") or "").decode("utf-8", "replace")
        return str(body["sha"]), text

    def is_behind(self, branch: str, commit: str) -> bool:
        """Whether the branch holds it; "HEAD" is the default one.

        Raises Private as well for a commit or a branch that is not there, and where the two share no history.
        """
        body = self._request(f"compare/{quote(branch, safe='')}...{commit}?per_page=1")
        return body.get("status") in ("behind", "identical")

    def check_commit(self, commit: str) -> None:
        """Raises NoSuchCommit. The host answers for the commits of every fork as well."""
        self._request(f"commits/{commit}?per_page=1")

    def is_head_of_branch(self, commit: str) -> bool:
        return bool(self._request(f"commits/{commit}/branches-where-head"))

    def check_readable(self) -> None:
        self._request("")

    def _request(self, path: str) -> Any:
        self.requests += 1
        status, headers, body = self._get(f"/repos/{self._path}/{path}".rstrip("/"))
        if status == 200 and body is not None:
            return body
        if status == 429 or (status == 403 and _is_of_limit(headers, body)):
            raise RateLimited(_end_of_limit(headers))
        if status == 422:
            raise NoSuchCommit
        # 403 without a limit: one that the host has blocked, which nobody can clone either.
        if status in (403, 404, 409, 451):
            raise Private
        raise NoAnswer


def _is_of_limit(headers: dict[str, str], body: Any) -> bool:
    # A burst of requests is refused with nothing about it in the headers.
    message = str(body.get("message")) if isinstance(body, dict) else ""
    return headers.get("x-ratelimit-remaining") == "0" or "retry-after" in headers or "rate limit" in message


def _end_of_limit(headers: dict[str, str]) -> int | None:
    wait = headers.get("retry-after", "")
    if wait.isdigit():
        return int(time()) + int(wait)
    reset = headers.get("x-ratelimit-reset", "")
    return int(reset) if reset.isdigit() else None


def is_on_github(origin: str | None) -> bool:
    """Whether this is a repository on this host."""
    try:
        return bool(repository_path(origin or ""))
    except ValueError:
        return False


def repository_path(origin: str) -> str:
    """`owner/name`. Raises ValueError for an address that is not on this host."""
    parts = urlsplit(origin)
    names = parts.path.strip("/").split("/")
    if parts.scheme != "https" or parts.hostname != "github.com" or len(names) != 2 or not all(names):
        raise ValueError(origin)
    return "/".join(quote(name) for name in names)


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """A renamed repository is answered by its number on the same host; nowhere else is followed."""

    def redirect_request(self, req: Any, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Any:
        if newurl.startswith(API + "/"):
            return super().redirect_request(req, fp, code, msg, headers, newurl)
        return None


def get_over_https(
    path: str, timeout: float = 20, token: str | None = None
) -> tuple[int, dict[str, str], Any]:
    headers = {"Accept": "application/vnd.github+json", "User-Agent": "ComfyUI-Runflow"}
    if token is not None:
        headers["Authorization"] = f"Bearer {token}"
    request = urllib.request.Request(API + path, headers=headers)
    opener = urllib.request.build_opener(_NoRedirect)
    try:
        with opener.open(request, timeout=timeout) as answer:
            return answer.status, _lower(answer.headers), json.loads(answer.read(64 << 20))
    except urllib.error.HTTPError as error:
        return error.code, _lower(error.headers), _parsed(error)
    except (OSError, ValueError, http.client.HTTPException) as error:
        raise Unreachable from error


def _parsed(error: urllib.error.HTTPError) -> Any:
    try:
        return json.loads(error.read(1 << 20))
    except (OSError, ValueError, http.client.HTTPException):
        return None


def _lower(headers: Any) -> dict[str, str]:
    return {name.lower(): value for name, value in headers.items()}
