"""Packs of one name in several folders of custom nodes are told apart, by the role of the folder."""

from pathlib import Path

import pytest
from facts_support import Home, node, prompt

from nodes_py.facts.pack_roots import root_number
from nodes_py.facts.report import describe


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path)


def add_pack(home: Home, root: Path, class_type: str) -> None:
    pack = root / "twin"
    pack.mkdir(parents=True)
    (pack / "__init__.py").write_text(
        f"class {class_type}:\n    pass\nNODE_CLASS_MAPPINGS = {{'{class_type}': {class_type}}}\n"
    )
    home.load_pack(pack)


def test_each_says_which_folder_it_lies_in_and_never_its_path(home: Home, tmp_path: Path) -> None:
    own, first, second = home.base / "custom_nodes", tmp_path / "first", tmp_path / "second"
    # A folder of extra_model_paths.yaml with is_default comes before ComfyUI's own.
    home.pack_roots[:] = [str(first), str(own), str(second), str(first)]
    for root, class_type in ((own, "Own"), (first, "First"), (second, "Second")):
        add_pack(home, root, class_type)
    body = describe(prompt(a=node("Own"), b=node("First"), c=node("Second")), [], home.install())
    said = {pack["classes"][0]: (pack["directory"], pack["root"]) for pack in body["packs"]}
    assert said == {"Own": ("twin", 0), "First": ("twin", 1), "Second": ("twin", 2)}
    assert str(tmp_path) not in str(body["packs"])


def test_a_pack_elsewhere_has_no_folder(home: Home, tmp_path: Path) -> None:
    assert root_number(tmp_path / "elsewhere" / "pack", home.install()) is None
