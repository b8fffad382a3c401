"""What a bank's values say of themselves."""

from dataclasses import replace
from datetime import date

from studyapp.domain.cards import Card, Side
from studyapp.domain.frameworks import Discipline, Framework, Topic
from tests.fakes import bank_info


def test_a_card_has_one_side_or_two() -> None:
    card = Card("c", "topic", "fact", "front", "back")
    assert card.sides == (Side.FRONT,)
    assert replace(card, reverse=True).sides == (Side.FRONT, Side.BACK)


def test_a_discipline_has_a_short_name() -> None:
    assert Discipline("customer-insights", "Customer Insights and Understanding", 22).short == (
        "Customer insights"
    )


def test_disciplines_and_topics_are_those_of_the_exams_framework() -> None:
    info = bank_info(topics=1)
    older = Framework("then", "Older", (Discipline("voc", "VOC", 100),), date(2013, 1, 1))
    info = replace(
        info,
        frameworks=(older, *info.frameworks),
        topics=(
            Topic("a", "A", {"then": "voc"}),
            Topic("b", "B", {"then": "voc", "now": "design"}),
            Topic("c", "C", {"now": "insights"}),
        ),
    )
    assert [d.id for d in info.disciplines][:2] == ["insights", "strategy"]
    assert list(info.discipline_by_topic.items()) == [("b", "design"), ("c", "insights")]
