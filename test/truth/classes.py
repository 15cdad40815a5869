"""Does each class lead to the pack that provides it? Fifty packs of every form, loaded as ComfyUI does."""

from __future__ import annotations

import importlib.util
import random
import sys
import types
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from facts_support import Home, node

from nodes_py.facts.packs import find_packs

PACKS, CLASSES_EACH, NAMES, COMPARED = 50, 20, 800, 500
CORE = {"KSampler", "CLIPTextEncode"}

_MAKE = """
def make(name):
    return type(name, (), {'__module__': __name__, 'INPUT_TYPES': classmethod(lambda cls: {})})
"""
_TABLE = "NODE_CLASS_MAPPINGS = {name: make(name) for name in NAMES}\n"
# How packs bring their classes.
FORMS = {
    "table": _MAKE + _TABLE,
    "single-file": _MAKE + _TABLE,
    "submodule": "from .nodes import make\n" + _TABLE,
    # One class under many names.
    "aliases": "from .nodes import make\nNODE_CLASS_MAPPINGS = dict.fromkeys(NAMES, make('Base'))\n",
    # Classes that a library outside the pack made: their own module says nothing about the pack.
    "library": "from runflow_truth_library import make\n" + _TABLE,
    # The newer form has no table.
    "entry-point": "from .nodes import make\n\n"
    "def comfy_entrypoint():\n    return {name: make(name) for name in NAMES}\n",
}


@dataclass
class Score:
    right: int = 0
    classes: int = 0
    # Names that a later pack took from an earlier one.
    collisions: int = 0
    differences: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        return f"classes {self.right}/{self.classes}"


def measure_classes(base: Path, seed: int = 7) -> Score:
    chance = random.Random(seed)
    home = Home(base / "ComfyUI", modules=sys.modules)
    for name in CORE:
        home.loader(name)
    home.pack_roots += [str(base / "more"), str(base / "shared drive")]
    before = set(sys.modules)
    sys.modules["runflow_truth_library"] = _library(base)
    try:
        truth: dict[str, Path] = {}
        score = Score()
        for path, form in _plan(home, chance):
            names = [f"Class{number}" for number in chance.sample(range(NAMES), CLASSES_EACH)]
            # A pack may offer one of ComfyUI's own names: ComfyUI leaves it out.
            _write(path, form, [*names, "KSampler"], chance.random() < 0.2)
            _write(path.with_name(f"{path.name}.disabled"), form, names, linked=False)
            loaded = _load(path, home)
            score.collisions += len(truth.keys() & loaded)
            truth.update(dict.fromkeys(loaded, path))
        _compare(home, truth, sorted(truth, key=lambda _: chance.random())[:COMPARED], score)
        return score
    finally:
        for name in set(sys.modules) - before:
            del sys.modules[name]


def _compare(home: Home, truth: dict[str, Path], names: list[str], score: Score) -> None:
    asked = {str(number): node(name) for number, name in enumerate([*names, "KSampler"])}
    found = {name: pack.path for pack in find_packs(asked, home.install()).packs for name in pack.classes}
    for name in names:
        score.classes += 1
        score.right += found.get(name) == truth[name]
        if found.get(name) != truth[name]:
            score.differences.append(f"{name} is of {truth[name]}, and said to be of {found.get(name)}")
    if "KSampler" in found:
        score.differences.append(f"KSampler is ComfyUI's own, and said to be of {found['KSampler']}")


def _plan(home: Home, chance: random.Random) -> Iterator[tuple[Path, str]]:
    """Folders with the same name in several roots, beside files of that name, with dots and spaces."""
    taken: set[Path] = set()
    each = PACKS // len(home.pack_roots) + 1
    roots = [Path(root) for root in home.pack_roots for _ in range(each)][:PACKS]
    for number, root in enumerate(roots):
        form = chance.choice(list(FORMS))
        which = number % each
        name = chance.choice([f"Pack-{which}", f"pack.{which}", f"my pack {which}", "twin"])
        if form == "library":
            # `twin` and `twin.py` share one module name: only its classes' code shows the earlier one,
            # and these have none of it.
            name = f"made elsewhere {which}"
        ending = ".py" if form == "single-file" else ""
        path = root / f"{name}{ending}"
        if path in taken:
            path = root / f"{name}-{number}{ending}"
        taken.add(path)
        yield path, form


def _write(path: Path, form: str, names: list[str], linked: bool) -> None:
    code = f"NAMES = {names!r}\n{FORMS[form]}"
    path.parent.mkdir(parents=True, exist_ok=True)
    if form == "single-file":
        path.write_text(code, "utf-8")
        return
    # A pack behind a link is known by the name of the link.
    real = path.parent.parent / "checkouts" / f"{path.parent.name} {path.name}" if linked else path
    real.mkdir(parents=True)
    (real / "__init__.py").write_text(code, "utf-8")
    (real / "nodes.py").write_text(_MAKE, "utf-8")
    if linked:
        path.symlink_to(real, target_is_directory=True)


def _load(path: Path, home: Home) -> set[str]:
    """As ComfyUI does: under a mangled name, into one flat table, never over one of its own classes."""
    name = str(path.with_suffix("")) if path.is_file() else str(path).replace(".", "_x_")
    spec = importlib.util.spec_from_file_location(name, path if path.is_file() else path / "__init__.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    table = module.comfy_entrypoint() if hasattr(module, "comfy_entrypoint") else module.NODE_CLASS_MAPPINGS
    for class_type, live in table.items():
        if class_type not in CORE:
            home.classes[class_type] = live
            live.RELATIVE_PYTHON_MODULE = f"custom_nodes.{path.stem if path.is_file() else path.name}"
    return set(table) - CORE


def _library(base: Path) -> types.ModuleType:
    library = types.ModuleType("runflow_truth_library")
    library.__file__ = str(base / "site-packages" / "runflow_truth_library.py")
    exec(_MAKE, library.__dict__)  # noqa: S102 - our own text, so that the classes name this module
    return library
