"""What a deploy asks about, and what is told before an endpoint becomes public, are the same paths."""

import json
from pathlib import Path

import pytest

from nodes_py.facts import path_shapes
from nodes_py.facts.path_shapes import paths_in_text

SHARED = json.loads((Path(__file__).parents[2] / "contract" / "machine-paths.json").read_text("utf-8"))


def test_both_sides_know_the_same_roots() -> None:
    assert sorted(path_shapes._ROOTS) == sorted(SHARED["roots"])
    assert sorted(path_shapes._MOUNTS) == sorted(SHARED["mounts"])


@pytest.mark.parametrize("path", SHARED["paths"])
def test_a_path_of_a_machine_is_one(path: str) -> None:
    assert list(paths_in_text(path, []))


@pytest.mark.parametrize("text", SHARED["no_paths"])
def test_what_is_no_path_is_none(text: str) -> None:
    assert not list(paths_in_text(text, []))
