"""Rules for the files of the checkout: locks, hosts, scripts."""

import os
import re
import subprocess
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements-build.lock", "requirements.lock", "requirements-dev.lock")
NOT_COMMITTED = {
    ".git",
    ".venv",
    "__pycache__",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    ".hypothesis",
    "build",
    "dist",
}
PLATFORMS = [
    {"python_full_version": version, "platform_machine": machine, "sys_platform": "linux"}
    for version in ("3.11.2", "3.13.5")
    for machine in ("x86_64", "aarch64")
]


def locked(name: str) -> list[tuple[Requirement, list[str]]]:
    """The requirements of a lock file, each with its hashes."""
    text = (ROOT / name).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if line.strip()]
    return [(Requirement(line.partition(" --hash")[0]), re.findall(r"--hash=(\S+)", line)) for line in lines]


def pins(name: str, platform: dict[str, str]) -> dict[str, str]:
    """What a lock file installs on a platform: versions by name."""
    return {
        requirement.name: str(requirement.specifier).removeprefix("==")
        for requirement, _ in locked(name)
        if requirement.marker is None or requirement.marker.evaluate(platform)
    }


def texts() -> Iterator[tuple[Path, str]]:
    """Every text file that may be committed."""
    for folder, folders, files in os.walk(ROOT):
        folders[:] = [name for name in folders if name not in NOT_COMMITTED and not name.endswith(".egg-info")]
        for name in files:
            path = Path(folder, name)
            content = path.read_bytes()
            if b"\0" not in content[:8000]:
                yield path.relative_to(ROOT), content.decode(encoding="utf-8", errors="replace")


def test_no_file_names_a_package_index_host() -> None:
    hosts = ["py" + "pi.org", "python" + "hosted.org", "pi" + "wheels.org", "--index" + "-url", "--find" + "-links"]
    allowed = {Path("scripts/lock")}  # turns such lines off
    found = [(path, host) for path, text in texts() for host in hosts if host in text and path not in allowed]
    assert found == []


@pytest.mark.parametrize("name", LOCKS)
def test_every_requirement_is_pinned_with_hashes(name: str) -> None:
    requirements = locked(name)
    assert requirements
    for requirement, hashes in requirements:
        assert re.fullmatch(r"==[^,*]+", str(requirement.specifier)), requirement
        assert hashes, requirement
        assert all(re.fullmatch(r"sha256:[0-9a-f]{64}", value) for value in hashes), requirement


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda platform: "-".join(platform.values()))
def test_the_locks_satisfy_the_project_and_each_other(platform: dict[str, str]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    wanted = {
        "requirements-build.lock": project["dependency-groups"]["build"],
        "requirements.lock": project["project"]["dependencies"],
        "requirements-dev.lock": project["dependency-groups"]["dev"],
    }
    together: dict[str, str] = {}
    for name in LOCKS:
        here = pins(name, platform)
        for line in wanted[name]:
            requirement = Requirement(line)
            assert requirement.specifier.contains(here[requirement.name]), f"{line}: run scripts/lock"
        assert {package: together[package] for package in here.keys() & together.keys()} == {
            package: here[package] for package in here.keys() & together.keys()
        }
        together |= here


def test_the_lock_has_the_same_packages_on_both_processors() -> None:
    for name in LOCKS:
        assert len({tuple(sorted(pins(name, platform))) for platform in PLATFORMS}) == 1


@pytest.mark.parametrize("name", ["scripts/coach", "scripts/test", "scripts/lock", ".ci/run"])
def test_the_scripts_can_be_started_and_are_sound(name: str) -> None:
    path = ROOT / name
    assert os.access(path, os.X_OK)
    assert path.read_bytes().startswith(b"#!")
    subprocess.run(["bash", "-n", str(path)], check=True)
