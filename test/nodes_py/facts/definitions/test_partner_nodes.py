from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, prompt

from nodes_py.facts.report import describe


@pytest.fixture
def home(tmp_path: Path) -> Home:
    return Home(tmp_path / "ComfyUI")


def add(home: Home, name: str, hidden: Any = None, **attributes: Any) -> None:
    sections = {"required": {}, **({} if hidden is None else {"hidden": hidden})}
    inputs = {"INPUT_TYPES": classmethod(lambda _: sections)}
    home.classes[name] = type(name, (), {**inputs, **attributes})


def told(home: Home) -> list[tuple[str, str | None, list[str]]]:
    asked = prompt(**{f"n{number}": node(name) for number, name in enumerate([*home.classes, "Gone"])})
    found = describe(asked, [], home.install())["partner_nodes"]
    return [(one["class_type"], one["service"], one["node_ids"]) for one in found]


class Hidden(str, Enum):
    KEY = "API_KEY_COMFY_ORG"


@pytest.mark.parametrize(
    "hidden",
    [
        {"auth": "AUTH_TOKEN_COMFY_ORG"},
        {"api_key_comfy_org": ("API_KEY_COMFY_ORG",)},
        {"unique_id": "UNIQUE_ID", "key": ["API_KEY_COMFY_ORG"]},
        {"key": Hidden.KEY},
    ],
)
def test_a_class_that_is_given_the_login_is_one_however_it_asks(home: Home, hidden: Any) -> None:
    add(home, "Paid", hidden)
    assert told(home) == [("Paid", None, ["0"])]


def test_so_is_one_that_says_so_without_asking(home: Home) -> None:
    add(home, "Paid", API_NODE=True)
    add(home, "Free", {"unique_id": "UNIQUE_ID", "prompt": "PROMPT"}, API_NODE=False)
    add(home, "Odd", 7, API_NODE=None)
    assert told(home) == [("Paid", None, ["0"])]


@pytest.mark.parametrize(
    ("attributes", "service"),
    [
        ({"CATEGORY": "partner/video/Kling"}, "Kling"),
        ({"CATEGORY": "api node/image/Fish Audio"}, "Fish Audio"),
        ({"CATEGORY": "image/upscaling", "__module__": "comfy_api_nodes.nodes_sync_so"}, "sync so"),
        ({"CATEGORY": "My Pack/video"}, None),
        ({"CATEGORY": "partner"}, None),
        ({"CATEGORY": None}, None),
    ],
)
def test_the_service_is_what_comfyui_s_menu_calls_it(
    home: Home, attributes: dict[str, Any], service: str | None
) -> None:
    add(home, "Paid", API_NODE=True, **attributes)
    assert told(home) == [("Paid", service, ["0"])]


def test_a_class_that_breaks_when_it_is_asked_stops_nothing(home: Home) -> None:
    class Broken(type):
        @property
        def API_NODE(cls) -> bool:
            raise RuntimeError

    home.classes["Broken"] = Broken("Broken", (), {})
    add(home, "Paid", API_NODE=True)
    assert told(home) == [("Paid", None, ["1"])]
