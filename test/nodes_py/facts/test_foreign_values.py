"""A list that ComfyUI writes out in its source, and values in it that others added."""

import types
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from facts_support import Home, node, prompt

from nodes_py.facts.report import describe
from nodes_py.facts.source_text import SourceText

SAMPLERS = ["euler", "heun", "ddim", "uni_pc"]


@dataclass
class Core(Home):
    """Its classes have one list each, to which packs may add."""

    choices: dict[str, list[str]] = field(default_factory=dict)


@pytest.fixture
def home(tmp_path: Path) -> Core:
    home = Core(tmp_path / "ComfyUI")
    (home.base / "comfy").mkdir()
    (home.base / "comfy" / "samplers.py").write_text(f"SAMPLERS = {SAMPLERS}\ndef normal(): pass\n")
    core(home, "nodes", "METHODS = ['nearest-exact', 'bilinear', 'area']\n")
    home.choices = {"KSampler": [*SAMPLERS], "Scale": ["nearest-exact", "bilinear", "area"]}
    for name in home.choices:
        add(home, name)
    return home


def core(home: Core, name: str, source: str) -> None:
    file = home.base / f"{name}.py"
    file.write_text(source)
    home.modules[name] = types.SimpleNamespace(__file__=str(file))


def add(home: Core, name: str, module: str = "nodes") -> None:
    options = home.choices[name]
    inputs = classmethod(lambda _: {"required": {"choice": (options,)}})
    home.classes[name] = type(name, (), {"INPUT_TYPES": inputs, "__module__": module})


def pack(home: Core, name: str, source: str = "") -> Path:
    folder = home.base / "custom_nodes" / name
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(f"NODE_CLASS_MAPPINGS = {{}}\n{source}\n")
    home.load_pack(folder)
    return folder


def offer(home: Core, class_type: str, *values: str) -> None:
    home.choices[class_type].extend(values)


def told(home: Core, class_type: str, choice: str) -> tuple[list[str], list[str]]:
    body = describe(prompt(n1=node(class_type, choice=choice)), [], home.install())
    assert all(pack["node_ids"] == ["1"] for pack in body["packs"])
    values = [(one["class_type"], one["input"], one["node_ids"]) for one in body["foreign_values"]]
    assert values in ([], [(class_type, "choice", ["1"])])
    return [one["directory"] for one in body["packs"]], [one["value"] for one in body["foreign_values"]]


def test_the_pack_whose_code_names_the_value_travels(home: Core) -> None:
    offer(home, "KSampler", "res_demo")
    offer(home, "Scale", "magic kernel")
    pack(home, "extra", "NAMES = ['res_demo']")
    pack(home, "kernels", 'NAMES = ["magic kernel"]')
    pack(home, "other", "NAMES = ['res_demo_2', 'euler']")
    assert told(home, "KSampler", "res_demo") == (["extra"], [])
    assert told(home, "Scale", "magic kernel") == (["kernels"], [])
    assert told(home, "KSampler", "euler") == ([], [])


def test_where_several_packs_name_it_the_value_is_named(home: Core) -> None:
    offer(home, "KSampler", "res_demo")
    pack(home, "extra", "NAMES = ['res_demo']")
    pack(home, "presets", "NAMES = ['res_demo']")
    assert told(home, "KSampler", "res_demo") == ([], ["res_demo"])


def test_one_that_travels_anyway_is_taken_for_it(home: Core) -> None:
    offer(home, "KSampler", "res_demo")
    table = "NODE_CLASS_MAPPINGS = {'Used': type('Used', (), {'__module__': __name__})}"
    pack(home, "extra", f"NAMES = ['res_demo']\n{table}")
    pack(home, "presets", "NAMES = ['res_demo']")
    asked = prompt(n1=node("KSampler", choice="res_demo"), n2=node("Used"))
    body = describe(asked, [], home.install())
    assert ([one["directory"] for one in body["packs"]], body["foreign_values"]) == (["extra"], [])


def function_in(file: Path) -> Callable[[], None]:
    def run() -> None: ...

    run.__code__ = run.__code__.replace(co_filename=str(file))
    return run


