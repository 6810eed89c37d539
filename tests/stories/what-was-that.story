# A lorry passes by: what the coach was saying is said again, and then it goes on from there.
routine couch-and-ball

when briefing elevated-hip-raise + 17
athlete: what was that
for 14
---
 4:49  » what was that
 4:49  Push your heels down into the support.
 4:52  Raise your hips off the floor.
 4:54  Lower your hips slowly.
 4:56  What your feet are on must stand firm and not slide.
 4:59  Keep your legs long, and push your heels down.
 5:02  Get set.
