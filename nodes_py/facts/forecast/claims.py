"""What one line asks for on Linux. `packaging` reads it, as pip does; what it refuses asks for nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal
from urllib.parse import unquote, urlsplit

from packaging.markers import InvalidMarker, Marker
from packaging.requirements import InvalidRequirement, Requirement
from packaging.specifiers import InvalidSpecifier, SpecifierSet
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename
from packaging.version import InvalidVersion, Version

from .here import Here
from .requirement_lines import Line

_MAX_SHOWN, _MAX_CLAUSES = 120, 12
_LINUX = ("any", "linux", "manylinux", "musllinux")
# Packages of which PyPI has builds for Windows or macOS alone, and no source that builds elsewhere.
_OTHER_SYSTEMS = frozenset(
    {
        *("pywin32", "triton-windows", "windows-curses", "python-magic-bin", "onnxruntime-directml"),
        *("onnxruntime-silicon", "tensorflow-macos", "tensorflow-metal", "mediapipe-silicon"),
    }
)


@dataclass(frozen=True)
class Claim:
    # The normalised name.
    name: str
    specifier: SpecifierSet
    file: str
    # As its author wrote it, of an address the name of the file.
    shown: str
    # Whether it is for another system, or for another Python.
    refused: Literal["system", "python"] | None = None


def read_claim(line: Line, here: Here) -> tuple[str | None, Claim | None]:
    """The package that it names, and what it asks for; without the latter where its marker says no."""
    try:
        requirement = Requirement(line.text)
    except InvalidRequirement:
        return _read_address(line, here)
    name = canonicalize_name(requirement.name)
    if not here.applies(requirement.marker):
        return name, None
    if requirement.url:
        # What a repository or an archive holds is not known.
        wheel = _read_wheel(requirement.url, line, here)
        return (wheel.name, wheel) if wheel else (name, _named(name, "", line, requirement.name))
    shown = line.shown or line.text.split(";")[0].strip()
    claim = _named(name, str(requirement.specifier), line, shown)
    return name, claim


def read_bound(line: Line, here: Here) -> Claim | None:
    """Versions of Python, where the one here is not among them."""
    try:
        bound = SpecifierSet(line.text)
        clauses = list(bound)
        minor = ".".join(here.python.split(".")[:2])
        # Whoever writes <=3.12 means every 3.12.
        if all(_allows(str(each), here.python) or _allows(str(each), minor) for each in clauses):
            return None
    except (InvalidSpecifier, InvalidVersion):
        return None
    return Claim("", bound, line.file, _shorten(line.shown or line.text), "python")


def _allows(specifier: str, version: str) -> bool:
    return SpecifierSet(specifier).contains(version, prereleases=True)


def _named(name: str, specifier: str, line: Line, shown: str) -> Claim | None:
    try:
        parsed = SpecifierSet(specifier)
        for clause in parsed:
            Version(clause.version.removesuffix(".*"))
    except (InvalidSpecifier, InvalidVersion):
        return None
    if len(list(parsed)) > _MAX_CLAUSES:
        return None
    refused: Literal["system"] | None = "system" if name in _OTHER_SYSTEMS else None
    return Claim(name, parsed, line.file, _shorten(shown), refused)


def _read_address(line: Line, here: Here) -> tuple[str | None, Claim | None]:
    """A bare address or path of a wheel; of anything else the name is not known."""
    address, _, marker = line.text.partition(";")
    wheel = _read_wheel(address, line, here)
    try:
        if wheel is None or (marker and not here.applies(Marker(marker.strip()))):
            return wheel and wheel.name, None
    except InvalidMarker:
        return wheel and wheel.name, None
    return (wheel.name, wheel) if wheel else (None, None)


def _read_wheel(address: str, line: Line, here: Here) -> Claim | None:
    try:
        path = urlsplit(address.strip()).path
        file = re.split(r"[\\/]", unquote(re.sub(r"\[[^\]]*\]$", "", path)))[-1]
        name, version, _, tags = parse_wheel_filename(file)
    except (InvalidWheelFilename, InvalidVersion, ValueError):
        return None
    on_linux = [tag for tag in tags if tag.platform.startswith(_LINUX)]
    if not on_linux:
        refused: Literal["system", "python"] | None = "system"
    else:
        refused = None if any(here.runs(tag.interpreter, tag.abi) for tag in on_linux) else "python"
    specifier = SpecifierSet(f"=={version}")
    return Claim(canonicalize_name(name), specifier, line.file, _shorten(file), refused)


def _shorten(text: str) -> str:
    plain = "".join(character for character in text if character.isprintable())
    return plain if len(plain) <= _MAX_SHOWN else f"{plain[: _MAX_SHOWN - 1]}…"
