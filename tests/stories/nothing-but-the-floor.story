# Balancing on one leg is too much today: another exercise takes its place in the circuit, with nothing but the floor.
routine no-equipment

when working single-leg-deadlift set 1 left + 8
athlete: swap this
for 25
---
 6:57  » swap this
 6:57  ✓ single-leg-deadlift, set 1: 1 left
 6:57  ── briefing · romanian-deadlift · bodyweight · set 1 of 3
 6:57  Instead of Single-leg deadlift, we do Romanian deadlift.
 7:01  Hip hinge without weights. Three sets of eight to ten repetitions.
 7:06  Stand with your feet hip-width apart, your hands on your thighs.
 7:10  Here is how it goes.
 7:12  Soften your knees.
 7:13  Send your hips back, and let your body tip forward from the hips.
 7:18  Let your hands slide down your legs, until the back of your thighs stretches.
