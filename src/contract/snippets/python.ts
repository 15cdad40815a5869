import type { Call } from './call.ts'
import { DEADLINE_MINUTES, ENDED, TRIES } from './call.ts'
import { hasFiles, indent, toPythonInput } from './literals.ts'
import { MEDIA_TYPES } from './media-types.ts'

/** A program for Python, with nothing to install. */
export function python(call: Call): string {
  const sendsFiles = hasFiles(call.input)
  return `# Calls ${call.slug}, waits for the run, and saves its files.
# Python 3.8 or newer, nothing to install:  RUNFLOW_API_KEY=... python3 call.py
# A run goes on when this stops. To take it up again:  python3 call.py RUN_ID
import http.client
import json
import os
import random
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
import uuid

API = ${JSON.stringify(call.api)}
RUNS = ${JSON.stringify(call.url)}
KEY = os.environ.get("RUNFLOW_API_KEY", "")
REQUEST_SECONDS = 60
WAIT_SECONDS = ${DEADLINE_MINUTES} * 60
PAUSE_SECONDS = 1
ENDED = [${ENDED.map((state) => JSON.stringify(state)).join(', ')}]


def read_input():
${sendsFiles ? '    # upload() sends a file that lies here. An https address works in its place.\n' : ''}    return ${indent(toPythonInput(call.input), 4)}


class CallError(Exception):
    """Status 0: there was no answer, or none that can be read."""

    def __init__(self, status, message):
        super().__init__(message)
        self.status = status


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """The key goes to the address above, and to no other."""

    def redirect_request(self, *_):
        return None


def is_trouble(status):
    return status in (0, 429) or status >= 500


def is_busy(status):
    return status == 429


def is_id(value):
    return isinstance(value, str) and re.fullmatch("[A-Za-z0-9_-]{1,100}", value) is not None


def send(method, url, data, headers, read, repeats=is_trouble):
    """Sends one request, and again where \`repeats\` says so."""
    opener = urllib.request.build_opener(NoRedirects)
    for attempt in range(1, ${TRIES + 1}):
        try:
            request = urllib.request.Request(url, data, headers, method=method)
            with opener.open(request, timeout=REQUEST_SECONDS) as response:
                return read(response.read())
        except urllib.error.HTTPError as error:
            status = error.code
            problem = f"HTTP {status}"
            try:
                problem += ": " + error.read(300).decode(errors="replace")
            except (OSError, http.client.HTTPException):
                pass
        except (OSError, http.client.HTTPException, ValueError, RecursionError) as error:
            status, problem = 0, f"no answer: {error}"
        if attempt == ${TRIES} or not repeats(status):
            raise CallError(status, problem)
        time.sleep(PAUSE_SECONDS * (2 ** (attempt - 1) + random.random()))


def ask(method, url, body=None, repeats=is_trouble):
    headers = {
        "Authorization": "Bearer " + KEY,
        "Content-Type": "application/json",
        "User-Agent": "call.py",
    }
    data = None if body is None else json.dumps(body).encode()
    return send(method, url, data, headers, json.loads, repeats)

${sendsFiles ? upload() : ''}
def start():
    """Starts one run and never two: where the answer is lost, the run is looked for by its reference."""
    values = read_input()
    reference = f"call-{uuid.uuid4()}"
    try:
        # To be called back in place of waiting, add "callback_url": "https://…" here, and check what
        # arrives there with its Runflow-Signature.
        started = ask("POST", RUNS, {"input": values, "client_ref": reference}, is_busy)
        run_id = (started.get("run_id") or started.get("id")) if isinstance(started, dict) else None
        if is_id(run_id):
            return run_id
    except CallError as error:
        if 400 <= error.status < 500:
            stop(f"No run was started. {error}")
    query = urllib.parse.urlencode({"q": f"client_ref.eq:'{reference}'"})
    for _ in range(5):
        try:
            for run in ask("GET", f"{API}/v1/runs?{query}").get("items") or []:
                if run.get("client_ref") == reference and is_id(run.get("id")):
                    return run["id"]
        except (CallError, AttributeError, TypeError):
            pass
        time.sleep(2 * PAUSE_SECONDS)
    stop(
        "Runflow did not say whether a run was started, which would cost money. "
        f"Look for {reference} among your runs before you call again."
    )


def wait_for(run_id):
    deadline = time.monotonic() + WAIT_SECONDS
    while True:
        try:
            run = ask("GET", f"{API}/v1/runs/{run_id}")
            if run["status_code"] in ENDED:
                return run
        except CallError as error:
            # An outage loses no run: it is asked for again.
            if not is_trouble(error.status):
                stop(f"The run cannot be read. {error}", run_id)
        if time.monotonic() > deadline:
            stop("The wait is over, and the run goes on.", run_id)
        time.sleep(2 * PAUSE_SECONDS)


def files_of(run):
    return (run.get("output") or {}).get("outputs") or []


def safe_address(url):
    """No file crosses the network in clear because an answer says so."""
    address = urllib.parse.urlsplit(url)
    is_here = address.hostname in ("127.0.0.1", "localhost", "::1")
    if address.scheme != "https" and not (address.scheme == "http" and is_here):
        raise PermissionError(f"{url} is not https.")
    return url


def download(run_id, at, url):
    """Addresses of results expire: then the run is read again, which gives fresh ones."""
    for query in ("", "?add_signature=true", None):
        try:
            return send("GET", safe_address(url), None, {"User-Agent": "call.py"}, bytes)
        except CallError as error:
            if query is None or is_trouble(error.status):
                raise
        files = files_of(ask("GET", f"{API}/v1/runs/{run_id}{query}"))
        url = files[at]["url"] if at < len(files) else url


def safe_name(text):
    return re.sub(r"[^A-Za-z0-9._-]", "_", str(text)).lstrip(".")[-100:]


def save(run, run_id):
    """Saves each file as RUN_ID/OUTPUT_ID/NAME. One output can have several files."""
    for at, entry in enumerate(files_of(run)):
        data = download(run_id, at, entry["url"])
        folder = os.path.join(run_id, safe_name(entry["output_id"]) or "output")
        last = urllib.parse.urlsplit(entry["url"]).path.split("/")[-1]
        path = os.path.join(folder, f"{at + 1}-{safe_name(last) or 'file'}")
        os.makedirs(folder, exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
        print(path)


def stop(message, run_id=None, code=1):
    # What a server says may hold signs that command a terminal.
    print(re.sub(r"[\\x00-\\x1f\\x7f-\\x9f]+", " ", message), file=sys.stderr)
    if run_id:
        print(f"To take the run up again: python3 call.py {run_id}", file=sys.stderr)
    sys.exit(code)


def main():
    if not KEY:
        stop("RUNFLOW_API_KEY is not set. Make an API key in the Runflow dashboard.")
    run_id = sys.argv[1] if len(sys.argv) > 1 else None
    if run_id and not is_id(run_id):
        stop("This is not the id of a run.")
    try:
        run_id = run_id or start()
        print(run_id, flush=True)
        run = wait_for(run_id)
        save(run, run_id)
    except KeyboardInterrupt:
        stop("Stopped waiting. A run that was started goes on, and costs money.", run_id, 130)
    except (CallError, OSError) as error:
        stop(str(error), run_id)
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        stop(f"What Runflow answered cannot be read: {error!r}", run_id)
    if run["status_code"] == "partial_succeeded":
        stop("Some of the outputs did not come.")
    if run["status_code"] != "succeeded":
        stop(f"The run is {run['status_code']}: {run.get('failure_message') or 'no reason was given'}")


main()
`
}

function upload(): string {
  const types = Object.entries(MEDIA_TYPES).map(([end, type]) => `    ".${end}": "${type}",\n`)
  return `
MEDIA_TYPES = {
${types.join('')}}


def upload(path):
    """Sends a file of at most 50 MiB, and gives what to call the endpoint with."""
    with open(path, "rb") as file:
        data = file.read()
    media_type = MEDIA_TYPES.get(os.path.splitext(path)[1].lower(), "application/octet-stream")
    asset = {"filename": os.path.basename(path), "mime_type": media_type, "size_bytes": len(data)}
    announced = ask("POST", f"{API}/v1/asset-uploads", asset)
    # The address is the permission: no key goes there.
    send("PUT", safe_address(announced["upload_url"]), data, {"Content-Type": media_type, "User-Agent": "call.py"}, bytes)
    ask("POST", f"{API}/v1/asset-uploads/{announced['asset_id']}/confirmations", {})
    return f"runflow://assets/{announced['asset_id']}"

`
}
