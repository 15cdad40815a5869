import json
import os
import struct
from pathlib import Path
from typing import Any

import pytest
from facts_support import WEIGHTS, Home, node, one_of, prompt, safetensors

from nodes_py.facts.models.declared_hashes import parse_stated, read_declared
from nodes_py.facts.models.find_models import FoundModel, declared_for, find_models
from nodes_py.facts.models.model_folders import ModelFolders
from nodes_py.facts.models.model_header import check_model
from nodes_py.facts.models.public_url import public_url
from nodes_py.facts.widgets import Definitions, read_values


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home(tmp_path / "ComfyUI")
    home.loader("CheckpointLoaderSimple", ckpt_name=lambda: (home.filename_list("checkpoints"),))
    home.loader("LoraLoader", lora_name=lambda: (home.filename_list("loras"),), strength=("FLOAT", {}))
    home.loader("UNETLoader", unet_name=lambda: (home.filename_list("diffusion_models"),))
    home.loader(
        "UpscaleModelLoader", model_name=lambda: ("COMBO", {"options": home.filename_list("upscale_models")})
    )
    home.loader("CLIPTextEncode", text=("STRING", {"multiline": True}))
    return home


def find(home: Home, asked: dict[str, Any], stated: list[dict[str, Any]] | None = None) -> list[FoundModel]:
    values = list(read_values(asked, Definitions(home.install())))
    return find_models(values, parse_stated(stated or []), ModelFolders(home.install()))


def keys(home: Home, asked: dict[str, Any], stated: list[dict[str, Any]] | None = None) -> dict[str, bool]:
    """Key to whether it is on disk."""
    return {model.key: model.file is not None for model in find(home, asked, stated)}


def entry(name: str, directory: str | None, *nodes: str, **more: Any) -> dict[str, Any]:
    return {
        "name": name,
        "directory": directory,
        "url": None,
        "hash": None,
        "hash_type": None,
        "node_ids": list(nodes),
        **more,
    }


def test_only_the_file_in_the_loader_s_own_folder_counts(home: Home) -> None:
    for folder in ("checkpoints", "loras", "vae", "loras/sub"):
        home.put(f"models/{folder}/same.safetensors")
    asked = prompt(
        n1=node("LoraLoader", lora_name="same.safetensors", strength=1.0),
        n2=node("Unknown", x="same.safetensors"),
    )
    (model,) = find(home, asked)
    assert (model.key, model.value, model.input, model.node_ids) == (
        "loras/same.safetensors",
        "same.safetensors",
        "lora_name",
        ["1"],
    )


def test_two_nodes_with_one_model_are_one_entry(home: Home) -> None:
    home.put("models/loras/a.safetensors")
    asked = prompt(
        n1=node("LoraLoader", lora_name="a.safetensors"), n7__2=node("LoraLoader", lora_name="a.safetensors")
    )
    assert [model.node_ids for model in find(home, asked)] == [["1", "7:2"]]


def test_a_symlinked_model_and_a_symlinked_folder_keep_the_loader_s_path(home: Home, tmp_path: Path) -> None:
    real = tmp_path / "elsewhere" / "real-name.safetensors"
    real.parent.mkdir()
    real.write_bytes(safetensors())
    home.put("models/loras/keep.safetensors")
    (home.base / "models" / "loras" / "link.safetensors").symlink_to(real)
    (home.base / "models" / "checkpoints").symlink_to(real.parent)
    asked = prompt(
        n1=node("LoraLoader", lora_name="link.safetensors"),
        n2=node("CheckpointLoaderSimple", ckpt_name="real-name.safetensors"),
    )
    assert keys(home, asked) == {"loras/link.safetensors": True, "checkpoints/real-name.safetensors": True}


def test_a_root_outside_models_is_keyed_by_its_folder_type(home: Home, tmp_path: Path) -> None:
    home.roots["checkpoints"][0].append(str(tmp_path / "drive" / "Stable-diffusion"))
    home.put(str(tmp_path / "drive" / "Stable-diffusion" / "xl" / "a.ckpt"), b"weights")
    asked = prompt(n1=node("CheckpointLoaderSimple", ckpt_name="xl/a.ckpt"))
    assert keys(home, asked) == {"checkpoints/xl/a.ckpt": True}


