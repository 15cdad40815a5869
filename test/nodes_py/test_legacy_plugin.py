import json
import shutil

import pytest

from nodes_py.legacy_plugin import OtherPlugin, find_other_plugin


@pytest.fixture
def base(tmp_path):
    for folder in ("custom_nodes/ComfyUI-Runflow/web", "custom_nodes/other-pack", "user/default"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "custom_nodes/ComfyUI-Runflow/web/runflow.js").write_text("RunflowInput")
    (tmp_path / "custom_nodes/other-pack/io_nodes.py").write_text("")
    return tmp_path


def install(base, name="ComfyUI-Runflow-old", root="custom_nodes"):
    """The marks of the existing plugin, as it lies on disk."""
    folder = base / root / name
    (folder / "js").mkdir(parents=True)
    (folder / "js/runflow.js").write_text("app.registerExtension({})")
    (folder / "io_nodes.py").write_text('name = f"RunflowInput{kind}"')
    return folder


def find(base, *more_roots):
    roots = [base / "custom_nodes", *more_roots]
    return find_other_plugin(roots, base / "custom_nodes/ComfyUI-Runflow", base, base / "user")


def test_our_own_folder_and_other_packs_are_not_taken_for_it(base):
    assert find(base) is None


@pytest.mark.parametrize("name", ["ComfyUI-Runflow-old", "runflow", "comfyui_runflow_backup"])
def test_it_is_found_by_its_files_whatever_its_folder_is_called(base, name):
    install(base, name)
    assert find(base) == OtherPlugin(name, had_password=False)


def test_it_is_found_in_a_second_root_of_packs(base):
    install(base, root="shared_nodes")
    assert find(base, base / "absent", base / "shared_nodes") == OtherPlugin("ComfyUI-Runflow-old", False)


def test_a_disabled_one_does_not_count(base):
    install(base, "ComfyUI-Runflow-old.disabled")
    assert find(base) is None


def test_half_of_its_files_or_files_of_another_pack_do_not_count(base):
    shutil.rmtree(install(base, "a") / "js")
    (install(base, "b") / "io_nodes.py").unlink()
    (install(base, "c") / "io_nodes.py").write_text("class LoadAnything: ...")
    assert find(base) is None


def test_a_link_to_our_own_folder_is_not_another_plugin(base):
    own = install(base, "mine")
    (base / "custom_nodes/link").symlink_to(own)
    assert find_other_plugin([base / "custom_nodes"], own, base, base / "user") is None


@pytest.mark.parametrize(
    ("stored", "had_password"),
    [
        ({"enabled": True, "username": "u", "password": "p"}, True),
        ({"enabled": False, "username": "u", "password": "p"}, False),
        ({"enabled": True, "username": "", "password": "p"}, False),
        ({"enabled": True, "username": "u"}, False),
        ([], False),
    ],
)
def test_its_file_shows_whether_it_asked_for_a_password(base, stored, had_password):
    install(base)
    (base / "runflow_security.json").write_text(json.dumps(stored))
    assert find(base).had_password is had_password


@pytest.mark.parametrize(
    ("settings", "had_password"),
    [
        ('{"Runflow.Auth.Enabled": true}', True),
        ('{"Runflow.Auth.Enabled": false}', False),
        ('{"Runflow.ApiUrl": "x"}', False),
        ("{", False),
        ("[]", False),
    ],
)
def test_the_settings_of_any_user_show_it_too(base, settings, had_password):
    install(base)
    (base / "user/second").mkdir()
    (base / "user/second/comfy.settings.json").write_text(settings)
    assert find(base).had_password is had_password


def test_the_password_itself_is_in_no_answer(base):
    install(base)
    (base / "runflow_security.json").write_text(
        json.dumps({"enabled": True, "username": "marked-user", "password": "marked-password"})
    )
    assert find(base).as_json() == {"folder": "ComfyUI-Runflow-old", "had_password": True}
