from fractions import Fraction
from pathlib import Path
from typing import Any

from .pixels import to_rgb

# Encoder, pixel format and encoder options, by the name of the codec on the node.
WEBM_ENCODERS: dict[str, tuple[str, str, dict[str, str]]] = {
    "vp9": ("libvpx-vp9", "yuv420p", {}),
    "av1": ("libsvtav1", "yuv420p10le", {"preset": "6"}),
}

# Written by the muxer itself: nothing of the artist's.
_OF_THE_FORMAT = {"major_brand", "minor_version", "compatible_brands", "encoder"}


def write_webm(path: Path, images: Any, codec: str, fps: float, crf: float) -> None:
    import av

    encoder, pixel_format, options = WEBM_ENCODERS[codec]
    try:
        with av.open(str(path), mode="w", format="webm") as container:
            stream = container.add_stream(encoder, rate=Fraction(round(fps * 1000), 1000))
            stream.width, stream.height = int(images.shape[2]), int(images.shape[1])
            stream.pix_fmt = pixel_format
            # With a bit rate of 0 the quality alone decides.
            stream.bit_rate = 0
            stream.options = {"crf": f"{crf:g}", **options}
            for image in images:
                container.mux(stream.encode(av.VideoFrame.from_ndarray(to_rgb(image), format="rgb24")))
            container.mux(stream.encode())
    except BaseException:  # an interrupted run included: half a video is worse than none
        path.unlink(missing_ok=True)
        raise


def drop_metadata(path: Path) -> None:
    """Copies the streams into a file without tags, where there are any."""
    import av

    with av.open(str(path)) as source:
        if not set(source.metadata) - _OF_THE_FORMAT:
            return
        bare = path.with_name(f".{path.name}.part")
        with av.open(str(bare), mode="w", format="mp4", options={"movflags": "+faststart"}) as target:
            copies = {
                stream.index: target.add_stream_from_template(stream)
                for stream in source.streams
                if stream.type in ("video", "audio")
            }
            for packet in source.demux():
                if packet.dts is not None and packet.stream.index in copies:
                    packet.stream = copies[packet.stream.index]
                    target.mux(packet)
    bare.replace(path)
