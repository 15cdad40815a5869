"""Stands in for ComfyUI's module of the same name: the version whose answers the development host gives."""

__version__ = "0.33.0"
