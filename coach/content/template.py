"""Files to begin with: valid as they are, with every key explained where it stands."""

import tomli_w

from coach.content.kinds import Kind
from coach.content.schema import schema_path

ROUTINE = """\
#:schema {schema}
# A routine. All keys are explained here; those behind "# " are not needed, and show their default or an example.
# Check it with "coach check FILE". The whole format: docs/authoring.md.

id = "{id}"                      # lower-case words joined by hyphens; the same id as a built-in one takes its place
{name}
summary = "One exercise for the back of the thighs, after a short warm-up."
closing = "That was all for today. Well done, and rest well."   # the last words
sources = ["practice"]           # where it comes from: A to E, or "practice"
# programme = "D"                # the source whose programme it is
# assessment = "pelvic-tilt"     # a self-check to do before the first time

# Seconds of rest.
[rests]
between_sets = 60
between_exercises = 90
# after_fatigue = 90             # between sets to fatigue
# changing_sides = 15
# in_group = 15                  # between the exercises of a superset or a circuit
# sources = ["practice"]

# How often. The coach tells it; it does not keep anybody from training.
[rules]
days_per_week = [2, 3]           # a number, or the lowest and the highest
beginners_per_week = 2
hours_between = 48
sources = ["practice"]

# What runners do, by their runs a week; as many of these tables as there are cases.
# [[rules.runners]]
# runs = [2, 3]
# train = "on-days-off"          # or "after-the-run"
# sources = ["practice"]

# The exercises in their order, one [[items]] for each. "coach show ID" tells the ways and the ladder of an exercise.
[[items]]
exercise = "cat-cow"
part = "warm-up"                 # warm-up, strength (the default) or cool-down
dose = {{ way = "breath", breaths = 5 }}
sources = ["practice"]

[[items]]
exercise = "romanian-deadlift"
# The ways: paced or self-paced with reps, timed with seconds, breath with breaths, fatigue with none of them.
dose = {{ way = "paced", sets = 3, reps = [8, 10] }}
# variant = "heavier"            # a rung of the ladder; default: the standard one
# rests = {{ between_sets = 90 }}  # only what is different from the rests of the routine
# first_side = "right"           # of one-sided exercises; default: "left"
# group = "pair"                 # items that follow each other with the same group are done in turn
# priority = 2                   # 1 to 5: 1 is left out last when time is short; default: 2, cool-down 4
# only_for = ["neutral", "posterior", "unsure"]   # only with these outcomes of the self-check
sources = ["practice"]

# To share exercises or equipment of your own with the routine, add them as [[exercises]] and [[equipment]], each
# written as in a file of its own; they hold for this routine only. "coach share {id}" does it for you.
"""

EXERCISE = """\
#:schema {schema}
# An exercise. All keys are explained here; those behind "# " are not needed, and show their default or an example.
# Check it with "coach check FILE". The whole format: docs/authoring.md.

id = "{id}"                      # lower-case words joined by hyphens; the same id as a built-in one takes its place
{name}
# spoken = {spoken}   # the name as it is said, where it is written otherwise
# aliases = ["another name"]     # what people also call it
sources = ["practice"]           # where it comes from: A to E, or "practice"
purpose = "bridge"               # hinge, curl, bridge, legs, mobility or stretch
# one_sided = false              # true: each set is done left and right
ways = ["paced", "self-paced", "timed", "fatigue"]   # how a set can be done, the usual way first; also "breath"
standard = "standard"            # the rung of the ladder to begin with
# easier = "glute-bridge"        # the exercise below the ladder
# harder = "single-leg-deadlift" # the exercise above the ladder
# substitutes = ["glute-bridge"] # what to do instead when equipment is lacking, the best first

# Each sentence is spoken as it stands: plain text, and no sentence that is a command such as "Stop."
start = [{{ text = "Lie on your back with your knees bent and your feet flat.", sources = ["practice"] }}]
steps = [
  {{ text = "Press your feet down and raise your hips.", sources = ["practice"] }},
  {{ text = "Lower them slowly to the floor.", sources = ["practice"] }},
]
# The first cue is said before each set, the short ones during it.
cues = [{{ text = "Keep your ribs low all the time.", short = "Ribs low.", sources = ["practice"] }}]
mistakes = [{{ text = "The low back arches.", sources = ["practice"] }}]
muscles = [{{ text = "Your glutes, the muscles you sit on, and your hamstrings.", sources = ["practice"] }}]
benefits = [{{ text = "It builds strength to raise the hips.", sources = ["practice"] }}]
# breathing = [{{ text = "Out on the way up.", sources = ["practice"] }}]
# care = [{{ text = "With neck pain, keep your head down.", sources = ["practice"] }}]   # the first is always said
# ready = {{ text = "Feet flat.", sources = ["practice"] }}   # the last thing said before the count-in

# Seconds of the parts of one repetition: lower and lift 1 to 10, pause and hold 0 to 10; needed for "paced".
[tempo]
lower = 3
pause = 0
lift = 1
hold = 1
sources = ["practice"]

# The words of these parts, and which of them comes first.
[movement]
begins = "lift"                  # or "lower", the default
lower = "down"
lift = "up"
# pause = "hold"
# hold = "hold"

# Seconds of one breath, and its words; needed for "breath".
# [breath]
# inhale = 4
# exhale = 6
# pause = 0
# sources = ["practice"]
# [breath_words]
# inhale = "Breathe in slowly"
# exhale = "Breathe out fully"

# Equipment, a table for each thing; the ids are in "coach equipment".
# [[needs]]
# item = "mat"
# say = "a soft mat"             # said after "you need", where the plain name would not do
# instead = ["couch"]            # what may stand in for it, the best first
# optional = false
# sources = ["practice"]

# The ladder, easiest first, at least three rungs. A rung says only what is different from the exercise: needs,
# one_sided, tempo, movement, breath, breath_words, start, steps, cues and ready as above take the place of those of
# the exercise; reps = [-2, -2] and seconds = -10 are added to the dose, load = 0.8 is times the usual load.
[[ladder]]
id = "smaller-range"
name = "Half of the way"
# spoken = "Half of the way"
change = "Lift your hips only half way."   # said when this rung is chosen, from below or from above
sources = ["practice"]

[[ladder]]
id = "standard"
{name}
change = "Lift your hips all the way, with a short hold."
sources = ["practice"]

[[ladder]]
id = "long-hold"
name = "Long hold"
change = "Lift your hips all the way, and stay there for three seconds."
tempo = {{ lower = 3, lift = 1, hold = 3, sources = ["practice"] }}
reps = [-2, -2]
sources = ["practice"]
"""


def new_file(kind: Kind, name: str, identifier: str) -> str:
    """The text of a new routine or exercise."""
    template = ROUTINE if kind is Kind.ROUTINE else EXERCISE
    stated = tomli_w.dumps({"name": name}).strip()
    return template.format(schema=schema_path(kind), id=identifier, name=stated, spoken=stated.removeprefix("name = "))
