"""An address from which others can download a model, out of what a workflow or a file beside it says."""

from __future__ import annotations

import ipaddress
import re
from typing import Any
from urllib.parse import SplitResult, parse_qsl, urlsplit, urlunsplit

_MAX_LENGTH = 2048
# Names that only machines of one network know.
_OWN_NETWORK = (".localhost", ".local", ".internal", ".lan", ".home.arpa")
_SECRET = re.compile(r"token|key|secret|signature|sig$|auth|password|credential|expires", re.IGNORECASE)
# As people write it: in brackets or quotes, as a link of Markdown, with a second address behind it.
_WRITTEN = re.compile(
    r"\s*(?:\[[^\[\]]{0,500}\]\(|[<(\"'`])?\s*"
    r"(?P<url>https://[^\s<>\"'`|\\^{}\x00-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+)"
    r"(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_MAY_FOLLOW = re.compile(r"[\s,;|>\"'`)\]]*(?:https?://|\(|$)", re.IGNORECASE)
_BLOB = re.compile(r"^(/(?:datasets/)?[^/]+/[^/]+)/blob/")
_HUBS = frozenset(("huggingface.co", "www.huggingface.co", "hf.co", "hf-mirror.com"))
# Of people, and not of the file.
_PAGES = {
    "civitai.com": re.compile(r"^/(?!api/)"),
    "www.civitai.com": re.compile(r"^/(?!api/)"),
    "drive.google.com": re.compile(r"^/(?:file|drive|open)\b"),
    "github.com": re.compile(r"^/[^/]+/[^/]+/?$"),
    **dict.fromkeys(_HUBS, re.compile(r"^/(?!.*/resolve/)")),
}


def public_url(written: Any) -> str | None:
    """https, without a user name, and without a query that looks secret or expires; of no page."""
    if not isinstance(written, str) or len(written) > _MAX_LENGTH:
        return None
    match = _WRITTEN.match(written)
    # A blank in the name of a file: where the address ends cannot be told.
    if match is None or not _MAY_FOLLOW.match(match["rest"]):
        return None
    try:
        # What stands behind # is for the browser, and no server is told it.
        parts = urlsplit(_without_end(match["url"]))._replace(fragment="")
        if not _is_public(parts) or parts.path in ("", "/"):
            return None
        if any(_SECRET.search(name) for name, _ in parse_qsl(parts.query, keep_blank_values=True)):
            return None
        return _of_file(parts)
    except ValueError:
        return None


def _without_end(url: str) -> str:
    """The stop of a sentence, and a bracket that was opened before the address."""
    while url[-1] in ",;.)]" and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def _is_public(parts: SplitResult) -> bool:
    host = parts.hostname
    if not host or parts.username or parts.password:
        return False
    try:
        return ipaddress.ip_address(host).is_global
    except ValueError:
        return "." in host and not host.endswith(_OWN_NETWORK)


def _of_file(parts: SplitResult) -> str | None:
    if parts.hostname in _HUBS:
        parts = parts._replace(path=_BLOB.sub(r"\1/resolve/", parts.path))
    elif parts.hostname == "github.com":
        parts = parts._replace(path=_BLOB.sub(r"\1/raw/", parts.path))
    page = _PAGES.get(parts.hostname or "")
    return None if page is not None and page.search(parts.path) else urlunsplit(parts)
