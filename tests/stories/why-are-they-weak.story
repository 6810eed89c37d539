# A question about training in the middle of a timed set: the seconds stand still for the answer.
routine first-steps

when working wall-sit set 1 + 8
athlete: why are hamstrings weak
after 26
athlete: how long left
for 20
---
21:58  » why are hamstrings weak
21:58  Squats and lunges come first in most training, and the hamstrings are less easy to see than the quads and calves.
22:05  Most cardio mainly uses the glutes and the quads.
22:08  So the hamstrings stay weak beside the other muscles, unless you train them on purpose.
22:14  Otherwise you would have to walk backwards about half of the time.
22:18    3 · 2 · 1
22:21  Twelve seconds to go.
22:23  Halfway.
22:24  » how long left
22:24  Nine seconds of this set. About eight minutes left.
22:28    3 · 2 · 1
22:31  Nine seconds to go.
22:37    3 · 2 · 1
22:40  ✓ wall-sit, set 1: 20 s
22:40  ── resting · wall-sit · standard · set 2 of 3
22:40  Sixty seconds of rest.
