"""Are the models that the facts name those that a workflow's active nodes load, and no others?"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

from facts_support import FOLDERS, Home
from official import Lists, find_loaders, make_class, read_templates
from official_captures import read_definitions

from nodes_py.facts import report

# `planted`: each stated model on disk beside decoys of its name in every other folder and in a subfolder.
# `copied`: nodes that make strings of their own, so that a list is known by what it says; fewer decoys.
# `missing`: no model on disk.
State = Literal["planted", "copied", "missing"]


@dataclass
class Score:
    right: int = 0
    found: int = 0
    stated: int = 0
    exact: int = 0
    templates: int = 0
    differences: Counter[str] = field(default_factory=Counter)

    @property
    def line(self) -> str:
        recall, precision = self.right / (self.stated or 1), self.right / (self.found or 1)
        return f"models recall {recall:.4f} precision {precision:.4f} exact {self.exact}/{self.templates}"


class RememberingHome(Home):
    """Lists each folder once, as ComfyUI does until a folder changes."""

    def filename_list(self, name: str) -> list[str]:
        return list(self.lists[name]) if name in self.lists else super().filename_list(name)


def measure_models(base: Path, state: State = "planted") -> Score:
    rows, definitions = read_templates(), read_definitions()
    home = RememberingHome(base / "ComfyUI")
    loaders = find_loaders(rows, definitions)
    lists: Lists = home.filename_list
    if state == "copied":
        lists = lambda folder: [f"{name}/"[:-1] for name in home.filename_list(folder)]  # noqa: E731
    for definition in definitions.values():
        make_class(home, definition, loaders, lists)
    if state != "missing":
        _plant(home, rows, everywhere=state == "planted")
    score = Score()
    for row in rows:
        _compare(row, home, score, on_disk=state != "missing")
    return score


def _plant(home: Home, rows: list[dict[str, Any]], everywhere: bool) -> None:
    stated = [entry for row in rows for entry in row["stated_models"]]
    for directory, name in {(entry["directory"], entry["name"]) for entry in stated}:
        home.put(f"models/{directory}/{name}")
        home.put(f"models/{directory}/decoy/{name}", b"a decoy")
        others = FOLDERS if everywhere else ["vae" if directory == "loras" else "loras"]
        for other in others:
            path = home.base / "models" / FOLDERS[other][-1] / name
            if not path.exists() and other != directory:
                home.put(f"models/{FOLDERS[other][-1]}/{name}", b"a decoy")


def _compare(row: dict[str, Any], home: Home, score: Score, on_disk: bool) -> None:
    claims = [
        {
            "name": entry["name"],
            "directory": entry["directory"],
            "url": entry["url"],
            "hash": entry.get("hash"),
            "hash_type": entry.get("hash_type"),
            "node_ids": entry["nodes"],
        }
        for entry in row["stated_models"]
    ]
    facts = report.describe(row["output"], claims, home.install())
    good = None if on_disk else "missing"
    found: dict[str, set[str]] = {}
    for model in facts["models"]:
        if model["problem"] == good:
            found[model["path"]] = set(model["node_ids"])
        else:
            score.differences[f"{row['name']}: {model['path']} is said to be {model['problem']}"] += 1
    for model in facts["unplaced_models"]:
        where = _who(row, set(model["node_ids"]))
        score.differences[f"{row['name']}: {model['name']} of {where} is said to be nowhere"] += 1
    stated: dict[str, set[str]] = {}
    for entry in row["stated_models"]:
        if entry["active"]:
            stated.setdefault(f"{entry['directory']}/{entry['name']}", set()).update(entry["nodes"])
    score.right += len(found.keys() & stated.keys())
    score.found += len(facts["models"])
    score.stated += len(stated)
    score.templates += 1
    score.exact += found.keys() == stated.keys() and len(found) == len(facts["models"])
    for key in found.keys() - stated.keys():
        score.differences[f"{row['name']}: {key} is loaded by {_who(row, found[key])} and not stated"] += 1
    for key in stated.keys() - found.keys():
        score.differences[f"{row['name']}: {key} is stated by {_who(row, stated[key])} and not found"] += 1
    for key in found.keys() & stated.keys():
        for node_id in found[key] ^ stated[key]:
            where = "found, not stated" if node_id in found[key] else "stated, not found"
            score.differences[f"{row['name']}: {key} at {_who(row, {node_id})} is {where}"] += 1


def _who(row: dict[str, Any], node_ids: set[str]) -> str:
    nodes = {each: row["output"].get(each, {}).get("class_type", "(no class)") for each in sorted(node_ids)}
    return ", ".join(f"{class_type} {node_id}" for node_id, class_type in nodes.items())
