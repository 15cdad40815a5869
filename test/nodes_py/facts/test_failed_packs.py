from pathlib import Path

import pytest
from facts_support import Home, node, prompt

from nodes_py.facts.report import describe


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "ComfyUI")


def put(home: Home, path: str, source: str) -> None:
    home.put(f"custom_nodes/{path}", source.encode())


def told(home: Home, *classes: str) -> list[tuple[str, str, list[str]]]:
    asked = prompt(**{f"n{number}": node(name) for number, name in enumerate(classes)})
    found = describe(asked, [], home.install())["failed_packs"]
    return [(one["directory"], one["state"], one["classes"]) for one in found]


def test_a_pack_that_gave_no_node_and_names_the_class_is_told(home: Home) -> None:
    put(home, "broken/__init__.py", "import nothing_like_it\n")
    put(home, "broken/nodes/blend.py", "NODE_CLASS_MAPPINGS = {'Blend': 1, \"Fade\": 2}\n")
    put(home, "lone.py", "MAPPINGS = {'Lone': 1}\n")
    put(home, "scripts-only/__init__.py", "WEB_DIRECTORY = 'js'\n")
    assert told(home, "Blend", "Fade", "Lone", "Gone") == [
        ("broken", "failed", ["Blend", "Fade"]),
        ("lone.py", "failed", ["Lone"]),
    ]


@pytest.mark.parametrize("path", ["blender.disabled", ".disabled/blender"])
def test_one_that_is_switched_off_is_told_as_such(home: Home, path: str) -> None:
    put(home, f"{path}/__init__.py", "NODE_CLASS_MAPPINGS = {'Blend': 1}\n")
    assert told(home, "Blend") == [("blender", "disabled", ["Blend"])]


def test_one_that_gave_nodes_is_not_suspected(home: Home) -> None:
    put(home, "v1.2/__init__.py", "NODE_CLASS_MAPPINGS = {'Live': type('Live', (), {})}\nNAME = 'Blend'\n")
    home.load_pack(home.base / "custom_nodes" / "v1.2")
    assert told(home, "Blend", "Live") == []


def test_where_no_class_is_missing_no_pack_is_read(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    put(home, "broken/__init__.py", "'Live'\n")
    home.classes["Live"] = type("Live", (), {})
    monkeypatch.setattr("nodes_py.facts.failed_packs.python_files", lambda path: pytest.fail("it was read"))
    assert told(home, "Live") == []
