"""npm run truth: are the facts true? One line for each kind, and one for each difference."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

# The file is run by its folder: the files next to it are imported by their plain names.
sys.path.insert(0, str(Path(__file__).parent))

from classes import measure_classes
from commit_search import measure_commit_search
from conflicts import measure_conflicts
from models import measure_models
from official_captures import ABSENT, ARE_HERE
from partners import measure_partners
from stale import measure_stale
from validity import measure_validity

from contract import measure_contract
from nodes_py.facts.hashing.hash_cache import HashCache

# The line, whether it is good, and every difference.
Line = tuple[str, bool, Iterable[str]]


def models(base: Path) -> Line:
    if not ARE_HERE:
        return f"models not measured: {ABSENT}", True, []
    score = measure_models(base)
    is_good = score.right == score.found == score.stated and score.exact == score.templates
    return score.line, is_good, score.differences


def classes(base: Path) -> Line:
    score = measure_classes(base)
    return score.line, score.right == score.classes, score.differences


def pins(base: Path) -> Line:
    score = measure_commit_search(base)
    is_good = score.found >= 0.95 * score.installs and score.wrong == 0 and score.older == 0
    return score.line, is_good and score.refused == score.installs, score.differences


def stale(base: Path) -> Line:
    score = measure_stale(base, HashCache(base / "cache"))
    is_good = score.stale == 0 and score.remembered > 0.9 * score.rewrites
    return score.line, is_good, []


def validity(base: Path) -> Line:
    if not ARE_HERE:
        return f"validity not measured: {ABSENT}", True, []
    score = measure_validity(base)
    return score.line, score.is_good, score.differences


def partners(base: Path) -> Line:
    if not ARE_HERE:
        return f"partner not measured: {ABSENT}", True, []
    score = measure_partners(base)
    return score.line, score.is_good, score.differences


def contract(base: Path) -> Line:
    if not ARE_HERE:
        return f"contract not measured: {ABSENT}", True, []
    score = measure_contract(base)
    return score.line, score.is_good, score.differences


def conflicts(base: Path) -> Line:
    score = measure_conflicts(base)
    return score.line, score.is_good, score.differences


def main(names: list[str]) -> int:
    failed = False
    kinds: dict[str, Callable[[Path], Line]] = {
        "models": models,
        "classes": classes,
        "pins": pins,
        "stale": stale,
        "validity": validity,
        "partner": partners,
        "contract": contract,
        "conflicts": conflicts,
    }
    for name in names or kinds:
        with tempfile.TemporaryDirectory(prefix="runflow-truth-") as base:
            line, is_good, differences = kinds[name](Path(base))
        print(line, flush=True)
        for difference in differences:
            print(f"  {difference}", flush=True)
        failed |= not is_good
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