def test_the_gguf_alias_leads_to_the_physical_folder(home: Home, tmp_path: Path) -> None:
    home.roots["unet_gguf"] = (home.roots["diffusion_models"][0], {".gguf"})
    home.roots["clip_gguf"] = ([*home.roots["text_encoders"][0], str(tmp_path / "drive")], {".gguf"})
    home.loader("UnetLoaderGGUF", unet_name=lambda: (home.filename_list("unet_gguf"),))
    home.loader("CLIPLoaderGGUF", clip_name=lambda: (home.filename_list("clip_gguf"),))
    home.put("models/unet/flux.gguf", b"GGUF")
    home.put(str(tmp_path / "drive" / "t5.gguf"), b"GGUF")
    asked = prompt(
        n1=node("UnetLoaderGGUF", unet_name="flux.gguf"), n2=node("CLIPLoaderGGUF", clip_name="t5.gguf")
    )
    assert keys(home, asked) == {"unet/flux.gguf": True, "text_encoders/t5.gguf": True}


def test_an_alias_without_a_root_below_models_is_keyed_by_its_root_s_type(home: Home, tmp_path: Path) -> None:
    drive = str(tmp_path / "drive")
    home.roots["diffusion_models"][0].append(drive)
    home.roots["unet_gguf"] = ([drive], {".gguf"})
    home.loader("UnetLoaderGGUF", unet_name=lambda: (home.filename_list("unet_gguf"),))
    home.put(f"{drive}/a.gguf", b"GGUF")
    assert keys(home, prompt(n1=node("UnetLoaderGGUF", unet_name="a.gguf"))) == {
        "diffusion_models/a.gguf": True
    }


def test_windows_separators_and_accents_find_the_file(home: Home) -> None:
    home.put("models/loras/été/a b.safetensors")
    asked = prompt(n1=node("LoraLoader", lora_name="été\\a b.safetensors"))
    assert keys(home, asked) == {"loras/été/a b.safetensors": True}


def test_a_value_cannot_lead_out_of_its_folder(home: Home) -> None:
    home.put("models/checkpoints/a.safetensors")
    home.put("secret.safetensors")
    absolute = str(home.base / "secret.safetensors")
    for text in ("../checkpoints/a.safetensors", absolute, "../../secret.safetensors"):
        found = find(home, prompt(n1=node("LoraLoader", lora_name=text)))
        assert [model.file for model in found] == [None]
        assert all(".." not in model.key and not model.key.startswith("/") for model in found)


def test_the_file_itself_chosen_by_a_node_that_filters_its_list_or_adds_to_it(home: Home) -> None:
    for name in ("a.safetensors", "b.ckpt"):
        home.put(f"models/loras/{name}")
        home.put(f"models/checkpoints/{name}")
    home.loader("Filtered", x=lambda: ([n for n in home.filename_list("loras") if n.endswith(".ckpt")],))
    home.loader("Added", x=lambda: (["None", *home.filename_list("checkpoints"), "[none]"],))
    home.loader("Pictured", x=lambda: ([{"content": n, "image": None} for n in home.filename_list("loras")],))
    asked = prompt(
        n1=node("Filtered", x="b.ckpt"),
        n2=node("Added", x="a.safetensors"),
        n3=node("Added", x="None"),
        n4=node("Pictured", x={"content": "a.safetensors", "image": None}),
    )
    assert keys(home, asked) == {
        "loras/b.ckpt": True,
        "checkpoints/a.safetensors": True,
        "loras/a.safetensors": True,
    }


def test_a_node_that_writes_its_list_anew_is_known_by_what_the_list_says(home: Home) -> None:
    home.put("models/loras/sub/a.safetensors")
    home.put("models/loras/b.safetensors")
    home.put("models/checkpoints/b.safetensors")
    home.loader(
        "Rewritten", x=lambda: (["".join([*n]).replace("/", "\\") for n in home.filename_list("loras")],)
    )
    asked = prompt(n1=node("Rewritten", x="sub\\a.safetensors"), n2=node("Rewritten", x="b.safetensors"))
    assert keys(home, asked) == {"loras/sub/a.safetensors": True, "loras/b.safetensors": True}


def test_a_list_of_names_that_a_pack_downloads_on_its_own_is_no_model_list(home: Home) -> None:
    home.put("models/loras/depth.pth", b"weights")
    home.loader("Depth", model=one_of("depth.pth", "depth_large.pth"), size=one_of("small", "large"))
    assert keys(home, prompt(n1=node("Depth", model="depth.pth", size="small"))) == {}
    assert keys(home, prompt(n1=node("Depth", model="gone.pth", size="gone"))) == {}


def test_a_missing_model_is_named_in_the_folder_its_list_came_from(home: Home) -> None:
    home.put("models/upscale_models/there.pth", b"weights")
    home.put("models/loras/gone.pth", b"weights")
    asked = prompt(n1=node("UpscaleModelLoader", model_name="gone.pth"))
    (model,) = find(home, asked)
    assert (model.key, model.file, model.input) == ("upscale_models/gone.pth", None, "model_name")


