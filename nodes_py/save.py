import logging
from collections.abc import Mapping
from typing import Any, ClassVar

from .output_folder import find_save_target
from .pixels import check_batch
from .video_file import WEBM_ENCODERS, drop_metadata, write_webm

log = logging.getLogger(__name__)


def _prefix(default: str) -> tuple[str, dict[str, Any]]:
    tooltip = (
        "Name of the saved file, below the output folder. a/b saves in a subfolder; %year% and the like "
        "are filled in."
    )
    return ("STRING", {"default": default, "multiline": False, "tooltip": tooltip})


def _saved(bucket: str, entries: list[dict[str, str]]) -> dict[str, Any]:
    first = entries[0]
    name = f"{first['subfolder']}/{first['filename']}" if first["subfolder"] else first["filename"]
    return {"ui": {bucket: entries}, "result": (name,)}


class _RunflowSave:
    CATEGORY = "Runflow/Save"
    FUNCTION = "save"
    OUTPUT_NODE = True
    RETURN_TYPES = ("STRING",)
    RETURN_NAMES = ("filename",)
    OUTPUT_TOOLTIPS = ("Name of the saved file in the output folder. Link it to a Runflow Output (File).",)

    @staticmethod
    def needs() -> Any:
        """What ComfyUI must bring; fails where it does not."""
        raise NotImplementedError


class _RunflowSaveAudio(_RunflowSave):
    FORMAT: ClassVar[str]
    QUALITIES: ClassVar[tuple[list[str], str] | None] = None

    @staticmethod
    def needs():
        from comfy_api.latest._io import FolderType
        from comfy_api.latest._ui import AudioSaveHelper

        return AudioSaveHelper.save_audio, FolderType.output

    @classmethod
    def INPUT_TYPES(cls):
        required: dict[str, tuple] = {
            "audio": ("AUDIO", {"tooltip": "The sound to save."}),
            "filename_prefix": _prefix("runflow_audio"),
        }
        if cls.QUALITIES is not None:
            options, default = cls.QUALITIES
            tooltip = "Bit rate: more sounds better and makes a larger file."
            required["quality"] = (list(options), {"default": default, "tooltip": tooltip})
        return {"required": required}

    def save(self, audio, filename_prefix, quality=None):
        import folder_paths

        if not isinstance(audio, dict) or "waveform" not in audio:
            raise ValueError("audio: it must be a sound, what is linked to it is not one.")
        if len(audio["waveform"]) == 0:
            raise ValueError("audio: the batch has no sound in it, it must have at least one.")
        chosen = {}
        if self.QUALITIES is not None:
            options, default = self.QUALITIES
            chosen["quality"] = default if quality is None else quality
            if chosen["quality"] not in options:
                raise ValueError(f"quality: {quality!r} is none of {', '.join(options)}.")
        # Called only for its error messages; the helper names the file itself.
        find_save_target(folder_paths, "filename_prefix", filename_prefix, 0, 0)
        save_audio, output = self.needs()
        # Without a class the helper writes no workflow and no prompt into the file.
        results = save_audio(audio, filename_prefix, output, cls=None, format=self.FORMAT, **chosen)
        entries = [
            {
                "filename": result["filename"],
                "subfolder": result["subfolder"].replace("\\", "/"),
                "type": "output",
            }
            for result in results
        ]
        if len(entries) > 1:
            log.info("Runflow: saved %d sounds of a batch, the first is given on.", len(entries))
        return _saved("audio", entries)


class RunflowSaveAudioFlac(_RunflowSaveAudio):
    DESCRIPTION = "Saves a sound as FLAC, without loss, and gives its file name to a Runflow Output (File)."
    FORMAT = "flac"


class RunflowSaveAudioMP3(_RunflowSaveAudio):
    DESCRIPTION = "Saves a sound as MP3 and gives its file name to a Runflow Output (File)."
    FORMAT = "mp3"
    QUALITIES = (["V0", "128k", "320k"], "V0")


class RunflowSaveAudioOpus(_RunflowSaveAudio):
    DESCRIPTION = "Saves a sound as Opus and gives its file name to a Runflow Output (File)."
    FORMAT = "opus"
    QUALITIES = (["64k", "96k", "128k", "192k", "320k"], "128k")


