"""What those core classes do that the examples and most small workflows need, on NumPy and Pillow.

Pictures are arrays of batch x height x width x channels from 0 to 1, as ComfyUI's tensors are.
"""

from collections.abc import Callable
from fractions import Fraction
from pathlib import Path
from typing import Any

import folder_paths
import numpy as np
from comfy.model_management import throw_exception_if_processing_interrupted
from PIL import Image, ImageDraw, ImageFont, ImageOps, ImageSequence

_SCALING = {
    "nearest-exact": Image.Resampling.NEAREST,
    "bilinear": Image.Resampling.BILINEAR,
    "area": Image.Resampling.BOX,
    "bicubic": Image.Resampling.BICUBIC,
    "lanczos": Image.Resampling.LANCZOS,
}


def load_image(image: str) -> tuple[Any, ...]:
    pictures, masks = [], []
    with Image.open(folder_paths.get_annotated_filepath(image)) as opened:
        for frame in ImageSequence.Iterator(opened):
            upright = ImageOps.exif_transpose(frame)
            pictures.append(_to_array(upright.convert("RGB")))
            has_alpha = "A" in upright.getbands()
            alpha = np.asarray(upright.getchannel("A"), np.float32) / 255 if has_alpha else None
            masks.append(1 - alpha if alpha is not None else np.zeros((64, 64), np.float32))
    return np.stack(pictures), np.stack(masks)


def is_input_file(image: str) -> bool | str:
    return True if folder_paths.exists_annotated_filepath(image) else f"Invalid image file: {image}"


def empty_image(width: int, height: int, batch_size: int = 1, color: int = 0) -> tuple[Any, ...]:
    channels = [(color >> shift & 0xFF) / 255 for shift in (16, 8, 0)]
    return (np.full((batch_size, height, width, 3), channels, np.float32),)


def scale_by(image: Any, upscale_method: str, scale_by: float) -> tuple[Any, ...]:
    width, height = round(image.shape[2] * scale_by), round(image.shape[1] * scale_by)
    resized = [one.resize((width, height), _SCALING[upscale_method]) for one in _to_pictures(image)]
    return (np.stack([_to_array(one) for one in resized]),)


def sharpen(image: Any, sharpen_radius: int, sigma: float, alpha: float) -> tuple[Any, ...]:
    """As ComfyUI's: what a Gaussian of this size takes away is added, ten times alpha."""
    taps = np.exp(-(np.linspace(-1, 1, 2 * sharpen_radius + 1) ** 2) / (2 * sigma**2))
    blurred = _convolve(_convolve(image, taps / taps.sum(), 1), taps / taps.sum(), 2)
    return (np.clip(image + alpha * 10 * (image - blurred), 0, 1).astype(np.float32),)


def _convolve(image: Any, taps: Any, axis: int) -> Any:
    radius = len(taps) // 2
    padded = np.pad(image, [(radius, radius) if at == axis else (0, 0) for at in range(4)], mode="reflect")
    size = image.shape[axis]
    return sum(tap * np.take(padded, range(at, at + size), axis) for at, tap in enumerate(taps))


def overlay_text(
    images: Any, text: str, font_size: float, color: str, position: str, align: str, outline: bool
) -> tuple[Any, ...]:
    drawn = [_draw(one, text, font_size, color, position, align, outline) for one in _to_pictures(images)]
    return (np.stack([_to_array(one) for one in drawn]),)