def test_a_missing_model_of_an_empty_folder_is_named_by_the_claim_else_by_the_input_s_name(
    home: Home,
) -> None:
    asked = prompt(
        n1=node("UpscaleModelLoader", model_name="a.pth"),
        n2=node("CheckpointLoaderSimple", ckpt_name="b.safetensors"),
        n3=node("UNETLoader", unet_name="c.safetensors"),
        n4=node("LoraLoader", lora_name="None"),
    )
    stated = [entry("a.pth", "upscale_models", "1")]
    assert keys(home, asked, stated) == {
        "upscale_models/a.pth": False,
        "checkpoints/b.safetensors": False,
        "diffusion_models/c.safetensors": False,
    }
    assert "upscale_models/a.pth" in keys(home, asked)


def test_a_file_that_went_away_while_its_list_was_remembered_is_missing(home: Home) -> None:
    path = home.put("models/loras/a.safetensors")
    names = home.filename_list("loras")
    home.loader("LoraLoader", lora_name=lambda: (names,))
    home.filename_list = lambda name: names if name == "loras" else []  # type: ignore[method-assign]
    path.unlink()
    assert keys(home, prompt(n1=node("LoraLoader", lora_name="a.safetensors"))) == {
        "loras/a.safetensors": False
    }


def test_a_claim_alone_makes_no_model(home: Home) -> None:
    home.put("models/loras/claimed.safetensors")
    home.put("models/loras/used.safetensors")
    asked = prompt(n1=node("LoraLoader", lora_name="used.safetensors"))
    assert keys(home, asked, [entry("claimed.safetensors", "loras", "1")]) == {"loras/used.safetensors": True}


def test_an_entry_of_the_workflow_locates_the_value_of_a_class_that_says_nothing(home: Home) -> None:
    home.put("models/checkpoints/a.safetensors")
    home.put("models/loras/a.safetensors")
    asked = prompt(n1=node("Unknown", UNKNOWN="a.safetensors"), n2=node("Unknown", UNKNOWN="b.safetensors"))
    stated = [entry("a.safetensors", "checkpoints", "1"), entry("b.safetensors", "checkpoints", "2")]
    assert keys(home, asked, stated) == {
        "checkpoints/a.safetensors": True,
        "checkpoints/b.safetensors": False,
    }


def test_rows_of_a_lora_stack_count_unless_switched_off(home: Home) -> None:
    for name in ("on", "off", "plain", "listed"):
        home.put(f"models/loras/{name}.safetensors")
        home.put(f"models/checkpoints/{name}.safetensors")
    home.loader("Power Lora Loader (rgthree)")
    asked = prompt(
        n1=node(
            "Power Lora Loader (rgthree)",
            lora_1={"on": True, "lora": "on.safetensors", "strength": 1},
            lora_2={"on": False, "lora": "off.safetensors", "strength": 1},
            lora_3={"on": True, "lora": "gone.safetensors", "strength": 1},
            loras={"__value__": [{"name": "listed", "active": True}, {"name": "off", "active": False}]},
        )
    )
    assert keys(home, asked) == {
        "loras/on.safetensors": True,
        "loras/gone.safetensors": False,
        "loras/listed.safetensors": True,
    }


def test_embeddings_and_lora_tags_in_text_count_where_they_lead_to_a_file(home: Home) -> None:
    for name in (
        "embeddings/bad.pt",
        "embeddings/sub/deep.safetensors",
        "loras/sub/style.safetensors",
        "embeddings/w.pt",
    ):
        home.put(f"models/{name}")
    text = (
        "a cat, embedding:bad, (embedding:w:1.2) embedding:deep\n"
        "embedding:gone xembedding:no <lora:style:0.8> <lora:no:1>"
    )
    found = find(home, prompt(n1=node("CLIPTextEncode", text=text)))
    assert [(model.key, model.value) for model in found] == [
        ("embeddings/bad.pt", "embedding:bad"),
        ("embeddings/w.pt", "embedding:w"),
        ("embeddings/sub/deep.safetensors", "embedding:deep"),
        ("loras/sub/style.safetensors", "<lora:style>"),
    ]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (r"ugly, embedding:bad\(v2\)", ["bad(v2)"]),
        (r"(a cat, (embedding:bad\(v2\):1.3) embedding:w:0.8)", ["bad(v2)", "w"]),
        (r"(embedding:sub/deep:1.2), embedding:w, embedding:odd:name", ["sub/deep", "w", "odd:name"]),
        ("embedding:bad(v2)", ["bad"]),
        ("cat,embedding:w [embedding:w] (cat embedding:bad\nembedding:w)", ["bad", "w"]),
        ("embedding: embedding:w,", ["w"]),
        ("a cat\tembedding:w\u3000embedding:bad", ["w", "bad"]),
        ("embedding:w<lora:style:1>, embedding:bad,[x]", ["w", "bad"]),
        ("embedding:../../secret embedding:/w", []),
        ("(" * 20 + "embedding:w" + ")" * 20, ["w"]),
    ],
)
def test_embeddings_are_read_as_comfyui_reads_them(home: Home, text: str, names: list[str]) -> None:
    for name in ("bad", "bad(v2)", "sub/deep", "w", "odd:name"):
        home.put(f"models/embeddings/{name}.pt", b"weights")
    found = find(home, prompt(n1=node("CLIPTextEncode", text=text)))
    assert sorted(model.key for model in found) == sorted(f"embeddings/{name}.pt" for name in names)


