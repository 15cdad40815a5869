"""Paths that begin with a variable of the environment: `${HOME}/x`, `%APPDATA%\\x`, `$env:TEMP\\x`.

Programs put other things in the same signs: a save node its tokens (`%width%`, `%date:yyyy-MM-dd%`,
`%KSampler.seed%`), a dynamic prompt its alternatives (`${a|b}`), a template its fields. So a name counts that
systems give to a folder, or that says itself that it is one.
"""

from __future__ import annotations

import re

# What systems and shells set. No program gives a token of its own such a name.
_PLAIN = frozenset(
    (
        *(
            "allusersprofile",
            "appdata",
            "commonprogramfiles",
            "commonprogramfiles(x86)",
            "commonprogramw6432",
        ),
        *("conda_prefix", "homedrive", "homepath", "homeshare", "localappdata", "oldpwd", "onedrive"),
        *("onedrivecommercial", "onedriveconsumer", "programdata", "programfiles", "programfiles(x86)"),
        *(
            "programw6432",
            "pwd",
            "systemdrive",
            "systemroot",
            "tmpdir",
            "userprofile",
            "virtual_env",
            "windir",
        ),
    )
)
# The same, and words too: only in capitals, as they are set.
_WORDS = frozenset(("HOME", "PUBLIC", "TEMP", "TMP"))
_SAYS_SO = re.compile(r"(?:XDG_[A-Z_]+|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*_(?:CACHE|DIR|FOLDER|HOME|PATH|ROOT))")

_NAME = r"[A-Za-z_][A-Za-z0-9_]*"
_VARIABLE = re.compile(
    rf"\$\{{(?:env:)?(?P<braced>{_NAME})(?::?[-=][^{{}}]*)?\}}"
    rf"|\$env:(?P<shell>{_NAME})"
    rf"|\$(?P<bare>{_NAME})"
    rf"|%(?P<percent>{_NAME}(?:\(x86\))?)%",
    re.IGNORECASE,
)
# Where one may begin within a sentence, for those who look for paths there.
START = rf"(?:\$\{{[\w:]{{1,64}}\}}|\$env:{_NAME}|\${_NAME}|%{_NAME}%)+[\\/]"


def begins_with_variable(path: str) -> bool:
    """Followed by a folder or file; alone where it is no word."""
    rest, names = path, []
    while match := _VARIABLE.match(rest):
        names.append(next(name for name in match.groups() if name))
        if not _names_folder(names[-1]):
            return False
        rest = rest[match.end() :]
    if not names:
        return False
    if not rest:
        return names[-1] not in _WORDS
    return re.match(r"[\\/](?:[^\s\\/]|$)", rest) is not None


def _names_folder(name: str) -> bool:
    return name in _WORDS or name.lower() in _PLAIN or _SAYS_SO.fullmatch(name) is not None
