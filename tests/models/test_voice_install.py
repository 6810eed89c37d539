"""Bringing a voice here: a model of several files, each checked, and all of them or none."""

import hashlib
import random
from pathlib import Path

import pytest

from coach.errors import CoachError
from coach.models import store
from coach.models.install import install
from coach.models.manifest import Download, Files, Manifest
from tests.models.model_server import Shop, content_of, serving

NAME = "tiny"
CONTENT = {"tiny.onnx": random.Random(2).randbytes(200_000), "tiny.onnx.json": b'{"audio": {}}'}


@pytest.fixture(autouse=True)
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delenv("COACH_MODEL_MIRROR", raising=False)
    return store.models_folder()


def voices(shops: dict[str, Shop] | None = None) -> Manifest:
    """A manifest with one voice, whose files these shops give out; without shops none can be reached."""
    files = [
        Download(
            url=f"{shops[name].url.rpartition('/')[0] if shops else 'http://127.0.0.1:9'}/{name}",
            bytes=len(data),
            sha256=hashlib.sha256(data).hexdigest(),
        )
        for name, data in CONTENT.items()
    ]
    voice = Files(name=NAME, kind="files", engine="piper", language="en", licence="MIT", file=files)
    return Manifest({NAME: voice}, "voice")


def test_a_voice_is_downloaded_verified_and_put_in_place(models: Path) -> None:
    steps: list[tuple[int, int]] = []
    with serving(Shop(CONTENT["tiny.onnx"])) as model, serving(Shop(CONTENT["tiny.onnx.json"])) as settings:
        manifest = voices({"tiny.onnx": model, "tiny.onnx.json": settings})
        folder = install(NAME, lambda done, total: steps.append((done, total)), manifest)
        assert install(NAME, manifest=manifest) == folder == models / NAME
    assert content_of(folder) == CONTENT
    assert store.verify(NAME, manifest) == []
    total = sum(map(len, CONTENT.values()))
    assert steps == sorted(steps)
    assert steps[-1] == (total, total)
    assert sorted(path.name for path in models.iterdir()) == [f".{NAME}.lock", NAME]
    assert (model.asked, settings.asked) == ([None], [None])


def test_a_file_that_broke_off_is_taken_up_and_the_one_before_it_is_not_fetched_again() -> None:
    with serving(Shop(CONTENT["tiny.onnx"])) as model, serving(Shop(b"", status=503)) as settings:
        manifest = voices({"tiny.onnx": model, "tiny.onnx.json": settings})
        with pytest.raises(CoachError, match="HTTP 503"):
            install(NAME, manifest=manifest)
        assert store.installed(NAME, manifest) is None
        settings.status, settings.data = 200, CONTENT["tiny.onnx.json"]
        assert content_of(install(NAME, manifest=manifest)) == CONTENT
    assert model.asked == [None]


def test_one_file_with_the_wrong_hash_refuses_the_voice(models: Path) -> None:
    other = CONTENT["tiny.onnx.json"].replace(b"audio", b"video")
    with serving(Shop(CONTENT["tiny.onnx"])) as model, serving(Shop(other)) as settings:
        manifest = voices({"tiny.onnx": model, "tiny.onnx.json": settings})
        with pytest.raises(CoachError, match=r"The voice tiny cannot be had: .* wrong SHA-256"):
            install(NAME, manifest=manifest)
    assert store.installed(NAME, manifest) is None
    assert not (models / "tiny.onnx.json.part").exists()


def test_a_mirror_has_the_files_under_their_own_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in CONTENT.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.setenv("COACH_MODEL_MIRROR", str(tmp_path))
    assert content_of(install(NAME, manifest=voices())) == CONTENT


def test_a_voice_that_cannot_be_had_names_the_way_out_in_one_line() -> None:
    with pytest.raises(CoachError) as caught:
        install(NAME, manifest=voices())
    assert "\n" not in str(caught.value)
    assert '"coach voices install tiny"' in caught.value.advice
    assert "tiny.onnx" in caught.value.advice


def test_a_damaged_voice_is_noticed_and_installed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, data in CONTENT.items():
        (tmp_path / name).write_bytes(data)
    monkeypatch.setenv("COACH_MODEL_MIRROR", str(tmp_path))
    folder = install(NAME, manifest=voices())
    (folder / "tiny.onnx").write_bytes(b"")
    with pytest.raises(CoachError, match=r"The voice tiny is damaged.*coach voices install tiny"):
        store.require(NAME, voices())
    assert content_of(install(NAME, manifest=voices())) == CONTENT
