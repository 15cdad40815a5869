import json
import re
from pathlib import Path

import pytest

from nodes_py import load_pack, node_texts, save
from nodes_py.deploy import RunflowDeploy
from nodes_py.inputs import CLASSES as INPUTS
from nodes_py.inputs import RunflowInputFile
from nodes_py.node import names_of
from nodes_py.version import VERSION

ROOT = Path(__file__).parents[2]
OURS = json.loads((ROOT / "test/contract/nodes.json").read_text("utf-8"))["nodes"]
# Free by contract, or given by the shape of the entry itself.
NOT_OPTIONS = {"name", "type", "required", "widget", "deviates", "options"}

# All five save nodes, also those whose encoder is missing here.
CLASSES = {**load_pack.build_nodes()[0], **save.ALL}
NAMES = names_of(CLASSES)


def describe_input(name, entry, required):
    kind, options = entry if len(entry) == 2 else (entry[0], {})
    stated = {key: value for key, value in options.items() if key != "tooltip"}
    if isinstance(kind, list):
        return {"name": name, "type": "COMBO", "required": required, "options": kind, **stated}
    return {"name": name, "type": kind, "required": required, **stated}


def describe_inputs(cls):
    types = cls.INPUT_TYPES()
    assert list(types) in (["required"], ["required", "optional"])
    return [
        describe_input(name, entry, section == "required")
        for section, entries in types.items()
        for name, entry in entries.items()
    ]


def without_marks(entry):
    return {key: value for key, value in entry.items() if key not in ("widget", "deviates")}


def compare(node):
    cls = CLASSES[node["class"]]
    assert cls.__name__ == node["class"]
    assert NAMES[node["class"]] == node["display_name"]
    assert node["category"] == cls.CATEGORY
    assert describe_inputs(cls) == [without_marks(entry) for entry in node["inputs"]]
    assert tuple(output["type"] for output in node["outputs"]) == cls.RETURN_TYPES
    assert tuple(output["name"] for output in node["outputs"]) == cls.RETURN_NAMES
    assert getattr(cls, "OUTPUT_NODE", False) is node["output_node"]
    for attribute in ("RUNFLOW_IO", "RUNFLOW_TYPE"):
        assert hasattr(cls, attribute) is (node[attribute] is not None)
        assert getattr(cls, attribute, None) == node[attribute]
    assert callable(getattr(cls(), cls.FUNCTION))


@pytest.mark.parametrize("node", OURS, ids=lambda node: node["class"])
def test_each_class_is_what_files_and_the_platform_know(node):
    compare(node)


def test_there_is_no_class_beyond_the_fourteen():
    assert set(CLASSES) == set(NAMES) == {node["class"] for node in OURS}
    assert len(OURS) == 14


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_every_node_and_every_socket_explains_itself(name):
    cls = CLASSES[name]
    assert cls.DESCRIPTION.endswith(".")
    for entries in cls.INPUT_TYPES().values():
        for _, options in entries.values():
            assert options["tooltip"].endswith(".")
    assert len(cls.OUTPUT_TOOLTIPS) == len(cls.RETURN_TYPES)


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_definitions_survive_json_as_object_info_sends_them(name):
    types = CLASSES[name].INPUT_TYPES()
    assert json.loads(json.dumps(types)) == json.loads(json.dumps(types, allow_nan=False))


def test_the_range_of_an_int_holds_every_seed_that_comfyui_uses():
    _, options = INPUTS["RunflowInputInt"].INPUT_TYPES()["optional"]["value"]
    assert (options["min"], options["max"]) == (-9223372036854775808, 18446744073709551615)
    assert options["min"] <= 0xFFFFFFFFFFFFFFFF <= options["max"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("RunflowInputString", ""),
        ("RunflowInputString", "a cat"),
        ("RunflowInputInt", 18446744073709551615),
        ("RunflowInputFloat", 0.35),
        ("RunflowInputBoolean", False),
        ("RunflowInputImage", object()),
    ],
)
def test_an_input_passes_its_value_on_unchanged(name, value):
    cls = INPUTS[name]
    assert getattr(cls(), cls.FUNCTION)("id", "", "", value) == (value,)


@pytest.mark.parametrize("name", [name for name in INPUTS if name != "RunflowInputFile"])
def test_an_input_that_is_neither_linked_nor_set_gives_nothing(name):
    cls = INPUTS[name]
    assert getattr(cls(), cls.FUNCTION)(input_id="id", display_name="", description="") == (None,)


