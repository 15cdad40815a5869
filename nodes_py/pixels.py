from typing import Any

import numpy as np


def check_batch(widget: str, images: Any) -> None:
    shape = getattr(images, "shape", None)
    if shape is None or len(shape) != 4 or shape[0] == 0 or shape[-1] not in (1, 2, 3, 4):
        found = "nothing is linked to it" if images is None else "what is linked to it is not one"
        raise ValueError(f"{widget}: it must be a picture or a batch of pictures, {found}.")


def to_bytes(image: Any) -> np.ndarray:
    """One picture of a batch as height x width x channels of 0..255."""
    # numpy has no bfloat16, which ComfyUI may use for pictures.
    array = image.detach().float().cpu().numpy() if hasattr(image, "detach") else np.asarray(image)
    return np.clip(np.nan_to_num(255.0 * array), 0, 255).astype(np.uint8)


def to_rgb(image: Any) -> np.ndarray:
    pixels = to_bytes(image)
    return np.ascontiguousarray(
        pixels[..., :1].repeat(3, axis=-1) if pixels.shape[-1] < 3 else pixels[..., :3]
    )
