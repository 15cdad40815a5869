"""The facts are of the shape that is written once for both languages."""

import json
import types
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from facts_schema import SCHEMA, find_faults
from facts_support import Home, node, prompt
from repository_stand_in import git

from nodes_py.facts.limited_report import describe_limited
from nodes_py.facts.report import describe

LOCAL = Path(__file__).parents[2] / "contract" / "local"


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    add_what_stays_here(home)
    home.loader("LoadImage", image=([], {"image_upload": True}))
    home.loader("LoraLoader", lora_name=lambda: (home.filename_list("loras"),))
    home.loader("Note", text=("STRING", {}))
    home.put("models/loras/a.safetensors")
    home.put("models/loras/empty.safetensors", b"")
    home.put("input/a.png", b"a")
    home.put("input/empty.png", b"")
    for name in ("plain", "cloned", "tables"):
        pack = home.base / "custom_nodes" / name
        pack.mkdir(parents=True)
        table = f"'{name}': type('{name}', (), {{'__module__': __name__}})"
        (pack / "__init__.py").write_text(f"NODE_CLASS_MAPPINGS = {{{table}}}\n")
        if name != "plain":
            git(pack, "init", "-q")
            git(pack, "add", "-A")
            git(pack, "commit", "-q", "-m", "all")
            git(pack, "remote", "add", "origin", f"https://github.com/example/{name}")
        home.load_pack(pack)
    (home.base / "custom_nodes" / "cloned" / "comfy-env-root.toml").write_text(
        '[node_reqs]\nabsent = { github = "example/absent" }\n'
    )
    with (home.base / "custom_nodes" / "tables" / ".git" / "config").open("a") as config:
        config.write("[extensions]\n\trefStorage = reftable\n")
    return home


def add_what_stays_here(home: Home) -> None:
    """A login, a value that two packs added, a file beside a pack's code, a pack that did not load."""
    home.loader("Paid")
    home.classes["Paid"].API_NODE = True
    home.loader("Sample", name=(["euler", "heun", "added"],))
    home.classes["Sample"].__module__ = "nodes"
    home.put("nodes.py", b"NAMES = ['euler', 'heun']")
    home.modules["nodes"] = types.SimpleNamespace(__file__=str(home.base / "nodes.py"))
    for name in ("first", "second"):
        home.put(f"custom_nodes/{name}/__init__.py", b"NODE_CLASS_MAPPINGS = {}\nNAME = 'added'\n")
        home.load_pack(home.base / "custom_nodes" / name)
    home.put("custom_nodes/broken/__init__.py", b"NAME = 'Gone'\n")
    fonts = home.base / "custom_nodes" / "fonts"
    home.put("custom_nodes/fonts/.tracking", b"__init__.py\n")
    home.put("custom_nodes/fonts/mine.ttf", b"mine")
    home.put("custom_nodes/fonts/requirements.txt", b"pywin32\n")
    home.put(
        "custom_nodes/fonts/__init__.py",
        b"inputs = lambda cls: {'required': {'font': (['mine.ttf', 'a/b.ttf'],)}}\n"
        b"Draw = type('Draw', (), {'INPUT_TYPES': classmethod(inputs), '__module__': __name__})\n"
        b"NODE_CLASS_MAPPINGS = {'Draw': Draw}\n",
    )
    home.load_pack(fonts)
    home.put(
        "custom_nodes/pickers/__init__.py",
        b"presets = lambda cls: {'required': {'preset': (['LIGHT', 'PLUS'],)}}\n"
        b"about = {'INPUT_TYPES': classmethod(presets), 'RETURN_TYPES': ('MODEL',), '__module__': __name__}\n"
        b"weights = lambda cls: {'required': {'name': (['lost.safetensors'],)}}\n"
        b"lists = {'INPUT_TYPES': classmethod(weights), '__module__': __name__}\n"
        b"NODE_CLASS_MAPPINGS = {'Pick': type('Pick', (), about), 'Lost': type('Lost', (), lists)}\n",
    )
    home.load_pack(home.base / "custom_nodes" / "pickers")


ASKED = prompt(
    n1=node("LoadImage", image="a.png"),
    n2=node("LoadImage", image="empty.png"),
    n3=node("LoadImage", image="../x.png"),
    n4=node("LoadImage", image="x.png [output]"),
    n5=node("LoraLoader", lora_name="a.safetensors"),
    n6=node("LoraLoader", lora_name="empty.safetensors"),
    n7=node("LoraLoader", lora_name="gone.safetensors"),
    n8=node("Note", text="/home/me/x.png"),
    n9=node("plain"),
    n10=node("cloned"),
    n11=node("tables"),
    n12__3=node("Gone"),
    n13=node("Paid"),
    n14=node("Sample", name="added"),
    n15=node("Draw", font="mine.ttf"),
    n16=node("Pick", preset="PLUS"),
    n17=node("Lost", name="lost.safetensors"),
    n18=node("Draw", font="a\\b.ttf"),
    n19=node("Renamed"),
)
STATED = [{"name": "gone.safetensors", "directory": "loras", "url": "https://storage.example/gone"}]


def test_every_kind_of_fact_is_of_the_written_shape(home: Home) -> None:
    stated = [{**STATED[0], "hash": "a" * 64, "hash_type": "sha256", "node_ids": ["7"]}]
    renamed = {"Renamed": [types.SimpleNamespace(new_node_id="Pick", input_mapping=None)]}
    install = replace(home.install(), replacements=renamed.get)
    body = json.loads(json.dumps(describe(ASKED, stated, install)))
    assert find_faults(body) == []
    for section in SCHEMA["properties"].keys() - {
        "version",
        "comfyui",
        "system",
        "limited",
        "package_sources",
    }:
        assert body[section], f"the test has no {section}"


def test_limited_facts_are_of_the_written_shape(home: Home) -> None:
    reason = {"code": "host-not-allowed", "params": {"host": "a.example", "file": "user/allowed-hosts.txt"}}
    assert find_faults(describe_limited(ASKED, home.install(), reason)) == []


@pytest.mark.parametrize("name", ["facts-200", "facts-folder-200", "facts-limited-200"])
def test_the_examples_are_of_the_written_shape(name: str) -> None:
    assert find_faults(json.loads((LOCAL / f"{name}.json").read_text("utf-8"))["response"]["body"]) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"tomorrow": 1}, "facts.tomorrow is not written"),
        ({"version": None}, "facts.version: None is not string"),
        ({"packages": [{"name": "a"}]}, "facts.packages[].version is missing"),
        (
            {"limited": {"code": 1, "params": {"host": "a", "file": "b"}}},
            "facts.limited.code: 1 is not string",
        ),
    ],
)
def test_a_fault_is_seen(change: dict[str, Any], fault: str) -> None:
    body = json.loads((LOCAL / "facts-200.json").read_text("utf-8"))["response"]["body"]
    assert find_faults({**body, **change}) == [fault]
    assert find_faults({name: body[name] for name in body if name != "system"}) == ["facts.system is missing"]
    assert SCHEMA["additionalProperties"] is False