def test_the_tiny_vae_stands_for_its_two_files(home: Home) -> None:
    for part in ("encoder", "decoder"):
        home.put(f"models/vae_approx/taesd_{part}.pth", b"weights")
    home.put("models/vae/a.safetensors")
    home.loader("VAELoader", vae_name=lambda: ([*home.filename_list("vae"), "taesd", "pixel_space"],))
    asked = prompt(n1=node("VAELoader", vae_name="taesd"), n2=node("VAELoader", vae_name="pixel_space"))
    assert keys(home, asked) == {"vae_approx/taesd_encoder.pth": True, "vae_approx/taesd_decoder.pth": True}


def test_a_model_in_a_nested_dynamic_input_is_found(home: Home) -> None:
    home.put("models/loras/a.safetensors")

    def mode() -> tuple[Any, ...]:
        inner = {"required": {"lora": ("COMBO", {"options": home.filename_list("loras")})}}
        return (
            "COMFY_DYNAMICCOMBO_V3",
            {"options": [{"key": "none", "inputs": {}}, {"key": "lora", "inputs": inner}]},
        )

    def grown() -> tuple[Any, ...]:
        inner = {"required": {"lora": ("COMBO", {"options": home.filename_list("loras")})}}
        return ("COMFY_AUTOGROW_V3", {"template": {"input": inner, "prefix": "lora", "min": 1, "max": 9}})

    home.loader("Dynamic", mode=mode)
    home.loader("Grown", loras=grown)
    asked = prompt(
        n1=node("Dynamic", mode="lora", **{"mode.lora": "a.safetensors"}),
        n2=node("Grown", **{"loras.lora0": "a.safetensors", "loras.lora1": "gone.safetensors"}),
    )
    (first, second) = find(home, asked)
    assert (first.key, first.node_ids) == ("loras/a.safetensors", ["1", "2"])
    assert (second.key, second.file) == ("loras/gone.safetensors", None)


@pytest.fixture
def diffusers(home: Home) -> Home:
    """ComfyUI's own loader of folders, with the list that it makes."""
    root = home.base / "models" / "diffusers"
    home.roots["diffusers"] = ([str(root)], {"folder"})

    def listed() -> list[str]:
        return [folder for folder, _, files in os.walk(root, followlinks=True) if "model_index.json" in files]

    home.loader("DiffusersLoader", model_path=lambda: ([os.path.relpath(each, root) for each in listed()],))
    return home


def parts(home: Home, asked: dict[str, Any]) -> list[tuple[str, bool, str | None]]:
    return [(model.key, model.file is not None, model.part_of) for model in find(home, asked)]


def put_diffusers(home: Home, name: str, *parts: str) -> None:
    home.put(f"models/diffusers/{name}/model_index.json", b'{"_class_name": "example"}')
    for part in parts:
        home.put(f"models/diffusers/{name}/{part}")


def test_of_a_diffusers_folder_each_file_that_comfyui_reads_is_a_model(diffusers: Home) -> None:
    put_diffusers(
        diffusers,
        "sub/sdxl",
        "unet/diffusion_pytorch_model.fp16.safetensors",
        "unet/diffusion_pytorch_model.safetensors",
        "vae/diffusion_pytorch_model.safetensors",
        "text_encoder/model.safetensors",
        "text_encoder/pytorch_model.bin",
        "text_encoder_2/model.fp16.safetensors",
        "safety_checker/model.safetensors",
        "sdxl.safetensors",
    )
    diffusers.put("models/diffusers/sub/sdxl/vae/config.json", b"{}")
    inside = [
        "model_index.json",
        "unet/diffusion_pytorch_model.fp16.safetensors",
        "vae/diffusion_pytorch_model.safetensors",
        "text_encoder/model.safetensors",
        "text_encoder_2/model.fp16.safetensors",
    ]
    expected = [(f"diffusers/sub/sdxl/{name}", True, "diffusers/sub/sdxl") for name in inside]
    for name in ("sub/sdxl", "sub\\sdxl"):
        assert parts(diffusers, prompt(n1=node("DiffusersLoader", model_path=name))) == expected


