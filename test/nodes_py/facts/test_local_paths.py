import os
from pathlib import Path

import pytest
from facts_support import Home, node, prompt

from nodes_py.facts.local_paths import find_local_paths
from nodes_py.facts.report import describe
from nodes_py.facts.widgets import Definitions, read_values


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.loader("LoadPath", path=("STRING", {}))
    home.loader("LoadImage", image=([], {"image_upload": True}))
    home.loader("Choose", folder=(["/usr/bin", "b"],))
    return home


def found(home: Home, **nodes: object) -> list[tuple[str, str, list[str]]]:
    values = list(read_values(prompt(**nodes), Definitions(home.install())))
    return [(path.name, path.input, path.node_ids) for path in find_local_paths(values)]


def test_a_file_or_folder_of_this_machine_named_in_full_is_reported_by_its_last_part(home: Home) -> None:
    picture = home.put("pictures/x y.png", b"p")
    asked = {
        "n1": node("LoadPath", path=str(picture)),
        "n2": node("LoadPath", path=str(picture)),
        "n3": node("LoadPath", path=f"{picture.parent}{os.sep}"),
        "n4": node("Unknown", rows={"file": str(picture)}),
    }
    assert found(home, **asked) == [
        ("x y.png", "path", ["1", "2"]),
        ("pictures", "path", ["3"]),
        ("x y.png", "rows", ["4"]),
    ]
    facts = describe(prompt(**asked), [], home.install())["local_paths"]
    assert facts[0] == {"name": "x y.png", "input": "path", "node_ids": ["1", "2"]}
    assert str(home.base) not in str(facts)


@pytest.mark.parametrize(
    "text",
    [
        "/",
        "/usr",
        "/imagine a cat / with a hat",
        "usr/bin",
        "/usr/nowhere/x.png",
        "/usr/bin\0",
        "/usr/bin\n",
        "a",
    ],
)
def test_what_names_nothing_of_this_machine_alone_does_not_count(home: Home, text: str) -> None:
    assert found(home, n1=node("LoadPath", path=text)) == []


def test_lists_and_uploads_are_not_paths_that_somebody_typed(home: Home) -> None:
    picture = home.put("pictures/x.png", b"p")
    assert found(home, n1=node("Choose", folder="/usr/bin"), n2=node("LoadImage", image=str(picture))) == []


@pytest.mark.parametrize("text", ["//server/share/x.png", "\\\\server\\share\\x.png"])
def test_a_server_that_a_file_names_is_not_asked(
    home: Home, monkeypatch: pytest.MonkeyPatch, text: str
) -> None:
    monkeypatch.setattr(os.path, "isabs", lambda _: True)
    monkeypatch.setattr(os.path, "exists", lambda _: pytest.fail("asked"))
    values = list(read_values(prompt(n1=node("LoadPath", path=text)), Definitions(home.install())))
    assert find_local_paths(values) == []
