# Three exercises are skipped in a row, one too many: "back" goes to the one that has not been explained yet.
routine complete-hamstrings

when briefing bodyweight-squat + 3
athlete: skip it
after 3
athlete: skip it
after 3
athlete: skip it
after 2
athlete: back
for 12
---
 2:12  » skip it
 2:12  ── briefing · romanian-deadlift · standard · set 1 of 3
 2:12  Leaving out Bodyweight squat.
 2:15  Romanian deadlift. Three sets of eight to ten repetitions.
 2:15  » skip it
 2:15  ── briefing · glute-bridge-walkout · standard · set 1 of 3
 2:15  Then without Romanian deadlift.
 2:18  Glute bridge walkout. Three sets of eight to ten repetitions.
 2:18  » skip it
 2:18  ── briefing · nordic-hamstring-curl · standard · set 1 of 3
 2:18  Leaving out Glute bridge walkout.
 2:20  » back
 2:20  ── briefing · glute-bridge-walkout · standard · set 1 of 3
 2:20  Glute bridge walkout. Three sets of eight to ten repetitions.
 2:24  Lie on your back with your knees bent and your feet flat on the floor.
 2:29  Here is how it goes.
 2:30  Lift your hips into a bridge.
