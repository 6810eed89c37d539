"""The stories of tests/stories: each gives the transcript that stands under it, wherever it is run."""

import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from coach.athletes import save_athlete
from coach.cli.main import cli
from tests.story import Settings, read_story
from tests.storytelling import difference, story_files, tell

ROOT = Path(__file__).resolve().parents[2]
FILES = story_files()
NAMES = [path.stem for path in FILES]


def arguments(settings: Settings) -> list[str]:
    """The settings of a story, those of the athlete apart, as they are given on the command line."""
    one = {"--minutes": settings.minutes, "--way": settings.way, "--seed": settings.seed}
    options = [word for name, value in one.items() if value is not None for word in (name, str(value))]
    only = [word for name in settings.only for word in ("--only", name)]
    return [settings.routine, *options, *only, "--language", settings.language]


@pytest.mark.parametrize("path", FILES, ids=NAMES)
def test_a_story_gives_the_transcript_that_stands_under_it(path: Path) -> None:
    if differs := difference(read_story(path)):
        pytest.fail(f"{differs}\n\nIf this is as it should be: scripts/stories {path.stem}", pytrace=False)


@pytest.mark.parametrize("path", FILES, ids=NAMES)
@pytest.mark.usefixtures("home")
def test_the_command_line_tells_a_story_in_the_same_lines(path: Path, tmp_path: Path) -> None:
    story = read_story(path)
    if story.settings.athlete.history or story.settings.past or story.settings.now:
        pytest.skip("earlier workouts are no part of a command line")
    told = tell(story)
    save_athlete(story.settings.athlete)
    script = tmp_path / "script.jsonl"
    script.write_text(told.script(), encoding="utf-8")
    result = CliRunner().invoke(cli, ["simulate", *arguments(story.settings), "--script", str(script)])
    assert result.stdout.splitlines()[: len(told.lines())] == told.lines()


def test_every_story_has_a_title_of_its_own() -> None:
    titles = [read_story(path).title for path in FILES]
    assert len(set(titles)) == len(titles)


def test_the_script_that_renews_them_names_what_there_is_not() -> None:
    call = [sys.executable, "scripts/stories", "no-such-story"]
    result = subprocess.run(call, capture_output=True, text=True, check=False, cwd=ROOT)
    assert (result.returncode, result.stderr) == (1, "there is no story no-such-story\n")
