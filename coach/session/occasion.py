"""What the state machine hands to each action and condition, and what they ask of it."""

from transitions import EventData

from coach.session.states import State

Occasion = EventData


def source_of(occasion: Occasion) -> State:
    """The state before the transition."""
    assert occasion.transition is not None, "set before conditions and actions are called"
    return State[occasion.transition.source]


def leads_to(occasion: Occasion, state: State) -> bool:
    """Whether the transition goes there."""
    assert occasion.transition is not None, "set before conditions and actions are called"
    return bool(occasion.transition.dest == state.name)