def test_a_diffusers_folder_that_lacks_a_part_or_is_gone_is_missing(diffusers: Home) -> None:
    put_diffusers(
        diffusers,
        "sharded",
        "unet/diffusion_pytorch_model-00001-of-00002.safetensors",
        "vae/diffusion_pytorch_model.bin",
        "text_encoder/model.safetensors",
    )
    asked = prompt(
        n1=node("DiffusersLoader", model_path="sharded"), n2=node("DiffusersLoader", model_path="../gone")
    )
    assert parts(diffusers, asked) == [
        ("diffusers/sharded/model_index.json", True, "diffusers/sharded"),
        ("diffusers/sharded/unet/diffusion_pytorch_model.safetensors", False, "diffusers/sharded"),
        ("diffusers/sharded/vae/diffusion_pytorch_model.bin", True, "diffusers/sharded"),
        ("diffusers/sharded/text_encoder/model.safetensors", True, "diffusers/sharded"),
        ("diffusers/gone", False, "diffusers/gone"),
    ]


def test_a_pack_s_list_of_folders_brings_everything_that_its_loader_may_read(home: Home) -> None:
    for name in ("config.json", "model-00001-of-00002.safetensors", "sub/tokenizer.json", "voice.wav"):
        home.put(f"models/LLM/florence/{name}")
    for name in ("README.md", "LICENSE", ".gitattributes", ".cache/x.safetensors", "shot.png", "x.part"):
        home.put(f"models/LLM/florence/{name}")
    home.put("models/LLM/florence/placeholder.txt", b"")
    (home.base / "models" / "LLM" / "florence" / "again").symlink_to(home.base / "models" / "LLM")
    home.loader(
        "Florence",
        model=lambda: (["none", *(each.name for each in (home.base / "models" / "LLM").iterdir())],),
    )
    asked = prompt(n1=node("Florence", model="florence"), n2=node("Florence", model="none"))
    assert parts(home, asked) == [
        (f"LLM/florence/{name}", True, "LLM/florence")
        for name in ("config.json", "model-00001-of-00002.safetensors", "voice.wav", "sub/tokenizer.json")
    ]
    assert parts(home, prompt(n1=node("Florence", model="gone"))) == [("LLM/gone", False, "LLM/gone")]


def test_a_list_of_all_folders_of_a_root_outside_models_is_one_of_folders(home: Home, tmp_path: Path) -> None:
    voices = tmp_path / "drive" / "voices"
    for name in ("anna", "berta"):
        home.put(f"{voices}/{name}/weights.pth", b"weights")
    home.roots["tts"] = ([str(voices)], WEIGHTS)
    home.loader("Voice", voice=lambda: (sorted(each.name for each in voices.iterdir()),))
    assert parts(home, prompt(n1=node("Voice", voice="berta"))) == [
        ("tts/berta/weights.pth", True, "tts/berta")
    ]


def test_a_choice_that_happens_to_be_called_as_a_folder_is_none(home: Home) -> None:
    for name in ("flux", "sdxl"):
        home.put(f"models/loras/{name}/a.safetensors")
    home.put("models/loras/other/a.safetensors")
    home.loader("Kind", one=one_of("flux"), two=one_of("flux", "sdxl"), more=one_of("flux", "wan"))
    assert parts(home, prompt(n1=node("Kind", one="flux", two="flux", more="flux"))) == []


def test_choices_that_are_all_folders_of_a_list_of_files_name_no_model(home: Home) -> None:
    for name in ("sd15", "sdxl"):
        home.put(f"models/loras/{name}/a.safetensors")
    home.loader("Mode", mode=one_of("sd15", "sdxl"))
    assert parts(home, prompt(n1=node("Mode", mode="sdxl"))) == []


@pytest.mark.parametrize("value", [".", "..", "./florence", "/florence", "D:/florence", ""])
def test_a_folder_is_named_by_where_it_lies_below_its_root_alone(home: Home, value: str) -> None:
    home.put("models/LLM/florence/config.json", b"{}")
    home.loader("Florence", model=lambda: (["florence", value],))
    assert parts(home, prompt(n1=node("Florence", model=value))) == []


