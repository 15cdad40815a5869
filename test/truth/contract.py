"""Does a contract tell what widgets take? Every number and list of the official templates and the captures
is fed by a Runflow Input, some two by one, and what the contract infers is compared with the definitions as
the server gave them.
"""

from __future__ import annotations

import json
import math
import random
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import official_captures
from facts_support import Home
from recorded_classes import JUDGED_BY_CLASS, class_of, sound_prompts

from nodes_py.facts.definitions.describe_classes import describe_classes
from nodes_py.facts.widgets import Definitions

_REPO = Path(__file__).resolve().parents[2]
_INPUTS = {"INT": "RunflowInputInt", "FLOAT": "RunflowInputFloat", "COMBO": "RunflowInputString"}
_MAX_LISTED = 100
_SAFE = 2**53 - 1

Limits = dict[str, Any]


@dataclass
class Score:
    line: str
    is_good: bool = False
    differences: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Fed:
    """What one input should be limited to. None: no value suits all its widgets."""

    id: str
    where: str
    limits: Limits | None


def measure_contract(base: Path, seed: int = 7) -> Score:
    home = Home(base / "ComfyUI")
    recorded = official_captures.read_definitions()
    home.classes.update((name, class_of(name, one)) for name, one in recorded.items())
    install = home.install()
    definitions = Definitions(install)
    chance = random.Random(seed)
    rows, expected = [], []
    for name, prompt in sound_prompts():
        fed_prompt, fed = _feed(name, prompt, recorded, chance)
        described = describe_classes(fed_prompt, install, definitions, lambda _, value: True, lambda *_: None)
        rows.append({"prompt": fed_prompt, "definitions": described})
        expected.append(fed)
    differences = []
    inferred = _infer(base, rows)
    for fed, inputs in zip(expected, inferred, strict=True):
        by_id = {one["id"]: one for one in inputs}
        for one in fed:
            found = _limits_in(by_id[one.id])
            if found != (one.limits or {}):
                differences.append(f"{one.where}: {found}, not {one.limits}")
    total = sum(map(len, expected))
    line = f"contract {total - len(differences)}/{total} wrong {len(differences)}"
    return Score(line, not differences and total > 0, differences)


def _feed(
    name: str, prompt: dict[str, Any], recorded: dict[str, Any], chance: random.Random
) -> tuple[dict[str, Any], list[Fed]]:
    """The prompt with an input for each widget, and for about every third pair of one type a shared one."""
    changed = {node_id: {**node, "inputs": dict(node.get("inputs", {}))} for node_id, node in prompt.items()}
    fed: dict[str, tuple[list[str], list[Limits]]] = {}
    last: dict[str, str] = {}
    for node_id, widget, kind in _widgets(prompt, recorded):
        limits = _limits_behind(prompt, recorded, kind, node_id, widget)
        if limits is None:
            continue
        input_id = last.pop(kind, "") if chance.random() < 1 / 3 else ""
        if not input_id:
            input_id = last[kind] = f"rf{len(changed)}"
            changed[input_id] = {"class_type": _INPUTS[kind], "inputs": {"input_id": input_id, "value": None}}
        places, taken = fed.setdefault(input_id, ([], []))
        places.append(f"{name}, {node_id} {widget}")
        taken += limits
        changed[node_id]["inputs"][widget] = [input_id, 0]
    return changed, [
        Fed(input_id, " and ".join(places), _meet(taken)) for input_id, (places, taken) in fed.items()
    ]


