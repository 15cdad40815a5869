"""Packages that lie side by side here and overwrite each other, by what their installers noted."""

from pathlib import Path

import pytest

from nodes_py.facts import environment
from nodes_py.facts.forecast.here import Here, read_here
from nodes_py.facts.forecast.twins import TWINS, find_families, modules_of


@pytest.fixture
def families(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def families(asked: set[str], **records: str) -> list[tuple[str, list[str]]]:
        """Of packages by name, each with its files: `path digest`, one a line."""
        for name, files in records.items():
            info = tmp_path / f"{name}-1.0.dist-info"
            info.mkdir()
            (info / "METADATA").write_text(f"Name: {name}\nVersion: 1.0\n\n")
            lines = [",".join((*each.split(), "9")) for each in files.splitlines()]
            (info / "RECORD").write_text("\n".join([*lines, f"{info.name}/RECORD,,"]))
        monkeypatch.setattr(environment.sys, "path", [str(tmp_path)])
        packages = environment.list_packages()
        here = read_here(packages, lambda package: modules_of(package.distribution))
        return [(module, sorted(family)) for module, family in find_families(asked, here)]

    return families


ONE = "tool/__init__.py sha256=a\ntool/core.py sha256=b\ntool/__pycache__/core.pyc "
OTHER = "tool/__init__.py sha256=c\ntool/core.py sha256=d"


def test_two_packages_with_the_same_module_are_twins(families) -> None:
    assert families({"one", "other"}, one=ONE, other=OTHER) == [("tool", ["one", "other"])]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Two parts of one namespace.
        ("tool/a/x.py sha256=a", "tool/b/x.py sha256=b"),
        ("tool/__init__.py sha256=a\ntool/a.py sha256=b", "tool/__init__.py sha256=a\ntool/b.py sha256=c"),
        ("tool/__init__.py sha256=a\ntool/a.py sha256=b", "tool/__init__.py sha256=d\ntool/b.py sha256=c"),
        # The tests of both, which nobody imports.
        (
            "one/__init__.py sha256=a\ntests/__init__.py sha256=a\ntests/test_a.py sha256=a",
            "other/__init__.py sha256=b\ntests/__init__.py sha256=b\ntests/test_a.py sha256=b",
        ),
        # The same files twice.
        (ONE, ONE),
        ("../../bin/tool sha256=a\none.py sha256=a", "../../bin/tool sha256=b\nother.py sha256=b"),
        ("", ""),
    ],
)
def test_packages_that_only_share_a_folder_are_none(families, one: str, other: str) -> None:
    assert families({"one", "other"}, one=one, other=other) == []


@pytest.mark.parametrize(
    "file", ["tool.py", "tool.cpython-312-x86_64-linux-gnu.so", "tool.pyd", "tool.abi3.so"]
)
def test_a_module_that_is_one_file_counts(families, file: str) -> None:
    assert families({"one", "other"}, one=f"{file} sha256=a", other=f"{file} sha256=b") == [
        ("tool", ["one", "other"])
    ]


def test_what_no_pack_asks_for_and_what_is_not_here_is_nobody_s_twin(families) -> None:
    assert families({"one", "third"}, one=ONE, other=OTHER) == []


def test_the_table_has_each_package_once_under_its_normalised_name() -> None:
    names = [name for family in TWINS.values() for name in family]
    assert len(names) == len(set(names))
    assert all(name == name.lower() and "_" not in name for name in names)
    assert all(
        list(find_families(family, Here("3.12"))) == [(module, family)] for module, family in TWINS.items()
    )