class RunflowSaveVideoMP4(_RunflowSave):
    DESCRIPTION = "Saves a video as MP4 with H.264 and gives its file name to a Runflow Output (File)."

    @staticmethod
    def needs():
        from comfy_api.latest._util import VideoCodec, VideoContainer

        return VideoContainer.MP4, VideoCodec.H264

    @classmethod
    def INPUT_TYPES(cls):
        video = ("VIDEO", {"tooltip": "The video to save, with its sound."})
        return {"required": {"video": video, "filename_prefix": _prefix("runflow_video")}}

    def save(self, video, filename_prefix):
        import folder_paths

        if not callable(getattr(video, "save_to", None)):
            raise ValueError("video: it must be a video, what is linked to it is not one.")
        container, codec = self.needs()
        width, height = video.get_dimensions()
        target = find_save_target(folder_paths, "filename_prefix", filename_prefix, width, height)
        path = target.file("mp4")
        try:
            video.save_to(str(path), format=container, codec=codec)
        except Exception:
            path.unlink(missing_ok=True)
            # The encoder says no more than "generic error" to this.
            if width % 2 or height % 2:
                raise ValueError(
                    f"video: it is {width} x {height} pixels, MP4 with H.264 needs an even width and height."
                ) from None
            raise
        # A video that was loaded brings the tags of its file, which may hold the workflow that made it.
        drop_metadata(path)
        return _saved("images", [target.entry(path)])


class RunflowSaveVideoWEBM(_RunflowSave):
    DESCRIPTION = "Saves pictures as a WEBM video and gives its file name to a Runflow Output (File)."

    @staticmethod
    def needs():
        import av

        return av

    @classmethod
    def INPUT_TYPES(cls):
        return {
            "required": {
                "images": (
                    "IMAGE",
                    {"tooltip": "The frames of the video, in order. Transparency is dropped."},
                ),
                "filename_prefix": _prefix("runflow_video"),
                "codec": (
                    list(WEBM_ENCODERS),
                    {
                        "default": "vp9",
                        "tooltip": "vp9 plays everywhere, av1 makes smaller files and takes longer.",
                    },
                ),
                "fps": (
                    "FLOAT",
                    {
                        "default": 24.0,
                        "min": 0.01,
                        "max": 1000.0,
                        "step": 0.01,
                        "tooltip": "Frames per second.",
                    },
                ),
                "crf": (
                    "FLOAT",
                    {
                        "default": 32.0,
                        "min": 0.0,
                        "max": 63.0,
                        "step": 1.0,
                        "tooltip": "Quality: lower looks better and makes a larger file.",
                    },
                ),
            }
        }

    def save(self, images, filename_prefix, codec, fps, crf):
        import folder_paths

        check_batch("images", images)
        if codec not in WEBM_ENCODERS:
            raise ValueError(f"codec: {codec!r} is none of {', '.join(WEBM_ENCODERS)}.")
        if not 0.01 <= fps <= 1000:
            raise ValueError(f"fps: {fps} frames per second cannot be saved, 0.01 to 1000 can.")
        if not 0 <= crf <= 63:
            raise ValueError(f"crf: {crf} is no quality, 0 to 63 are.")
        target = find_save_target(
            folder_paths, "filename_prefix", filename_prefix, images.shape[2], images.shape[1]
        )
        path = target.file("webm")
        write_webm(path, images, codec, fps, crf)
        return _saved("images", [target.entry(path)])


ALL: dict[str, type[_RunflowSave]] = {
    "RunflowSaveAudioFlac": RunflowSaveAudioFlac,
    "RunflowSaveAudioMP3": RunflowSaveAudioMP3,
    "RunflowSaveAudioOpus": RunflowSaveAudioOpus,
    "RunflowSaveVideoMP4": RunflowSaveVideoMP4,
    "RunflowSaveVideoWEBM": RunflowSaveVideoWEBM,
}
NAMES = {
    "RunflowSaveAudioFlac": "Runflow Save Audio (FLAC)",
    "RunflowSaveAudioMP3": "Runflow Save Audio (MP3)",
    "RunflowSaveAudioOpus": "Runflow Save Audio (Opus)",
    "RunflowSaveVideoMP4": "Runflow Save Video (MP4)",
    "RunflowSaveVideoWEBM": "Runflow Save Video (WEBM)",
}


def find_available(classes: Mapping[str, type[_RunflowSave]] = ALL) -> dict[str, type]:
    """The save nodes whose encoder this ComfyUI has. A missing one costs that node and a line in the log."""
    available: dict[str, type] = {}
    for name, cls in classes.items():
        try:
            cls.needs()
        # Importing a helper runs ComfyUI's own code, which may fail in any way.
        except Exception as error:
            log.warning("Runflow: the node %s is left out, its encoder is missing here (%s).", name, error)
        else:
            available[name] = cls
    return available