def test_a_config_of_the_artist_s_own_is_named_and_those_of_comfyui_come_with_its_commit(home: Home) -> None:
    home.roots["configs"] = ([str(home.base / "models" / "configs")], {".yaml"})
    for name in ("v1-inference.yaml", "mine.yaml"):
        home.put(f"models/configs/{name}", b"model: {}")
    home.put("models/checkpoints/a.safetensors")
    home.loader(
        "CheckpointLoader",
        config_name=lambda: (home.filename_list("configs"),),
        ckpt_name=lambda: (home.filename_list("checkpoints"),),
    )

    def loads(config: str) -> dict[str, bool]:
        return keys(home, prompt(n1=node("CheckpointLoader", config_name=config, ckpt_name="a.safetensors")))

    assert loads("v1-inference.yaml") == {"checkpoints/a.safetensors": True}
    assert loads("mine.yaml") == {"configs/mine.yaml": True, "checkpoints/a.safetensors": True}
    assert loads("gone.yaml") == {"configs/gone.yaml": False, "checkpoints/a.safetensors": True}


def test_a_file_that_is_no_weight_comes_with_its_pack_where_it_lies_in_one(home: Home) -> None:
    tables = home.base / "custom_nodes" / "pack" / "luts"
    home.roots["luts"] = ([str(tables), str(home.base / "models" / "luts")], {".cube"})
    home.put(f"{tables}/theirs.cube", b"lut")
    home.put("models/luts/mine.cube", b"lut")
    home.loader("Lut", lut=lambda: (home.filename_list("luts"),))
    assert keys(home, prompt(n1=node("Lut", lut="theirs.cube"), n2=node("Lut", lut="mine.cube"))) == {
        "luts/mine.cube": True
    }


def test_links_numbers_and_a_class_whose_definition_fails_are_no_models(home: Home) -> None:
    class Broken:
        @classmethod
        def INPUT_TYPES(cls) -> None:
            raise RuntimeError("the pack's own trouble")

    home.classes["Broken"] = Broken
    home.put("models/loras/a.safetensors")
    asked = prompt(
        n1=node("Broken", x="a.safetensors", lora_name=["2", 0]),
        n2=node("LoraLoader", lora_name="a.safetensors", strength=5),
        n3={"class_type": "LoraLoader"},
    )
    assert keys(home, asked) == {"loras/a.safetensors": True}


def test_a_definition_is_asked_once_and_an_unreachable_folder_hides_no_other(home: Home) -> None:
    asked_of = []

    class Counted:
        @classmethod
        def INPUT_TYPES(cls) -> dict[str, Any]:
            asked_of.append(1)
            return {"required": {"lora_name": (home.filename_list("loras"),)}}

    home.classes["Counted"] = Counted
    home.put("models/loras/a.safetensors")
    plain = home.filename_list

    def failing(name: str) -> list[str]:
        if name == "checkpoints":
            raise OSError("the drive is gone")
        return plain(name)

    home.filename_list = failing  # type: ignore[method-assign]
    asked = prompt(
        n1=node("Counted", lora_name="a.safetensors"), n2=node("Counted", lora_name="a.safetensors")
    )
    assert keys(home, asked) == {"loras/a.safetensors": True}
    assert len(asked_of) == 1


TENSOR = {"dtype": "U8", "shape": [4, 2], "data_offsets": [0, 8]}


def table(header: dict[str, Any]) -> bytes:
    """A safetensors file of eight bytes with this header."""
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + bytes(8)


