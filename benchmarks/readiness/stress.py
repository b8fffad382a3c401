"""Worlds in which the assumptions do not hold. Written after the constants were frozen."""

from dataclasses import replace

from benchmarks.readiness.worlds import BASE

# The five of exam.md 3.5.
KNOWN = (
    replace(BASE, name="no growth", growth=0.0),
    replace(BASE, name="growth twice as fast", growth=1.2),
    replace(BASE, name="very strong memory of questions", memory=0.97, memory_days=120.0),
    replace(BASE, name="exam 0.3 logit harder", harder=0.3),
    replace(BASE, name="exam 0.3 logit easier", harder=-0.3),
)
# Others that nobody tuned on, nor named before.
NEW = (
    replace(BASE, name="tags that tell nothing", tag_tells=0.0),
    replace(BASE, name="three in five answers are repeats", repeats=0.6),
    replace(BASE, name="hard to guess", floor=0.12),
    replace(
        BASE, name="uneven topics, a third of them practised", topic_sd=0.5, topics_practised=1 / 3
    ),
    replace(BASE, name="a strong group", level=1.1, level_sd=0.5),
    replace(BASE, name="a weak group", level=-0.5, level_sd=0.5),
    replace(BASE, name="questions that hardly discriminate", slope_sd=0.6),
)
