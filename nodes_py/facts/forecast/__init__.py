"""Whether the Python packages that the used packs ask for go together, by the packs' own lists alone.

Nothing is installed and nobody is asked. How Runflow installs them is not known here, so all of it is a may.
"""
