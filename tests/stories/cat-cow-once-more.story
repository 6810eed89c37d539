# She asks for another set of cat cow, and takes it back a moment later.
routine day-two

when resting ninety-ninety-hip-lift + 10
athlete: another set
after 6
athlete: drop a set
for 20
---
 1:41  » another set
 1:41  ── resting · cat-cow · standard · set 2 of 2
 1:41  One more. Two sets of Cat cow in all.
 1:47  » drop a set
 1:47  ── resting · ninety-ninety-hip-lift · standard · set 1 of 1
 1:47  One less. One set of Cat cow in all.
