"""What has the shape of a path, in the ways that people and systems write one down."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from .path_variables import START, begins_with_variable

# Longer texts are prompts.
_MAX_PATH, _MAX_TEXT = 1024, 16_384

# What lies at the root of a disk on Linux, on macOS and in the containers that people rent. A text such as
# /imagine/a/cat begins with none of them.
_ROOTS = frozenset(
    (
        *("app", "applications", "comfyui", "content", "cygdrive", "data", "dev", "etc", "gpfs", "home"),
        *("kaggle", "library", "lustre", "media", "mnt", "nfs", "nix", "notebooks", "opt", "private", "root"),
        *("run", "runpod-volume", "sdcard", "snap", "srv", "stable-diffusion", "storage", "teamspace", "tmp"),
        *("users", "usr", "var", "volume", "volume1", "volume2", "volumes", "workdir", "workspace"),
        *("workspaces",),
    )
)
# The same where disks and shares are mounted by hand. Words too, so a path is deeper and has no blank.
_MOUNTS = frozenset(
    ("dataset", "datasets", "disk", "disks", "export", "hdd", "nas", "nvme", "pool")
    + ("raid", "scratch", "share", "shared", "ssd", "vol", "work")
)
# Where a system keeps its own: what people draw is called so, and what they work with lies elsewhere.
_OF_SYSTEM = frozenset(
    ("bin", "dev", "etc", "lib", "opt", "program files", "proc", "root", "run", "sys", "system32", "tmp")
    + ("usr", "var", "windows")
)
# Words too: what follows them in several words is what is drawn, /media/press conference.
_WORDS = frozenset(
    ("app", "content", "data", "home", "library", "media", "notebooks", "private", "root", "run")
    + ("snap", "storage", "users")
)
# The same on every system that ComfyUI runs on there.
_EVERYWHERE = frozenset(("/dev/null", "/dev/stdin", "/dev/stdout", "/dev/random", "/dev/urandom"))
_OF_PEOPLE = frozenset(
    ("home", "media", "mnt", "notebooks", "users", "volumes", "workdir", "workspace", "workspaces")
)
# ComfyUI's own folders, which people name from the folder that it was started in.
_OWN = frozenset({"input", "output", "temp", "models", "custom_nodes"})
_QUOTES = {'"': '"', "'": "'", "`": "`", "“": "”", "‘": "’", "«": "»"}

# What Windows and web pages put around what is copied from them, and nobody sees.
_AROUND = re.compile(
    r"^[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+"
    r"|[\s\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+$"
)
_UNUSUAL = re.compile(r"[\x00-\x1f\x7f]")
_WINDOWS = re.compile(r'[A-Za-z]:[\\/][^<>:"|\s\\/][^<>:"|]*')
# From the root of the drive that is in use.
_OF_DRIVE = re.compile(
    r"\\(?:users|windows|programdata|program files(?: \(x86\))?|comfyui)\\[^<>:\"|]+", re.I
)
# //host/x.y is the address of a web page. The servers of a network go by a name without a dot.
_OF_NETWORK = re.compile(r"//(?:[A-Za-z][\w-]*|\d{1,3}(?:\.\d{1,3}){3})/[\w.@+$-]+/[^\s/].*")
_NETWORK_URL = re.compile(r"(?:smb|cifs|afp|nfs)://(?:[^@/\s]*@)?([\w.-]+)/([^\s/].*)", re.I)
_SHARE = re.compile(r"\\\\[\w.$-]+\\[^\s\\/][^\\/]*(?:\\.*)?")
# No user is called by a number, ~100/200, and no folder by signs alone, ~cute/~.
_HOME = re.compile(r"~(?:[^\W\d][\w.-]*)?[\\/](?=[^\\/]*\w)[^\s\\/].*")
_FIRST = re.compile(r"[\w.@+-]+")
_ENDING = re.compile(r"[^.\s].*\.(?=\d*[A-Za-z])[A-Za-z0-9]{1,12}")
_DOTS = re.compile(r"\.{1,2}[\\/]")
_WORD = re.compile(r"[^\W\d_]{2}")
_QUOTED = re.compile(r"\"([^\"\n]{3,1024})\"|'([^'\n]{3,1024})'")
# Around what stands in quotes in data: `"file": "/home/me/x"`, `["/mnt/a", "/mnt/b"]`, `--input '/mnt/a'`.
_BEFORE_DATA = re.compile(r"(?:[=(\[{]|[\"'],|(?:^|[{,])\s*[\"']?[\w.-]+[\"']?\s*:|(?:^|\s)--?\w[\w-]*)\s*$")
_AFTER_DATA = re.compile(r"\s*(?:[,)\]};#]|\s--?\w|$)")
# A path in a sentence ends at the next blank, and has to name a file.
_IN_SENTENCE = re.compile(
    rf"(?<![^\s(\[=])(?:[A-Za-z]:[\\/]|~?/|{START})[\w.@+\\/-]*[\w@+-]\.[A-Za-z]\w{{0,9}}(?![\w/\\])"
)
_FOLDER_IN_SENTENCE = re.compile(r"(?<![^\s(\[=])(?:[A-Za-z]:[\\/]|~?/)[\w.@+\\/-]+(?=[\s,;)\]]|$)")
# Signs of a pattern.
_PATTERN = re.compile(r"[+^$(){}]")


def bare(text: str) -> str:
    """Without blanks, line ends and quotes around it, and without what marks a path as a URL or as long."""
    path = _AROUND.sub("", text)
    while len(path) > 1 and _QUOTES.get(path[0]) == path[-1]:
        path = path[1:-1].strip()
    if path[:7].lower() == "file://":
        return _of_url(path[7:])
    if re.match(r"file:(?:/|[A-Za-z]:[\\/])", path, re.I):
        return _of_url(path[5:])
    on_network = _NETWORK_URL.fullmatch(path)
    if on_network:
        return _of_url(f"{on_network[1]}/{on_network[2]}")
    if path[:8].upper() == "\\\\?\\UNC\\":
        return "\\\\" + path[8:]
    return path.removeprefix("\\\\?\\")


def _of_url(rest: str) -> str:
    path = unquote(rest.removeprefix("localhost"))
    if re.match(r"/?[A-Za-z]:[\\/]", path):
        return path.removeprefix("/")
    # file://server/share names a server of the network.
    return path if path.startswith(("/", "~")) else "\\\\" + path.replace("/", "\\")


def is_full_path(path: str, own_folders: Iterable[str] = ()) -> bool:
    """`own_folders`: ComfyUI's, wherever they lie."""
    if len(path) > _MAX_PATH or _UNUSUAL.search(path):
        return False
    if any(path.startswith(folder + "/") for folder in own_folders) and _is_posix_path(path, own_folders):
        return True
    if _SHARE.fullmatch(path) or begins_with_variable(path):
        return True
    is_rooted = any(form.fullmatch(path) for form in (_WINDOWS, _HOME, _OF_DRIVE, _OF_NETWORK))
    return (is_rooted or _is_posix_path(path, own_folders)) and not _ends_in_words(path)


