import time
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from facts_support import Home, node, safetensors

from nodes_py.facts.hashing.hash_jobs import HashJobs
from nodes_py.facts.node_replacements import replace_nodes
from nodes_py.facts.report import describe


def rule(new: str, mapping: Any = None) -> Any:
    return SimpleNamespace(new_node_id=new, input_mapping=mapping)


RULES = {
    "OldLoader": [
        rule("NewLoader", [{"new_id": "model", "old_id": "name"}, {"new_id": "mode", "set_value": 2}])
    ],
    "Odd": [rule("NewLoader", [{"old_id": "name"}])],
    "Lost": [rule("NobodyHasIt")],
    "Present": [rule("NewLoader")],
}
CLASSES = {"NewLoader": object, "Present": object}


def known(class_type: str) -> list[Any] | None:
    return RULES.get(class_type)


def test_a_class_that_is_gone_is_read_as_the_one_that_runs_in_its_place() -> None:
    prompt = {
        "1": node("OldLoader", name="a.safetensors", unknown=["9", 0]),
        "2": node("OldLoader", name=["1", 0]),
    }
    replaced = replace_nodes(prompt, CLASSES, known)
    assert replaced.prompt == {
        "1": node("NewLoader", model="a.safetensors", mode=2),
        "2": node("NewLoader", model=["1", 0], mode=2),
    }
    assert (replaced.classes, replaced.node_ids) == ({"OldLoader": "NewLoader"}, {"OldLoader": ["1", "2"]})
    assert replaced.without() == {}
    assert prompt["1"]["class_type"] == "OldLoader"


@pytest.mark.parametrize(
    "given",
    [
        node("Present", name="a"),
        node("Unknown", name="a"),
        node("Lost", name="a"),
        # ComfyUI fails at these two: the input is not there, the rule says no new one.
        node("OldLoader", other="a"),
        node("Odd", name="a"),
        {"class_type": "OldLoader"},
        {"class_type": ["OldLoader"], "inputs": {}},
        {"class_type": None, "inputs": {}},
        "OldLoader",
    ],
)
def test_what_comfyui_would_not_replace_stays_as_it_is(given: Any) -> None:
    replaced = replace_nodes({"1": given}, CLASSES, known)
    assert replaced.prompt == {"1": given}
    assert replaced.classes == {}
    assert replaced.without() == {"1": given}


def test_the_facts_name_the_class_and_find_its_model_and_judge_nothing_of_it(tmp_path: Path) -> None:
    home = Home(tmp_path / "ComfyUI")
    home.put("models/loras/a.safetensors", safetensors(100))
    home.loader("Loader", lora_name=lambda: (home.filename_list("loras"),))
    mapping = [{"new_id": "lora_name", "old_id": "name"}, {"new_id": "clip", "old_id": "link"}]
    rules = {"OldLoraLoader": [rule("Loader", mapping)]}
    install = replace(home.install(), replacements=rules.get)
    # As the hash job gets it: what is read is there, but bare.
    prompt = {"1": node("OldLoraLoader", name="a.safetensors", link=["2", 0]), "2": node("Loader")}
    facts = describe(prompt, [], install)
    assert facts["missing_classes"] == []
    assert facts["replaced_classes"] == [
        {"class_type": "OldLoraLoader", "runs_as": "Loader", "node_ids": ["1"]}
    ]
    assert [(model["path"], model["node_ids"]) for model in facts["models"]] == [
        ("loras/a.safetensors", ["1"])
    ]
    assert [(each["class_type"], each["node_ids"]) for each in facts["definitions"]] == [("Loader", ["2"])]
    jobs = HashJobs(install)
    job_id = jobs.start(prompt, [])
    while (body := jobs.read(job_id)) and body["state"] == "running":
        time.sleep(0.01)
    assert body
    assert list(body["models"]) == ["loras/a.safetensors"]