def _widgets(prompt: dict[str, Any], recorded: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Those that hold a value: the others are fed already."""
    for node_id, node in prompt.items():
        if node.get("class_type") in {*_INPUTS.values(), *JUDGED_BY_CLASS}:
            continue
        for widget, value in node.get("inputs", {}).items():
            read = _read(_declared(recorded, node, widget))
            if read is not None and read[0] in _INPUTS and not isinstance(value, list):
                yield node_id, widget, read[0]


def _declared(recorded: dict[str, Any], node: dict[str, Any], widget: str) -> Any:
    inputs = recorded.get(node.get("class_type", ""), {}).get("input", {})
    for section in ("required", "optional"):
        if widget in (inputs.get(section) or {}):
            return inputs[section][widget]
    return None


def _limits_behind(
    prompt: dict[str, Any], recorded: dict[str, Any], kind: str, node_id: str, widget: str
) -> list[Limits] | None:
    """Of the widget, and of all that its node hands the value on to. None: one of them depends on what its
    node holds, which a table of definitions does not tell."""
    found: list[Limits] = []
    seen: set[tuple[str, str]] = set()
    open_ = [(node_id, widget)]
    while open_:
        at = open_.pop()
        if at in seen:
            continue
        seen.add(at)
        if "." in at[1]:
            return None
        read = _read(_declared(recorded, prompt[at[0]], at[1]))
        if read is not None and (read[0] == kind or read[0] != "COMBO"):
            found.append(
                read[1]
                if kind == "FLOAT"
                else {n: e for n, e in read[1].items() if n == "choices" or float(e).is_integer()}
            )
        if str(prompt[at[0]].get("class_type", "")).startswith("Primitive") and at[1] == "value":
            open_ += [
                (reader, name)
                for reader, node in prompt.items()
                for name, value in node.get("inputs", {}).items()
                if value == [at[0], 0]
            ]
    return found


def _read(raw: Any) -> tuple[str, Limits] | None:
    if not isinstance(raw, list) or not raw:
        return None
    kind, flags = raw[0], raw[1] if len(raw) > 1 and isinstance(raw[1], dict) else {}
    if isinstance(kind, list) or kind == "COMBO":
        options = kind if isinstance(kind, list) else flags.get("options", [])
        texts = [option for option in options if isinstance(option, str)]
        # A long list is not told, nor one that is filled elsewhere, nor an empty one.
        if "remote" in flags or not texts or len(options) > _MAX_LISTED or len(texts) < len(options):
            return None
        return "COMBO", {"choices": texts}
    if not isinstance(kind, str) or not {"INT", "FLOAT"} & set(kind.split(",")):
        return None
    ends = {"minimum": flags.get("min"), "maximum": flags.get("max"), "step": flags.get("step")}
    limits = {name: end for name, end in ends.items() if _is_told(kind, name, end)}
    return kind, limits


def _is_told(kind: str, name: str, end: Any) -> bool:
    if not isinstance(end, int | float) or not math.isfinite(end) or (name == "step" and end <= 0):
        return False
    return kind == "FLOAT" or (float(end).is_integer() and abs(end) <= _SAFE)


def _meet(each: list[Limits]) -> Limits | None:
    met: Limits = {}
    for name, choose in (("minimum", max), ("maximum", min)):
        ends = [float(limits[name]) for limits in each if name in limits]
        if ends:
            met[name] = choose(ends)
    steps = {limits["step"] for limits in each if "step" in limits}
    if len(steps) == 1:
        met["step"] = steps.pop()
    lists = [limits["choices"] for limits in each if "choices" in limits]
    if lists:
        met["choices"] = [choice for choice in lists[0] if all(choice in other for other in lists)]
    if met.get("minimum", -math.inf) > met.get("maximum", math.inf) or met.get("choices") == []:
        return None
    return met


def _limits_in(one: dict[str, Any]) -> Limits:
    """A browser writes the ends of 64 bits with other digits than Python: what counts is the number."""
    numbers = {name: float(one[name]) for name in ("minimum", "maximum", "step") if name in one}
    return numbers | ({"choices": one["choices"]} if "choices" in one else {})


def _infer(base: Path, rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    file = base / "contracts.json"
    file.write_text(json.dumps(rows), "utf-8")
    tsx = _REPO / "node_modules" / "tsx" / "dist" / "cli.mjs"
    command = [shutil.which("node") or "node", str(tsx), "test/truth/contract.ts", str(file)]
    done = subprocess.run(command, cwd=_REPO, stdout=subprocess.PIPE, check=True, encoding="utf-8")
    return json.loads(done.stdout)