@pytest.mark.parametrize(
    ("value", "given"),
    [
        ({}, "mine.png"),
        ({"value": None}, "mine.png"),
        ({"value": ""}, "mine.png"),
        ({"value": "b.zip"}, "b.zip"),
    ],
)
def test_a_file_input_gives_the_linked_value_or_else_the_chosen_file(value, given):
    assert RunflowInputFile().choose("id", "", "", "mine.png", **value) == (given,)


def test_the_deploy_node_does_and_logs_nothing_in_a_prompt_that_kept_it(caplog):
    caplog.set_level(0)
    assert RunflowDeploy().noop(endpoint_name="a", host="https://h.example", api_key="rf_live_marked") == ()
    assert caplog.text == ""


def test_the_version_is_the_same_wherever_it_stands():
    pyproject = (ROOT / "pyproject.toml").read_text("utf-8")
    assert re.findall(r'^version = "(.+)"$', pyproject, re.MULTILINE) == [VERSION]
    assert json.loads((ROOT / "package.json").read_text("utf-8"))["version"] == VERSION


@pytest.mark.parametrize("node", OURS, ids=lambda node: node["class"])
def test_every_node_has_a_help_page(node):
    page = (ROOT / "web/docs" / f"{node['class']}.md").read_text("utf-8")
    assert page.startswith(f"# {node['display_name']}\n")
    for entry in node["inputs"]:
        assert f"**{entry['name']}**" in page


DEFINITIONS = json.loads((ROOT / "locales/en/nodeDefs.json").read_text("utf-8"))


@pytest.mark.parametrize("node", OURS, ids=lambda node: node["class"])
def test_every_text_of_a_node_is_the_one_that_stands_in_comfyuis_own_file(node):
    cls, texts = CLASSES[node["class"]], DEFINITIONS[node["class"]]
    assert (names_of(CLASSES)[node["class"]], cls.DESCRIPTION) == (
        texts["display_name"],
        texts["description"],
    )
    tooltips = {name: {"tooltip": options["tooltip"]} for name, options in options_of(cls)}
    assert tooltips == texts["inputs"]
    outputs = {str(index): {"tooltip": tooltip} for index, tooltip in enumerate(cls.OUTPUT_TOOLTIPS)}
    assert outputs == texts.get("outputs", {})


def options_of(cls):
    for entries in cls.INPUT_TYPES().values():
        for name, (_, options) in entries.items():
            yield name, options


def test_no_text_of_a_node_stands_in_the_code():
    for file in (ROOT / "nodes_py").glob("*.py"):
        text = file.read_text("utf-8")
        assert "DESCRIPTION = (" not in text and 'DESCRIPTION = "' not in text
        assert not re.search(r"""["']tooltip["']:\s*\(?["']""", text)


BROKEN = [None, b"", b"{", b"\xff\xfe", b"[]", b"7", b'{"RunflowDeploy": 7}', b"[" * 100_000]
BROKEN += [b'{"RunflowDeploy": {"display_name": 7, "description": [], "inputs": {"host": 1}, "outputs": []}}']


@pytest.mark.parametrize("content", BROKEN, ids=lambda content: repr(content)[:20])
def test_without_the_texts_the_nodes_are_the_same_and_say_less(tmp_path, monkeypatch, caplog, content):
    file = tmp_path / "nodeDefs.json"
    if content is not None:
        file.write_bytes(content)
    monkeypatch.setattr(node_texts, "FILE", file)
    again = type("RunflowDeploy", (RunflowDeploy,), {})
    plain = {name: {**options} for name, options in options_of(RunflowDeploy)}
    for options in plain.values():
        options.pop("tooltip", None)
    assert dict(options_of(again)) == plain
    assert (again.DESCRIPTION, names_of({"RunflowDeploy": again})) == ("", {"RunflowDeploy": "RunflowDeploy"})
    assert len([message for message in caplog.messages if "no tooltips" in message]) <= 1


@pytest.mark.parametrize("word", ["publish", "api", "endpoint", "http", "prompt input", "deploy"])
def test_what_people_search_for_is_an_alias_of_a_node(word):
    found = [name for name, cls in CLASSES.items() if word in " ".join(cls.SEARCH_ALIASES).lower()]
    assert found
    assert all(isinstance(alias, str) for cls in CLASSES.values() for alias in cls.SEARCH_ALIASES)


def test_a_prompt_has_room_for_lines_and_its_description_stands_behind_a_button():
    types = INPUTS["RunflowInputString"].INPUT_TYPES()
    assert types["optional"]["value"][1]["multiline"] is True
    for cls in INPUTS.values():
        # Still of several lines: one line would drop the breaks of a saved description.
        options = cls.INPUT_TYPES()["required"]["description"][1]
        assert (options["multiline"], options["advanced"]) == (True, True)
