from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, one_of, prompt
from official_captures import needs_official_templates, read_definitions

from nodes_py.facts.hashing.hash_targets import find_needs
from nodes_py.facts.models.model_choosers import find_choosers
from nodes_py.facts.packs import Pack, UsedClasses

PRESETS = one_of("LIGHT", "PLUS (high strength)")


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.roots["ipadapter"] = ([str(home.base / "models" / "ipadapter")], {".safetensors"})
    for kind in ("MODEL", "CLIP", "IMAGE", "IPADAPTER", "PIPE_LINE", "STRING", "*"):
        give(home, f"give {kind}", kind)
    return home


def give(home: Home, class_type: str, *returns: str, **inputs: Any) -> None:
    home.loader(class_type, **inputs)
    home.classes[class_type].RETURN_TYPES = returns


def choosers(home: Home, asked: dict[str, Any]) -> list[str]:
    needs = find_needs(asked, [], home.install())
    used = UsedClasses([Pack(home.base, list(asked), [])], {})
    told = {node_id for each in (*needs.models, *needs.unplaced) for node_id in each.node_ids}
    found = find_choosers(asked, home.install(), needs.definitions, used, needs.values, told)
    return [each.class_type for each in found if not each.class_type.startswith("give ")]


def fed(home: Home, class_type: str, links: dict[str, str], **inputs: Any) -> list[str]:
    sources = {f"s{name}": node(f"give {kind}") for name, kind in links.items()}
    linked = {name: [f"s{name}", 0] for name in links}
    return choosers(home, {**sources, "1": node(class_type, **linked, **inputs)})


def test_a_preset_in_place_of_a_file_is_told(home: Home) -> None:
    give(
        home,
        "Unified",
        "MODEL",
        "IPADAPTER",
        model=("MODEL",),
        preset=PRESETS,
        ipadapter=("IPADAPTER",),
    )
    assert fed(home, "Unified", {"model": "MODEL"}, preset="LIGHT") == ["Unified"]
    # It may be passed on here.
    assert fed(home, "Unified", {"model": "MODEL", "ipadapter": "IPADAPTER"}, preset="LIGHT") == []
    assert fed(home, "Unified", {"model": "PIPE_LINE"}, preset="LIGHT") == []
    assert fed(home, "Unified", {"model": "*"}, preset="LIGHT") == []


@pytest.mark.parametrize(
    ("returns", "inputs"),
    [
        ("EVA_CLIP", {}),
        ("FL2MODEL", {"model": one_of("org/base", "org/large")}),
        ("VAE", {"repository": ("STRING", {})}),
    ],
)
def test_a_source_of_models_that_names_no_file_is_told(
    home: Home, returns: str, inputs: dict[str, Any]
) -> None:
    give(home, "Source", returns, **inputs)
    assert choosers(home, prompt(n1=node("Source", **dict.fromkeys(inputs, "org/base")))) == ["Source"]


@pytest.mark.parametrize(
    ("returns", "links", "inputs"),
    [
        # A patch, a switch, a model made of another, something to draw with.
        ("MODEL", {"model": "MODEL"}, {"model": ("MODEL",), "mode": PRESETS}),
        ("MODEL", {"image": "IMAGE"}, {"image": ("IMAGE",), "model": ("MODEL",), "mode": PRESETS}),
        ("WANVIDEOMODEL", {"model": "MODEL"}, {"model": ("MODEL",), "mode": PRESETS}),
        ("MODEL", {"pipe": "PIPE_LINE"}, {"pipe": ("PIPE_LINE",), "mode": PRESETS}),
        ("IMAGE", {"image": "IMAGE"}, {"image": ("IMAGE",), "mode": PRESETS}),
        ("MODEL_3D", {}, {"mode": PRESETS}),
        ("VIDEO_CLIP", {}, {"mode": PRESETS}),
    ],
)
def test_a_node_that_passes_on_or_gives_something_else_is_not_told(
    home: Home, returns: str, links: dict[str, str], inputs: dict[str, Any]
) -> None:
    give(home, "Other", returns, **inputs)
    assert fed(home, "Other", links, mode="LIGHT") == []


def test_a_node_that_lists_files_is_not_told_whatever_is_chosen(home: Home) -> None:
    home.put("models/loras/a.safetensors")
    give(home, "Loader", "MODEL", lora=lambda: (["None", *home.filename_list("loras")],), preset=PRESETS)
    for text in ("a.safetensors", "None"):
        assert choosers(home, prompt(n1=node("Loader", lora=text, preset="LIGHT"))) == []


CODE = """
import helpers

class Base:
    def load(self, name):
        return fetch(name)

def fetch(name):
    return [helpers.hub.hf_hub_download(each) for each in (name,)]

class Remover(Base):
    RETURN_TYPES = ("IMAGE",)
    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"image": ("IMAGE",), "model": (["RMBG-2.0", "other"],)}}
    def run(self, image, model):
        return (self.load(model),)

class Plain:
    RETURN_TYPES = ("IMAGE",)
    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"image": ("IMAGE",), "mode": (["a", "b"],)}}
    def run(self, image, mode):
        return (helpers.turn(image),)

NODE_CLASS_MAPPINGS = {"Remover": Remover, "Plain": Plain}
"""


def test_a_node_whose_code_fetches_models_is_told(home: Home) -> None:
    home.put("custom_nodes/remover/__init__.py", CODE.replace("import helpers", "helpers = None").encode())
    home.load_pack(home.base / "custom_nodes" / "remover")
    assert fed(home, "Remover", {"image": "IMAGE"}, model="RMBG-2.0") == ["Remover"]
    assert fed(home, "Plain", {"image": "IMAGE"}, mode="a") == []


@needs_official_templates
def test_of_all_official_nodes_only_loaders_that_were_given_no_file_are_told(home: Home) -> None:
    loaders = set()
    for definition in read_definitions().values():
        inputs = {**definition["input"].get("required", {}), **definition["input"].get("optional", {})}
        give(
            home, definition["name"], *definition["output"], **{name: tuple(i) for name, i in inputs.items()}
        )
        links = {name: each[0] for name, each in inputs.items() if is_socket(each)}
        for kind in links.values():
            give(home, f"give {kind}", kind)
        chosen = {name: first for name, each in inputs.items() if (first := first_choice(each))}
        loaders.update(fed(home, definition["name"], links, **chosen))
    # Each of them lists the files of a folder that was empty when this was captured.
    assert all("Load" in name for name in loaders)
    assert len(loaders) < 20


def is_socket(spec: list[Any]) -> bool:
    return isinstance(spec[0], str) and spec[0] not in ("INT", "FLOAT", "STRING", "BOOLEAN", "COMBO")


def first_choice(spec: list[Any]) -> str | None:
    options = spec[0] if isinstance(spec[0], list) else (spec[1] if len(spec) > 1 else {}).get("options")
    return options[0] if options and isinstance(options[0], str) else None
