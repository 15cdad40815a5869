"""What the name of an input says of the folder that its models lie in."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Where nothing better is known: an empty list, a widget without a definition.
_HINTS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), folder)
    for pattern, folder in (
        (r"lora", "loras"),
        (r"ckpt|checkpoint", "checkpoints"),
        (r"unet|diffusion", "diffusion_models"),
        (r"clip_?vision", "clip_vision"),
        (r"clip|text_?enc", "text_encoders"),
        (r"vae", "vae"),
        (r"control_?net", "controlnet"),
        (r"latent_?upscale", "latent_upscale_models"),
        (r"upscale|esrgan", "upscale_models"),
        (r"style_?model", "style_models"),
        (r"hypernet", "hypernetworks"),
        (r"photomaker", "photomaker"),
        (r"gligen", "gligen"),
        (r"audio_?enc", "audio_encoders"),
    )
)


def hinted_folders(name: str) -> Iterator[str]:
    """The likeliest first."""
    return (folder for pattern, folder in _HINTS if pattern.search(name))
