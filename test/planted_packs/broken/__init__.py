"""Classes that ComfyUI cannot read when it validates."""

from typing import Any


class PlantedNode:
    RETURN_TYPES: Any = ("STRING",)
    FUNCTION = "run"
    CATEGORY = "planted"

    def run(self, **_: Any) -> tuple[Any, ...]:
        return ("planted",)


class PlantedNoDecorator(PlantedNode):
    def INPUT_TYPES(self) -> dict[str, Any]:
        return {"required": {"x": ("INT",)}}


class PlantedStatic(PlantedNode):
    """Another way that works."""

    @staticmethod
    def INPUT_TYPES() -> dict[str, Any]:
        return {"required": {"x": ("INT", {"min": 0})}}


class PlantedInputsRaise(PlantedNode):
    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        raise RuntimeError("no")


def _given(name: str, sections: Any) -> type:
    return type(name, (PlantedNode,), {"INPUT_TYPES": classmethod(lambda cls: sections)})


_SECTIONS = {
    "PlantedInputsNone": None,
    "PlantedInputsList": [],
    "PlantedInputsEmpty": {},
    "PlantedSectionList": {"required": ["x"]},
    "PlantedSectionNone": {"required": {"x": ("INT",)}, "optional": None},
    "PlantedSpecText": {"required": {}, "optional": {"x": "INT"}},
    "PlantedSpecEmpty": {"required": {}, "optional": {"x": ()}},
    "PlantedSpecNone": {"required": {}, "optional": {"x": None}},
    "PlantedSpecNumber": {"required": {}, "optional": {"x": 7}},
    "PlantedFlagsNone": {"required": {}, "optional": {"x": ("INT", None)}},
    "PlantedFlagsText": {"required": {}, "optional": {"x": ("INT", "seed")}},
    "PlantedFlagsList": {"required": {}, "optional": {"x": ("INT", ["min"])}},
    "PlantedBoundsNone": {"required": {}, "optional": {"x": ("INT", {"min": None})}},
    "PlantedBoundsText": {"required": {}, "optional": {"x": ("FLOAT", {"max": "10"})}},
    "PlantedOtherSections": {"extra": {"x": ("INT",)}, "hidden": {"u": "UNIQUE_ID"}},
}
NODE_CLASS_MAPPINGS = {
    "PlantedNoDecorator": PlantedNoDecorator,
    "PlantedStatic": PlantedStatic,
    "PlantedInputsRaise": PlantedInputsRaise,
    **{name: _given(name, sections) for name, sections in _SECTIONS.items()},
}