def _ends_in_words(path: str) -> bool:
    """`/dev/null meme`, `~/.bashrc tattoo`: the path is what is drawn, and no more than a word of it."""
    start, *parts = parts_of(path)
    if not re.fullmatch(r"[A-Za-z]:|~[\w.-]*", start):
        parts = [start, *parts]
    *folders, last = parts or [""]
    if " " not in last or _ENDING.fullmatch(last):
        return False
    first = (folders or [last.split(" ")[0]])[0].lower()
    if last.startswith(".") or first in _OF_SYSTEM or last.count(" ") > 4:
        return True
    return len(folders) == 1 and first in _WORDS


def _is_posix_path(path: str, own_folders: Iterable[str]) -> bool:
    # //host/x is the address of a web page.
    if not path.startswith("/") or path.startswith("//"):
        return False
    parts = [part for part in path.split("/") if part]
    if path.rstrip("/") in _EVERYWHERE:
        return False
    # "/" and "/tmp" are there everywhere, and prompts begin with a slash too.
    if len(parts) < 2 or not _FIRST.fullmatch(parts[0]) or any(part != part.strip() for part in parts):
        return False
    if any(path.startswith(folder + "/") for folder in own_folders):
        return True
    first = parts[0].lower()
    if len(parts) > 2 and " " not in path and first.rstrip("0123456789") in _MOUNTS:
        return True
    return first in _ROOTS or _ENDING.fullmatch(parts[-1]) is not None


