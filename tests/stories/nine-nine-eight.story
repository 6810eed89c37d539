# Within the range: the same weight and one repetition more, told with what was done the last time.
routine day-one
loads dumbbells 4,6,10
past romanian-deadlift days=3 reps=9,9,8 load=10 effort=fine variant=standard

when resting romanian-deadlift + 10
athlete: ready
after 20
athlete: yes
for 12
---
 5:10  » ready
 5:10  rested 10 s (90 planned)
 5:10  ── briefing · romanian-deadlift · standard · set 1 of 3
 5:10  Romanian deadlift. Three sets of eight to ten repetitions.
 5:14  Last time nine, nine, eight with ten kilos.
 5:18  You are within the range, so try one repetition more.
 5:21  Today ten kilos, aim for ten.
 5:24  Say yes to do that, or no for the plan as it is.
 5:29  You need two dumbbells.
 5:30  » yes
 5:30  Let's do that.
 5:31  You need two dumbbells.
 5:33  Stand with your feet hip-width apart, the weights in front of your thighs.
 5:38  When you take weights, begin with medium ones.
 5:41  Keep your back flat and your neck in line.
