from pathlib import Path

import pytest
from facts_support import Home, node, prompt
from repository_stand_in import git

from nodes_py.facts.report import describe

CODE = """
import os
FONTS = os.path.join(os.path.dirname(__file__), "fonts")
def names(): return sorted(os.listdir(FONTS))
class Draw:
    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {
            "font": (names(),),
            "inside": ([f"fonts/{name}" for name in names()],),
            "stem": ([os.path.splitext(name)[0] for name in names()],),
            "word": (["Mine", "Plain", "Other", "More"],),
            "text": ("STRING", {}),
        }}
NODE_CLASS_MAPPINGS = {"Draw": Draw}
"""


@pytest.fixture
def folder(home: Home) -> Path:
    folder = home.base / "custom_nodes" / "text-tools"
    (folder / "fonts").mkdir(parents=True)
    (folder / "__init__.py").write_text(CODE)
    (folder / "fonts" / "Shipped.ttf").write_text("shipped")
    return folder


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "ComfyUI")


def commit(folder: Path) -> None:
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "all")


def told(home: Home, folder: Path, **inputs: str) -> list[tuple[str, str, str]]:
    (folder / "fonts" / "Mine.ttf").write_text("mine")
    if "Draw" not in home.classes:
        home.load_pack(folder)
    body = describe(prompt(n1=node("Draw", **inputs)), [], home.install())
    assert all(one["node_ids"] == ["1"] for one in body["untracked_files"])
    return [(one["path"], one["directory"], one["input"]) for one in body["untracked_files"]]


@pytest.mark.parametrize(
    "inputs", [{"font": "Mine.ttf"}, {"inside": "fonts/Mine.ttf"}, {"stem": "Mine"}], ids=str
)
def test_a_file_on_offer_that_is_not_in_the_commit_is_told(
    home: Home, folder: Path, inputs: dict[str, str]
) -> None:
    commit(folder)
    assert told(home, folder, **inputs) == [("fonts/Mine.ttf", "text-tools", next(iter(inputs)))]


@pytest.mark.parametrize(
    "inputs",
    [
        {"font": "Shipped.ttf"},
        {"stem": "Shipped"},
        {"word": "Mine"},
        {"text": "Mine.ttf"},
        {"font": "Gone.ttf"},
    ],
    ids=str,
)
def test_one_of_the_pack_is_not_nor_a_word_that_is_called_like_one(
    home: Home, folder: Path, inputs: dict[str, str]
) -> None:
    commit(folder)
    assert told(home, folder, **inputs) == []


def test_nor_one_that_the_pack_has_under_the_same_name_elsewhere(home: Home, folder: Path) -> None:
    (folder / "more").mkdir()
    (folder / "more" / "Mine.ttf").write_text("another")
    commit(folder)
    assert told(home, folder, font="Mine.ttf") == []


def test_what_git_ignores_is_not_in_the_commit_either(home: Home, folder: Path) -> None:
    (folder / ".gitignore").write_text("fonts/Mine.ttf\n")
    commit(folder)
    assert told(home, folder, font="Mine.ttf") == [("fonts/Mine.ttf", "text-tools", "font")]


def test_the_list_of_comfyui_manager_says_it_of_a_release(home: Home, folder: Path) -> None:
    (folder / ".tracking").write_text("__init__.py\nfonts\\Shipped.ttf\r\n")
    assert told(home, folder, font="Mine.ttf") == [("fonts/Mine.ttf", "text-tools", "font")]
    assert told(home, folder, font="Shipped.ttf") == []


def test_without_any_list_nothing_is_said(home: Home, folder: Path) -> None:
    assert told(home, folder, font="Mine.ttf") == []


def test_what_lies_in_a_submodule_is_not_judged(home: Home, folder: Path) -> None:
    lib = folder / "lib"
    lib.mkdir()
    (lib / "Mine.ttf").write_text("of the submodule")
    commit(lib)
    commit(folder)
    (folder / "fonts" / "Own.ttf").write_text("own")
    git(folder, "add", "fonts/Own.ttf")
    assert told(home, folder, font="Own.ttf") == []
    assert told(home, folder, font="Mine.ttf") == [("fonts/Mine.ttf", "text-tools", "font")]
