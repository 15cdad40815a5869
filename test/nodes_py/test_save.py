import json
import logging
import os

import numpy as np
import pytest
from PIL import Image, PngImagePlugin

from nodes_py import save
from nodes_py.outputs import RunflowOutputFile, RunflowOutputImage
from nodes_py.save import RunflowSaveAudioFlac, RunflowSaveVideoMP4, RunflowSaveVideoWEBM
from nodes_py.video_file import drop_metadata


def batch(count=3, height=8, width=16, channels=3):
    return np.linspace(0, 1, count * height * width * channels, dtype=np.float32).reshape(
        count, height, width, channels
    )


def save_images(value, output_id="image_output"):
    return RunflowOutputImage().save(output_id, "", value)


class TestOutputImage:
    def test_every_image_of_a_batch_is_a_file_of_its_own(self, output):
        images = batch(3)
        answer = save_images(images, "poster")
        assert answer["ui"] == {
            "images": [
                {"filename": f"poster_0000{n}_.png", "subfolder": "", "type": "output"} for n in (1, 2, 3)
            ]
        }
        assert answer["result"][0] is images
        for n, image in enumerate(images, 1):
            with Image.open(output / f"poster_0000{n}_.png") as picture:
                assert picture.format == "PNG"
                assert picture.size == (16, 8)
                assert np.array_equal(np.asarray(picture), np.clip(255 * image, 0, 255).astype(np.uint8))

    def test_the_counter_goes_on_from_the_files_that_are_there(self, output):
        save_images(batch(2))
        assert save_images(batch(1))["ui"]["images"][0]["filename"] == "image_output_00003_.png"

    def test_no_workflow_and_no_prompt_is_in_the_file(self, output):
        save_images(batch(1))
        file = output / "image_output_00001_.png"
        with Image.open(file) as picture:
            assert picture.info == {}
        with file.open("rb") as stream:
            chunks = PngImagePlugin.ChunkStream(stream)
            stream.seek(8)
            kinds = []
            while not kinds or kinds[-1] != b"IEND":
                kind, position, length = chunks.read()
                kinds.append(kind)
                stream.seek(position + length + 4)
        assert set(kinds) == {b"IHDR", b"IDAT", b"IEND"}

    def test_values_beyond_the_range_are_clipped_and_no_number_is_black(self, output):
        image = np.array([[[[-1.0, 0.5, 2.0], [np.nan, np.inf, 1.0]]]], dtype=np.float32)
        save_images(image)
        with Image.open(output / "image_output_00001_.png") as picture:
            assert np.asarray(picture).tolist() == [[[0, 127, 255], [0, 255, 255]]]

    @pytest.mark.parametrize(("channels", "mode"), [(1, "L"), (3, "RGB"), (4, "RGBA")])
    def test_grey_and_transparent_pictures_are_saved_as_they_are(self, output, channels, mode):
        save_images(batch(1, channels=channels))
        with Image.open(output / "image_output_00001_.png") as picture:
            assert picture.mode == mode

    def test_a_slash_in_the_id_makes_a_subfolder(self, output):
        answer = save_images(batch(1), "a/b/poster")
        assert answer["ui"]["images"] == [
            {"filename": "poster_00001_.png", "subfolder": "a/b", "type": "output"}
        ]
        assert (output / "a/b/poster_00001_.png").is_file()

    @pytest.mark.parametrize(
        ("output_id", "said"),
        [
            ("", "output_id: it names the saved file, so it must be a text that is not empty."),
            ("  ", "output_id: it names the saved file, so it must be a text that is not empty."),
            (7, "output_id: it names the saved file, so it must be a text that is not empty."),
            *(
                (
                    given,
                    f"output_id: a file cannot be named {name!r}, it needs letters or digits and no two dots "
                    "in a row.",
                )
                for given, name in (("..", ".."), (".", "."), ("...", "..."), ("a/..", "."), ("a..b", "a..b"))
            ),
            ("a\0b", "output_id: it holds a NUL character, which no file name may hold. Type it anew."),
            (
                "../x",
                "output_id: files named '../x' cannot be saved, it must name a file below the output folder.",
            ),
            (
                "/x/y",
                "output_id: files named '/x/y' cannot be saved, it must name a file below the output folder.",
            ),
        ],
    )
    def test_an_id_that_cannot_name_a_file_is_refused_and_nothing_is_written(self, output, output_id, said):
        with pytest.raises(ValueError) as refused:
            save_images(batch(1), output_id)
        assert str(refused.value) == said
        assert list(output.parent.rglob("*.png")) == []

    def test_an_id_through_a_link_to_another_folder_is_refused(self, output, tmp_path_factory):
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        (output / "link").symlink_to(elsewhere)
        with pytest.raises(ValueError, match="output_id: files named 'link/x' cannot be saved"):
            save_images(batch(1), "link/x")
        assert list(elsewhere.iterdir()) == []

    @pytest.mark.parametrize(
        ("value", "said"),
        [
            (None, "value: it must be a picture or a batch of pictures, nothing is linked to it."),
            ("a.png", "value: it must be a picture or a batch of pictures, what is linked to it is not one."),
            (
                np.zeros((0, 4, 4, 3)),
                "value: it must be a picture or a batch of pictures, what is linked to it is not one.",
            ),
        ],
    )
    def test_what_is_no_picture_is_refused_by_name(self, output, value, said):
        with pytest.raises(ValueError) as refused:
            save_images(value)
        assert str(refused.value) == said


