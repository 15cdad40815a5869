"""Each code that Python gives has a sentence with exactly its params, and somebody says each sentence."""

import ast
import json
import re
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
SENTENCES: dict[str, str] = json.loads((ROOT / "locales" / "en" / "refusals.json").read_text("utf-8"))


def find_codes() -> Iterator[tuple[str, frozenset[str]]]:
    """Of every Refused(status, code, ...) and job.fail(code, ...) in the source."""
    for file in (ROOT / "nodes_py").rglob("*.py"):
        for call in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(call, ast.Call):
                continue
            name = getattr(call.func, "id", getattr(call.func, "attr", ""))
            code = {"Refused": call.args[1:2], "fail": call.args[:1]}.get(name)
            if code:
                assert isinstance(code[0], ast.Constant), f"{file}:{call.lineno} has no literal code"
                yield str(code[0].value), frozenset(keyword.arg or "" for keyword in call.keywords)


CODES = set(find_codes())


def test_the_source_was_read() -> None:
    assert ("relay-origin", frozenset({"origin", "file"})) in CODES
    assert ("search-limit-until", frozenset({"host", "time"})) in CODES
    assert ("bad-request", frozenset({"field"})) in CODES
    assert len(CODES) > 20


def test_every_code_has_a_sentence_that_names_exactly_its_params() -> None:
    assert {code for code, _ in CODES} <= set(SENTENCES)
    named = {code: frozenset(re.findall(r"\{(\w+)[},]", SENTENCES[code])) for code, _ in CODES}
    assert set(named.items()) == CODES


def test_every_sentence_has_a_code_here_or_in_the_front_end() -> None:
    front_end = "".join(file.read_text("utf-8") for file in (ROOT / "src").rglob("*.ts"))
    ours = {code for code, _ in CODES}
    quoted = {code for code in SENTENCES if f"'{code}'" in front_end}
    # The front end makes these of the status, and says `unknown` of a code without a sentence.
    made = {code for code in SENTENCES if code.startswith("http-")} | {"unknown"}
    assert set(SENTENCES) - ours - quoted - made == set()


def test_no_sentence_comes_over_the_wire() -> None:
    for file in (ROOT / "test" / "contract" / "local").glob("*.json"):
        answer = json.loads(file.read_text("utf-8")).get("response", {"status": 200})
        if answer["status"] >= 400:
            assert set(answer["body"]) == {"code", "params"}, file.name
