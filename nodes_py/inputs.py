from typing import Any, ClassVar

# Min and max are checked on the worker against the caller's value too, so they are as wide as the seeds of
# ComfyUI itself: nothing that ran before is refused.
INT_MIN, INT_MAX = -(2**63), 2**64 - 1
FLOAT_LIMIT = 1e308


def _described(default_id: str) -> dict[str, tuple]:
    return {
        "input_id": (
            "STRING",
            {
                "default": default_id,
                "multiline": False,
                "tooltip": "Name under which callers send this input. Every input needs its own.",
            },
        ),
        "display_name": (
            "STRING",
            {"default": "", "multiline": False, "tooltip": "Title that people see. Empty: the input_id."},
        ),
        "description": (
            "STRING",
            {"default": "", "multiline": True, "tooltip": "What this input is for, told to callers."},
        ),
    }


class _RunflowInput:
    DEFAULT_ID: ClassVar[str]
    VALUE: ClassVar[tuple[str, dict[str, Any]]]

    CATEGORY = "Runflow/Input"
    FUNCTION = "pass_on"
    RETURN_NAMES = ("value",)
    RUNFLOW_IO = "input"

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": _described(cls.DEFAULT_ID), "optional": {"value": cls.VALUE}}

    def pass_on(self, input_id, display_name, description, value=None):
        return (value,)


class RunflowInputString(_RunflowInput):
    DESCRIPTION = "A text that callers of the endpoint send. Here it gives the value you type or link."
    DEFAULT_ID = "string_input"
    VALUE = (
        "STRING",
        {"multiline": False, "tooltip": "The text used here, and the default for callers who send none."},
    )
    RETURN_TYPES = ("STRING",)
    OUTPUT_TOOLTIPS = ("The text: the caller's on Runflow, yours here.",)
    RUNFLOW_TYPE = "STRING"


class RunflowInputInt(_RunflowInput):
    DESCRIPTION = (
        "A whole number that callers of the endpoint send. Here it gives the value you type or link."
    )
    DEFAULT_ID = "int_input"
    VALUE = (
        "INT",
        {
            "default": 0,
            "min": INT_MIN,
            "max": INT_MAX,
            "step": 1,
            "tooltip": "The number used here, and the default for callers who send none.",
        },
    )
    RETURN_TYPES = ("INT",)
    OUTPUT_TOOLTIPS = ("The number: the caller's on Runflow, yours here.",)
    RUNFLOW_TYPE = "INT"


class RunflowInputFloat(_RunflowInput):
    DESCRIPTION = "A number that callers of the endpoint send. Here it gives the value you type or link."
    DEFAULT_ID = "float_input"
    # Without a step of its own the front end cuts a typed 0.35 to 0.3.
    VALUE = (
        "FLOAT",
        {
            "default": 0.0,
            "min": -FLOAT_LIMIT,
            "max": FLOAT_LIMIT,
            "step": 0.001,
            "round": False,
            "tooltip": "The number used here, and the default for callers who send none. "
            "Typed values keep three decimals.",
        },
    )
    RETURN_TYPES = ("FLOAT",)
    OUTPUT_TOOLTIPS = ("The number: the caller's on Runflow, yours here.",)
    RUNFLOW_TYPE = "FLOAT"


class RunflowInputBoolean(_RunflowInput):
    DESCRIPTION = "A yes or no that callers of the endpoint send. Here it gives the value you set or link."
    DEFAULT_ID = "boolean_input"
    VALUE = ("BOOLEAN", {"tooltip": "The choice used here, and the default for callers who send none."})
    RETURN_TYPES = ("BOOLEAN",)
    OUTPUT_TOOLTIPS = ("The choice: the caller's on Runflow, yours here.",)
    RUNFLOW_TYPE = "BOOLEAN"


class RunflowInputImage(_RunflowInput):
    DESCRIPTION = (
        "A picture that callers of the endpoint send. Here it passes on the picture you link. "
        "The linked picture is for your own runs only and is not published."
    )
    DEFAULT_ID = "image_input"
    VALUE = ("IMAGE", {"tooltip": "The picture used here. Callers replace it with theirs."})
    RETURN_TYPES = ("IMAGE",)
    OUTPUT_TOOLTIPS = ("The picture: the caller's on Runflow, the linked one here.",)
    RUNFLOW_TYPE = "IMAGE"


class RunflowInputFile(_RunflowInput):
    DESCRIPTION = (
        "A file of any type that callers of the endpoint send, as its name in ComfyUI's input folder. "
        "Here it gives the linked name, or else the chosen file."
    )
    DEFAULT_ID = "file_input"
    VALUE = (
        "STRING",
        {"forceInput": True, "tooltip": "A file name from another node. It goes before file_name."},
    )
    RETURN_TYPES = ("STRING",)
    OUTPUT_TOOLTIPS = ("Name of the file in the input folder: the caller's on Runflow, yours here.",)
    RUNFLOW_TYPE = "FILE"
    FUNCTION = "choose"

    @classmethod
    def INPUT_TYPES(cls):
        types = super().INPUT_TYPES()
        types["required"]["file_name"] = (
            "STRING",
            {
                "default": "",
                "multiline": False,
                "tooltip": "A file in ComfyUI's input folder. It is the default for callers who send none, "
                "so it is uploaded with the workflow.",
            },
        )
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
NAMES = {
    "RunflowInputString": "Runflow Input (String)",
    "RunflowInputInt": "Runflow Input (Int)",
    "RunflowInputFloat": "Runflow Input (Float)",
    "RunflowInputBoolean": "Runflow Input (Boolean)",
    "RunflowInputImage": "Runflow Input (Image)",
    "RunflowInputFile": "Runflow Input (File)",
}
