"""Sockets as popular packs have them: of any type, of several, named as they come, given in all forms."""

from typing import Any


class AnyType(str):
    """Equal to every other type, by the one comparison that ComfyUI makes."""

    def __ne__(self, other: object) -> bool:
        return False


class FewTypes(str):
    """Equal to some."""

    def __ne__(self, other: object) -> bool:
        return other not in ("IMAGE", "MASK")


class EqualToAll(str):
    """Only the comparison that ComfyUI does not make says so."""

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = str.__hash__


class EveryName(dict):
    """Holds every name that it is asked for, and lists those that it was made with."""

    def __init__(self, kind: str, given: dict[str, Any] | None = None) -> None:
        super().__init__(given or {})
        self._kind = kind

    def __contains__(self, _: object) -> bool:
        return True

    def __getitem__(self, name: str) -> Any:
        return super().__getitem__(name) if name in self.keys() else (self._kind,)


class EveryOutput(tuple):
    """One type for each place, however many are asked for."""

    def __getitem__(self, number: Any) -> Any:
        return super().__getitem__(0)


ANY = AnyType("*")


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


class PlantedGive(PlantedNode):
    """One output for each kind of type."""

    RETURN_TYPES = (
        *("IMAGE", "MASK", "STRING", "INT", "FLOAT", "BOOLEAN", "COMBO", ["a", "b"], "*", ANY),
        *("IMAGE,MASK", " STRING , INT", FewTypes("LATENT"), EqualToAll("LATENT"), "PLANTED", ("a", "b")),
        *(7, None, "COMFY_MATCHTYPE_V3", "image", "STRING,*", ["b", "a"]),
    )

    def run(self, **_: Any) -> tuple[Any, ...]:
        return (None, None, "text", 3, 0.5, True, "a", "a", "text", "text", *[None] * 12)


class PlantedTake(PlantedNode):
    SECTIONS = {"required": {"value": ("*",)}}
    RETURN_TYPES = ("IMAGE",)

    def run(self, **_: Any) -> tuple[Any, ...]:
        import torch

        return (torch.zeros((1, 8, 8, 3)),)


class PlantedOutput(PlantedNode):
    OUTPUT_NODE = True
    RETURN_TYPES = ()
    SECTIONS = {"required": {"value": ("*",)}}

    def run(self, **_: Any) -> dict[str, Any]:
        return {"ui": {}}


class PlantedFlexible(PlantedNode):
    """As the list of LoRAs that grows in the browser: only Python is asked what it holds."""

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": {}, "optional": EveryName(ANY, {"model": ("MODEL",)}), "hidden": {}}


class PlantedFlexibleRequired(PlantedNode):
    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {"required": EveryName("IMAGE", {"image": ("IMAGE",), "count": ("INT", {"min": 1})})}


class PlantedGrows(PlantedNode):
    """Takes as many as are linked, and judges their types by itself."""

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        grown = {"input_1": ("IMAGE", {"forceInput": True}), "input_2": ("IMAGE",)}
        return {"required": {"inputcount": ("INT", {"default": 2, "min": 2, "max": 9})}, "optional": grown}

    @classmethod
    def VALIDATE_INPUTS(cls, input_types: dict[str, str]) -> bool | str:
        return True


class PlantedAny(PlantedNode):
    SECTIONS = {"required": {"any": (ANY,)}, "optional": {"star": ("*", {}), "other": (ANY, {"lazy": True})}}
    RETURN_TYPES = (ANY,)


class PlantedUnion(PlantedNode):
    SECTIONS = {
        "required": {
            "number": ("INT,FLOAT", {"default": 1, "min": 0, "max": 10}),
            "picture": ("IMAGE,MASK",),
        },
        "optional": {"blanks": ("STRING, INT",), "open": ("LATENT,*",), "few": (FewTypes("LATENT"),)},
    }
    RETURN_TYPES = ("INT,FLOAT",)


class PlantedEqual(PlantedNode):
    SECTIONS = {
        "required": {"equal": (EqualToAll("LATENT"),), "lower": ("image",), "match": ("COMFY_MATCHTYPE_V3",)}
    }
    RETURN_TYPES = EveryOutput(("STRING",))


class PlantedOddTypes(PlantedNode):
    """Types that are no text."""

    SECTIONS = {"optional": {"tuple": (("a", "b"),), "number": (7,), "none": (None,), "list": (["a", "b"],)}}
    # A comma is missing, as in many a pack: this is a text, and its outputs are letters.
    RETURN_TYPES = "STRING"

    def run(self, **_: Any) -> tuple[Any, ...]:
        return ("s", "t", "r", "i", "n", "g")


class PlantedNoOutputs(PlantedNode):
    RETURN_TYPES = None

    def run(self, **_: Any) -> tuple[Any, ...]:
        return ("planted",)


NODE_CLASS_MAPPINGS = {
    name: live for name, live in globals().items() if name.startswith("Planted") and name != "PlantedNode"
}
