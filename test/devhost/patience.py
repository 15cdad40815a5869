"""How long ComfyUI's side waits for Runflow, where a test cannot put its clock forward."""

import sys

import aiohttp


def limit_patience(seconds: int) -> None:
    # The pack is loaded under a name of ComfyUI's making, and each copy of it has modules of its own.
    for name, module in list(sys.modules.items()):
        if name.endswith(".nodes_py.relay"):
            module.TIMEOUT = aiohttp.ClientTimeout(total=seconds)
        if name.endswith(".nodes_py.relay_upload"):
            module._MIN_PUT_SECONDS = seconds
