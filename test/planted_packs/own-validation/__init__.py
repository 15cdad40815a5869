"""Classes that validate by themselves, in every form that ComfyUI calls."""

from functools import wraps
from typing import Any

_NAMED = {
    "required": {"x": ("INT", {"min": 0, "max": 9}), "y": (["a", "b"],)},
    "optional": {"z": ("IMAGE",), "s": ("FLOAT", {"min": 0.5})},
}


class PlantedNode:
    RETURN_TYPES: Any = ("STRING",)
    FUNCTION = "run"
    CATEGORY = "planted"
    SECTIONS: dict[str, Any] = _NAMED

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return cls.SECTIONS

    def run(self, **_: Any) -> tuple[Any, ...]:
        return ("planted",) * len(self.RETURN_TYPES)


class PlantedJudgesX(PlantedNode):
    @classmethod
    def VALIDATE_INPUTS(cls, x: Any) -> bool:
        return True


class PlantedJudgesAll(PlantedNode):
    @classmethod
    def VALIDATE_INPUTS(cls, **values: Any) -> bool:
        return True


class PlantedJudgesNothing(PlantedNode):
    @classmethod
    def VALIDATE_INPUTS(cls) -> bool:
        return True


class PlantedJudgesTypes(PlantedNode):
    @classmethod
    def VALIDATE_INPUTS(cls, input_types: Any) -> bool:
        return True


class PlantedJudgesTypesAndAll(PlantedNode):
    @classmethod
    def VALIDATE_INPUTS(cls, input_types: Any, **values: Any) -> bool:
        return True


class PlantedJudgesByStatic(PlantedNode):
    @staticmethod
    def VALIDATE_INPUTS(y: Any) -> bool:
        return True


class PlantedJudgesByKeyword(PlantedNode):
    """ComfyUI counts the names before the star alone."""

    @classmethod
    def VALIDATE_INPUTS(cls, *, y: Any = None) -> bool:
        return True


class PlantedJudgesDefault(PlantedNode):
    @classmethod
    def VALIDATE_INPUTS(klass, y: Any = "a", z: Any = None) -> bool:
        return True


class PlantedJudgesLater(PlantedNode):
    @classmethod
    async def VALIDATE_INPUTS(cls, x: Any) -> bool:
        return True


def _wrapped(function: Any) -> Any:
    @wraps(function)
    def called(*args: Any, **values: Any) -> Any:
        return function(*args, **values)

    return called


class PlantedJudgesWrapped(PlantedNode):
    @classmethod
    @_wrapped
    def VALIDATE_INPUTS(cls, x: Any, **_: Any) -> bool:
        return True


class PlantedJudgesInParent(PlantedJudgesX):
    SECTIONS = {"required": {"x": ("FLOAT", {"max": 1})}, "optional": {"w": ("FLOAT", {"max": 1})}}


class PlantedJudgesNone(PlantedNode):
    VALIDATE_INPUTS = None


class PlantedRefuses(PlantedNode):
    """Says why, as a text."""

    @classmethod
    def VALIDATE_INPUTS(cls, y: Any) -> bool | str:
        return True if y in ("a", "b", "c") else f"{y} is not here"


class PlantedRaises(PlantedNode):
    @classmethod
    def VALIDATE_INPUTS(cls, x: Any) -> bool:
        if x == 7:
            raise ValueError("seven")
        return True


NODE_CLASS_MAPPINGS = {
    name: live for name, live in globals().items() if name.startswith("Planted") and name != "PlantedNode"
}
