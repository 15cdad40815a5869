"""A file that this ComfyUI made, by the three parts by which it tells of one."""

from collections.abc import Callable
from pathlib import Path

from ..guard import Refused
from ..input_folder import FileMissing, OutsideFolder, open_inside
from ..request_models import MadeHere

FindFolder = Callable[[str], Path | None]


def read_made_here(find_folder: FindFolder, made: MadeHere, most_bytes: int) -> bytes:
    """In a thread. Refused: it lies elsewhere, is not there, or is too large."""
    folder = find_folder(made.folder)
    name = f"{made.subfolder}/{made.file_name}" if made.subfolder else made.file_name
    try:
        if folder is None:
            raise OutsideFolder
        with open_inside(folder, name) as file:
            content = file.read(most_bytes + 1)
    # One answer for all of it: a page is not told what lies on this machine.
    except (OutsideFolder, FileMissing, OSError):
        raise Refused(404, "made-here-missing", name=made.file_name[:200]) from None
    if len(content) > most_bytes:
        raise Refused(413, "result-too-large", limit=f"{most_bytes // 2**20} MiB")
    return content
