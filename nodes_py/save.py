import importlib.util
import logging
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar

from .node import RunflowNode
from .output_folder import find_save_target
from .pixels import check_batch
from .video_file import WEBM_ENCODERS, drop_metadata, write_webm

log = logging.getLogger(__name__)


def _prefix(default: str) -> tuple[str, dict[str, Any]]:
    return ("STRING", {"default": default, "multiline": False})


def _saved(bucket: str, entries: list[dict[str, str]]) -> dict[str, Any]:
    first = entries[0]
    name = f"{first['subfolder']}/{first['filename']}" if first["subfolder"] else first["filename"]
    return {"ui": {bucket: entries}, "result": (name,)}


def _saved_video(entry: dict[str, str]) -> dict[str, Any]:
    saved = _saved("images", [entry])
    # The canvas plays it then. Without it, it is taken for a picture and not shown at all.
    saved["ui"]["animated"] = (True,)
    return saved


class _RunflowSave(RunflowNode):
    CATEGORY = "Runflow/Save"
    FUNCTION = "save"
    OUTPUT_NODE = True
    RETURN_TYPES = ("STRING",)
    RETURN_NAMES = ("filename",)
    # Where the encoder comes from. While the packs load, it is only looked whether they are there.
    MODULES: ClassVar[tuple[str, ...]]

    @staticmethod
    def import_encoder() -> Any:
        raise NotImplementedError

    @classmethod
    def load_encoder(cls) -> Any:
        """When the node runs. Importing it runs ComfyUI's own code, which may fail in any way."""
        try:
            return cls.import_encoder()
        except Exception as error:
            raise ValueError(
                f"This ComfyUI cannot save in this format: its encoder does not load ({error}). "
                "Update ComfyUI."
            ) from None


class _RunflowSaveAudio(_RunflowSave):
    FORMAT: ClassVar[str]
    QUALITIES: ClassVar[tuple[list[str], str] | None] = None
    MODULES = ("comfy_api.latest._io", "comfy_api.latest._ui")
    SEARCH_ALIASES = ["save sound", "save audio", "save music", "save voice"]

    @staticmethod
    def import_encoder():
        from comfy_api.latest._io import FolderType
        from comfy_api.latest._ui import AudioSaveHelper

        return AudioSaveHelper.save_audio, FolderType.output

    @classmethod
    def inputs(cls):
        required: dict[str, tuple] = {"audio": ("AUDIO", {}), "filename_prefix": _prefix("runflow_audio")}
        if cls.QUALITIES is not None:
            options, default = cls.QUALITIES
            required["quality"] = (list(options), {"default": default})
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
        save_audio, output = self.load_encoder()
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
    FORMAT = "flac"


class RunflowSaveAudioMP3(_RunflowSaveAudio):
    FORMAT = "mp3"
    QUALITIES = (["V0", "128k", "320k"], "V0")


class RunflowSaveAudioOpus(_RunflowSaveAudio):
    FORMAT = "opus"
    QUALITIES = (["64k", "96k", "128k", "192k", "320k"], "128k")


class RunflowSaveVideoMP4(_RunflowSave):
    MODULES = ("comfy_api.latest._util",)
    SEARCH_ALIASES = ["save video", "save movie", "save clip", "export mp4"]

    @staticmethod
    def import_encoder():
        from comfy_api.latest._util import VideoCodec, VideoContainer

        return VideoContainer.MP4, VideoCodec.H264

    @classmethod
    def inputs(cls):
        return {"required": {"video": ("VIDEO", {}), "filename_prefix": _prefix("runflow_video")}}

    def save(self, video, filename_prefix):
        import folder_paths

        if not callable(getattr(video, "save_to", None)):
            raise ValueError("video: it must be a video, what is linked to it is not one.")
        container, codec = self.load_encoder()
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
        return _saved_video(target.entry(path))


class RunflowSaveVideoWEBM(_RunflowSave):
    MODULES = ("av",)
    SEARCH_ALIASES = ["save video", "save movie", "save clip", "export webm"]

    @staticmethod
    def import_encoder():
        import av

        return av

    @classmethod
    def inputs(cls):
        return {
            "required": {
                "images": ("IMAGE", {}),
                "filename_prefix": _prefix("runflow_video"),
                "codec": (list(WEBM_ENCODERS), {"default": "vp9"}),
                "fps": ("FLOAT", {"default": 24.0, "min": 0.01, "max": 1000.0, "step": 0.01}),
                "crf": ("FLOAT", {"default": 32.0, "min": 0.0, "max": 63.0, "step": 1.0}),
            }
        }

    def save(self, images, filename_prefix, codec, fps, crf):
        import folder_paths

        self.load_encoder()
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
        return _saved_video(target.entry(path))


ALL: dict[str, type[_RunflowSave]] = {
    "RunflowSaveAudioFlac": RunflowSaveAudioFlac,
    "RunflowSaveAudioMP3": RunflowSaveAudioMP3,
    "RunflowSaveAudioOpus": RunflowSaveAudioOpus,
    "RunflowSaveVideoMP4": RunflowSaveVideoMP4,
    "RunflowSaveVideoWEBM": RunflowSaveVideoWEBM,
}


def find_available(classes: Mapping[str, type[_RunflowSave]] = ALL) -> dict[str, type]:
    """The save nodes whose encoder this ComfyUI has. A missing one costs that node and a line in the log."""
    available: dict[str, type] = {}
    for name, cls in classes.items():
        missing = next((module for module in cls.MODULES if not _is_there(module)), None)
        if missing is None:
            available[name] = cls
        else:
            log.warning("Runflow: the node %s is left out, its encoder is missing here (%s).", name, missing)
    return available


def _is_there(module: str) -> bool:
    """Whether it can be imported, as far as can be seen without importing it or what it lies in."""
    package, *inner = module.split(".")
    try:
        spec = importlib.util.find_spec(package)
    except (ImportError, ValueError):
        return False
    if spec is None or not inner:
        return spec is not None
    paths = [Path(folder, *inner) for folder in spec.submodule_search_locations or ()]
    return any(path.is_dir() or path.with_name(f"{path.name}.py").is_file() for path in paths)
