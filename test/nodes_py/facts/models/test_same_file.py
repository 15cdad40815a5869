import hashlib
import json
from pathlib import Path
from typing import Any

import pytest
from facts_support import Home, node, prompt, safetensors

from nodes_py.facts.hashing.file_hash import Hashed, sign
from nodes_py.facts.hashing.hash_cache import HashCache
from nodes_py.facts.report import describe


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.loader("LoraLoader", lora_name=lambda: (home.filename_list("loras"),))
    home.put("models/loras/other.safetensors", safetensors(seed=9))
    return home


def remember(home: Home, path: Path) -> str:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    HashCache(home.install().cache_dir).store(str(path), Hashed(digest, sign(path.stat()), True))
    return digest


def same_as(home: Home, chosen: str, stated: str | None = None) -> Any:
    claim = {"name": chosen, "directory": "loras", "hash": stated, "hash_type": "SHA256", "node_ids": ["1"]}
    asked = prompt(n1=node("LoraLoader", lora_name=chosen))
    (model,) = describe(asked, [claim], home.install())["models"]
    assert model["problem"] == "missing"
    return model["same_as"]


def test_the_stated_hash_leads_to_the_same_file_under_another_name_or_in_a_subfolder(home: Home) -> None:
    digest = remember(home, home.put("models/loras/style/renamed.safetensors"))
    assert same_as(home, "ink.safetensors", digest.upper()) == "style/renamed.safetensors"
    assert same_as(home, "ink.safetensors", "a" * 64) is None
    assert same_as(home, "ink.safetensors") is None


def test_a_file_that_was_moved_since_it_was_hashed_is_found_again(home: Home) -> None:
    path = home.put("models/loras/ink.safetensors")
    remember(home, path)
    (home.base / "models/loras/style").mkdir()
    path.rename(home.base / "models/loras/style/mine.safetensors")
    assert same_as(home, "ink.safetensors") == "style/mine.safetensors"
    assert same_as(home, "ink.safetensors", "a" * 64) is None


def test_a_file_of_its_name_with_the_stated_hash_beside_it_is_found(home: Home) -> None:
    path = home.put("models/loras/style/ink.safetensors")
    path.with_suffix(".metadata.json").write_text(json.dumps({"sha256": "b" * 64}))
    assert same_as(home, "ink.safetensors", "b" * 64) == "style/ink.safetensors"
    assert same_as(home, "ink.safetensors", "c" * 64) is None


def test_a_file_of_another_kind_of_model_is_not_offered(home: Home) -> None:
    digest = remember(home, home.put("models/checkpoints/ink.safetensors"))
    assert same_as(home, "ink.safetensors", digest) is None
