"""A remote's address as anybody can clone it: https, without credentials."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Hosts known to serve one repository over ssh and https under the same path.
_BOTH = {
    "github.com": "github.com",
    "ssh.github.com": "github.com",
    "gitlab.com": "gitlab.com",
    "altssh.gitlab.com": "gitlab.com",
    "bitbucket.org": "bitbucket.org",
    "altssh.bitbucket.org": "bitbucket.org",
    "codeberg.org": "codeberg.org",
    "gitee.com": "gitee.com",
    "hf.co": "huggingface.co",
    "huggingface.co": "huggingface.co",
}
_SCP_LIKE = re.compile(r"^(?:[^@/\s]+@)?(?P<host>[^:/\s]{2,}):(?!/)(?P<path>\S+)$")


def to_https(url: str | None) -> str | None:
    """None where no https address is known: a local path, or a host that may serve ssh alone."""
    text = (url or "").strip()
    if "://" not in text:
        match = _SCP_LIKE.match(text)
        return _join(_BOTH.get(match["host"].lower()), match["path"]) if match else None
    try:
        parts = urlsplit(text)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return None
    if parts.scheme == "https":
        # The query and the fragment are dropped with the user name: a token can hide in each.
        name = _BOTH.get(host, host)
        if port not in (None, 443):
            name = f"{host}:{port}"
        return _join(name, parts.path)
    if parts.scheme in ("ssh", "git+ssh", "git", "http"):
        return _join(_BOTH.get(host), parts.path)
    return None


def _join(host: str | None, path: str) -> str | None:
    # Every host that serves https at all answers without ".git"; one spelling makes origins comparable.
    path = path.strip("/")
    path = path[:-4] if path.lower().endswith(".git") else path
    if not host or not path or re.search(r"[\s\\]", path):
        return None
    return f"https://{host}/{path}"
