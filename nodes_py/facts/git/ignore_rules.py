"""The patterns of `.gitignore`, which are those of `.comfyignore` too: what a publisher's archive lacks."""

from __future__ import annotations

import re
from collections.abc import Callable


def parse_ignore(text: str) -> Callable[[str], bool]:
    """A test for POSIX paths of files. The last rule that fits a file counts; `!` takes it back."""
    rules: list[tuple[re.Pattern[str], bool]] = []
    for line in text.splitlines():
        pattern = re.sub(r"(?<!\\) +$", "", line.rstrip("\r\n"))
        if not pattern or pattern.startswith("#"):
            continue
        negated = pattern.startswith("!")
        pattern = pattern[1:] if negated else pattern.removeprefix("\\")
        try:
            rules.append((_compile(pattern), not negated))
        except re.error:
            continue

    def ignores(path: str) -> bool:
        for pattern, ignored in reversed(rules):
            if pattern.match(path):
                return ignored
        return False

    return ignores


def _compile(pattern: str) -> re.Pattern[str]:
    folder_only = pattern.endswith("/")
    pattern = pattern.rstrip("/")
    anchored = "/" in pattern
    body = "".join(_translate(part) for part in _tokens(pattern.removeprefix("/")))
    start = "" if anchored else "(?:.*/)?"
    # A rule that fits a folder fits all that is in it.
    return re.compile(f"^{start}{body}{'/.*' if folder_only else '(?:/.*)?'}$", re.DOTALL)


def _tokens(pattern: str) -> list[str]:
    return re.findall(r"^\*\*/|/\*\*/|/\*\*$|\*+|\?|\[!?\]?[^\]]*\]|\\.|.", pattern, re.DOTALL)


def _translate(token: str) -> str:
    if token == "**/":
        return "(?:.*/)?"
    if token == "/**/":
        return "/(?:.*/)?"
    if token == "/**":
        return "/.*"
    if token.startswith("*"):
        return "[^/]*"
    if token == "?":
        return "[^/]"
    if token.startswith("[") and len(token) > 2:
        inner = token[1:-1].replace("\\", "\\\\")
        return f"[^{inner[1:]}]" if inner.startswith("!") else f"[{inner}]"
    return re.escape(token[1:] if token.startswith("\\") and len(token) > 1 else token)