def test_a_sound_header_of_many_tensors_is_not_parsed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.safetensors"
    path.write_bytes(table({str(number): TENSOR for number in range(1000)}))
    monkeypatch.setattr("nodes_py.facts.models.model_header._parse", lambda _: pytest.fail("parsed"))
    assert check_model(str(path), path.stat()) is None


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("whole.safetensors", safetensors(1000), None),
        ("half.safetensors", safetensors(1000)[:-1], "truncated"),
        ("header.safetensors", safetensors(1000)[:20], "truncated"),
        ("few.safetensors", b"abc", "truncated"),
        ("empty.safetensors", b"", "empty"),
        ("noise.safetensors", b"\xff" * 100, "damaged"),
        ("zeros.safetensors", b"\0" * 4096, "damaged"),
        ("no-table.safetensors", struct.pack("<Q", 4) + b"abcd", "damaged"),
        ("bare.safetensors", struct.pack("<Q", 2) + b"{}", None),
        ("meta.safetensors", table({"__metadata__": {"data_offsets": "none"}, "w": TENSOR}), None),
        ("name.safetensors", table({"data_offsets": {**TENSOR, "shape": [8]}}), None),
        ("shape.safetensors", table({"data_offsets": {**TENSOR, "shape": [2, 9_000_000]}}), None),
        ("cut.safetensors", table({"data_offsets": {**TENSOR, "shape": [8]}})[:-1], "truncated"),
        ("words.safetensors", struct.pack("<Q", 12) + b"{no table...", "damaged"),
        ("no-offsets.safetensors", table({"w": {"dtype": "U8", "shape": [8]}}), "damaged"),
        ("list.safetensors", table({"w": [0, 8]}), "damaged"),
        ("only-meta.safetensors", table({"__metadata__": {"format": "pt"}}), None),
        (
            "pointer.safetensors",
            b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n",
            "lfs-pointer",
        ),
        (
            "pointer.ckpt",
            b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 5\n",
            "lfs-pointer",
        ),
        ("page.safetensors", b"\n<!DOCTYPE html><html>sign in</html>", "html-page"),
        ("page.pt", b"<html>", "html-page"),
        ("a.gguf", b"GGUF\3\0\0\0", None),
        ("b.gguf", b"nonsense", "damaged"),
        ("a.pt", b"PK\3\4", None),
    ],
)
def test_a_broken_file_is_known_by_its_header(
    tmp_path: Path, name: str, content: bytes, expected: str | None
) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    assert check_model(str(path), path.stat()) == expected


def test_a_file_that_may_not_be_read_is_said_to_be_unreadable(tmp_path: Path) -> None:
    path = tmp_path / "folder.safetensors"
    path.mkdir()
    assert check_model(str(path), path.stat()) == "unreadable"


A, B = "a" * 64, "b" * 64


def test_hashes_and_addresses_are_read_from_the_files_beside_a_model(tmp_path: Path) -> None:
    path = tmp_path / "x.v1.safetensors"
    path.write_bytes(safetensors())
    assert read_declared(str(path)) == []
    (tmp_path / "x.v1.metadata.json").write_text(json.dumps({"sha256": A.upper(), "civitai": None}))
    files = [
        {
            "name": path.name,
            "hashes": {"SHA256": B.upper()},
            "downloadUrl": "https://civitai.com/api/download/models/1",
        }
    ]
    (tmp_path / "x.v1.civitai.info").write_text(json.dumps({"files": [{"name": "other"}, *files]}))
    assert [(found.sha256, found.url) for found in read_declared(str(path))] == [
        (A, None),
        (B, "https://civitai.com/api/download/models/1"),
    ]
    (tmp_path / "x.v1.metadata.json").write_text("{")
    assert [found.sha256 for found in read_declared(str(path))] == [B]


def test_the_hugging_face_cache_names_hash_and_address(tmp_path: Path) -> None:
    repository = tmp_path / "models--Org--repo-name"
    blob = repository / "blobs" / A
    snapshot = repository / "snapshots" / "0123" / "split files" / "x.safetensors"
    for path in (blob, snapshot):
        path.parent.mkdir(parents=True)
    blob.write_bytes(safetensors())
    snapshot.symlink_to(os.path.relpath(blob, snapshot.parent))
    link = tmp_path / "mine.safetensors"
    link.symlink_to(snapshot)
    (found,) = read_declared(str(link))
    assert (found.sha256, found.url) == (
        A,
        "https://huggingface.co/Org/repo-name/resolve/0123/split%20files/x.safetensors",
    )


def test_a_hugging_face_download_into_a_folder_leaves_its_hash(tmp_path: Path) -> None:
    path = tmp_path / "loras" / "sub" / "x.safetensors"
    notes = tmp_path / "loras" / ".cache" / "huggingface" / "download" / "sub" / "x.safetensors.metadata"
    for each in (path, notes):
        each.parent.mkdir(parents=True)
    path.write_bytes(safetensors())
    notes.write_text(f"0123\n{A}\n1700000000.0\n")
    assert [found.sha256 for found in read_declared(str(path))] == [A]


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (
            "https://storage.example/a.safetensors?download=true",
            "https://storage.example/a.safetensors?download=true",
        ),
        ("https://storage.example/a?token=secret", None),
        ("https://storage.example/a?X-Amz-Signature=secret", None),
        ("https://user:secret@storage.example/a", None),
        ("http://storage.example/a", None),
        ("file:///etc/passwd", None),
        ("https://[broken", None),
        (5, None),
    ],
)
def test_an_address_with_a_secret_is_not_repeated(given: Any, expected: str | None) -> None:
    assert public_url(given) == expected


URL = "https://storage.example/a.safetensors"


