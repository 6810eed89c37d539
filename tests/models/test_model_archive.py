"""Zips that must be refused."""

import stat
import zipfile
from pathlib import Path

import pytest

from coach.models.archive import BadArchiveError, unpack
from tests.models.model_server import CONTENT, NAME, content_of, tiny_zip, zipped


def unpacked(data: bytes, tmp_path: Path) -> Path:
    archive = tmp_path / "model.zip"
    archive.write_bytes(data)
    into = tmp_path / "into"
    into.mkdir()
    return unpack(archive, NAME, into)


def test_a_good_zip_is_unpacked_as_it_is(tmp_path: Path) -> None:
    assert content_of(unpacked(tiny_zip(), tmp_path)) == CONTENT


@pytest.mark.parametrize(
    "name",
    [
        "../evil",
        "/evil",
        f"{NAME}/../../evil",
        f"{NAME}/../evil",
        f"{NAME}\\..\\..\\evil",
        "C:/evil",
        "other-folder/file",
        "loose-file",
        NAME,
    ],
)
def test_an_entry_outside_of_the_one_folder_is_refused_before_anything_is_written(tmp_path: Path, name: str) -> None:
    with pytest.raises(BadArchiveError, match="refused"):
        unpacked(zipped({f"{NAME}/README": b"", name: b"!"}), tmp_path)
    assert list((tmp_path / "into").iterdir()) == []
    assert not (tmp_path / "evil").exists()


def test_a_link_is_refused(tmp_path: Path) -> None:
    link = zipfile.ZipInfo(f"{NAME}/link")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    archive = tmp_path / "link.zip"
    with zipfile.ZipFile(archive, "w") as content:
        content.writestr(link, "/etc")
    with pytest.raises(BadArchiveError, match="not a plain file"):
        unpacked(archive.read_bytes(), tmp_path)


@pytest.mark.parametrize("data", [b"", b"no zip at all", tiny_zip()[:100_000], zipped({}), zipped({f"{NAME}/": b""})])
def test_what_is_no_zip_or_has_no_files_is_refused(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(BadArchiveError):
        unpacked(data, tmp_path)


def test_a_flipped_byte_inside_is_noticed(tmp_path: Path) -> None:
    data = bytearray(tiny_zip())
    data[1000] ^= 0xFF
    with pytest.raises(BadArchiveError, match="damaged"):
        unpacked(bytes(data), tmp_path)
