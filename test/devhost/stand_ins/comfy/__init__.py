"""Stands in for ComfyUI's package of the same name: what a node calls while it runs."""
