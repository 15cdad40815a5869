"""Samplers and schedulers that packs register with ComfyUI: the function behind a name shows whose it is."""

from __future__ import annotations

import functools
import inspect
import os
from collections.abc import Collection, Mapping
from typing import Any


def is_sampler_list(options: Collection[str], modules: Mapping[str, Any]) -> bool:
    """Whether most of a list is ComfyUI's list of samplers, or of schedulers, as it is now."""
    return any(len(known.intersection(options)) > len(options) / 2 for known in _lists(modules))


def find_registered(name: str, options: Collection[str], modules: Mapping[str, Any]) -> str | None:
    """The file of the function that ComfyUI runs for this name. None: no such list, or not known."""
    if not is_sampler_list(options, modules):
        return None
    sampling = modules.get("comfy.k_diffusion.sampling")
    handlers = getattr(modules.get("comfy.samplers"), "SCHEDULER_HANDLERS", None)
    handler = handlers.get(name) if isinstance(handlers, Mapping) else None
    for function in (getattr(sampling, f"sample_{name}", None), getattr(handler, "handler", handler)):
        file = _file_of(function)
        if file:
            return file
    return None


def _lists(modules: Mapping[str, Any]) -> list[set[str]]:
    sampler = getattr(modules.get("comfy.samplers"), "KSampler", None)
    lists = (getattr(sampler, name, None) for name in ("SAMPLERS", "SCHEDULERS"))
    return [{str(name) for name in each} for each in lists if isinstance(each, list | tuple)]


def _file_of(function: Any) -> str | None:
    while isinstance(function, functools.partial):
        function = function.func
    try:
        code = getattr(inspect.unwrap(function), "__code__", None) if callable(function) else None
    except ValueError:
        return None
    file = getattr(code, "co_filename", None)
    return os.path.normpath(file) if isinstance(file, str) and os.path.isabs(file) else None  # noqa: PTH117