def announce(value):
    return RunflowOutputFile().announce("file_output", "", value)


class TestOutputFile:
    @pytest.mark.parametrize(
        ("value", "filename", "subfolder"),
        [
            ("clip.mp4", "clip.mp4", ""),
            ("a/b/clip.mp4", "clip.mp4", "a/b"),
            ("a\\b\\clip.mp4", "clip.mp4", "a/b"),
            ("a/./b/../b/clip.mp4", "clip.mp4", "a/b"),
            ("a/b/été 1.glb", "été 1.glb", "a/b"),
        ],
    )
    def test_a_file_below_the_output_folder_is_announced_and_passed_on(
        self, output, value, filename, subfolder
    ):
        for name in ("clip.mp4", "a/b/clip.mp4", "a/b/été 1.glb"):
            (output / name).parent.mkdir(parents=True, exist_ok=True)
            (output / name).write_bytes(b"x")
        entry = {"filename": filename, "subfolder": subfolder, "type": "output"}
        assert announce(value) == {"ui": {"files": [entry]}, "result": (value,)}

    def test_a_full_path_below_the_output_folder_is_read_as_the_file_it_names(self, output):
        (output / "a").mkdir()
        (output / "a/clip.mp4").write_bytes(b"x")
        value = str(output / "a/clip.mp4")
        entry = {"filename": "clip.mp4", "subfolder": "a", "type": "output"}
        assert announce(value) == {"ui": {"files": [entry]}, "result": (value,)}

    def test_an_output_folder_that_is_a_link_itself_works(self, output, tmp_path_factory):
        real = tmp_path_factory.mktemp("drive")
        output.rmdir()
        output.symlink_to(real)
        (real / "clip.mp4").write_bytes(b"x")
        entry = {"filename": "clip.mp4", "subfolder": "", "type": "output"}
        assert announce("clip.mp4")["ui"] == {"files": [entry]}
        assert announce(str(real / "clip.mp4"))["ui"] == {"files": [entry]}

    def test_a_link_that_stays_inside_keeps_the_name_it_was_given(self, output):
        (output / "clip_00001_.mp4").write_bytes(b"x")
        (output / "latest.mp4").symlink_to(output / "clip_00001_.mp4")
        assert announce("latest.mp4")["ui"]["files"][0]["filename"] == "latest.mp4"

    @pytest.mark.parametrize(
        "value",
        [
            "../secret.txt",
            "..\\secret.txt",
            "a/../../secret.txt",
            "/etc/passwd",
            "link.txt",
            "folder/secret.txt",
            "../output-other/secret.txt",
            ".",
            "..",
        ],
    )
    def test_nothing_outside_the_output_folder_is_given_out(self, output, tmp_path, value):
        (tmp_path / "secret.txt").write_bytes(b"x")
        (tmp_path / "output-other").mkdir()
        (tmp_path / "output-other/secret.txt").write_bytes(b"x")
        (output / "link.txt").symlink_to(tmp_path / "secret.txt")
        (output / "folder").symlink_to(tmp_path)
        with pytest.raises(ValueError, match=r"^value: .* (outside|in) the output folder, "):
            announce(value)

    def test_a_loop_of_links_is_refused_like_an_absent_file(self, output):
        (output / "a").symlink_to(output / "b")
        (output / "b").symlink_to(output / "a")
        with pytest.raises(ValueError, match="^value: "):
            announce("a")

    @pytest.mark.parametrize(
        ("value", "said"),
        [
            (None, "value: it is nothing, it must be the name of a file in the output folder."),
            (7, "value: it is of type int, it must be the name of a file in the output folder."),
            (["a.png"], "value: it is of type list, it must be the name of a file in the output folder."),
            ("", "value: there is no file name, it must name a file in the output folder."),
            (" ", "value: there is no file name, it must name a file in the output folder."),
            ("a\0.png", "value: there is no file name, it must name a file in the output folder."),
            ("a.png", "value: there is no file 'a.png' in the output folder, save it there before."),
            ("sub", "value: there is no file 'sub' in the output folder, save it there before."),
        ],
    )
    def test_what_names_no_file_is_refused_in_one_sentence(self, output, value, said):
        (output / "sub").mkdir()
        with pytest.raises(ValueError) as refused:
            announce(value)
        assert str(refused.value) == said