def _draw(
    picture: Any, text: str, font_size: float, color: str, position: str, align: str, outline: bool
) -> Any:
    draw = ImageDraw.Draw(picture)
    margin = picture.height // 40
    places = {
        "left": (margin, "left", "l"),
        "center": (picture.width // 2, "center", "m"),
        "right": (picture.width - margin, "right", "r"),
    }
    x, alignment, anchor = places[align]
    # The font has no outline of its own; several lines hang from the top or stand on the bottom.
    y, hang = (margin, "a") if position == "top" else (picture.height - margin, "d")
    draw.multiline_text(
        (x, y),
        text.replace("\\n", "\n"),
        fill=color,
        font=ImageFont.load_default(max(1, picture.height * font_size / 100)),
        anchor=anchor + hang,
        align=alignment,
        stroke_width=2 if outline else 0,
        stroke_fill="#000000",
    )
    return picture


def repeat_batch(image: Any, amount: int) -> tuple[Any, ...]:
    return (np.tile(image, (amount, 1, 1, 1)),)


def batch_images(images: dict[str, Any]) -> tuple[Any, ...]:
    """Those of another size than the first are brought to its size."""
    first, *others = images.values()
    size = (first.shape[2], first.shape[1])
    alike = [
        other
        if (other.shape[2], other.shape[1]) == size
        else np.stack([_to_array(one.resize(size)) for one in _to_pictures(other)])
        for other in others
    ]
    return (np.concatenate([first, *alike]),)


class Video:
    """Frames as ComfyUI's nodes give them to each other: what our own save nodes ask of a video."""

    def __init__(self, images: Any, fps: float) -> None:
        self._images, self._fps = images, Fraction(round(fps * 1000), 1000)

    def get_dimensions(self) -> tuple[int, int]:
        return self._images.shape[2], self._images.shape[1]

    def save_to(self, path: str, format: Any = None, codec: Any = None, metadata: Any = None) -> None:
        import av

        with av.open(path, mode="w", format="mp4", options={"movflags": "+faststart"}) as container:
            stream = container.add_stream("libx264", rate=self._fps)
            stream.width, stream.height = self.get_dimensions()
            stream.pix_fmt = "yuv420p"
            for image in self._images:
                throw_exception_if_processing_interrupted()
                frame = av.VideoFrame.from_ndarray(_to_bytes(image), format="rgb24")
                container.mux(stream.encode(frame))
            container.mux(stream.encode())


def create_video(images: Any, fps: float, audio: Any = None, bit_depth: int = 8) -> tuple[Any, ...]:
    return (Video(images, fps),)


def save_image(images: Any, filename_prefix: str = "ComfyUI", **_: Any) -> dict[str, Any]:
    return _save(images, filename_prefix, "output", folder_paths.get_output_directory())


def preview_image(images: Any, **_: Any) -> dict[str, Any]:
    return _save(images, "ComfyUI_temp", "temp", folder_paths.get_temp_directory())


def _save(images: Any, prefix: str, type_name: str, directory: str) -> dict[str, Any]:
    folder, name, counter, subfolder, _ = folder_paths.get_save_image_path(
        prefix, directory, images.shape[2], images.shape[1]
    )
    entries = []
    for at, picture in enumerate(_to_pictures(images)):
        file = f"{name}_{counter + at:05}_.png"
        picture.save(Path(folder, file), compress_level=1)
        entries.append({"filename": file, "subfolder": subfolder, "type": type_name})
    return {"ui": {"images": entries}, "result": (images,)}


def _to_bytes(image: Any) -> Any:
    return np.clip(image[..., :3] * 255, 0, 255).astype(np.uint8)


def _to_pictures(images: Any) -> list[Any]:
    return [Image.fromarray(_to_bytes(image)) for image in images]


def _to_array(picture: Any) -> Any:
    return np.asarray(picture, np.float32) / 255


def _value(value: Any) -> tuple[Any, ...]:
    return (value,)


FUNCTIONS: dict[str, Callable[..., Any]] = {
    "LoadImage": load_image,
    "EmptyImage": empty_image,
    "ImageScaleBy": scale_by,
    "ImageSharpen": sharpen,
    "ImageInvert": lambda image: (1 - image,),
    "TextOverlay": overlay_text,
    "RepeatImageBatch": repeat_batch,
    "BatchImagesNode": batch_images,
    "CreateVideo": create_video,
    "SaveImage": save_image,
    "PreviewImage": preview_image,
    "StringConcatenate": lambda string_a, string_b, delimiter: (f"{string_a}{delimiter}{string_b}",),
    "PrimitiveString": _value,
    "PrimitiveStringMultiline": _value,
    "PrimitiveInt": _value,
    "PrimitiveFloat": _value,
    "PrimitiveBoolean": _value,
}
VALIDATIONS: dict[str, Callable[..., bool | str]] = {"LoadImage": is_input_file}