def is_relative_path(path: str) -> bool:
    """`./x`, `..\\x`, `input/x`, `ComfyUI/output/x.png`: from the folder that ComfyUI was started in."""
    if len(path) > _MAX_PATH or _UNUSUAL.search(path) or re.search(r"[<>:\"|?*]", path):
        return False
    named = [part for part in parts_of(path) if part not in (".", "..")]
    if not named or any(part != part.strip() for part in named):
        return False
    is_file = _ENDING.fullmatch(named[-1]) is not None
    if _DOTS.match(path):
        # `.\w+` is a pattern, "../ and so on" a sentence.
        is_plain = " " not in path and not _PATTERN.search(path)
        return _WORD.search(path) is not None and (is_file or is_plain)
    if " " in path and not is_file:
        return False
    inside = named[_depth_of_comfyui(named) :]
    if len(inside) < 2 or inside[0].lower() not in _OWN or inside[1].lower() in _OWN:
        return False
    # "output/size" may as well be a question of words.
    return inside[0].lower() == "input" or len(inside) < len(named) or is_file or path.endswith(("/", "\\"))


def _depth_of_comfyui(parts: list[str]) -> int:
    """`ComfyUI/input/x`, `ComfyUI_windows_portable/ComfyUI/input/x`."""
    first = [part.lower() for part in parts[:2]]
    if first[0] == "comfyui":
        return 1
    return 2 if first[0].startswith("comfyui") and first[1:] == ["comfyui"] else 0


def names_file(path: str) -> bool:
    """By the ending of its last part."""
    return _ENDING.fullmatch(path.rpartition("/")[2]) is not None


def paths_in_text(text: str, own_folders: list[str]) -> Iterator[str]:
    """Full paths: the whole text, lines of it, what stands in quotes, or a file that a sentence names."""
    path = bare(text)
    if is_full_path(path, own_folders):
        yield path
        return
    if len(text) > _MAX_TEXT:
        return
    for line in text.splitlines():
        path = bare(line.strip().rstrip(",;"))
        if is_full_path(path, own_folders):
            yield path
            continue
        yield from (path for path in _quoted_in(line) if is_full_path(path, own_folders))
        for match in _IN_SENTENCE.finditer(line):
            is_rooted = not match[0].startswith("/") or parts_of(match[0])[0].lower() in _ROOTS
            if is_rooted and is_full_path(match[0], own_folders):
                yield match[0]
        yield from (match[0] for match in _FOLDER_IN_SENTENCE.finditer(line) if _is_of_people(match[0]))


def _quoted_in(line: str) -> Iterator[str]:
    """Of data, or what names a file. A folder in a sentence may as well be what a sign says."""
    for match in _QUOTED.finditer(line):
        path = bare((match[1] or match[2]).replace("\\\\", "\\"))
        is_data = _BEFORE_DATA.search(line[: match.start()][-64:]) and _AFTER_DATA.match(line, match.end())
        if is_data or _ENDING.fullmatch(re.split(r"[\\/]", path)[-1]):
            yield path


def _is_of_people(path: str) -> bool:
    """A folder deep in somebody's own: three names or more, of which none is the system's."""
    names = [part.lower() for part in parts_of(path) if not re.fullmatch(r"[A-Za-z]:|~", part)]
    is_file = bool(names) and (names[-1].startswith(".") or _ENDING.fullmatch(names[-1]) is not None)
    if len(names) < 3 or is_file or not _OF_SYSTEM.isdisjoint(names):
        return False
    return not path.startswith("/") or names[0] in _OF_PEOPLE


def parts_of(path: str) -> list[str]:
    return [part for part in re.split(r"[\\/]", path) if part]
