import shutil
from pathlib import Path

import pytest
from classes import measure_classes
from conflicts import measure_conflicts
from models import State, measure_models
from official_captures import needs_official_templates
from partners import measure_partners
from stale import measure_stale
from validity import measure_validity

from contract import measure_contract
from nodes_py.facts.hashing.hash_cache import HashCache


@needs_official_templates
@pytest.mark.parametrize("state", ["planted", "copied", "missing"])
def test_in_every_official_template_exactly_the_models_that_active_nodes_load_are_found(
    tmp_path: Path, state: State
) -> None:
    score = measure_models(tmp_path, state)
    assert list(score.differences) == []
    assert score.line == "models recall 1.0000 precision 1.0000 exact 235/235"


@pytest.mark.parametrize("seed", range(7, 12))
def test_five_hundred_classes_of_fifty_packs_with_clashing_names_all_lead_home(
    tmp_path: Path, seed: int
) -> None:
    score = measure_classes(tmp_path, seed)
    assert score.differences == []
    assert score.line == "classes 500/500"
    assert score.collisions > 300


def test_ten_thousand_rewrites_leave_no_stale_hash(tmp_path: Path) -> None:
    # In memory, with the same signatures as on disk: thousands of waits for the disk prove nothing more.
    score = measure_stale(tmp_path, HashCache(None))
    assert score.line == "stale 0/10000"
    assert score.remembered > 9_000


def test_rewrites_of_files_that_were_remembered_on_disk_leave_no_stale_hash(tmp_path: Path) -> None:
    score = measure_stale(tmp_path, HashCache(tmp_path / "cache"), rewrites=400, rounds=4, seed=12)
    assert score.line == "stale 0/400"
    assert score.remembered > 360


@needs_official_templates
@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_what_comfyui_takes_is_not_blocked_and_every_fault_is_found(tmp_path: Path) -> None:
    score = measure_validity(tmp_path, faults=2000, seed=11)
    assert score.differences == []
    assert score.line == "validity false 0/655 found 2000/2000"


@needs_official_templates
def test_exactly_the_templates_that_need_a_login_are_named(tmp_path: Path) -> None:
    score = measure_partners(tmp_path)
    assert score.differences == []
    assert score.line == "partner 307/307 extra 0"


@needs_official_templates
@pytest.mark.skipif(shutil.which("node") is None, reason="needs Node.js")
def test_a_contract_tells_the_range_and_the_choices_of_every_widget_that_an_input_feeds(
    tmp_path: Path,
) -> None:
    score = measure_contract(tmp_path, seed=11)
    assert score.differences == []
    assert score.line.endswith("wrong 0")


@pytest.mark.parametrize("seed", [5, 6, 7])
def test_every_planted_clash_of_packages_is_found_and_no_healthy_pack_is_named(
    tmp_path: Path, seed: int
) -> None:
    score = measure_conflicts(tmp_path, seed)
    assert score.differences == []
    assert score.line == "conflicts found 40/40 false 0"
