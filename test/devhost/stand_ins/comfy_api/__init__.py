"""Stands in for ComfyUI's package of the same name: what a pack imports from it, so that its classes load."""
