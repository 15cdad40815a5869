from pathlib import Path

from .nodes_py.load_pack import load

_pack = load(Path(__file__).parent)

NODE_CLASS_MAPPINGS = _pack.classes
NODE_DISPLAY_NAME_MAPPINGS = _pack.names
WEB_DIRECTORY = _pack.web_directory

__all__ = ["NODE_CLASS_MAPPINGS", "NODE_DISPLAY_NAME_MAPPINGS", "WEB_DIRECTORY"]
