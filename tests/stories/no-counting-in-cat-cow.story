# Not every exercise goes every way: the coach says which ways there are, and the breath goes on.
routine day-one

when working cat-cow + 11
athlete: count for me
after 8
athlete: by breath
for 15
---
 1:02  » count for me
 1:02  Cat cow goes with the breath, or by the clock.
 1:06    2 · out
 1:10  » by breath
 1:10  That is how we do it already.
 1:12    2 · out · 3 · out
