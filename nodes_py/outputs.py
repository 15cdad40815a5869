from .node import RunflowNode
from .output_folder import find_file, find_save_target
from .pixels import check_batch, to_bytes


def _named(default_id: str) -> dict[str, tuple]:
    return {
        "output_id": ("STRING", {"default": default_id, "multiline": False}),
        "output_name": ("STRING", {"default": "", "multiline": False}),
    }


class RunflowOutputImage(RunflowNode):
    CATEGORY = "Runflow/Output"
    FUNCTION = "save"
    OUTPUT_NODE = True
    RETURN_TYPES = ("IMAGE",)
    RETURN_NAMES = ("value",)
    RUNFLOW_IO = "output"
    RUNFLOW_TYPE = "IMAGE"
    SEARCH_ALIASES = ["api output", "endpoint output", "http output", "return image", "picture output"]

    @classmethod
    def inputs(cls):
        return {"required": {**_named("image_output"), "value": ("IMAGE", {})}}

    def save(self, output_id, output_name, value):
        import folder_paths
        from PIL import Image

        check_batch("value", value)
        target = find_save_target(folder_paths, "output_id", output_id, value.shape[2], value.shape[1])
        entries = []
        for index, image in enumerate(value):
            pixels = to_bytes(image)
            path = target.file("png", index)
            # No pnginfo: the file goes to callers, who must not find the workflow in it.
            Image.fromarray(pixels[..., 0] if pixels.shape[-1] == 1 else pixels).save(path, compress_level=4)
            entries.append(target.entry(path))
        return {"ui": {"images": entries}, "result": (value,)}


class RunflowOutputFile(RunflowNode):
    CATEGORY = "Runflow/Output"
    FUNCTION = "announce"
    OUTPUT_NODE = True
    RETURN_TYPES = ("STRING",)
    RETURN_NAMES = ("value",)
    RUNFLOW_IO = "output"
    RUNFLOW_TYPE = "FILE"
    SEARCH_ALIASES = ["api output", "endpoint output", "http output", "return file", "video output"]

    @classmethod
    def inputs(cls):
        return {"required": {**_named("file_output"), "value": ("STRING", {"forceInput": True})}}

    def announce(self, output_id, output_name, value):
        import folder_paths

        return {"ui": {"files": [find_file(folder_paths.get_output_directory(), value)]}, "result": (value,)}


CLASSES: dict[str, type] = {
    "RunflowOutputImage": RunflowOutputImage,
    "RunflowOutputFile": RunflowOutputFile,
}
