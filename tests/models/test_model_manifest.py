"""The list of models: that of the coach, and broken ones."""

from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from coach.errors import CoachError, UsageError
from coach.models import store
from coach.models.manifest import Archive, Files, load, load_voices
from coach.models.progress import bar


def test_the_manifest_of_the_coach_is_valid_and_has_the_english_model() -> None:
    model = load().find("vosk-model-small-en-us-0.15")
    assert isinstance(model, Archive)
    assert (model.bytes, model.language, model.engine) == (41_205_931, "en", "vosk")
    assert model.url.endswith(f"/{model.name}.zip")


def test_the_voices_of_the_coach_are_valid_and_each_download_is_a_model_with_its_settings() -> None:
    voices = load_voices()
    assert {voice.engine for voice in voices} == {"piper"}
    assert not {voice.name for voice in voices} & {model.name for model in load()}
    for voice in voices:
        if isinstance(voice, Files):
            model, settings = (file.name for file in voice.file)
            assert model.endswith(".onnx")
            assert settings == f"{model}.json"
            assert len({file.sha256 for file in voice.file}) == 2


def test_an_unknown_voice_is_answered_in_the_words_of_voices() -> None:
    with pytest.raises(UsageError, match=r"There is no voice called alb\. Did you mean alba\?"):
        load_voices().find("alb")
    with pytest.raises(UsageError, match="coach voices list"):
        load_voices().find("xyz")


def test_a_problem_in_one_of_several_files_is_told_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "voices.toml"
    path.write_text(
        '[[model]]\nname = "a"\nkind = "files"\nengine = "piper"\nlanguage = "en"\nlicence = "MIT"\n'
        '[[model.file]]\nurl = "https://x/a/../"\nbytes = 3\nsha256 = "12"\n',
        encoding="utf-8",
    )
    with pytest.raises(CoachError) as caught:
        load(path)
    lines = str(caught.value).splitlines()
    assert [line.removeprefix(f"{path}: ").split(":")[0] for line in lines] == ["a.file.0.url", "a.file.0.sha256"]


def test_the_model_of_pocketsphinx_is_there_without_a_download() -> None:
    folder = store.require("pocketsphinx-en-us")
    assert (folder / "mdef").is_file()
    assert store.verify("pocketsphinx-en-us") == []


def test_an_unknown_name_is_answered_with_the_nearest() -> None:
    with pytest.raises(UsageError, match=r"Did you mean vosk-model-small-en-us-0\.15"):
        load().find("vosk-model-small-en")


def test_nothing_is_installed_in_a_new_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_HOME", str(tmp_path))
    assert store.installed("vosk-model-small-en-us-0.15") is None
    with pytest.raises(CoachError, match=r'not installed.*"coach models install vosk-model-small-en-us-0\.15"'):
        store.require("vosk-model-small-en-us-0.15")
    with pytest.raises(CoachError, match="not installed"):
        store.verify("vosk-model-small-en-us-0.15")


def test_every_problem_of_a_manifest_is_told_at_once_with_its_place(tmp_path: Path) -> None:
    path = tmp_path / "models.toml"
    path.write_text(
        '[[model]]\nname = "a"\nkind = "archive"\nengine = "vosk"\nlanguage = "en"\nlicence = "MIT"\n'
        'url = "ftp://x"\nbytes = 0\nsha256 = "12"\n[[model]]\nname = "../b"\nkind = "tape"\n',
        encoding="utf-8",
    )
    with pytest.raises(CoachError) as caught:
        load(path)
    lines = str(caught.value).splitlines()
    assert [line.removeprefix(f"{path}: ").split(":")[0] for line in lines] == ["a.url", "a.bytes", "a.sha256", "../b"]


@pytest.mark.parametrize("content", [b"[[model", b"\xff", b"model = 3", b"[[model]]\n", b"other = 1"])
def test_a_broken_manifest_is_told_with_its_path(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "models.toml"
    path.write_bytes(content)
    with pytest.raises(CoachError, match=r"models\.toml"):
        load(path)
    with pytest.raises(CoachError, match="cannot be read"):
        load(tmp_path / "none.toml")


def test_a_name_that_stands_twice_is_told(tmp_path: Path) -> None:
    entry = (
        '[[model]]\nname = "a"\nkind = "package"\nengine = "vosk"\nlanguage = "ko"\n'
        'licence = "MIT"\nrequirement = "a"\nmodule = "a"\nfolder = "model"\n'
    )
    path = tmp_path / "models.toml"
    path.write_text(entry * 2, encoding="utf-8")
    with pytest.raises(CoachError, match="twice there: a"):
        load(path)


@pytest.mark.parametrize("terminal", [False, True])
def test_the_progress_of_a_download_is_shown(terminal: bool) -> None:
    written = StringIO()
    console = Console(file=written, force_terminal=terminal, width=100)
    with bar("tiny", console) as progress:
        for done in range(0, 101, 10):
            progress(done * 1_000_000, 100_000_000)
    assert "tiny" in written.getvalue()
    if not terminal:
        assert written.getvalue() == "Downloading tiny (100 MB).\n"
