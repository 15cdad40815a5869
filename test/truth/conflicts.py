"""Do the lists of packs say which packages may clash? Forty plants, and a hundred healthy packs.

The healthy lists are such as popular packs have. pip found one environment in which all of them hold at once:
`forecast/here.txt` is what it chose, and what runs here.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from conflict_plants import PLANTS, Plant
from facts_support import Home, node

from nodes_py.facts.commit_search.code_sources import read_packs
from nodes_py.facts.commit_search.commit_cache import CommitCache
from nodes_py.facts.forecast.describe import describe_found
from nodes_py.facts.forecast.here import Here
from nodes_py.facts.packs import find_packs

DATA = Path(__file__).parent / "forecast"
SUBSETS, NEIGHBOURS, TOLERATED = 200, 8, 2
Lists = dict[str, dict[str, str]]


@dataclass
class Score:
    found: int = 0
    # Notes of healthy packs, each once.
    false: set[str] = field(default_factory=set)
    differences: list[str] = field(default_factory=list)

    @property
    def line(self) -> str:
        return f"conflicts found {self.found}/{len(PLANTS)} false {len(self.false)}"

    @property
    def is_good(self) -> bool:
        return self.found == len(PLANTS) and len(self.false) <= TOLERATED


def measure_conflicts(base: Path, seed: int = 5) -> Score:
    chance, here, healthy, score = random.Random(seed), read_here(), read_healthy(), Score()
    _look_at_healthy(Planted(base / "healthy", healthy, chance), here, chance, score)
    for number, plant in enumerate(PLANTS):
        # Their order among the others, and their names, say nothing.
        own = {f"Pack-{chance.randrange(10**6)}-{number}": files for number, files in enumerate(plant.packs)}
        beside = {name: healthy[name] for name in _neighbours(plant, healthy, chance)}
        packs = dict(sorted({**own, **beside}.items(), key=lambda _: chance.random()))
        told = Planted(base / str(number), packs, chance).forecast(packs, here)
        wanted = (plant.kind, plant.packages, sorted(own))
        score.found += wanted in told
        if wanted not in told:
            score.differences.append(f"plant {number}: {wanted} is not in {told}")
        score.false |= {str(each) for each in told if each != wanted}
    return score


def _look_at_healthy(planted: Planted, here: Here, chance: random.Random, score: Score) -> None:
    names = list(planted.packs)
    subsets = [chance.sample(names, chance.randint(2, 60)) for _ in range(SUBSETS)]
    for used in (names, *subsets):
        score.false |= {str(each) for each in planted.forecast(used, here)}
    score.differences += [f"healthy packs are said to clash: {each}" for each in sorted(score.false)]


def _neighbours(plant: Plant, healthy: Lists, chance: random.Random) -> list[str]:
    """Not those with which the plant is another conflict: that name its packages, or a range of them."""
    names = [
        re.sub("-", "[-_.]", re.escape(each).replace("\\-", "-")) for each in (*plant.packages, *plant.apart)
    ]
    bound = r"(\[.*?\])?\s*[<>=!~]" if plant.kind == "ceiling" else ""
    named = re.compile("|".join(f"{name}{bound}" for name in names) or "$^", re.IGNORECASE)
    suiting = [
        name for name, files in healthy.items() if not any(named.search(text) for text in files.values())
    ]
    return chance.sample(suiting, NEIGHBOURS)


class Planted:
    """Packs in folders, loaded as ComfyUI loads them, each with one class."""

    def __init__(self, base: Path, packs: Lists, chance: random.Random) -> None:
        self.packs = packs
        self._home = Home(base / "ComfyUI")
        for name, files in packs.items():
            folder = self._home.base / "custom_nodes" / name
            table = f"{{{name!r}: type({name!r}, (), {{'__module__': __name__}})}}"
            self._put(folder / "__init__.py", f"NODE_CLASS_MAPPINGS = {table}\n".encode())
            for file, text in files.items():
                self._put(folder / file, _as_written_by_somebody(file, text, chance))
            self._home.load_pack(folder)
        self._install = self._home.install()

    @staticmethod
    def _put(path: Path, content: bytes) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    def forecast(self, used: Iterable[str], here: Here) -> list[tuple[str, tuple[str, ...], list[str]]]:
        """Kind, packages and packs."""
        asked = {str(number): node(name) for number, name in enumerate(used)}
        sources = read_packs(find_packs(asked, self._install), self._install, CommitCache(None))
        found: list[dict[str, Any]] = describe_found(sources, here, here.versions)
        return [
            (each["kind"], tuple(each["packages"]), sorted({claim["directory"] for claim in each["claims"]}))
            for each in found
        ]


def _as_written_by_somebody(file: str, text: str, chance: random.Random) -> bytes:
    written = text.replace("\n", "\r\n") if chance.random() < 0.3 else text
    encodings: Sequence[str] = ("utf-8", "utf-8-sig", "utf-16") if file.endswith(".txt") else ("utf-8",)
    return written.encode(chance.choices(encodings, (8, 2, 1)[: len(encodings)])[0])


def read_here() -> Here:
    python, *lines = (DATA / "here.txt").read_text("utf-8").split()
    return Here(python.removeprefix("python=="), dict(line.split("==") for line in lines))


def read_healthy() -> Lists:
    """Each section of the file is a file of a pack."""
    packs: Lists = {}
    for section in re.split(r"^=== ", (DATA / "healthy.txt").read_text("utf-8"), flags=re.MULTILINE)[1:]:
        head, _, text = section.partition("\n")
        name, _, file = head.partition(" ")
        packs.setdefault(name, {})[file] = text
    return packs
