"""A file that was made here against one that Runflow made: pictures by what they show, others by bytes."""

import contextlib
import hashlib
import io
import warnings
from typing import Any

import numpy as np

from .difference import measure

# What a picture of 50 MiB can open into is a matter of its header alone.
MAX_PIXELS = 64_000_000
# It breaks off, or is not what its header says. Of a broken one Pillow's readers raise whatever comes.
_UNREADABLE = Exception


def compare(here: bytes, there: bytes) -> dict[str, Any]:
    """`verdict`: identical, alike or different; of what is no picture on both sides identical or different.
    `difference`: None where there is nothing to measure, as the sizes differ or one is no picture."""
    first, second = _describe(here), _describe(there)
    sides = {"here": first, "there": second}
    if first["sha256"] == second["sha256"]:
        return {"verdict": "identical", "difference": _same(first), **sides}
    unlike = {"verdict": "different", "difference": None, **sides}
    if None in (first["width"], second["width"]) or _size(first) != _size(second):
        return unlike
    # Of several frames the first alone would be measured, and the others may be anything.
    if not first["frames"] == second["frames"] == 1:
        return unlike
    try:
        found = measure(_pixels(here), _pixels(there))
    except _UNREADABLE:
        return unlike
    difference = {"mean": found.mean, "largest": found.largest, "ssim": found.ssim}
    return {"verdict": found.verdict, "difference": difference, **sides}


def _same(side: dict[str, Any]) -> dict[str, Any] | None:
    return None if side["width"] is None else {"mean": 0.0, "largest": 0, "ssim": 1.0}


def _size(side: dict[str, Any]) -> tuple[Any, Any]:
    return side["width"], side["height"]


def _describe(content: bytes) -> dict[str, Any]:
    found: dict[str, Any] = {
        "size_bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "width": None,
        "height": None,
        "frames": None,
    }
    with _opened(content) as picture:
        if picture is not None and picture.width * picture.height <= MAX_PIXELS:
            with contextlib.suppress(_UNREADABLE):
                # Of an animation all frames are looked at to be counted.
                frames = getattr(picture, "n_frames", 1)
                found.update(width=picture.width, height=picture.height, frames=frames)
    return found


def _pixels(content: bytes) -> np.ndarray:
    with _opened(content) as picture:
        return np.asarray(picture.convert("RGBA"))


class _opened:
    """A picture of a kind that Runflow's nodes write, or None. Nothing is read but its header."""

    def __init__(self, content: bytes) -> None:
        self._content, self._picture = content, None

    def __enter__(self) -> Any:
        from PIL import Image

        try:
            with warnings.catch_warnings():
                # Its size is looked at here, before anything is unpacked.
                warnings.simplefilter("ignore")
                self._picture = Image.open(io.BytesIO(self._content), formats=("PNG", "JPEG", "WEBP", "GIF"))
        except _UNREADABLE:
            return None
        return self._picture

    def __exit__(self, *_: object) -> None:
        if self._picture is not None:
            self._picture.close()
