# In Korean: the next dumbbells are proposed with the reason, and the record is told when it is asked for.
routine day-one
language ko
loads dumbbells 4,6,10
past romanian-deadlift days=7 reps=10,10,10 load=6 effort=easy variant=standard
past romanian-deadlift days=3 reps=10,10,10 load=6 effort=fine variant=standard

when resting romanian-deadlift + 10
athlete: 준비됐어
after 22
athlete: 네
after 4
athlete: 지난번에 어땠어
after 10
athlete: 최고 기록이 뭐야
for 8
---
 5:14  » 준비됐어
 5:14  rested 10 s (90 planned)
 5:14  ── briefing · romanian-deadlift · standard · set 1 of 3
 5:14  Romanian deadlift. 세 세트, 여덟 번에서 열 번.
 5:18  지난번에는 육 킬로로 열 번, 열 번, 열 번.
 5:22  두 번 연속 모든 세트를 다 채웠으니 더 무거운 무게로 가요.
 5:27  오늘은 십 킬로, 목표는 여덟 번.
 5:30  그렇게 하려면 네, 계획대로 하려면 아니요, 라고 말해 주세요.
 5:36  » 네
 5:36  그렇게 할게요.
 5:38  준비물은 이거예요. Two dumbbells.
 5:40  » 지난번에 어땠어
 5:40  저번에는 육 킬로로 열 번, 열 번, 열 번.
 5:44  괜찮았다고 했어요.
 5:46  준비물은 이거예요. Two dumbbells.
 5:49  Keep your back flat and your neck in line.
 5:50  » 최고 기록이 뭐야
 5:50  가장 무거운 세트는 육 킬로로 열 번.
 5:53  Keep your back flat and your neck in line.
 5:56  자세를 잡으세요.
