"""The stand-in of the repository host over http, for a whole ComfyUI: `OWNER/NAME=DIR` for each repository.

Prints {"url"} first. `GET /asked` answers what was asked so far, `POST /limit/N` lets N more questions pass.
"""

import json
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from repository_stand_in import StandIn


def main(repositories: list[str]) -> None:
    host = StandIn()
    for named in repositories:
        name, _, folder = named.partition("=")
        host.repositories[name] = Path(folder)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path == "/asked":
                self.answer(200, {}, host.asked)
            else:
                self.answer(*host.get(self.path))

        def do_POST(self) -> None:
            host.limit = len(host.asked) + int(self.path.removeprefix("/limit/"))
            self.answer(200, {}, None)

        def answer(self, status: int, headers: dict[str, str], body: object) -> None:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    print(json.dumps({"url": f"http://127.0.0.1:{server.server_port}"}), flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main(sys.argv[1:])
