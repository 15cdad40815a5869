from .node import RunflowNode


def _text(default: str) -> tuple:
    return ("STRING", {"default": default, "multiline": False})


class RunflowDeploy(RunflowNode):
    """Virtual in the front end. A client that posts prompts itself does not strip it: it runs harmlessly."""

    CATEGORY = "Runflow"
    FUNCTION = "noop"
    OUTPUT_NODE = True
    RETURN_TYPES = ()
    RETURN_NAMES = ()
    SEARCH_ALIASES = ["publish", "deploy", "api", "endpoint", "http", "rest api", "web service", "serve"]

    @classmethod
    def inputs(cls):
        return {"required": {"endpoint_name": _text("default"), "host": _text(""), "api_key": _text("")}}

    # The key may be among the arguments: nothing here may log or store them.
    def noop(self, endpoint_name="", host="", api_key=""):
        return ()


CLASSES: dict[str, type] = {"RunflowDeploy": RunflowDeploy}
