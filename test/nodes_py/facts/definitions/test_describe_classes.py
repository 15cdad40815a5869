"""What ComfyUI judges a prompt by, of classes in the forms that packs have."""

from enum import Enum
from typing import Any

import pytest
from facts_support import Home, node, one_of, prompt

from nodes_py.facts.report import describe


@pytest.fixture
def home(tmp_path: Any) -> Home:
    return Home(tmp_path / "ComfyUI")


def define(home: Home, name: str, inputs: Any, **more: Any) -> None:
    def input_types(_: Any) -> Any:
        if isinstance(inputs, Exception):
            raise inputs
        return inputs

    home.classes[name] = type(name, (), {"INPUT_TYPES": classmethod(input_types), **more})


class Newer:
    """What makes a class one of the newer form."""

    @classmethod
    def GET_BASE_CLASS(cls) -> type:
        return Newer


def define_newer(home: Home, name: str, inputs: Any) -> None:
    define(home, name, inputs, GET_BASE_CLASS=Newer.GET_BASE_CLASS)


def definitions(home: Home, **nodes: Any) -> list[dict[str, Any]]:
    return describe(prompt(**nodes), [], home.install())["definitions"]


def inputs_of(home: Home, **nodes: Any) -> dict[str, dict[str, Any]]:
    (one,) = definitions(home, **nodes)
    return {each["name"]: each for each in one["inputs"]}


def test_a_class_is_described_once_for_all_of_its_nodes(home: Home) -> None:
    calls = []
    define(home, "Mix", {"required": {"a": ("IMAGE",)}}, RETURN_TYPES=("IMAGE",), OUTPUT_NODE=True)
    asked = home.classes["Mix"].INPUT_TYPES
    home.classes["Mix"].INPUT_TYPES = lambda: calls.append(1) or asked()
    (one,) = definitions(home, n1=node("Mix", a=1, text="asked about by others too"), n2__3=node("Mix"))
    assert (one["class_type"], one["node_ids"], one["output_node"]) == ("Mix", ["1", "2:3"], True)
    assert calls == [1]


def test_sections_types_bounds_and_flags_are_read(home: Home) -> None:
    define(
        home,
        "Mix",
        {
            "required": {
                "seed": ("INT", {"min": 0, "max": 2**64 - 1}),
                "cfg": ("FLOAT", {"min": 0.5, "max": float("inf"), "step": 0.01}),
            },
            "optional": {"mask": ("MASK,IMAGE", {"lazy": True}), "seed": ("STRING",), "odd": "TEXT"},
            "hidden": {"unique_id": "UNIQUE_ID"},
        },
        RETURN_TYPES=("IMAGE", "MASK"),
        OUTPUT_IS_LIST=(False, True),
        INPUT_IS_LIST=True,
    )
    (one,) = definitions(home, n1=node("Mix"))
    found = {each["name"]: each for each in one["inputs"]}
    assert [(each["name"], each["required"]) for each in one["inputs"]] == [
        ("seed", True),
        ("cfg", True),
        ("mask", False),
    ]
    assert (found["seed"]["type"], found["seed"]["min"], found["seed"]["max"]) == (
        "INT",
        "0",
        "18446744073709551615",
    )
    assert (found["cfg"]["min"], found["cfg"]["max"], found["cfg"]["step"]) == ("0.5", None, "0.01")
    assert found["seed"]["step"] is None
    assert (found["mask"]["type"], found["mask"]["lazy"]) == ("MASK,IMAGE", True)
    assert one["outputs"] == [{"type": "IMAGE", "list": False}, {"type": "MASK", "list": True}]
    assert one["takes_lists"] is True


@pytest.mark.parametrize("form", ["older", "newer"])
def test_values_that_are_not_on_offer_are_named(home: Home, form: str) -> None:
    options = ["a", "sub\\b", 512]
    define(
        home, "Pick", {"required": {"x": (options,) if form == "older" else ("COMBO", {"options": options})}}
    )
    given = [
        "a",
        "sub/b",
        "sub\\b",
        512,
        512.0,
        "512",
        "",
        None,
        True,
        {"__value__": "z"},
        {"k": 1},
        ["9", 0],
    ]
    nodes = {f"n{number}": node("Pick", x=value) for number, value in enumerate(given)}
    choices = inputs_of(home, **nodes)["x"]["choices"]
    assert (choices["count"], choices["listed"]) == (3, options)
    assert choices["absent"] == ["512", "", None, True, "z"]


