from typing import Any, ClassVar

from .node import RunflowNode

# Min and max are checked on the worker against the caller's value too, so they are as wide as the seeds of
# ComfyUI itself: nothing that ran before is refused.
INT_MIN, INT_MAX = -(2**63), 2**64 - 1
FLOAT_LIMIT = 1e308
_ALIASES = ["api input", "endpoint input", "http input", "api parameter"]


def _described(default_id: str) -> dict[str, tuple]:
    return {
        "input_id": ("STRING", {"default": default_id, "multiline": False}),
        "display_name": ("STRING", {"default": "", "multiline": False}),
        # Nodes 2.0 shows it behind a button: most people leave it empty, and it took the most room.
        "description": ("STRING", {"default": "", "multiline": True, "advanced": True}),
    }


class _RunflowInput(RunflowNode):
    DEFAULT_ID: ClassVar[str]
    VALUE: ClassVar[tuple[str, dict[str, Any]]]

    CATEGORY = "Runflow/Input"
    FUNCTION = "pass_on"
    RETURN_NAMES = ("value",)
    RUNFLOW_IO = "input"

    @classmethod
    def inputs(cls):
        return {"required": _described(cls.DEFAULT_ID), "optional": {"value": cls.VALUE}}

    def pass_on(self, input_id, display_name, description, value=None):
        return (value,)


class RunflowInputString(_RunflowInput):
    DEFAULT_ID = "string_input"
    VALUE = ("STRING", {"multiline": True})
    RETURN_TYPES = ("STRING",)
    RUNFLOW_TYPE = "STRING"
    SEARCH_ALIASES = ["prompt input", "text input", *_ALIASES]


class RunflowInputInt(_RunflowInput):
    DEFAULT_ID = "int_input"
    VALUE = ("INT", {"default": 0, "min": INT_MIN, "max": INT_MAX, "step": 1})
    RETURN_TYPES = ("INT",)
    RUNFLOW_TYPE = "INT"
    SEARCH_ALIASES = ["number input", "seed input", *_ALIASES]


class RunflowInputFloat(_RunflowInput):
    DEFAULT_ID = "float_input"
    # Without a step of its own the front end cuts a typed 0.35 to 0.3.
    VALUE = (
        "FLOAT",
        {"default": 0.0, "min": -FLOAT_LIMIT, "max": FLOAT_LIMIT, "step": 0.001, "round": False},
    )
    RETURN_TYPES = ("FLOAT",)
    RUNFLOW_TYPE = "FLOAT"
    SEARCH_ALIASES = ["number input", "decimal input", *_ALIASES]


class RunflowInputBoolean(_RunflowInput):
    DEFAULT_ID = "boolean_input"
    VALUE = ("BOOLEAN", {})
    RETURN_TYPES = ("BOOLEAN",)
    RUNFLOW_TYPE = "BOOLEAN"
    SEARCH_ALIASES = ["switch input", "toggle input", *_ALIASES]


class RunflowInputImage(_RunflowInput):
    DEFAULT_ID = "image_input"
    VALUE = ("IMAGE", {})
    RETURN_TYPES = ("IMAGE",)
    RUNFLOW_TYPE = "IMAGE"
    SEARCH_ALIASES = ["picture input", "photo input", *_ALIASES]


class RunflowInputFile(_RunflowInput):
    DEFAULT_ID = "file_input"
    VALUE = ("STRING", {"forceInput": True})
    RETURN_TYPES = ("STRING",)
    RUNFLOW_TYPE = "FILE"
    FUNCTION = "choose"
    SEARCH_ALIASES = ["upload input", "video input", "audio input", *_ALIASES]

    @classmethod
    def inputs(cls):
        types = super().inputs()
        types["required"]["file_name"] = ("STRING", {"default": "", "multiline": False})
        return types

    def choose(self, input_id, display_name, description, file_name, value=None):
        return (file_name if value is None or value == "" else value,)


CLASSES: dict[str, type] = {
    "RunflowInputString": RunflowInputString,
    "RunflowInputInt": RunflowInputInt,
    "RunflowInputFloat": RunflowInputFloat,
    "RunflowInputBoolean": RunflowInputBoolean,
    "RunflowInputImage": RunflowInputImage,
    "RunflowInputFile": RunflowInputFile,
}
