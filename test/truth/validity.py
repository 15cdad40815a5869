"""Would ComfyUI take this prompt? The official templates, which it takes, and the same with one fault each.

The definitions are those of a real server, registered as classes and asked by our own facts. The check itself
is run by validity.ts, over all of them at once.
"""

from __future__ import annotations

import json
import random
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import official_captures
from facts_support import Home
from official import find_loaders
from recorded_classes import class_of, sound_prompts
from validity_faults import KINDS, Sound, make_fault

from nodes_py.facts.definitions.describe_classes import describe_classes
from nodes_py.facts.widgets import Definitions

_REPO = Path(__file__).resolve().parents[2]

# What the recorded server itself would refuse, or leave out. Values that only a newer one has:
NEWER: dict[tuple[str, str], set[Any]] = {
    ("CLIPLoader", "type"): {"fibo2", "flux3", "moss_image"},
    ("ElevenLabsTextToDialogue", "model"): {"eleven_v4"},
    ("GrokVideoNode", "model"): {"grok-imagine-video-1.5-lite"},
    ("MeshyTextToModelNode", "model"): {"meshy-6", "meshy-7", "meshy-7.1"},
    ("OpenAIChatNode", "model"): {"gpt-6-astra"},
    # Of a pack that adds it to the list.
    ("KSampler", "scheduler"): {"beta57"},
}
# By prompt, node and input.
_NEWER_OUTPUT = "an output that the class has on a newer server"
_MUTED = "what it reads is muted or bypassed, and the front end leaves the input out"
_OLDER = "an older front end leaves out widgets that read what is muted"
_PLAIN_TEXT = "a text is linked to a list"
REFUSED = {
    ("api_bytedance_seedream_5_0_flash_image_edit", "14", "prompt"): "its inputs have another order there",
    ("api_tripo3_0_text_to_model", "41", "mesh"): _NEWER_OUTPUT,
    ("api_tripo_image_to_model", "58", "mesh"): _NEWER_OUTPUT,
    ("api_tripo_multiview_to_model", "44", "mesh"): _NEWER_OUTPUT,
    ("api_tripo_text_to_model", "28", "mesh"): _NEWER_OUTPUT,
    ("video_ltx2_i2v_lora", "75", "video"): "nothing is connected to it in the template",
    ("capture bypassed-input-file", "6", "value"): _MUTED,
    ("capture file-loader-combo", "2", "audio"): _PLAIN_TEXT,
    ("capture file-loader-combo", "6", "image"): _PLAIN_TEXT,
    ("capture muted-inputs.fe-1.40.10", "5", "width"): _OLDER,
    ("capture muted-inputs.fe-1.40.10", "7", "filename_prefix"): _OLDER,
    ("capture muted-instance", "5", "image"): _MUTED,
    ("capture muted-instance.fe-1.49.6", "5", "image"): _MUTED,
    ("capture muted-nested", "6", "value"): _MUTED,
    ("capture object-values", "9", "element"): "nothing is connected to it",
}


@dataclass
class Score:
    line: str
    is_good: bool = False
    differences: list[str] = field(default_factory=list)


def measure_validity(base: Path, faults: int = 2000, seed: int = 7) -> Score:
    asker = _Asker(Home(base / "ComfyUI"))
    prompts = [asker.ask(name, prompt) for name, prompt in sound_prompts()]
    said = _judge(base, {"prompts": prompts, "faults": []})
    differences, alarmed, refused = [], set(), set()
    for name, fault in said["alarms"]:
        refused.add(name)
        if not _is_refused(name, fault):
            alarmed.add(name)
            differences.append(f"{name}: {fault}")
    good = [row for row in prompts if row["name"] not in refused]
    made = list(_make_faults(asker, good, faults, random.Random(seed)))
    missed = _judge(base, {"prompts": prompts, "faults": made})["missed"]
    differences += [f"not found: {fault}" for fault in missed]
    line = f"validity false {len(alarmed)}/{len(prompts)} found {len(made) - len(missed)}/{len(made)}"
    return Score(line, not differences and len(made) == faults, differences)


def _is_refused(name: str, fault: dict[str, Any]) -> bool:
    if fault["kind"] == "value-not-offered":
        return fault["value"] in NEWER.get((fault["classType"], fault["input"]), set())
    return (name, ",".join(fault["nodeIds"]), fault["input"]) in REFUSED


def _judge(base: Path, asked: dict[str, Any]) -> dict[str, Any]:
    file = base / "prompts.json"
    file.write_text(json.dumps(asked), "utf-8")
    tsx = _REPO / "node_modules" / "tsx" / "dist" / "cli.mjs"
    command = [
        shutil.which("node") or "node",
        str(tsx),
        str(_REPO / "test" / "truth" / "validity.ts"),
        str(file),
    ]
    done = subprocess.run(command, cwd=_REPO, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    return json.loads(done.stdout)


class _Asker:
    def __init__(self, home: Home) -> None:
        definitions = official_captures.read_definitions()
        self._loaders = find_loaders(official_captures.read_templates(), definitions)
        home.classes.update((name, class_of(name, one)) for name, one in definitions.items())
        self._install = home.install()
        self._definitions = Definitions(self._install)

    def is_file(self, class_type: str, name: str, upload: bool) -> bool:
        """What models and files the captured server had is no matter of this check."""
        return upload or (class_type, name) in self._loaders

    def describe(self, prompt: dict[str, Any]) -> list[dict[str, Any]]:
        found = describe_classes(
            prompt, self._install, self._definitions, lambda _, value: False, lambda *_: None
        )
        for one in found:
            for each in one["inputs"] or ():
                if each["choices"] and self.is_file(one["class_type"], each["name"], each["upload"]):
                    each["choices"] |= {"absent": [], "absent_in": []}
                # The list itself only makes the file long.
                if each["choices"]:
                    each["choices"]["listed"] = None
        return found

    def ask(self, name: str, prompt: dict[str, Any]) -> dict[str, Any]:
        return {"name": name, "prompt": prompt, "definitions": self.describe(prompt)}


def _make_faults(
    asker: _Asker, rows: list[dict[str, Any]], wanted: int, chance: random.Random
) -> Iterator[dict[str, Any]]:
    sounds = [(row, Sound(row["prompt"], row["definitions"])) for row in rows]

    def is_file(class_type: str, each: dict[str, Any]) -> bool:
        return asker.is_file(class_type, each["name"], each["upload"])

    made = 0
    while made < wanted:
        kind = KINDS[made % len(KINDS)]
        row, sound = chance.choice(sounds)
        fault = make_fault(sound, chance, kind, is_file)
        if fault is None:
            continue
        code, node_id, name, held = fault
        node = {**row["prompt"][node_id], "inputs": held}
        made += 1
        yield {
            "name": row["name"],
            "code": code,
            "node_id": node_id,
            "input": name,
            "node": node,
            "definitions": asker.describe({node_id: node}),
        }
