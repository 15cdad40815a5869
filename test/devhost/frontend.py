"""The real front end, from the Python package that carries it: the newest, or a version that is asked for."""

import json
import subprocess
import sys
import zipfile
from importlib.metadata import version as installed_version
from importlib.resources import files
from pathlib import Path

PACKAGE = "comfyui-frontend-package"
OLDEST_SUPPORTED = "1.32.4"
CACHE = Path(__file__).resolve().parents[2] / ".cache" / "frontends"


def find_frontend(version_or_name: str, cache: Path) -> tuple[str, Path]:
    """Version and static folder. `newest` came with the environment; any other version is fetched once."""
    if version_or_name in ("newest", installed_version(PACKAGE)):
        return installed_version(PACKAGE), Path(str(files("comfyui_frontend_package"))) / "static"
    version = OLDEST_SUPPORTED if version_or_name == "oldest" else version_or_name
    static = cache / version / "comfyui_frontend_package" / "static"
    if not (static / "index.html").is_file():
        _download(version, cache)
    return version, static


def _download(version: str, cache: Path) -> None:
    print(f"Fetching front end {version} (once)", file=sys.stderr)
    wheels = cache / "wheels"
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--dest", str(wheels), f"{PACKAGE}=={version}"], check=True, stdout=sys.stderr)
    [wheel] = wheels.glob(f"*-{version}-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        # index.html says that the folder is whole: it comes last, also when this is interrupted.
        names = sorted(archive.namelist(), key=lambda name: name.endswith("static/index.html"))
        archive.extractall(cache / version, names)
    wheel.unlink()


if __name__ == "__main__":
    # For the tests that hand the same front end to a real ComfyUI.
    print(json.dumps([str(part) for part in find_frontend(sys.argv[1], CACHE)]))
