"""What a workout is: exercises, ladders, doses, routines, plans. Pure."""
