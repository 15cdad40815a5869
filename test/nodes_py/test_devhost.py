"""The development host, started as `npm run host` starts it."""

import socket
import subprocess
import sys
from pathlib import Path

HOST = Path(__file__).parents[1] / "devhost" / "main.py"


def start(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(HOST), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=60)


def test_a_taken_port_is_one_sentence_and_an_exit(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        ended = start("--port", str(port), "--base", str(tmp_path / "base"))
    assert (ended.returncode, ended.stdout) == (1, "")
    assert ended.stderr == (
        f"Port {port} cannot be used: something else listens on it. "
        "Give another one with --port, or --port 0 for any.\n"
    )


def test_a_port_that_there_is_not_is_refused_before_anything_starts() -> None:
    ended = start("--port", "65536")
    assert (ended.returncode, ended.stdout) == (2, "")
    assert ended.stderr.endswith("a port is a number from 0 to 65535\n")
