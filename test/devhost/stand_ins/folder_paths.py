"""Stands in for ComfyUI's module of the same name, with the functions that our pack may call."""

import os
import time
from pathlib import Path

MODEL_EXTENSIONS = {".ckpt", ".pt", ".pt2", ".bin", ".pth", ".safetensors", ".pkl", ".sft", ".gguf"}
MODEL_FOLDERS = {
    "checkpoints": ["checkpoints"],
    "loras": ["loras"],
    "vae": ["vae"],
    "text_encoders": ["text_encoders", "clip"],
    "diffusion_models": ["unet", "diffusion_models"],
    "clip_vision": ["clip_vision"],
    "style_models": ["style_models"],
    "embeddings": ["embeddings"],
    "controlnet": ["controlnet", "t2i_adapter"],
    "gligen": ["gligen"],
    "upscale_models": ["upscale_models"],
    "latent_upscale_models": ["latent_upscale_models"],
    "hypernetworks": ["hypernetworks"],
    "photomaker": ["photomaker"],
    "model_patches": ["model_patches"],
    "audio_encoders": ["audio_encoders"],
}
OLD_NAMES = {"unet": "diffusion_models", "clip": "text_encoders"}
SYSTEM_USER_PREFIX = "__"

supported_pt_extensions = MODEL_EXTENSIONS
folder_names_and_paths: dict[str, tuple[list[str], set[str]]] = {}
base_path = ""
models_dir = ""


def use_base(base: Path) -> None:
    """Sets every folder below one base directory, as `--base-directory` does on the real server."""
    global base_path, models_dir
    base_path = str(base)
    models_dir = str(base / "models")
    folder_names_and_paths.clear()
    for name, folders in MODEL_FOLDERS.items():
        roots = [str(base / "models" / folder) for folder in folders]
        folder_names_and_paths[name] = (roots, MODEL_EXTENSIONS)
        for root in roots:
            Path(root).mkdir(parents=True, exist_ok=True)
    folder_names_and_paths["custom_nodes"] = ([str(base / "custom_nodes")], set())
    for folder in ("custom_nodes", "input", "output", "temp", "user/default"):
        (base / folder).mkdir(parents=True, exist_ok=True)


def get_input_directory() -> str:
    return str(Path(base_path) / "input")


def get_output_directory() -> str:
    return str(Path(base_path) / "output")


def get_temp_directory() -> str:
    return str(Path(base_path) / "temp")


def get_user_directory() -> str:
    return str(Path(base_path) / "user")


def get_directory_by_type(type_name: str) -> str | None:
    by_type = {"input": get_input_directory, "output": get_output_directory, "temp": get_temp_directory}
    found = by_type.get(type_name)
    return found() if found else None


def get_system_user_directory(name: str = "system") -> str:
    if not name.replace("_", "").isalnum() or name.startswith("_"):
        raise ValueError(f"Invalid system user name: '{name}'")
    return str(Path(get_user_directory()) / f"{SYSTEM_USER_PREFIX}{name}")


def get_public_user_directory(user_id: str) -> str | None:
    if not user_id or user_id.startswith(SYSTEM_USER_PREFIX):
        return None
    return str(Path(get_user_directory()) / user_id)


def map_legacy(folder_name: str) -> str:
    return OLD_NAMES.get(folder_name, folder_name)


def add_model_folder_path(folder_name: str, full_folder_path: str, is_default: bool = False) -> None:
    roots, _ = folder_names_and_paths.setdefault(map_legacy(folder_name), ([], set()))
    if full_folder_path not in roots:
        roots.insert(0 if is_default else len(roots), full_folder_path)


def get_folder_paths(folder_name: str) -> list[str]:
    return folder_names_and_paths[map_legacy(folder_name)][0][:]


def get_filename_list(folder_name: str) -> list[str]:
    roots, extensions = folder_names_and_paths[map_legacy(folder_name)]
    names: set[str] = set()
    for root in roots:
        for folder, _, files in os.walk(root, followlinks=True):
            for file in files:
                if not extensions or Path(file).suffix.lower() in extensions:
                    names.add(os.path.relpath(Path(folder) / file, root))
    return sorted(names)


def get_full_path(folder_name: str, filename: str) -> str | None:
    kept_inside = os.path.relpath(os.path.join("/", filename), "/")  # noqa: PTH118 - "..": cut at the root
    for root in folder_names_and_paths.get(map_legacy(folder_name), ([], set()))[0]:
        path = Path(root) / kept_inside
        if path.is_file():
            return str(path)
    return None


def get_full_path_or_raise(folder_name: str, filename: str) -> str:
    path = get_full_path(folder_name, filename)
    if path is None:
        raise FileNotFoundError(f"Model in folder '{folder_name}' with filename '{filename}' not found.")
    return path


def annotated_filepath(name: str) -> tuple[str, str | None]:
    for type_name in ("output", "input", "temp"):
        mark = f"[{type_name}]"
        if name.endswith(mark):
            return name[: -len(mark) - 1], get_directory_by_type(type_name)
    return name, None


def is_within_directory(directory: str, target: str) -> bool:
    try:
        return Path(target).resolve().is_relative_to(Path(directory).resolve())
    except ValueError:
        return False


def get_annotated_filepath(name: str, default_dir: str | None = None) -> str:
    name, annotated = annotated_filepath(name)
    directory = annotated or default_dir or get_input_directory()
    path = os.path.abspath(Path(directory) / name)  # noqa: PTH100 - resolve() would follow links
    if not is_within_directory(directory, path):
        raise ValueError(f"Invalid file path: {name!r}")
    return path


def exists_annotated_filepath(name: str) -> bool:
    try:
        return Path(get_annotated_filepath(name)).exists()
    except ValueError:
        return False


def get_input_subfolders() -> list[str]:
    root = Path(get_input_directory())
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_dir())


def get_save_image_path(
    filename_prefix: str, output_dir: str, image_width: int = 0, image_height: int = 0
) -> tuple[str, str, int, str, str]:
    """The folder, the file's stem and the next free counter for a prefix such as `sub/name_%year%`."""
    now = time.localtime()
    variables = {
        "width": str(image_width),
        "height": str(image_height),
        "year": str(now.tm_year),
        "month": f"{now.tm_mon:02}",
        "day": f"{now.tm_mday:02}",
        "hour": f"{now.tm_hour:02}",
        "minute": f"{now.tm_min:02}",
        "second": f"{now.tm_sec:02}",
    }
    for variable, value in variables.items():
        filename_prefix = filename_prefix.replace(f"%{variable}%", value)
    subfolder, name = os.path.split(os.path.normpath(filename_prefix))
    folder = os.path.join(output_dir, subfolder)  # noqa: PTH118 - an empty subfolder ends in "/", as there
    if not is_within_directory(output_dir, folder):
        raise Exception("Saving image outside the output folder is not allowed.")
    Path(folder).mkdir(parents=True, exist_ok=True)
    counters = [_counter_of(path.name, name) for path in Path(folder).iterdir()]
    return folder, name, max(counters, default=0) + 1, subfolder, filename_prefix


def _counter_of(file: str, name: str) -> int:
    if not file.startswith(f"{name}_"):
        return 0
    digits = file[len(name) + 1 :].split(".")[0].split("_")[0]
    return int(digits) if digits.isdigit() else 0
