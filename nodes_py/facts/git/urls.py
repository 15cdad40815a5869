"""A remote's address as anybody can clone it: https, without credentials."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

# Hosts known to serve one repository over ssh and https under the same path.
_BOTH = {
    "github.com": "github.com",
    "ssh.github.com": "github.com",
    "www.github.com": "github.com",
    "gitlab.com": "gitlab.com",
    "www.gitlab.com": "gitlab.com",
    "altssh.gitlab.com": "gitlab.com",
    "bitbucket.org": "bitbucket.org",
    "altssh.bitbucket.org": "bitbucket.org",
    "codeberg.org": "codeberg.org",
    "gitee.com": "gitee.com",
    "hf.co": "huggingface.co",
    "huggingface.co": "huggingface.co",
}
# The same repositories under the same paths, as people clone them from where the real one is slow.
_MIRRORS = {
    "bgithub.xyz": "github.com",
    "dgithub.xyz": "github.com",
    "githubfast.com": "github.com",
    "github.hscsec.cn": "github.com",
    "hub.fastgit.org": "github.com",
    "hub.fastgit.xyz": "github.com",
    "hub.fgit.cf": "github.com",
    "hub.fgit.gq": "github.com",
    "hub.fgit.ml": "github.com",
    "hub.gitmirror.com": "github.com",
    "hub.njuu.cf": "github.com",
    "hub.nuaa.cf": "github.com",
    "hub.whtrys.space": "github.com",
    "hub.yzuu.cf": "github.com",
    "kgithub.com": "github.com",
    "kkgithub.com": "github.com",
    "hf-mirror.com": "huggingface.co",
}
# Below a repository's own address, the pages of its branches and files: `/tree/main`.
_PAGES = re.compile(r"/(?:-|src/(?:branch|commit|tag))/")
_OWNER_AND_NAME = frozenset(("github.com", "bitbucket.org", "codeberg.org", "gitee.com"))
_HUB_KINDS = frozenset(("datasets", "spaces"))
# Behind a mirror or a proxy the repository's own address is the path: `https://mirror/https://github.com/a/b`,
# with one slash where a server has joined the two, or without its scheme.
_BEHIND = re.compile(r"^/+(?:.*?/)??(?P<scheme>https?):/{1,2}(?P<rest>[^/\s].*)$", re.IGNORECASE)
_BEHIND_HOST = re.compile(r"^/+(?P<rest>(?P<host>[\w.-]+)/[^/\s]+/[^/\s]+?)/*$")
_SCP_LIKE = re.compile(r"^(?:[^@/\s]+@)?(?P<host>[^:/\s]{2,}):(?!/)(?P<path>\S+)$")


def to_https(url: str | None) -> str | None:
    """None where no https address is known: a local path, or a host that may serve ssh alone."""
    text = (url or "").strip()
    if "://" not in text:
        match = _SCP_LIKE.match(text)
        return _join(_known(match["host"].lower()), match["path"]) if match else None
    try:
        parts = urlsplit(text)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return None
    behind = _behind(parts.path) if parts.scheme in ("https", "http") else None
    if behind:
        return to_https(behind)
    if parts.scheme == "https":
        # The query and the fragment are dropped with the user name: a token can hide in each.
        name = _known(host) or host
        if port not in (None, 443):
            name = f"{host}:{port}"
        return _join(name, parts.path)
    if parts.scheme in ("ssh", "git+ssh", "git", "http"):
        return _join(_known(host), parts.path)
    return None


def _known(host: str) -> str | None:
    """The host itself, seen through a mirror by its name."""
    # github.com.cnpmjs.org and its like.
    is_suffixed = host.startswith("github.com.")
    return _BOTH.get(host) or _MIRRORS.get(host) or ("github.com" if is_suffixed else None)


def _behind(path: str) -> str | None:
    match = _BEHIND.match(path)
    if match:
        return f"{match['scheme'].lower()}://{match['rest']}"
    match = _BEHIND_HOST.match(path)
    # Only a host that is known: `gitlab.example/group.name/a/b` has a dot in it too.
    return f"https://{match['rest']}" if match and _known(match["host"].lower()) else None


def _join(host: str | None, path: str) -> str | None:
    # Every host that serves https at all answers without ".git"; one spelling makes origins comparable.
    path = _of_repository(host or "", path.strip("/"))
    path = path[:-4] if path.lower().endswith(".git") else path
    if not host or not path or re.search(r"[\s\\]", path):
        return None
    return f"https://{host}/{path}"


def _of_repository(host: str, path: str) -> str:
    """Without the page of it that somebody copied from a browser."""
    parts = path.split("/")
    if host in _OWNER_AND_NAME:
        return "/".join(parts[:2])
    if host == "huggingface.co":
        return "/".join(parts[: 3 if parts[0] in _HUB_KINDS else 2])
    return _PAGES.split(path, maxsplit=1)[0]
