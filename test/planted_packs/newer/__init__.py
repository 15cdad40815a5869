"""The same in the newer form, whose inputs depend on what a node holds."""

from enum import Enum
from typing import Any

from comfy_api.latest import ComfyExtension, io

# Not public yet.
from comfy_api.latest._io import DynamicSlot


class Size(Enum):
    SMALL = "small"
    LARGE = "large"


class _Node(io.ComfyNode):
    INPUTS: list[Any] = []
    OUTPUTS: list[Any] = [io.String.Output()]
    MORE: dict[str, Any] = {}

    @classmethod
    def define_schema(cls) -> io.Schema:
        return io.Schema(
            node_id=cls.__name__, category="planted", inputs=cls.INPUTS, outputs=cls.OUTPUTS, **cls.MORE
        )

    @classmethod
    def execute(cls, **_: Any) -> io.NodeOutput:
        return io.NodeOutput(*["planted"] * len(cls.OUTPUTS))


_MATCH = io.MatchType.Template("kind", [io.Image, io.Mask])
_GROWN = io.Autogrow.TemplatePrefix(io.Image.Input("image"), prefix="image", min=2, max=4)
_NAMED = io.Autogrow.TemplateNames(io.Float.Input("n", min=0, max=1, optional=True), names=["a", "b"], min=1)


class PlantedNewPlain(_Node):
    INPUTS = [
        io.Int.Input("x", min=0, max=9),
        io.Combo.Input("size", options=Size),
        io.MultiCombo.Input("many", options=["a", "b"]),
        io.Boolean.Input("yes", optional=True),
        io.Custom("PLANTED").Input("own", optional=True),
        io.Color.Input("color", optional=True),
        io.Curve.Input("curve", optional=True),
        io.AnyType.Input("any", optional=True, lazy=True),
        io.Combo.Input("remote", optional=True, remote=io.RemoteOptions("/planted/names", 0)),
    ]
    OUTPUTS = [io.String.Output(), io.Combo.Output(options=["small"]), io.Image.Output(is_output_list=True)]


class PlantedNewTypes(_Node):
    INPUTS = [
        io.MatchType.Input("one", _MATCH),
        io.MatchType.Input("other", _MATCH, optional=True),
        io.MultiType.Input("several", [io.Image, io.Mask], optional=True),
        io.MultiType.Input(io.Float.Input("number", min=0, max=1, optional=True), [io.Int, io.String]),
    ]
    OUTPUTS = [io.MatchType.Output(_MATCH)]


class PlantedNewGrows(_Node):
    INPUTS = [
        io.Autogrow.Input("images", template=_GROWN),
        io.Autogrow.Input("numbers", template=_NAMED, optional=True),
    ]


class PlantedNewChoice(_Node):
    INPUTS = [
        io.DynamicCombo.Input(
            "mode",
            options=[
                io.DynamicCombo.Option(
                    "size", [io.Int.Input("width", min=1, max=64), io.Image.Input("image")]
                ),
                io.DynamicCombo.Option("list", [io.Autogrow.Input("images", template=_GROWN)]),
                io.DynamicCombo.Option(
                    "deep",
                    [
                        io.DynamicCombo.Input(
                            "inner",
                            options=[
                                io.DynamicCombo.Option("a", [io.Float.Input("f", max=1)]),
                                io.DynamicCombo.Option("b", []),
                            ],
                        )
                    ],
                ),
                io.DynamicCombo.Option("none", []),
            ],
        )
    ]


class PlantedNewSlot(_Node):
    INPUTS = [
        DynamicSlot.Input(
            io.Image.Input("image"), [io.Int.Input("size", min=1), io.Mask.Input("mask", optional=True)]
        )
    ]


class PlantedNewJudges(_Node):
    INPUTS = [
        io.Int.Input("x", min=0, max=9),
        io.Combo.Input("y", options=["a", "b"]),
        io.Image.Input("z", optional=True),
    ]

    @classmethod
    def validate_inputs(cls, x: Any) -> bool | str:
        return True


class PlantedNewJudgesAll(PlantedNewJudges):
    @classmethod
    def validate_inputs(cls, **_: Any) -> bool | str:
        return True


class PlantedNewJudgesTypes(PlantedNewJudges):
    @classmethod
    def validate_inputs(cls, input_types: Any) -> bool | str:
        return True


class PlantedNewHidden(_Node):
    INPUTS = [io.Int.Input("x", min=0)]
    MORE = {"hidden": [io.Hidden.prompt, io.Hidden.unique_id, io.Hidden.dynprompt, io.Hidden.extra_pnginfo]}


class PlantedNewAcceptsAll(_Node):
    INPUTS = [io.Int.Input("x", min=0)]
    MORE = {"accept_all_inputs": True}


class PlantedNewLists(_Node):
    INPUTS = [io.Int.Input("x", min=0), io.String.Input("text", force_input=True, optional=True)]
    MORE = {"is_input_list": True}


class PlantedNewLazy(_Node):
    INPUTS = [io.Boolean.Input("which"), io.Image.Input("yes", lazy=True), io.Image.Input("no", lazy=True)]

    @classmethod
    def check_lazy_status(cls, which: bool, **_: Any) -> list[str]:
        return ["yes" if which else "no"]


class PlantedExtension(ComfyExtension):
    async def get_node_list(self) -> list[type[io.ComfyNode]]:
        return [
            *(PlantedNewPlain, PlantedNewTypes, PlantedNewGrows, PlantedNewChoice, PlantedNewSlot),
            *(PlantedNewJudges, PlantedNewJudgesAll, PlantedNewJudgesTypes, PlantedNewHidden),
            *(PlantedNewAcceptsAll, PlantedNewLists, PlantedNewLazy),
        ]


async def comfy_entrypoint() -> PlantedExtension:
    return PlantedExtension()
