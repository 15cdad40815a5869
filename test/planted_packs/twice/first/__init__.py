"""Lies in a root of its own, under a folder name that the other has too."""

from typing import Any


class PlantedTwiceFirst:
    RETURN_TYPES = ("STRING",)
    FUNCTION = "run"
    CATEGORY = "planted"

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"x": ("INT", {"min": 0, "max": 9}), "y": (["first"],)}}

    def run(self, **_: Any) -> tuple[str]:
        return ("planted",)


NODE_CLASS_MAPPINGS = {"PlantedTwiceFirst": PlantedTwiceFirst}
