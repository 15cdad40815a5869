from pathlib import Path

import pytest
from facts_support import Home, node, one_of, prompt
from repository_stand_in import git

from nodes_py.facts.report import describe

CODE = """
class Draw:
    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {
            "style": (["a\\\\shipped.json", "a\\\\mine.json", "\\\\d+", "b/c.json", "gone\\\\x.json"],),
            "text": ("STRING", {}),
        }}
NODE_CLASS_MAPPINGS = {"Draw": Draw}
"""


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    folder = home.base / "custom_nodes" / "styles"
    home.put("custom_nodes/styles/__init__.py", CODE.encode())
    home.put("custom_nodes/styles/data/a/shipped.json", b"{}")
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "all")
    home.put("custom_nodes/styles/data/a/mine.json", b"{}")
    home.load_pack(folder)
    return home


def told(home: Home, **inputs: str) -> tuple[list[str], list[str], list[object]]:
    body = describe(prompt(n1=node("Draw", **inputs)), [], home.install())
    untracked = [each["path"] for each in body["untracked_files"]]
    absent = [
        each
        for form in body["definitions"]
        for one in form["inputs"]
        if one["choices"]
        for each in one["choices"]["absent"]
    ]
    return [each["value"] for each in body["listed_paths"]], untracked, absent


def test_a_file_of_the_pack_travels_with_a_slash(home: Home) -> None:
    assert told(home, style="a\\shipped.json") == (["a\\shipped.json"], [], [])


def test_one_that_the_commit_lacks_is_told_in_either_spelling(home: Home) -> None:
    assert told(home, style="a\\mine.json") == (["a\\mine.json"], ["data/a/mine.json"], [])
    assert told(home, style="a/mine.json") == ([], ["data/a/mine.json"], [])


def test_a_choice_that_the_list_has_with_a_slash_is_sent_so(home: Home) -> None:
    assert told(home, style="b\\c.json") == (["b\\c.json"], [], [])


@pytest.mark.parametrize(
    "inputs", [{"style": "\\d+"}, {"style": "gone\\x.json"}, {"text": "a\\shipped.json"}], ids=str
)
def test_other_choices_and_texts_stay(home: Home, inputs: dict[str, str]) -> None:
    assert told(home, **inputs) == ([], [], [])


def test_what_is_not_on_offer_stays_and_is_told(home: Home) -> None:
    assert told(home, style="z\\shipped.json") == ([], [], ["z\\shipped.json"])


def test_a_list_of_comfyui_s_own_that_has_it_with_a_slash(home: Home) -> None:
    home.loader("Own", style=one_of("x/y"))
    body = describe(prompt(n1=node("Own", style="x\\y")), [], home.install())
    assert body["listed_paths"] == [{"value": "x\\y", "node_ids": ["1"]}]
