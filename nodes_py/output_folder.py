import os
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any


@dataclass(frozen=True)
class SaveTarget:
    """Where ComfyUI puts the next file of a prefix."""

    folder: Path
    name: str
    counter: int
    subfolder: str

    def file(self, extension: str, offset: int = 0) -> Path:
        # The trailing _ is how ComfyUI finds the last counter again.
        return self.folder / f"{self.name}_{self.counter + offset:05}_.{extension}"

    def entry(self, path: Path) -> dict[str, str]:
        return {"filename": path.name, "subfolder": self.subfolder, "type": "output"}


def find_save_target(
    folder_paths: ModuleType | Any, widget: str, prefix: object, width: int, height: int
) -> SaveTarget:
    if not isinstance(prefix, str) or not prefix.strip():
        raise ValueError(f"{widget}: it names the saved file, so it must be a text that is not empty.")
    if "\0" in prefix:
        raise ValueError(f"{widget}: it holds a NUL character, which no file name may hold. Type it anew.")
    try:
        folder, name, counter, subfolder, _ = folder_paths.get_save_image_path(
            prefix, folder_paths.get_output_directory(), width, height
        )
    except OSError:  # a full or read-only disk is not the artist's name
        raise
    # ComfyUI raises a bare Exception, with its folders in three lines, when the prefix leads outside.
    except Exception:
        raise ValueError(
            f"{widget}: files named {prefix!r} cannot be saved, it must name a file below the output folder."
        ) from None
    # ComfyUI's /view gives out no file with two dots in a row in its name: saved, and never seen.
    if not name.strip(".") or ".." in name:
        raise ValueError(
            f"{widget}: a file cannot be named {name!r}, it needs letters or digits and no two dots in a row."
        )
    Path(folder).mkdir(parents=True, exist_ok=True)
    return SaveTarget(Path(folder), name, counter, subfolder.replace(os.sep, "/"))


def find_file(output_directory: str, value: object) -> dict[str, str]:
    """The ui entry of a file that is already below the output folder."""
    if not isinstance(value, str):
        raise ValueError(f"value: it is {_kind(value)}, it must be the name of a file in the output folder.")
    if not value.strip() or "\0" in value:
        raise ValueError("value: there is no file name, it must name a file in the output folder.")
    root = Path(os.path.normpath(Path(output_directory).absolute()))
    path = Path(os.path.normpath(root / value.replace("\\", "/")))
    absent = f"value: there is no file {value!r} in the output folder, save it there before."
    try:
        real_root, real = root.resolve(), path.resolve()
    except (OSError, RuntimeError):  # links in a circle, a name too long for the disk
        raise ValueError(absent) from None
    # Resolved before it is compared: a link below output/ may point anywhere.
    if not real.is_relative_to(real_root):
        raise ValueError(
            f"value: {value!r} lies outside the output folder, only files below it can be given out."
        )
    if not real.is_file():
        raise ValueError(absent)
    # The name as given is what /view opens and the caller gets. Only where the output folder is a link and
    # the value its target, the resolved one has to do.
    inside = path.relative_to(root) if path.is_relative_to(root) else real.relative_to(real_root)
    subfolder = inside.parent.as_posix()
    return {"filename": inside.name, "subfolder": "" if subfolder == "." else subfolder, "type": "output"}


def _kind(value: object) -> str:
    return "nothing" if value is None else f"of type {type(value).__name__}"
