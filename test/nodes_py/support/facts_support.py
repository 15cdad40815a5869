"""A small ComfyUI install in a temporary folder, for the tests of the facts."""

import importlib.util
import json
import os
import struct
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from nodes_py.facts.install import Install

WEIGHTS = {".safetensors", ".ckpt", ".pt", ".pth", ".bin", ".sft"}
FOLDERS = {
    "checkpoints": ["checkpoints"],
    "loras": ["loras"],
    "vae": ["vae"],
    "vae_approx": ["vae_approx"],
    "text_encoders": ["text_encoders", "clip"],
    "diffusion_models": ["unet", "diffusion_models"],
    "clip_vision": ["clip_vision"],
    "embeddings": ["embeddings"],
    "controlnet": ["controlnet", "t2i_adapter"],
    "upscale_models": ["upscale_models"],
    "latent_upscale_models": ["latent_upscale_models"],
    "style_models": ["style_models"],
    "model_patches": ["model_patches"],
    "audio_encoders": ["audio_encoders"],
    "background_removal": ["background_removal"],
    "geometry_estimation": ["geometry_estimation"],
    "frame_interpolation": ["frame_interpolation"],
    "optical_flow": ["optical_flow"],
    "detection": ["detection"],
}


def safetensors(size: int = 64, seed: int = 0) -> bytes:
    """A whole, tiny safetensors file: one tensor of `size` bytes."""
    header = json.dumps({"w": {"dtype": "U8", "shape": [size], "data_offsets": [0, size]}}).encode()
    return struct.pack("<Q", len(header)) + header + bytes((seed + n) % 251 for n in range(size))


@dataclass
class Home:
    """The folders of one install, and the tables that ComfyUI fills."""

    base: Path
    classes: dict[str, Any] = field(default_factory=dict)
    modules: dict[str, Any] = field(default_factory=dict)
    roots: dict[str, tuple[list[str], set[str]]] = field(default_factory=dict)
    pack_roots: list[str] = field(default_factory=list)
    lists: dict[str, list[str]] = field(default_factory=dict)
    times: dict[str, dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for name in ("input", "output", "temp", "custom_nodes"):
            (self.base / name).mkdir(parents=True)
        for name, folders in FOLDERS.items():
            self.roots[name] = ([str(self.base / "models" / folder) for folder in folders], WEIGHTS)
        self.pack_roots = [str(self.base / "custom_nodes")]
        self.roots["custom_nodes"] = (self.pack_roots, set())

    def install(self) -> Install:
        return Install(
            classes=self.classes,
            modules=self.modules,
            pack_roots=tuple(self.pack_roots),
            folder_types=lambda: list(self.roots),
            folder_roots=lambda name: list(self.roots[name][0]),
            filename_list=self.filename_list,
            full_path=self.full_path,
            models_dir=self.base / "models",
            input_dir=self.base / "input",
            output_dir=self.base / "output",
            temp_dir=self.base / "temp",
            comfy_dir=self.base,
            comfy_version="0.33.0",
            cache_dir=self.base / "user" / "__runflow",
        )

    def filename_list(self, name: str) -> list[str]:
        """As ComfyUI: the list is new on each call, the names in it are the remembered objects."""
        roots, extensions = self.roots[name]
        folders = self.times.get(name)
        if folders is not None and all(_mtime(folder) == time for folder, time in folders.items()):
            return list(self.lists[name])
        self.times[name] = {
            folder: _mtime(folder) for root in roots for folder in [root, *(f for f, _, _ in os.walk(root))]
        }
        names = {
            os.path.relpath(os.path.join(folder, file), root)  # noqa: PTH118
            for root in roots
            for folder, _, files in os.walk(root, followlinks=True)
            for file in files
            if not extensions or os.path.splitext(file)[1].lower() in extensions  # noqa: PTH122
        }
        if sorted(names) != self.lists.get(name):
            self.lists[name] = sorted(names)
        return list(self.lists[name])

    def full_path(self, name: str, file: str) -> str | None:
        inside = os.path.relpath(os.path.join("/", file), "/")  # noqa: PTH118
        for root in self.roots.get(name, ([], set()))[0]:
            path = os.path.join(root, inside)  # noqa: PTH118
            if Path(path).is_file():
                return path
        return None

    def put(self, path: str, content: bytes | None = None) -> Path:
        target = self.base / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(safetensors() if content is None else content)
        return target

    def loader(self, class_type: str, **inputs: Any) -> None:
        """A core class whose inputs are given as a function each, asked on every call, or a specification."""

        def input_types(_: Any) -> dict[str, Any]:
            return {"required": {name: spec() if callable(spec) else spec for name, spec in inputs.items()}}

        self.classes[class_type] = type(class_type, (), {"INPUT_TYPES": classmethod(input_types)})

    def load_pack(self, path: Path, ignore: set[str] | None = None) -> None:
        """As ComfyUI's loader registers a pack of the older form."""
        file = path if path.is_file() else path / "__init__.py"
        name = str(path.with_suffix("")) if path.is_file() else str(path).replace(".", "_x_")
        spec = importlib.util.spec_from_file_location(name, file)
        assert spec and spec.loader
        module = importlib.util.module_from_spec(spec)
        self.modules[name] = module
        spec.loader.exec_module(module)
        label = path.stem if path.is_file() else path.name
        for class_type, live in module.NODE_CLASS_MAPPINGS.items():
            if class_type not in (ignore or set()):
                self.classes[class_type] = live
                live.RELATIVE_PYTHON_MODULE = f"custom_nodes.{label}"


def _mtime(folder: str) -> int:
    return os.stat(folder).st_mtime_ns if os.path.isdir(folder) else 0  # noqa: PTH112, PTH116


def one_of(*names: str, **options: Any) -> tuple[Any, ...]:
    return (list(names), options)


def prompt(**nodes: dict[str, Any]) -> dict[str, Any]:
    """`n1={"class_type": …}` becomes the node "1"; a double underscore becomes a colon."""
    return {name.removeprefix("n").replace("__", ":"): node for name, node in nodes.items()}


def node(class_type: str, **inputs: Any) -> dict[str, Any]:
    return {"class_type": class_type, "inputs": inputs}