def save_webm(images, codec="vp9", fps=24.0, crf=32.0, prefix="runflow_video"):
    return RunflowSaveVideoWEBM().save(images, prefix, codec, fps, crf)


class TestWebm:
    @pytest.mark.parametrize(
        ("codec", "encoder", "pixels"), [("vp9", "vp9", "yuv420p"), ("av1", "av1", "yuv420p10le")]
    )
    def test_a_batch_becomes_a_video_that_can_be_read_back(self, output, codec, encoder, pixels):
        import av

        answer = save_webm(batch(5, 64, 96), codec, fps=12.5, prefix="clips/cat")
        entry = {"filename": "cat_00001_.webm", "subfolder": "clips", "type": "output"}
        shown = {"images": [entry], "animated": (True,)}
        assert answer == {"ui": shown, "result": ("clips/cat_00001_.webm",)}
        with av.open(str(output / "clips/cat_00001_.webm")) as video:
            stream = video.streams.video[0]
            assert (stream.width, stream.height) == (96, 64)
            assert float(stream.average_rate) == 12.5
            frames = list(video.decode(video=0))
            assert stream.codec_context.name in (encoder, "libdav1d")
            assert stream.codec_context.pix_fmt == pixels
            assert len(frames) == 5
            assert {key.lower() for key in video.metadata} == {"encoder"}

    def test_transparency_is_dropped_and_grey_becomes_colour(self, output):
        import av

        for channels in (1, 4):
            name = save_webm(batch(2, 64, 64, channels))["result"][0]
            with av.open(str(output / name)) as video:
                assert video.streams.video[0].codec_context.pix_fmt == "yuv420p"

    def test_a_lower_crf_makes_a_larger_file(self, output):
        noise = np.random.default_rng(1).random((4, 64, 64, 3), dtype=np.float32)
        fine, coarse = (output / save_webm(noise, crf=crf)["result"][0] for crf in (5.0, 60.0))
        assert fine.stat().st_size > coarse.stat().st_size

    @pytest.mark.parametrize(
        ("wrong", "said"),
        [
            ({"codec": "h264"}, "codec: 'h264' is none of vp9, av1."),
            ({"fps": 0.0}, "fps: 0.0 frames per second cannot be saved, 0.01 to 1000 can."),
            ({"crf": 64.0}, "crf: 64.0 is no quality, 0 to 63 are."),
            (
                {"prefix": ""},
                "filename_prefix: it names the saved file, so it must be a text that is not empty.",
            ),
        ],
    )
    def test_a_bad_value_is_refused_by_name_and_nothing_is_written(self, output, wrong, said):
        with pytest.raises(ValueError) as refused:
            save_webm(batch(1, 64, 64), **wrong)
        assert str(refused.value) == said
        assert list(output.rglob("*.webm")) == []

    def test_half_a_video_is_not_left_behind_when_a_run_is_interrupted(self, output):
        class Interrupted(BaseException):
            pass

        class Frames:
            shape = (2, 64, 64, 3)

            def __iter__(self):
                yield batch(1, 64, 64)[0]
                raise Interrupted

        with pytest.raises(Interrupted):
            save_webm(Frames())
        assert list(output.iterdir()) == []