def test_what_comfyui_runs_for_a_sampler_or_scheduler_tells_the_pack(home: Core) -> None:
    offer(home, "KSampler", "res_demo", "bong_demo", "own_demo")
    folders = [pack(home, name, "NAMES = ['res_demo', 'bong_demo']") for name in ("a", "b")]
    home.modules["comfy.k_diffusion.sampling"] = types.SimpleNamespace(
        sample_res_demo=function_in(folders[1] / "samplers.py"),
        sample_own_demo=function_in(home.base / "comfy" / "k_diffusion.py"),
    )
    handler = types.SimpleNamespace(handler=function_in(folders[0] / "schedulers.py"))
    lists = types.SimpleNamespace(SAMPLERS=home.choices["KSampler"], SCHEDULERS=[])
    home.modules["comfy.samplers"] = types.SimpleNamespace(
        KSampler=lists, SCHEDULER_HANDLERS={"bong_demo": handler}
    )
    assert told(home, "KSampler", "res_demo") == (["b"], [])
    assert told(home, "KSampler", "bong_demo") == (["a"], [])
    assert told(home, "KSampler", "own_demo") == ([], [])


def test_a_function_of_neither_says_nothing(home: Core) -> None:
    """As one that torch has wrapped without a word of what it wraps."""
    offer(home, "KSampler", "res_demo")
    pack(home, "extra", "NAMES = ['res_demo']")
    lists = types.SimpleNamespace(SAMPLERS=home.choices["KSampler"], SCHEDULERS=[])
    home.modules["comfy.samplers"] = types.SimpleNamespace(KSampler=lists)
    torch = home.base.parent / "torch" / "autograd.py"
    home.modules["comfy.k_diffusion.sampling"] = types.SimpleNamespace(sample_res_demo=function_in(torch))
    assert told(home, "KSampler", "res_demo") == (["extra"], [])


def test_a_sampler_of_nobody_is_named(home: Core) -> None:
    offer(home, "KSampler", "res_" + "demo")
    lists = types.SimpleNamespace(SAMPLERS=home.choices["KSampler"], SCHEDULERS=[])
    home.modules["comfy.samplers"] = types.SimpleNamespace(KSampler=lists)
    assert told(home, "KSampler", "res_demo") == ([], ["res_demo"])


@pytest.mark.parametrize("value", ["from-another-file", "built at run time", "photo.png", "shots", "12", "a"])
def test_what_comfyui_has_or_reads_from_a_disk_is_its_own(home: Core, value: str) -> None:
    (home.base / "comfy" / "other.py").write_text("MORE = 'from-another-file'")
    home.put("input/shots/a.png", b"p")
    offer(home, "Scale", value)
    if value != "built at run time":
        pack(home, "presets", f"NAMES = [{value!r}]")
    assert told(home, "Scale", value) == ([], [])


def test_of_a_list_that_is_made_at_run_time_nothing_is_said(home: Core) -> None:
    home.choices["Devices"] = [f"device {number}" for number in range(6)]
    add(home, "Devices")
    pack(home, "presets", "NAMES = ['device 3']")
    assert told(home, "Devices", "device 3") == ([], [])


def test_lists_of_packs_are_their_own(home: Core) -> None:
    folder = home.base / "custom_nodes" / "styles"
    folder.mkdir()
    (folder / "__init__.py").write_text(
        "LIST = ['one style', 'two style', 'three style'] + ['four' + ' style']\n"
        "class Style:\n"
        "    @classmethod\n"
        "    def INPUT_TYPES(cls): return {'required': {'choice': (LIST,)}}\n"
        "NODE_CLASS_MAPPINGS = {'Style': Style}\n"
    )
    home.load_pack(folder)
    pack(home, "presets", "NAMES = ['four style']")
    assert told(home, "Style", "four style") == (["styles"], [])


def test_a_search_ends_after_so_many_files(tmp_path: Path) -> None:
    source = SourceText()
    assert source.find(["x"], (str(tmp_path / f"{number}.py") for number in range(100_000))) == set()
    assert source.is_exhausted
