"""What ComfyUI judges a prompt by: the definitions of the classes in it, as it sees them."""
