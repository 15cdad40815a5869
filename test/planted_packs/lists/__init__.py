"""Choices in every form: in a list, by name, filled late, empty, of numbers, several at once."""

import time
from pathlib import Path
from typing import Any

_HERE = Path(__file__).parent
_LATE: list[str] = ["early"]


class PlantedNode:
    RETURN_TYPES: Any = ("STRING",)
    FUNCTION = "run"
    CATEGORY = "planted"
    SECTIONS: dict[str, Any] = {}

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return cls.SECTIONS

    def run(self, **_: Any) -> tuple[Any, ...]:
        return ("planted",) * len(self.RETURN_TYPES)


class PlantedChoices(PlantedNode):
    SECTIONS = {
        "required": {
            "old": (["a", "b", "sub\\c", "d/e"], {"default": "a"}),
            "new": ("COMBO", {"options": ["a", "b"], "default": "c"}),
            "numbers": ([1, 2.5, 512, 0],),
            "switch": ([True, False],),
        },
        "optional": {"mixed": (["auto", 0, None, 1.5],), "texts": (["1", "2", "true", "None", ""],)},
    }
    RETURN_TYPES = (["a", "b"],)


class PlantedSeveral(PlantedNode):
    SECTIONS = {
        "required": {"many": ("COMBO", {"options": ["a", "b", 3], "multiselect": True, "default": ["a"]})},
        "optional": {
            "many_old": (["a", "b"], {"multiselect": True}),
            "few": ("COMBO", {"options": ("a", "b"), "multi_select": {"placeholder": "x"}}),
        },
    }


class PlantedEmpty(PlantedNode):
    """Nothing is on offer until something is put there."""

    SECTIONS = {
        "optional": {
            "old": ([], {}),
            "new": ("COMBO", {"options": []}),
            "bare": ("COMBO",),
            "blank": ([""], {}),
            "none": (["None"], {"default": "None"}),
        }
    }


class PlantedRemote(PlantedNode):
    """The browser fills it from a route, and ComfyUI knows no option."""

    SECTIONS = {
        "optional": {
            "remote": ("COMBO", {"remote": {"route": "/planted/names", "refresh": 0}}),
            "remote_with": ("COMBO", {"remote": {"route": "/planted/names"}, "options": ["a"]}),
            "both": (
                "COMBO",
                {"remote": {"route": "/planted/names"}, "multiselect": True, "options": ["a", "b"]},
            ),
        }
    }


class PlantedRemoteJudged(PlantedRemote):
    @classmethod
    def VALIDATE_INPUTS(cls, **_: Any) -> bool:
        return True


class PlantedFolder(PlantedNode):
    """Lists a folder of its own each time that it is asked."""

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        names = sorted(path.name for path in _HERE.iterdir() if path.is_file())
        return {
            "required": {"file": (names,), "path": ([str(_HERE / name) for name in names], {"lazy": True})}
        }


class PlantedLate(PlantedNode):
    """What another node of the pack has added since the page was loaded."""

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        if len(_LATE) == 1:
            _LATE.append("late")
            return {"required": {"name": (["early"],)}}
        return {"required": {"name": (_LATE,)}}


class PlantedNow(PlantedNode):
    """A list that is another one each time."""

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {"when": (["always", str(time.monotonic_ns())],)}}


class PlantedPictures(PlantedNode):
    """Options with a preview beside the name."""

    SECTIONS = {
        "optional": {"style": ([{"content": "ink", "image": None}, "oil"],), "pair": ([["a", 1], ["b", 2]],)}
    }


class PlantedTuple(PlantedNode):
    SECTIONS = {
        "optional": {
            "tuple": (("a", "b"), {"default": "a"}),
            "keys": ("COMBO", {"options": {"a": 1, "b": 2}}),
            "text": ("COMBO", {"options": "abc"}),
            "none": ("COMBO", {"options": None}),
        }
    }
    RETURN_TYPES = ("COMBO",)


class PlantedLong(PlantedNode):
    SECTIONS = {"required": {"name": ([f"n{number}" for number in range(3000)],)}}


class PlantedUpload(PlantedNode):
    """A list of input files with a button, judged by nobody else."""

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        import folder_paths

        folder = Path(folder_paths.get_input_directory())
        names = sorted(path.name for path in folder.iterdir() if path.is_file())
        return {"required": {"image": (names, {"image_upload": True})}}


class PlantedModel(PlantedNode):
    """A list of models with an own entry in front."""

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        import folder_paths

        return {"required": {"lora": (["None", *folder_paths.get_filename_list("loras")],)}}


NODE_CLASS_MAPPINGS = {
    name: live for name, live in globals().items() if name.startswith("Planted") and name != "PlantedNode"
}