def test_a_list_that_takes_several_is_judged_by_each(home: Home) -> None:
    define(home, "Pick", {"required": {"x": ("COMBO", {"options": ["a", "b"], "multiselect": True})}})
    found = inputs_of(home, n1=node("Pick", x={"__value__": ["a", "c"]}))["x"]["choices"]
    assert found["absent"] == ["c"]


def test_a_list_that_is_filled_elsewhere_is_not_judged(home: Home) -> None:
    specs = {
        "remote": ("COMBO", {"remote": {"route": "/x"}}),
        "odd": ("COMBO", {"options": iter(["a"])}),
        "tuple": (("a", "b"),),
    }
    define(home, "Pick", {"required": specs})
    found = inputs_of(home, n1=node("Pick", remote="x", odd="x", tuple="x"))
    assert [found[name]["choices"] for name in specs] == [None, None, None]


def test_a_list_that_is_filled_at_run_time_is_the_one_of_now(home: Home) -> None:
    options: list[str] = []
    define(home, "Pick", {"required": {"x": (options,)}})
    asked = {"n1": node("Pick", x="later")}
    assert inputs_of(home, **asked)["x"]["choices"]["absent"] == ["later"]
    options.append("later")
    assert inputs_of(home, **asked)["x"]["choices"]["absent"] == []


def test_long_lists_and_paths_of_this_machine_are_not_told(home: Home) -> None:
    define(
        home,
        "Pick",
        {
            "required": {
                "long": ([str(number) for number in range(101)],),
                "path": (["/home/someone/fonts/a.ttf"],),
                "wide": (["a" * 201],),
                "pictures": ([{"content": "a", "image": "b"}],),
                "number": (["a", float("nan")],),
            }
        },
    )
    found = inputs_of(home, n1=node("Pick", long="7", path="/home/someone/fonts/a.ttf"))
    assert [each["choices"]["listed"] for each in found.values()] == [None] * 5
    assert [each["choices"]["absent"] for each in found.values()] == [[]] * 5


def test_models_and_input_files_are_left_to_their_own_checks(home: Home) -> None:
    home.put("models/loras/here.safetensors")
    define(
        home,
        "Load",
        {
            "required": {
                "lora_name": (home.filename_list("loras"),),
                "image": one_of("a.png", image_upload=True),
                "mode": one_of("fast"),
            }
        },
    )
    found = inputs_of(
        home, n1=node("Load", lora_name="x\\gone.safetensors", image="gone.png", mode="gone.png?")
    )
    assert [found[name]["choices"]["absent"] for name in found] == [[], [], ["gone.png?"]]
    assert found["image"]["upload"] is True
    assert inputs_of(home, n1=node("Load", image=""))["image"]["choices"]["absent"] == [""]


def test_a_short_text_that_stands_there_before_anybody_types_is_told(home: Home) -> None:
    text = {"key": ("STRING", {"default": "as-it-came"}), "none": ("STRING", {"default": ""})}
    other = {
        "long": ("STRING", {"default": "x" * 201}),
        "number": ("INT", {"default": 5}),
        "bare": ("STRING",),
    }
    define(home, "Texts", {"required": {**text, **other}})
    found = inputs_of(home, n1=node("Texts"))
    assert {name for name in found if found[name]["default"] is not None} == {"key"}
    assert found["key"]["default"] == "as-it-came"


@pytest.mark.parametrize(
    ("validate", "judged", "types"),
    [
        (lambda cls, x: True, {"x"}, False),
        (lambda cls, **kwargs: True, {"x", "y"}, False),
        (lambda cls, input_types: True, set(), True),
        (None, set(), False),
    ],
)
def test_what_a_class_validates_itself_is_said(home: Home, validate: Any, judged: set, types: bool) -> None:
    more = {"VALIDATE_INPUTS": classmethod(validate)} if validate else {}
    define(home, "Own", {"required": {"x": ("INT",), "y": ("INT",)}}, **more)
    (one,) = definitions(home, n1=node("Own"))
    assert {each["name"] for each in one["inputs"] if each["judged_by_class"]} == judged
    assert one["judges_types"] is types


