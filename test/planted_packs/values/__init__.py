"""Widgets of every kind, values that are odd, lists, lazy and hidden inputs, and nodes that become others."""

import math
from typing import Any


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


class PlantedNumbers(PlantedNode):
    SECTIONS = {
        "required": {
            "seed": (
                "INT",
                {"default": 0, "min": 0, "max": 0xFFFFFFFFFFFFFFFF, "control_after_generate": True},
            ),
            "small": ("INT", {"default": 999, "min": -10, "max": 20}),
            "cfg": ("FLOAT", {"default": 8.0, "min": 0.0, "max": 100.0, "round": 0.01}),
        },
        "optional": {
            "bare": ("INT",),
            "half": ("INT", {"min": 0.5, "max": 19.5}),
            "endless": ("FLOAT", {"min": -math.inf, "max": math.inf}),
            "no_number": ("FLOAT", {"min": math.nan}),
            "flag": ("INT", {"min": False, "max": True}),
            "wide": ("FLOAT", {"max": 1e308, "step": 0.001}),
        },
    }
    RETURN_TYPES = ("INT", "FLOAT")

    def run(self, **_: Any) -> tuple[Any, ...]:
        return (1, 1.0)


class PlantedTexts(PlantedNode):
    SECTIONS = {
        "required": {"text": ("STRING", {"multiline": True}), "yes": ("BOOLEAN", {"default": True})},
        "optional": {
            "forced": ("STRING", {"forceInput": True}),
            "older": ("INT", {"defaultInput": True, "min": 0}),
            "ranged": ("STRING", {"min": 1, "max": 5}),
            "ranged_yes": ("BOOLEAN", {"min": 0, "max": 1}),
        },
    }


class PlantedWidgets(PlantedNode):
    """Types of the pack's own, whose widgets hold objects and lists."""

    SECTIONS = {
        "required": {
            "curve": ("PLANTED_CURVE", {"default": {"points": []}}),
            "color": ("COLOR", {"default": "#fff"}),
        },
        "optional": {
            "rows": ("PLANTED_ROWS", {}),
            "seed": ("SEED", {"min": 0, "max": 10}),
            "model": ("MODEL",),
            "options": ("PLANTED_PICK", {"options": ["a", "b"]}),
        },
    }


class PlantedHidden(PlantedNode):
    SECTIONS = {
        "required": {"x": ("INT", {"min": 0})},
        "hidden": {
            "prompt": "PROMPT",
            "extra_pnginfo": "EXTRA_PNGINFO",
            "unique_id": "UNIQUE_ID",
            "dynprompt": "DYNPROMPT",
            "kept": ("INT", {"default": 3, "min": 5}),
        },
    }


class PlantedLazy(PlantedNode):
    SECTIONS = {
        "required": {"which": ("BOOLEAN",), "yes": ("IMAGE", {"lazy": True}), "no": ("IMAGE", {"lazy": True})}
    }

    def check_lazy_status(self, which: bool, yes: Any = None, no: Any = None) -> list[str]:
        return ["yes" if which else "no"]


class PlantedTakesLists(PlantedNode):
    INPUT_IS_LIST = True
    OUTPUT_IS_LIST = (True,)
    SECTIONS = {"required": {"x": ("INT", {"min": 0}), "y": (["a", "b"],)}, "optional": {"z": ("STRING",)}}

    def run(self, **_: Any) -> tuple[Any, ...]:
        return (["planted"],)


class PlantedRaw(PlantedNode):
    """Wants the link itself."""

    SECTIONS = {"required": {"link": ("IMAGE", {"rawLink": True})}}


class PlantedExpands(PlantedNode):
    SECTIONS = {"required": {"depth": ("INT", {"min": 0, "max": 3})}}

    def run(self, depth: int) -> Any:
        if depth == 0:
            return ("planted",)
        from comfy_execution.graph_utils import GraphBuilder

        graph = GraphBuilder()
        inner = graph.node("PlantedExpands", depth=depth - 1)
        return {"result": (inner.out(0),), "expand": graph.finalize()}


class PlantedBothSections(PlantedNode):
    """One name in two sections, and names as nobody expects."""

    SECTIONS = {
        "required": {"x": ("INT", {"min": 0}), "constructor": ("INT",), "a.b": ("INT",), "": ("INT",)},
        "optional": {"x": ("IMAGE",), "__proto__": ("INT", {"max": 5}), "é ü\n": ("INT", {"max": 5})},
    }


class PlantedSparse(PlantedNode):
    """No optional section, no options, a flag for nothing."""

    SECTIONS = {"required": {"x": ("INT", {}, "more"), "y": ["FLOAT", {"max": 1}]}, "optional": None}

    @classmethod
    def INPUT_TYPES(cls) -> dict[str, Any]:
        return {section: inputs for section, inputs in cls.SECTIONS.items() if inputs is not None}


_GROWN = {"template": {"input": {"required": {"i": ("IMAGE", {})}}, "prefix": "i", "min": 1, "max": 3}}
_CHOICE = {"options": [{"key": "a", "inputs": {"required": {"n": ("INT", {})}}}]}


class PlantedOlderGrows(PlantedNode):
    """The word of the newer form in a class of the older one: ComfyUI takes it for a type like any other."""

    SECTIONS = {
        "optional": {"images": ("COMFY_AUTOGROW_V3", _GROWN), "mode": ("COMFY_DYNAMICCOMBO_V3", _CHOICE)}
    }


NODE_CLASS_MAPPINGS = {
    name: live for name, live in globals().items() if name.startswith("Planted") and name != "PlantedNode"
} | {"Planted | Odd/näme ❤ (v2.0)": PlantedNumbers, "constructor": PlantedTexts}
