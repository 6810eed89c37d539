"""The dialogue: the model of the state machine. What its table names are methods of the rooms it is made of."""

from coach.session.expectation import Expectation
from coach.session.pacing import Pacing
from coach.session.questions import Questions
from coach.session.reporting import Reporting
from coach.session.resting import Resting
from coach.session.sides import Sides
from coach.session.sounding import Sounding


class Dialogue(Expectation, Pacing, Sides, Resting, Reporting, Questions, Sounding):
    """All of what happens in a workout: its course, and whatever is said in it."""
