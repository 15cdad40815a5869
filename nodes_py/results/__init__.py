"""Results of runs, read from ComfyUI's side: to be shown where a page may not, and to be compared."""