class TestSaveNodes:
    @pytest.mark.parametrize("module", ["no_such_package", "comfy_api.latest._gone", "comfy_api.gone._ui"])
    def test_a_node_whose_encoder_is_missing_is_left_out_alone_with_one_line(self, caplog, module):
        broken = type("RunflowSaveAudioFlac", (RunflowSaveAudioFlac,), {"MODULES": ("json", module)})
        found = save.find_available(
            {"RunflowSaveAudioFlac": broken, "RunflowSaveVideoWEBM": RunflowSaveVideoWEBM}
        )
        assert found == {"RunflowSaveVideoWEBM": RunflowSaveVideoWEBM}
        assert caplog.messages == [
            f"Runflow: the node RunflowSaveAudioFlac is left out, its encoder is missing here ({module})."
        ]

    def test_an_encoder_that_lies_in_a_folder_is_there_too(self, tmp_path, monkeypatch):
        (tmp_path / "foldered" / "latest" / "_util").mkdir(parents=True)
        for folder in ("foldered", "foldered/latest", "foldered/latest/_util"):
            (tmp_path / folder / "__init__.py").write_text("raise RuntimeError('imported')")
        monkeypatch.syspath_prepend(tmp_path)
        node = type("Node", (RunflowSaveVideoMP4,), {"MODULES": ("foldered.latest._util",)})
        assert save.find_available({"Node": node}) == {"Node": node}

    def test_an_encoder_that_does_not_load_when_the_node_runs_is_one_sentence(self, output):
        def fail():
            raise AttributeError("no save_audio")

        node = type("Node", (RunflowSaveAudioFlac,), {"import_encoder": staticmethod(fail)})
        with pytest.raises(ValueError) as refused:
            node().save({"waveform": np.zeros((1, 1, 8)), "sample_rate": 8000}, "a")
        assert str(refused.value) == (
            "This ComfyUI cannot save in this format: its encoder does not load (no save_audio). "
            "Update ComfyUI."
        )

    def test_every_sound_of_a_batch_is_announced_and_the_first_given_on(self, output, caplog):
        caplog.set_level(logging.INFO)
        calls = []

        def save_audio(audio, prefix, folder, cls, format):
            calls.append((prefix, folder, cls, format))
            return [{"filename": f"a_0000{n}.flac", "subfolder": "x\\y", "type": "output"} for n in (1, 2)]

        node = type(
            "Node", (RunflowSaveAudioFlac,), {"import_encoder": staticmethod(lambda: (save_audio, "output"))}
        )
        answer = node().save({"waveform": np.zeros((2, 1, 8)), "sample_rate": 8000}, "a")
        entries = [{"filename": f"a_0000{n}.flac", "subfolder": "x/y", "type": "output"} for n in (1, 2)]
        assert answer == {"ui": {"audio": entries}, "result": ("x/y/a_00001.flac",)}
        assert calls == [("a", "output", None, "flac")]
        assert caplog.messages == ["Runflow: saved 2 sounds of a batch, the first is given on."]

    def test_what_is_no_sound_or_no_video_is_refused_by_name(self, output):
        with pytest.raises(ValueError, match="^audio: it must be a sound, what is linked to it is not one.$"):
            RunflowSaveAudioFlac().save(None, "a")
        with pytest.raises(
            ValueError, match="^audio: the batch has no sound in it, it must have at least one.$"
        ):
            RunflowSaveAudioFlac().save({"waveform": np.zeros((0, 1, 8)), "sample_rate": 8000}, "a")
        with pytest.raises(ValueError, match="^video: it must be a video, what is linked to it is not one.$"):
            RunflowSaveVideoMP4().save(None, "a")
        assert list(output.iterdir()) == []

    def test_a_quality_that_is_not_offered_is_refused_by_name(self, output):
        node = save.RunflowSaveAudioMP3()
        with pytest.raises(ValueError, match="^quality: 'best' is none of V0, 128k, 320k.$"):
            node.save({"waveform": np.zeros((1, 1, 8)), "sample_rate": 8000}, "a", "best")

    @pytest.mark.parametrize(
        ("size", "said"),
        [
            ((65, 64), "video: it is 65 x 64 pixels, MP4 with H.264 needs an even width and height."),
            ((64, 64), "generic error"),
        ],
    )
    def test_a_video_that_cannot_be_encoded_leaves_no_file_and_an_odd_size_is_named(self, output, size, said):
        class Video:
            def get_dimensions(self):
                return size

            def save_to(self, path, format, codec):
                with open(path, "wb") as file:  # noqa: PTH123
                    file.write(b"half")
                raise ValueError("generic error")

        node = type("Node", (RunflowSaveVideoMP4,), {"import_encoder": staticmethod(lambda: ("mp4", "h264"))})
        with pytest.raises(ValueError) as refused:
            node().save(Video(), "clip")
        assert str(refused.value) == said
        assert list(output.iterdir()) == []

    def test_the_tags_of_a_loaded_video_do_not_travel_with_it(self, output):
        import av

        file = output / "clip.mp4"
        tags = {"comment": json.dumps({"workflow": "private"})}
        with av.open(str(file), mode="w", format="mp4") as container:
            container.metadata.update(tags)
            stream = container.add_stream("mpeg4", rate=8)
            stream.width, stream.height, stream.pix_fmt = 64, 64, "yuv420p"
            for _ in range(4):
                frame = av.VideoFrame.from_ndarray(np.zeros((64, 64, 3), np.uint8), format="rgb24")
                container.mux(stream.encode(frame))
            container.mux(stream.encode())
        with av.open(str(file)) as before:
            assert before.metadata["comment"] == tags["comment"]
        drop_metadata(file)
        assert b"private" not in file.read_bytes()
        with av.open(str(file)) as after:
            assert len(list(after.decode(video=0))) == 4
        assert os.listdir(output) == ["clip.mp4"]  # noqa: PTH208
