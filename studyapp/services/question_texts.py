"""Questions ready to show: as they were asked, with the reasons the bank gives now."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from studyapp.domain.content import Asked, asked_of, content_hash, question_content
from studyapp.domain.frameworks import BankInfo
from studyapp.domain.papers import PaperItem, option_order
from studyapp.domain.questions import Question
from studyapp.services.question_ports import Evidence, Questions
from studyapp.services.sources import source_line


@dataclass(frozen=True, slots=True)
class QuestionText:
    """A question of a paper.

    `asked` is the version on the paper and scores the answer. `reasons` by option id, `takeaway`
    and `sources` come from the bank as last read, and are empty where its question has changed
    since (`changed`) or is gone. `new_key` is the id of the right option in the bank's present
    version where that differs, else "". `topic` and `discipline` are titles; `lesson` says that
    the topic has one. `block` is the id of the scenario, "" without one.
    """

    item: PaperItem
    asked: Asked
    topic: str
    discipline: str
    discipline_id: str
    reasons: Mapping[str, str]
    takeaway: str = ""
    sources: tuple[str, ...] = ()
    block: str = ""
    fact: str = ""
    lesson: bool = False
    changed: bool = False
    new_key: str = ""
    new_hash: str = ""

    @property
    def present_key(self) -> str:
        """The id of the right option in the bank as last read, "" where the question is gone."""
        known = not self.changed or self.new_hash
        return (self.new_key or self.asked.key) if known else ""


@dataclass(frozen=True, slots=True)
class Version:
    """The present version of a question: its hash names `content`."""

    question: Question
    content: str
    hash: str


class QuestionTexts:
    def __init__(self, questions: Questions, evidence: Evidence) -> None:
        self._questions = questions
        self._evidence = evidence

    def of_paper(self, info: BankInfo, paper: Sequence[PaperItem]) -> tuple[QuestionText, ...]:
        """The questions of a paper in its order, one for every item.

        Content that is nowhere, as in a log brought in without it, is that of the bank's present
        version if there is one, else empty.
        """
        contents = self._evidence.contents([item.hash for item in paper])
        now = self.versions(info.id, [item.item for item in paper])
        lessons = frozenset(self._questions.lessons(info.id))

        def asked(item: PaperItem) -> Asked:
            version = now.get(item.item)
            present = asked_of(version.content) if version else Asked("", "", ())
            return contents.get(item.hash, present)

        return tuple(
            _text(info, item, asked(item), now.get(item.item), item.topic in lessons)
            for item in paper
        )

    def now(self, info: BankInfo, question: Question) -> tuple[QuestionText, str]:
        """A question as the bank has it now, its options always in the same order, and the
        content that its hash names."""
        (item,), content = self.paper(info.id, (question,), "")
        version = Version(question, content[item.hash], item.hash)
        lesson = item.topic in self._questions.lessons(info.id)
        return _text(info, item, asked_of(version.content), version, lesson), version.content

    def paper(
        self, bank: str, questions: Sequence[Question], seed: str
    ) -> tuple[tuple[PaperItem, ...], Mapping[str, str]]:
        """The paper of questions in their order, and the content it names, by hash."""
        versions = self.versions_of(bank, questions)
        paper = tuple(
            PaperItem(
                item=question.id,
                hash=versions[question.id].hash,
                topic=question.topic,
                order=option_order(asked_of(versions[question.id].content), seed, question.id),
            )
            for question in questions
        )
        return paper, {version.hash: version.content for version in versions.values()}

    def versions(self, bank: str, items: Sequence[str]) -> Mapping[str, Version]:
        """The present versions of questions, by id."""
        return self.versions_of(bank, tuple(self._questions.by_id(bank, items).values()))

    def versions_of(self, bank: str, questions: Sequence[Question]) -> Mapping[str, Version]:
        """The versions of questions just read, by id."""
        blocks = sorted({question.scenario for question in questions if question.scenario})
        scenarios = self._questions.scenarios(bank, blocks)
        found: dict[str, Version] = {}
        for question in questions:
            content = question_content(question, scenarios.get(question.scenario))
            found[question.id] = Version(question, content, content_hash(content))
        return found


def _text(
    info: BankInfo, item: PaperItem, asked: Asked, version: Version | None, lesson: bool
) -> QuestionText:
    question = version.question if version else None
    same = version is not None and version.hash == item.hash
    topic = question.topic if question else item.topic
    discipline_id = info.discipline_by_topic.get(topic, "")
    titles = {one.id: one.title for one in info.topics}
    short = {discipline.id: discipline.short for discipline in info.disciplines}
    key = asked_of(version.content).key if version else ""
    return QuestionText(
        item=item,
        asked=asked,
        topic=titles.get(topic, topic),
        discipline=short.get(discipline_id, ""),
        discipline_id=discipline_id,
        reasons={o.id: o.why for o in question.options} if question and same else {},
        takeaway=question.takeaway if question and same else "",
        sources=tuple(source_line(info, ref) for ref in question.sources)
        if question and same
        else (),
        block=question.scenario if question else "",
        fact=question.fact if question else "",
        lesson=lesson,
        changed=not same,
        new_key=key if key and key != asked.key else "",
        new_hash=version.hash if version and not same else "",
    )
