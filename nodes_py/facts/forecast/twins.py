"""Packages that bring one and the same module: whichever is installed last overwrites the other's files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import Distribution

from .here import Here

# By the module that they share. The pages of opencv, ONNX Runtime and CuPy say to install one alone; of the
# others what is on PyPI has the same files.
TWINS: Mapping[str, frozenset[str]] = {
    "cv2": frozenset(
        {
            *("opencv-python", "opencv-python-headless"),
            *("opencv-contrib-python", "opencv-contrib-python-headless"),
        }
    ),
    "onnxruntime": frozenset(
        {"onnxruntime", "onnxruntime-gpu", "onnxruntime-openvino", "onnxruntime-training"}
    ),
    "PIL": frozenset({"pillow", "pillow-simd"}),
    "tensorflow": frozenset({"tensorflow", "tensorflow-cpu", "tf-nightly"}),
    "faiss": frozenset({"faiss-cpu", "faiss-gpu", "faiss-gpu-cu11", "faiss-gpu-cu12"}),
    "cupy": frozenset({"cupy", "cupy-cuda11x", "cupy-cuda12x", "cupy-cuda13x"}),
    "decord": frozenset({"decord", "eva-decord", "decord2"}),
    "dlib": frozenset({"dlib", "dlib-bin"}),
    "clip": frozenset({"openai-clip", "clip-anytorch"}),
    "ffmpeg": frozenset({"ffmpeg-python", "python-ffmpeg"}),
    "jwt": frozenset({"jwt", "pyjwt"}),
    "segment_anything": frozenset({"segment-anything", "segment-anything-py"}),
}
_TOP = re.compile(r'^"?([^"/,\s]+?)(/[^",\n]*)?"?,([^,\n]*),', re.MULTILINE)
_MODULE = re.compile(r"(?:\.py|(?:\.[\w-]+)?\.(?:so|pyd))$")
_PLAIN = ("/__init__.py", "/py.typed")


def find_families(names: Iterable[str], here: Here) -> Iterator[tuple[str, frozenset[str]]]:
    """Of the packages named: those of the table, and what lies side by side here."""
    asked = set(names)
    for module, family in TWINS.items():
        if len(family & asked) > 1:
            yield module, family
    known = frozenset().union(*TWINS.values())
    by_module: dict[str, dict[str, Mapping[str, str]]] = {}
    modules = {name: here.modules(name) for name in sorted(asked & here.versions.keys())}
    for name, found in modules.items():
        for module, files in found.items():
            by_module.setdefault(module, {})[name] = files
    for module, holders in by_module.items():
        ordered = list(holders)
        for place, one in enumerate(ordered):
            for other in ordered[place + 1 :]:
                is_all = len(modules[one]) == 1 or len(modules[other]) == 1
                if is_all and not {one, other} <= known and _overwrite(holders[one], holders[other]):
                    yield module, frozenset({one, other})


def _overwrite(one: Mapping[str, str], other: Mapping[str, str]) -> bool:
    """Not so where they only share a folder: each part of a namespace has the same `__init__.py`, if any."""
    shared = one.keys() & other.keys()
    differing = [file for file in shared if one[file] != other[file]]
    return bool(differing) and any(not file.endswith(_PLAIN) for file in shared)


def _parse(record: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for top, below, digest in _TOP.findall(record):
        if not below and not _MODULE.search(top):
            continue
        if top.startswith("..") or top.endswith((".dist-info", ".data", ".libs")) or "__pycache__" in top:
            continue
        if "/__pycache__/" not in below:
            found.setdefault(_MODULE.sub("", top), {})[top + below] = digest
    return {
        top: files
        for top, files in found.items()
        if any(file.count("/") == 0 or file == f"{top}/__init__.py" for file in files)
    }


def modules_of(distribution: Distribution) -> dict[str, dict[str, str]]:
    """Each module with the files that were written for it, as its installer noted them; {} where none did."""
    return _parse(distribution.read_text("RECORD") or "")
