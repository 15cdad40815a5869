# Compared with the front end's bundle: a newer or older one asks for a restart or a reload.
# A test keeps it equal to pyproject.toml and package.json; neither is in every kind of install.
VERSION = "0.2.0"
