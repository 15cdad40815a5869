from .output_folder import find_file, find_save_target
from .pixels import check_batch, to_bytes


def _named(default_id: str) -> dict[str, tuple]:
    return {
        "output_id": (
            "STRING",
            {
                "default": default_id,
                "multiline": False,
                "tooltip": "Name under which callers find this output in the result of a run.",
            },
        ),
        "output_name": (
            "STRING",
            {"default": "", "multiline": False, "tooltip": "Title that people see. Empty: the output_id."},
        ),
    }


class RunflowOutputImage:
    DESCRIPTION = (
        "Gives pictures back to the callers of the endpoint. Saves each picture of the batch as PNG in the "
        "output folder, without the workflow in it."
    )
    CATEGORY = "Runflow/Output"
    FUNCTION = "save"
    OUTPUT_NODE = True
    RETURN_TYPES = ("IMAGE",)
    RETURN_NAMES = ("value",)
    OUTPUT_TOOLTIPS = ("The same pictures, unchanged.",)
    RUNFLOW_IO = "output"
    RUNFLOW_TYPE = "IMAGE"

    @classmethod
    def INPUT_TYPES(cls):
        value = ("IMAGE", {"tooltip": "The pictures to give back. Each one of a batch is a file of its own."})
        return {"required": {**_named("image_output"), "value": value}}

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


class RunflowOutputFile:
    DESCRIPTION = (
        "Gives a file back to the callers of the endpoint: a video, sound, 3D model or any other file that a "
        "node before it saved in the output folder."
    )
    CATEGORY = "Runflow/Output"
    FUNCTION = "announce"
    OUTPUT_NODE = True
    RETURN_TYPES = ("STRING",)
    RETURN_NAMES = ("value",)
    OUTPUT_TOOLTIPS = ("The same file name, unchanged.",)
    RUNFLOW_IO = "output"
    RUNFLOW_TYPE = "FILE"

    @classmethod
    def INPUT_TYPES(cls):
        value = (
            "STRING",
            {
                "forceInput": True,
                "tooltip": "Name of a file in the output folder, with its subfolder if it has one, "
                "for instance from a Runflow Save node.",
            },
        )
        return {"required": {**_named("file_output"), "value": value}}

    def announce(self, output_id, output_name, value):
        import folder_paths

        return {"ui": {"files": [find_file(folder_paths.get_output_directory(), value)]}, "result": (value,)}


CLASSES: dict[str, type] = {
    "RunflowOutputImage": RunflowOutputImage,
    "RunflowOutputFile": RunflowOutputFile,
}
NAMES = {
    "RunflowOutputImage": "Runflow Output (Image)",
    "RunflowOutputFile": "Runflow Output (File)",
}
