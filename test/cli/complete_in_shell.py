"""Types lines into a real shell, each with a tab at its end: complete_in_shell.py SCRIPT SHELL…

The lines come as JSON on stdin. SCRIPT completes the command runflow, which here only writes down what it was
given. Prints a list for each line as JSON.
"""

import json
import os
import pty
import sys
import tempfile
import threading
from pathlib import Path

SECONDS = 120


def main() -> int:
    script, *shell = sys.argv[1:]
    lines: list[str] = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "told"
        child, terminal = pty.fork()
        if child == 0:
            os.execvp(shell[0], shell)
        threading.Thread(target=drain, args=(terminal,), daemon=True).start()
        keys = [
            f"runflow() {{ printf '%s\\0' \"$@\" >> {told}; printf '\\n' >> {told}; }}",
            f"source {script}",
            *(f"{line}\t" for line in lines),
            "exit",
        ]
        for key in keys:
            os.write(terminal, f"{key}\r".encode())
        timer = threading.Timer(SECONDS, os.kill, (child, 9))
        timer.start()
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        timer.cancel()
        given = told.read_text("utf-8").split("\n")[:-1]
    json.dump([one.split("\0")[:-1] for one in given], sys.stdout)
    return 0 if code in (0, 1) else 1


def drain(terminal: int) -> None:
    """What the shell shows has to be taken from it, or it waits."""
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass


if __name__ == "__main__":
    sys.exit(main())
