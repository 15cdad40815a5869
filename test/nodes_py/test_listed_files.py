import os

import pytest

from nodes_py import listed_files
from nodes_py.listed_files import list_files

RUN = "runflow-run-0b7f0f9e-4a51-4a4e-9d61-1f6d2a3c4b5e"


def put(folder, name, age=0):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")
    os.utime(path, (2_000_000_000 - age, 2_000_000_000 - age))


@pytest.fixture
def inputs(tmp_path):
    inputs = tmp_path / "input"
    put(inputs, "old.png", 30)
    put(inputs, "shots/day 1/new.png", 10)
    put(inputs, "shots/Über.png", 20)
    return inputs


def test_files_of_sub_folders_are_listed_the_newest_first(inputs):
    assert list_files(inputs) == ["shots/day 1/new.png", "shots/Über.png", "old.png"]


@pytest.mark.parametrize("name", [".hidden.png", ".git/config", f"{RUN}/photo.png", "a\nb.png"])
def test_what_is_hidden_or_of_a_run_is_not_listed(inputs, name):
    put(inputs, name)
    assert len(list_files(inputs)) == 3


def test_nothing_behind_a_link_that_leads_out_is_listed(inputs, tmp_path):
    put(tmp_path, "private/secret.png")
    (inputs / "away").symlink_to(tmp_path / "private")
    (inputs / "secret.png").symlink_to(tmp_path / "private" / "secret.png")
    (inputs / "gone.png").symlink_to(tmp_path / "nowhere.png")
    (inputs / "shots" / "round").symlink_to(inputs)
    assert len(list_files(inputs)) == 3
    (inputs / "within.png").symlink_to(inputs / "old.png")
    assert list_files(inputs)[2:] == ["within.png", "old.png"]


def test_a_folder_that_is_itself_a_link_is_listed(inputs, tmp_path):
    (tmp_path / "link").symlink_to(inputs)
    assert len(list_files(tmp_path / "link")) == 3


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
def test_what_is_no_plain_file_is_not_listed(inputs):
    os.mkfifo(inputs / "pipe.png")
    assert len(list_files(inputs)) == 3


def test_a_folder_that_is_not_there_is_empty(tmp_path):
    assert list_files(tmp_path / "none") == []


def test_depth_and_number_have_a_limit_and_the_near_ones_come_first(inputs, monkeypatch):
    put(inputs, "1/2/3/4/near.png")
    put(inputs, "1/2/3/4/5/far.png")
    names = list_files(inputs)
    assert "1/2/3/4/near.png" in names
    assert "1/2/3/4/5/far.png" not in names
    monkeypatch.setattr(listed_files, "MOST_FILES", 2)
    assert len(list_files(inputs)) == 2
    monkeypatch.setattr(listed_files, "MOST_LOOKED_AT", 3)
    assert list_files(inputs) == ["old.png"]
