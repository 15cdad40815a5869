"""The tests of a commit run with the same packages on every day."""

import re
from importlib.metadata import requires, version
from pathlib import Path

REQUIREMENTS = Path(__file__).parents[1] / "requirements.txt"
PINNED = re.compile(r"(?P<name>[A-Za-z0-9.-]+)==(?P<version>[0-9.]+)(?: ; (?P<marker>.+))?")


def read_lines() -> list[str]:
    lines = (line.split("#")[0].strip() for line in REQUIREMENTS.read_text("utf-8").splitlines())
    return [line for line in lines if line]


def plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def test_every_package_is_named_with_one_exact_version() -> None:
    assert [line for line in read_lines() if not PINNED.fullmatch(line)] == []


def test_what_the_packages_need_themselves_is_named_too() -> None:
    names = {plain(line.split("==")[0]) for line in read_lines()}
    installed = [line for line in read_lines() if "<" not in line and "win32" not in line]
    for line in installed:
        for needed in requires(line.split("==")[0]) or []:
            if "extra ==" not in needed:
                assert plain(re.split(r"[ <>=!~;\[(]", needed)[0]) in names, f"{line} needs {needed}"


def test_this_environment_has_the_versions_that_are_named() -> None:
    named: dict[str, set[str]] = {}
    for line in read_lines():
        found = PINNED.fullmatch(line)
        assert found
        if "win32" not in (found["marker"] or ""):
            named.setdefault(found["name"], set()).add(found["version"])
    assert {name for name, versions in named.items() if _installed(name) not in {*versions, None}} == set()


def _installed(name: str) -> str | None:
    try:
        return version(name)
    except ModuleNotFoundError:
        return None
