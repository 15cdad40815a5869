"""A pack for tests of the queue: a node that takes its time, and one that fails."""

import time

from comfy.utils import ProgressBar


class Slow:
    CATEGORY = "test"
    FUNCTION = "wait"
    RETURN_TYPES = ("IMAGE",)

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"image": ("IMAGE",), "seconds": ("FLOAT", {"default": 1.0, "min": 0.0})}}

    def wait(self, image, seconds):
        steps = max(1, round(seconds * 20))
        progress = ProgressBar(steps)
        for _ in range(steps):
            time.sleep(0.05)
            progress.update(1)
        return (image,)


class Failing:
    CATEGORY = "test"
    FUNCTION = "fail"
    RETURN_TYPES = ("IMAGE",)

    @classmethod
    def INPUT_TYPES(cls):
        return {"required": {"image": ("IMAGE",), "words": ("STRING", {"default": "It broke."})}}

    def fail(self, image, words):
        raise RuntimeError(words)


NODE_CLASS_MAPPINGS = {"TestSlow": Slow, "TestFailing": Failing}