def test_a_class_of_the_newer_form_validates_what_it_overrides(home: Home) -> None:
    class Base:
        @classmethod
        def GET_BASE_CLASS(cls) -> type:
            return Base

        @classmethod
        def validate_inputs(cls, **kwargs: Any) -> bool:
            raise NotImplementedError

        @classmethod
        def INPUT_TYPES(cls) -> dict:
            return {"required": {"x": ("INT", {}), "y": ("INT", {})}}

    class Plain(Base):
        RETURN_TYPES = ["IMAGE"]

    class Own(Plain):
        @classmethod
        def validate_inputs(cls, x: int) -> bool:
            return True

    home.classes |= {"Plain": Plain, "Own": Own}
    judged = [
        [each["name"] for each in one["inputs"] if each["judged_by_class"]]
        for one in definitions(home, n1=node("Plain"), n2=node("Own"))
    ]
    assert judged == [[], ["x"]]


class Anything(str):
    def __ne__(self, other: object) -> bool:
        return False


class Some(str):
    def __eq__(self, other: object) -> bool:
        return other in ("IMAGE", "MASK")

    __hash__ = str.__hash__


class Io(str, Enum):
    IMAGE = "IMAGE"

    def __ne__(self, other: object) -> bool:
        return other != self.value and other != "*"


class Endless(tuple):
    def __getitem__(self, _: Any) -> Any:
        return "*"


def test_types_are_those_that_comfyui_compares(home: Home) -> None:
    kinds = [Anything("*"), Some("IMAGE"), Io.IMAGE, "A,B", "*", "COMFY_MATCHTYPE_V3", ["a"], ["a"], ["b"], 7]
    define(
        home,
        "Types",
        {"required": {f"i{number}": (kind,) for number, kind in enumerate(kinds)}},
        RETURN_TYPES=(["a"],),
    )
    (one,) = definitions(home, n1=node("Types"))
    types = [each["type"] for each in one["inputs"]]
    assert types[:6] == [None, None, "IMAGE", "A,B", "*", None]
    assert types[6] == types[7] == one["outputs"][0]["type"] != types[8]
    assert str(types[9]).startswith("(int ")


def test_types_that_are_no_text_fit_where_the_very_same_stands(home: Home) -> None:
    kinds = [("a",), ("a",), ["a"], ("b",), None]
    define(home, "Types", {"required": {f"i{number}": (kind,) for number, kind in enumerate(kinds)}})
    types = [each["type"] for each in definitions(home, n1=node("Types"))[0]["inputs"]]
    assert types[0] == types[1]
    assert len(set(types)) == 4 and None not in types


def test_outputs_whose_list_has_every_place_are_not_judged(home: Home) -> None:
    define(home, "Odd", {"required": {}}, RETURN_TYPES=Endless(("*",)))
    assert definitions(home, n1=node("Odd"))[0]["outputs"] is None


@pytest.mark.parametrize(("types", "told"), [("INT", ["I", "N", "T"]), (None, []), ((), [])])
def test_outputs_are_those_that_comfyui_finds_by_number(home: Home, types: Any, told: list[str]) -> None:
    define(home, "Odd", {"required": {}}, RETURN_TYPES=types)
    assert [output["type"] for output in definitions(home, n1=node("Odd"))[0]["outputs"]] == told


def test_a_socket_of_any_type_is_no_list_to_choose_from(home: Home) -> None:
    define(home, "Any", {"optional": {"any": (Anything("*"), {}), "choice": ("COMBO", {})}})
    found = inputs_of(home, n1=node("Any", any="text", choice="text"))
    assert found["any"]["choices"] is None
    assert found["choice"]["choices"]["absent"] == ["text"]


def test_objects_and_lists_that_are_not_on_offer_are_told_by_their_nodes(home: Home) -> None:
    several = ("COMBO", {"options": ["a"], "multiselect": True})
    pictures = ([{"content": "a"}],)
    define(home, "Pick", {"optional": {"one": (["a"],), "several": several, "pictures": pictures}})
    nodes = {
        "n1": node("Pick", one={"k": 1}, several={"__value__": [["a"]]}, pictures={"content": "a"}),
        "n2": node("Pick", one={"__value__": ["a"]}, several={"__value__": ["a"]}, pictures={"content": "b"}),
        "n3": node("Pick", one="a", several={"k": 1}, pictures=["9", 0]),
    }
    found = inputs_of(home, **nodes)
    told = {name: each["choices"]["absent_in"] for name, each in found.items()}
    assert told == {"one": ["1", "2"], "several": ["1", "3"], "pictures": ["2"]}
    assert [each["choices"]["absent"] for each in found.values()] == [[], [], []]


