import os
import time
import uuid

import pytest

from nodes_py.run_files import QUIET_SECONDS, RunFiles

ID = "0b7f0f9e-4a51-4a4e-9d61-1f6d2a3c4b5e"
OTHER = "9c7f0f9e-4a51-4a4e-9d61-1f6d2a3c4b5e"


@pytest.fixture
def folder(tmp_path):
    """An input folder with files of the artist's beside those of a run."""
    inputs = tmp_path / "input"
    make(inputs, ID, "photo.png", "clip.mp4")
    make(inputs, OTHER, "photo.png")
    (inputs / "mine.png").write_text("mine")
    (inputs / "runflow-run-notes").mkdir()
    (inputs / "runflow-run-notes" / "mine.txt").write_text("mine")
    return inputs


def make(inputs, run_id, *names):
    run = inputs / f"runflow-run-{run_id}"
    run.mkdir(parents=True)
    for name in names:
        (run / name).write_text("theirs")


def names(inputs):
    return sorted(path.relative_to(inputs).as_posix() for path in inputs.rglob("*") if not path.is_dir())


OURS = [f"runflow-run-{ID}/clip.mp4", f"runflow-run-{ID}/photo.png", f"runflow-run-{OTHER}/photo.png"]
MINE = ["mine.png", "runflow-run-notes/mine.txt"]


def test_the_files_of_one_run_go_with_their_folder_and_nothing_else(folder):
    files = RunFiles(lambda: folder)
    assert files.remove(ID) == 2
    assert not (folder / f"runflow-run-{ID}").exists()
    assert names(folder) == sorted([*MINE, OURS[2]])
    assert files.remove(ID) == 0


@pytest.mark.parametrize(
    "run_id",
    [
        "",
        "notes",
        "..",
        f"{ID}/..",
        f"../{ID}",
        f"{ID}\n",
        ID.upper(),
        f"{ID}\0",
        "*",
        f"{ID[:-1]}*",
        "٣" * 8 + ID[8:],
    ],
)
def test_what_is_no_id_of_ours_removes_nothing(folder, run_id):
    before = names(folder)
    assert RunFiles(lambda: folder).remove(run_id) is None
    assert names(folder) == before


@pytest.mark.skipif(os.name == "nt", reason="links need a right there")
def test_a_link_goes_and_what_it_leads_to_stays(folder, tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept.txt").write_text("kept")
    (folder / f"runflow-run-{ID}" / "link").symlink_to(outside)
    linked = str(uuid.UUID(int=7))
    (folder / f"runflow-run-{linked}").symlink_to(outside)
    files = RunFiles(lambda: folder)
    assert (files.remove(ID), files.remove(linked)) == (3, 0)
    assert files.remove_ended(time.time() + QUIET_SECONDS + 9) == 1
    assert names(outside) == ["kept.txt"]


def test_a_folder_of_somebody_in_it_stays(folder):
    inner = folder / f"runflow-run-{ID}" / "inner"
    inner.mkdir()
    (inner / "mine.txt").write_text("mine")
    assert RunFiles(lambda: folder).remove(ID) == 2
    assert (inner / "mine.txt").exists()


def test_of_ended_runs_only_what_was_quiet_and_stands_in_no_queue_goes(folder):
    prompts = [{"1": {"class_type": "LoadImage", "inputs": {"image": f"runflow-run-{ID}/photo.png"}}}]
    files = RunFiles(lambda: folder, lambda: prompts)
    now = time.time()
    assert files.remove_ended(now + QUIET_SECONDS - 60) == 0
    assert files.remove_ended(now + QUIET_SECONDS + 60) == 1
    assert names(folder) == sorted([*MINE, *OURS[:2]])
    prompts.clear()
    assert files.remove_ended(now + QUIET_SECONDS + 60) == 2
    assert names(folder) == MINE


def test_at_the_start_they_go_too_and_a_folder_that_is_not_there_is_no_error(folder, tmp_path):
    old = time.time() - QUIET_SECONDS - 60
    os.utime(folder / f"runflow-run-{ID}", (old, old))
    RunFiles(lambda: folder).remove_ended_at_start()
    assert names(folder) == sorted([*MINE, OURS[2]])
    RunFiles(lambda: tmp_path / "nowhere").remove_ended_at_start()