@pytest.mark.parametrize(
    "given",
    [
        f" {URL}\n",
        f"{URL}, https://mirror.example/a.safetensors",
        f"{URL} https://mirror.example/a.safetensors",
        f"{URL} | https://mirror.example/a.safetensors",
        f"{URL} (mirror: elsewhere)",
        f"<{URL}>",
        f"[a.safetensors]({URL})",
        f'"{URL}"',
        f"({URL})",
        f"{URL}).",
        f"{URL};",
        f"{URL}#access_token=secret",
    ],
)
def test_an_address_is_read_without_what_is_written_around_it(given: str) -> None:
    assert public_url(given) == URL


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("https://storage.example/a(1).safetensors", "https://storage.example/a(1).safetensors"),
        ("https://storage.example/ä.safetensors", "https://storage.example/ä.safetensors"),
        (
            "https://huggingface.co/Org/repo/blob/main/sub/blob/a.safetensors",
            "https://huggingface.co/Org/repo/resolve/main/sub/blob/a.safetensors",
        ),
        (
            "https://hf-mirror.com/Org/repo/blob/main/a.pth?download=true",
            "https://hf-mirror.com/Org/repo/resolve/main/a.pth?download=true",
        ),
        ("https://github.com/o/r/blob/main/a.pth", "https://github.com/o/r/raw/main/a.pth"),
        (
            "https://github.com/o/r/releases/download/v1/a.pth",
            "https://github.com/o/r/releases/download/v1/a.pth",
        ),
        ("https://civitai.com/models/123/a-model", None),
        (
            "https://civitai.com/api/download/models/1?type=Model",
            "https://civitai.com/api/download/models/1?type=Model",
        ),
        ("https://huggingface.co/Org/repo", None),
        ("https://drive.google.com/file/d/1abc/view", None),
        ("https://storage.example", None),
        ("https://storage.example/", None),
        ("https://storage.example/a b.safetensors", None),
        ("https://storage.example/\u202ea.safetensors", None),
        ("https://localhost/a", None),
        ("https://nas/a", None),
        ("https://nas.local/a", None),
        ("https://127.0.0.1/a", None),
        ("https://nas.lan/a", None),
        ("https://nas.home.arpa/a", None),
        ("https://192.168.1.5:8443/a", None),
        ("https://[::1]/a", None),
        ("https://8.8.8.8/a", "https://8.8.8.8/a"),
    ],
)
def test_an_address_is_one_of_a_file_that_others_reach(given: str, expected: str | None) -> None:
    assert public_url(given) == expected


@pytest.mark.parametrize(
    ("given", "kind"),
    [
        (f"SHA_256:{A}", None),
        (A, "SHA 256"),
        (A, "SHA2-256"),
        (f"sha256={A}", None),
        (f"sha256-{A}", None),
        (f"sha256:sha256:{A}", None),
        (f"`{A.upper()}`", "sha256"),
    ],
)
def test_a_hash_is_read_in_whatever_way_its_kind_is_said(given: str, kind: str | None) -> None:
    (stated,) = parse_stated([{"name": "a.safetensors", "hash": given, "hash_type": kind}])
    assert (stated.declared.sha256, stated.declared.is_unreadable) == (A, False)


@pytest.mark.parametrize(
    ("given", "kind", "is_unreadable"),
    [
        (A[:10], None, True),
        (A[:10], "AutoV2", False),
        (f"blake3:{A}", None, False),
        (A, "BLAKE3", False),
        (f"{A}0", "SHA256", True),
        (f"sha256:{A[:63]}", None, True),
    ],
)
def test_what_is_no_sha256_is_none(given: str, kind: str | None, is_unreadable: bool) -> None:
    (stated,) = parse_stated([{"name": "a.safetensors", "hash": given, "hash_type": kind}])
    assert (stated.declared.sha256, stated.declared.is_unreadable) == (None, is_unreadable)


def test_an_entry_belongs_to_the_model_of_its_node_or_its_folder(home: Home) -> None:
    home.put("models/loras/sub/a.safetensors")
    asked = prompt(n1=node("LoraLoader", lora_name="sub/a.safetensors"))
    given = [
        entry("a.safetensors", "loras", "9", hash=A, hash_type="SHA256"),
        entry("a.safetensors", None, "1", hash=B, hash_type="SHA256"),
        entry("a.safetensors", "vae", "9"),
        entry("other.safetensors", "loras", "1"),
        entry("a.safetensors", "loras", "1", hash="5" * 8, hash_type="CRC32"),
        {"name": 5},
    ]
    stated = parse_stated(given)
    (model,) = find(home, asked, given)
    matched = declared_for(model, stated, ModelFolders(home.install()))
    assert [entry.declared.sha256 for entry in matched] == [A, B, None]