class Flexible(dict):
    def __contains__(self, _: object) -> bool:
        return True

    def __getitem__(self, _: Any) -> Any:
        return ("*",)


def test_names_that_a_class_pretends_to_have_are_not_judged(home: Home) -> None:
    define(home, "Power", {"required": {}, "optional": Flexible(), "hidden": {}})
    assert inputs_of(home, n1=node("Power", lora_1={"on": True}, model=["2", 0])) == {}


@pytest.mark.parametrize(
    "inputs",
    [
        *(FileNotFoundError("no"), None, [], {"required": [1]}, {"required": {}, "optional": None}),
        *({"optional": {"x": spec}} for spec in ((), None, 7, ("INT", None))),
    ],
)
def test_a_class_that_comfyui_cannot_read_is_told(home: Home, inputs: Any) -> None:
    define(home, "Odd", inputs, RETURN_TYPES=("IMAGE",))
    define(home, "Fine", {"required": {"x": ("INT",)}})
    odd, fine = definitions(home, n1=node("Odd", x=1), n2=node("Fine"))
    assert (odd["unreadable"], odd["inputs"]) == (True, None)
    assert (fine["unreadable"], len(fine["inputs"])) == (False, 1)


def test_a_class_that_may_fail_in_our_thread_alone_is_not_judged(home: Home) -> None:
    define(home, "Odd", RuntimeError("There is no current event loop in thread"))
    (one,) = definitions(home, n1=node("Odd"))
    assert (one["unreadable"], one["inputs"]) == (False, None)


def test_a_class_without_a_decorator_cannot_be_read(home: Home) -> None:
    home.classes["Bare"] = type("Bare", (), {"INPUT_TYPES": lambda self: {"required": {}}})
    assert definitions(home, n1=node("Bare"))[0]["unreadable"] is True


@pytest.mark.parametrize(
    "inputs", [{}, {"required": {"x": "INT"}}, {"optional": {"x": ("INT", "seed")}}, {"extra": {"x": None}}]
)
def test_a_class_that_is_only_odd_can_be_read(home: Home, inputs: Any) -> None:
    define(home, "Odd", inputs)
    assert definitions(home, n1=node("Odd"))[0]["unreadable"] is False


def test_a_form_of_tomorrow_cannot_be_judged(home: Home) -> None:
    define_newer(home, "Odd", {"required": {"x": ("COMFY_TOMORROW_V3", {})}})
    assert definitions(home, n1=node("Odd"))[0]["inputs"] is None


def test_in_a_class_of_the_older_form_the_words_of_the_newer_are_types(home: Home) -> None:
    growing = ("COMFY_AUTOGROW_V3", GROWING)
    define(home, "Older", {"optional": {"images": growing, "mode": ("COMFY_DYNAMICCOMBO_V3", CHOICE)}})
    (one,) = definitions(home, n1=node("Older", mode="one"))
    assert named(one) == {"images": False, "mode": False}


def test_a_class_that_is_missing_has_no_entry(home: Home) -> None:
    assert definitions(home, n1=node("Gone"), n2={"inputs": {}}, n3=node("constructor")) == []


GROWING = {
    "template": {"input": {"required": {"image": ("IMAGE", {})}}, "prefix": "image", "min": 2, "max": 4}
}
CHOICE = {
    "options": [
        {"key": "one", "inputs": {"required": {"size": ("INT", {"min": 1})}}},
        {"key": "two", "inputs": {"required": {"images": ("COMFY_AUTOGROW_V3", GROWING)}}},
    ]
}


def named(entry: dict[str, Any]) -> dict[str, bool]:
    return {each["name"]: each["required"] for each in entry["inputs"]}


def test_a_list_of_inputs_that_grows_needs_its_first_ones(home: Home) -> None:
    define_newer(home, "Batch", {"required": {"images": ("COMFY_AUTOGROW_V3", GROWING), "x": ("INT",)}})
    (one,) = definitions(home, n1=node("Batch"), n2=node("Batch", x=1))
    assert named(one) == {
        "images.image0": True,
        "images.image1": True,
        "images.image2": False,
        "images.image3": False,
        "x": True,
    }


