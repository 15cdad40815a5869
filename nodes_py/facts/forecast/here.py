"""What runs here, and what a marker says about it on Linux, which is where Runflow runs it."""

from __future__ import annotations

import platform
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from packaging.markers import Marker, UndefinedComparison, UndefinedEnvironmentName, default_environment
from packaging.tags import compatible_tags, cpython_tags
from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

from ..environment import Package

_LINUX = {
    "os_name": "posix",
    "sys_platform": "linux",
    "platform_system": "Linux",
    "platform_machine": "x86_64",
    "platform_release": "",
    "platform_version": "",
    "extra": "",
}


@dataclass(frozen=True)
class Here:
    python: str
    # By the normalised name.
    versions: Mapping[str, str] = field(default_factory=dict)
    # The modules that an installed package brings, each with its files and what is in them.
    modules: Callable[[str], Mapping[str, Mapping[str, str]]] = lambda _: {}

    def version(self, name: str) -> Version | None:
        try:
            return Version(self.versions[name])
        except (KeyError, InvalidVersion):
            return None

    @cached_property
    def _environment(self) -> dict[str, str]:
        # The kind of Python stays: nobody runs ComfyUI on another one here than there.
        minor = ".".join(self.python.split(".")[:2])
        python = {"python_version": minor, "python_full_version": self.python}
        return {**default_environment(), **_LINUX, **python, "implementation_version": self.python}

    def applies(self, marker: Marker | None) -> bool:
        """Where it cannot be told, a line is left out."""
        try:
            return marker is None or marker.evaluate(self._environment)
        except (UndefinedComparison, UndefinedEnvironmentName, InvalidVersion):
            return False

    @cached_property
    def _pythons(self) -> set[tuple[str, str]]:
        major, minor = map(int, self.python.split(".")[:2])
        # Builds without the global lock have tags of their own, which only the running one knows.
        abis = None if sys.version_info[:2] == (major, minor) else [f"cp{major}{minor}"]
        own = cpython_tags((major, minor), abis, ["any"])
        plain = compatible_tags((major, minor), f"cp{major}{minor}", ["any"])
        return {(tag.interpreter, tag.abi) for tag in (*own, *plain)}

    def runs(self, interpreter: str, abi: str) -> bool:
        return (interpreter, abi) in self._pythons


def read_here(
    packages: Iterable[Package], modules: Callable[[Package], Mapping[str, Mapping[str, str]]]
) -> Here:
    by_name = {canonicalize_name(package.name): package for package in packages}
    return Here(
        platform.python_version(),
        {name: package.version for name, package in by_name.items()},
        lambda name: modules(by_name[name]) if name in by_name else {},
    )
