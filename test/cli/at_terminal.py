"""Runs a command at a terminal and answers its question: at_terminal.py ANSWER COMMAND…, ANSWER may be ^C.

Prints what the terminal showed; ends as the command did.
"""

import os
import pty
import sys


def main() -> int:
    answer, *command = sys.argv[1:]
    child, terminal = pty.fork()
    if child == 0:
        os.execvp(command[0], command)
    shown = b""
    is_answered = False
    while True:
        try:
            more = os.read(terminal, 65536)
        except OSError:  # Linux: the other side is closed.
            break
        if not more:
            break
        shown += more
        if not is_answered and b"[y/N]" in shown:
            is_answered = True
            os.write(terminal, b"\x03" if answer == "^C" else answer.encode() + b"\r")
    sys.stdout.buffer.write(shown)
    sys.stdout.flush()
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


if __name__ == "__main__":
    sys.exit(main())