def test_a_choice_brings_its_own_inputs_and_each_form_is_an_entry(home: Home) -> None:
    define_newer(home, "Mode", {"required": {"mode": ("COMFY_DYNAMICCOMBO_V3", CHOICE)}})
    nodes = [node("Mode", mode="one"), node("Mode", mode="two"), node("Mode", mode="one"), node("Mode")]
    entries = definitions(home, **{f"n{number}": each for number, each in enumerate(nodes, 1)})
    assert [entry["node_ids"] for entry in entries] == [["1", "3"], ["2"], ["4"]]
    assert [list(named(entry)) for entry in entries] == [
        ["mode.size", "mode"],
        ["mode.images.image0", "mode.images.image1", "mode.images.image2", "mode.images.image3", "mode"],
        [],
    ]


def test_a_slot_brings_its_inputs_once_it_is_linked(home: Home) -> None:
    slot = ("COMFY_DYNAMICSLOT_V3", {"slotType": "IMAGE", "inputs": {"required": {"size": ("INT", {})}}})
    define_newer(home, "Slot", {"optional": {"image": slot}})
    linked, empty = definitions(home, n1=node("Slot", image=["2", 0]), n2=node("Slot"))
    assert (named(linked), named(empty)) == ({"image.size": True, "image": False}, {})


def test_a_choice_without_an_end_cannot_be_judged(home: Home) -> None:
    endless: dict[str, Any] = {"options": []}
    endless["options"].append({"key": "a", "inputs": {"required": {"a": ("COMFY_DYNAMICCOMBO_V3", endless)}}})
    define_newer(home, "Deep", {"required": {"a": ("COMFY_DYNAMICCOMBO_V3", endless)}})
    held = {".".join("a" * depth): "a" for depth in range(1, 20)}
    assert definitions(home, n1={"class_type": "Deep", "inputs": held})[0]["inputs"] is None


class Number:
    """Says how often it is compared."""

    compared = 0

    def __eq__(self, other: object) -> bool:
        Number.compared += 1
        return other == "odd"

    def __hash__(self) -> int:
        return 0


def test_a_long_list_is_not_searched_for_each_node() -> None:
    from nodes_py.facts.definitions.choices import Choices

    choices = Choices([*map(str, range(20_000)), 7, 1.5, True, None, Number()], {})
    assert choices.absent_of("7") == choices.absent_of(7.0) == choices.absent_of(1) == []
    assert choices.absent_of(None) == choices.absent_of("odd") == []
    Number.compared = 0
    assert [choices.absent_of(f"x{number}") for number in range(1000)] == [
        [f"x{number}"] for number in range(1000)
    ]
    assert Number.compared == 1000


class TestEmptyFolder:
    def empty(self, home: Home, name: str, form: Any) -> Any:
        home.classes["Load"] = type("Load", (), {"INPUT_TYPES": classmethod(form)})
        return inputs_of(home, n1=node("Load"))[name]["empty_folder"]

    def test_is_named_by_the_code_of_the_class(self, home: Home) -> None:
        def form(_: Any) -> Any:
            return {"required": {"which": (home.filename_list("style_models"),)}}

        assert self.empty(home, "which", form) == "style_models"

    def test_is_below_models_where_that_has_another_name(self, home: Home) -> None:
        home.roots["clip"] = home.roots["text_encoders"]

        def form(_: Any) -> Any:
            return {"required": {"which": (home.filename_list("clip"),)}}

        assert self.empty(home, "which", form) == "clip"

    def test_is_chosen_by_the_name_of_the_input_among_several(self, home: Home) -> None:
        def form(_: Any) -> Any:
            lists = home.filename_list
            return {"required": {"vae_name": (lists("vae"),), "ckpt_name": (lists("checkpoints"),)}}

        assert self.empty(home, "vae_name", form) == "vae"

    def test_is_not_known_where_neither_says_it(self, home: Home) -> None:
        assert self.empty(home, "which", lambda _: {"required": {"which": ([],)}}) is None

    def test_is_none_where_the_folder_or_the_list_holds_something(self, home: Home) -> None:
        home.put("models/vae/a.safetensors")

        def form(_: Any) -> Any:
            return {"required": {"vae_name": ([],), "lora_name": (["a"], "loras")}}

        assert self.empty(home, "vae_name", form) is None
        assert self.empty(home, "lora_name", form) is None
