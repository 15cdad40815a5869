"""Makes .venv with what requirements.txt asks for. Of two started side by side, the second one waits."""

import os
import subprocess
import sys
import time
from pathlib import Path
from typing import IO

HERE = Path(__file__).resolve().parent
VENV = HERE.parent / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
STAMP = VENV / ".requirements"
NO_VENV = "Python cannot make a virtual environment here. On Debian and Ubuntu: apt-get install python3-venv"


def lock(file: IO[str]) -> None:
    """The system lets go of it when this process ends, however it ends."""
    if os.name != "nt":
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX)
        return
    import msvcrt

    while True:
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
            return
        except OSError:
            time.sleep(1)


def make(requirements: str) -> int:
    print("Making the Python environment in .venv (once)", file=sys.stderr, flush=True)
    if not PYTHON.exists():
        made = subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=False)
        if made.returncode != 0:
            print(NO_VENV, file=sys.stderr)
            return 1
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    installed = subprocess.run([*pip, "--requirement", str(HERE / "requirements.txt")], check=False)
    if installed.returncode == 0:
        STAMP.write_text(requirements, "utf-8", newline="")
    return installed.returncode


def main() -> int:
    requirements = (HERE / "requirements.txt").read_bytes().decode("utf-8")
    cache = HERE.parent / ".cache"
    cache.mkdir(exist_ok=True)
    with (cache / "python.lock").open("w") as file:
        lock(file)
        is_there = STAMP.exists() and STAMP.read_bytes().decode("utf-8") == requirements
        return 0 if is_there else make(requirements)


if __name__ == "__main__":
    sys.exit(main())
