"""Which official templates call a paid service with the login of a person: by what their classes ask for,
against the folder in which ComfyUI keeps such nodes."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import official_captures
from facts_support import Home

from nodes_py.facts.definitions.partner_nodes import find_partner_nodes
from nodes_py.facts.widgets import Definitions

# ComfyUI's own folder for them. What else is in it only puts things together, and asks nobody.
_MODULES = "comfy_api_nodes."
# These: a voice, a style, a colour, a picture with a place in time.
OFFLINE = {
    *("ElevenLabsVoiceSelector", "FishAudioVoiceSelector", "GeminiInputFiles", "LumaConceptsNode"),
    *("LumaRay32KeyframeNode", "LumaReferenceNode", "OpenAIChatConfig", "OpenAIInputFiles"),
    *("PixverseTemplateNode", "RecraftColorRGB", "RecraftControls", "RecraftStyleV3DigitalIllustration"),
    *("RecraftStyleV3InfiniteStyleLibrary", "RecraftStyleV3LogoRaster", "RecraftStyleV3RealisticImage"),
    *("RunwayAleph2KeyframeNode", "RunwayAleph2PromptImageNode"),
}


@dataclass
class Score:
    line: str
    is_good: bool
    differences: list[str] = field(default_factory=list)


def measure_partners(base: Path) -> Score:
    definitions = official_captures.read_definitions()
    home = Home(base / "ComfyUI")
    home.classes.update((name, class_of(name, one)) for name, one in definitions.items())
    install = home.install()
    asked = Definitions(install)
    wanted = {
        name
        for name, one in definitions.items()
        if one["python_module"].startswith(_MODULES) and name not in OFFLINE
    }
    right, extra, templates, differences = 0, 0, 0, []
    for row in official_captures.read_templates():
        prompt = row["output"]
        true = sorted(node_id for node_id, node in prompt.items() if node.get("class_type") in wanted)
        found = list(find_partner_nodes(prompt, install, asked))
        told = sorted(node_id for one in found for node_id in one.node_ids)
        templates += bool(true)
        right += bool(true) and told == true
        extra += bool(set(told) - set(true))
        if told != true or any(one.service is None for one in found):
            differences.append(f"{row['name']}: told {told}, and it is {true}")
    line = f"partner {right}/{templates} extra {extra}"
    return Score(line, not differences and right == templates, differences)


def class_of(name: str, definition: dict[str, Any]) -> type:
    """As `/object_info` tells of a class; the flag is what a badge in the front end follows."""
    return type(
        name,
        (),
        {
            "INPUT_TYPES": classmethod(lambda _: definition["input"]),
            "CATEGORY": definition["category"],
            "API_NODE": definition.get("api_node"),
            "__module__": definition["python_module"],
        },
    )
