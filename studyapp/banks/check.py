"""Rules across the files of a bank, run at every reading over parsed and kept files alike."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from studyapp.banks.contents import MAX_PROBLEMS, START, Kind
from studyapp.banks.entries import Bank, Findings, Placed
from studyapp.banks.words import name
from studyapp.domain.problems import Problem, Severity
from studyapp.domain.questions import PRACTICE
from studyapp.domain.sentences import Sentence, sentence

BLOCK = range(3, 6)
"""How many questions a scenario has."""


NO_TOPIC = sentence("there is no topic {name}")
NO_SOURCE = sentence("there is no source {name}")
NO_TERM = sentence("there is no term {name}")
NO_POOL = sentence("there is no pool {name}")
NO_QUESTION = sentence("there is no question {name}")
NO_SCENARIO = sentence("there is no scenario {name}")
ITEMS = ("questions", "flashcards")
NAMED = ("scenarios", *ITEMS, "terms")
"""Groups whose ids share one name space: marks and history are keyed by them."""


def check(bank: Bank) -> Findings:
    """Everything that is wrong between the files of a bank."""
    findings = Findings()
    _ids(bank, findings)
    _topics(bank, findings)
    _sources(bank, findings)
    _terms(bank, findings)
    _questions(bank, findings)
    _images(bank, findings)
    _leaks(bank, findings)
    _scenarios(bank, findings)
    _forms(bank, findings)
    findings.problems = list(_bounded(findings.problems))
    return findings


def _bounded(problems: list[Problem]) -> Iterator[Problem]:
    found: Counter[str] = Counter()
    for problem in problems:
        found[problem.file] += 1
        if found[problem.file] <= MAX_PROBLEMS:
            yield problem
    for file, number in found.items():
        if number > MAX_PROBLEMS:
            more = number - MAX_PROBLEMS
            message = sentence("and %n more problem(s) with other files", n=more)
            yield Problem(file, *START, message, sentence("mend the others first"))


def _ids(bank: Bank, findings: Findings) -> None:
    retired = {p.id: p.entry.value.get("version", "?") for p in bank.groups["retired"]}
    first: dict[str, Placed] = {}
    for placed in _sound_first(bank):
        if not placed.id:
            continue
        spot = placed.entry.spot("id")
        if placed.id in first:
            other = first[placed.id]
            message = sentence(
                "the id {id} is taken in {file}, line {line}",
                id=name(placed.id),
                file=other.path,
                line=other.entry.spot("id")[0],
            )
            findings.fault(placed, spot, message, sentence("give this one a new id"))
        elif placed.id in retired:
            message = sentence(
                "the id {id} was retired in {version}",
                id=name(placed.id),
                version=str(retired[placed.id]),
            )
            hint = sentence("an id is never used again: take a new one")
            findings.fault(placed, spot, message, hint)
        first.setdefault(placed.id, placed)


def _sound_first(bank: Bank) -> list[Placed]:
    """So that no broken copy takes an id from the entry that had it."""
    return sorted(bank.whole(*NAMED), key=lambda placed: placed.entry.broken)


def _topics(bank: Bank, findings: Findings) -> None:
    known, sound = bank.ids("topics"), {placed.id for placed in bank.sound("topics")}
    for path, contents in bank.files.items():
        topic = contents.head.get("topic")
        if contents.kind is Kind.TOPIC and not contents.broken and topic not in known:
            spot = contents.at.get("topic", START)
            findings.unknown(path, spot, NO_TOPIC, str(topic), known, "bank.yaml")
    pages: dict[str, str] = {}
    for placed in bank.sound("lessons"):
        spot = placed.entry.spot("topic")
        if placed.topic not in known:
            findings.unknown(placed.path, spot, NO_TOPIC, placed.topic, known, "bank.yaml")
        elif placed.topic in pages:
            message = sentence(
                "the topic {topic} has a page already: {file}",
                topic=placed.topic,
                file=pages[placed.topic],
            )
            findings.fault(placed, spot, message, sentence("put both into one"))
        pages.setdefault(placed.topic, placed.path)
    for placed in bank.sound("scenarios", *ITEMS, "lessons"):
        if placed.topic not in sound:
            findings.faulty.add(placed)
    _references(bank, findings, ("terms",), "topics", NO_TOPIC, known, "bank.yaml")


def _sources(bank: Bank, findings: Findings) -> None:
    if "sources.yaml" in bank.unreadable:
        return
    if "sources.yaml" not in bank.files:
        message = sentence("{file} is missing", file="sources.yaml")
        hint = sentence("write `schema: 1` and `sources: []` into it")
        findings.problems.append(Problem("bank.yaml", *START, message, hint))
        return
    known = bank.ids("sources")
    for placed in bank.sound("facts", "frameworks", *ITEMS, "lessons", "terms"):
        for index, source in enumerate(placed.entry.value.get("sources", ())):
            if source["ref"] in known:
                continue
            spot = placed.entry.spot("sources", index, "ref")
            findings.unknown(placed.path, spot, NO_SOURCE, source["ref"], known, "sources.yaml")
            if placed.path != "bank.yaml":
                findings.faulty.add(placed)


def _terms(bank: Bank, findings: Findings) -> None:
    if "glossary.yaml" not in bank.unreadable:
        known = bank.ids("terms")
        _references(bank, findings, ("lessons",), "terms", NO_TERM, known, "glossary.yaml")


def _questions(bank: Bank, findings: Findings) -> None:
    needed = bank.head.head["exam"]["options"]
    pools = {PRACTICE} | bank.ids("forms")
    for placed in bank.sound("questions"):
        entry, value = placed.entry, placed.entry.value
        given = len(value["options"])
        if given != needed:
            message = sentence(
                "the exam's questions have %n option(s); here are {given}", n=needed, given=given
            )
            hint = sentence("add or remove options")
            findings.fault(placed, entry.spot("options"), message, hint)
        if value["pool"] not in pools:
            spot = entry.spot("pool")
            findings.unknown(placed.path, spot, NO_POOL, value["pool"], pools, "bank.yaml")
            findings.faulty.add(placed)
    if not bank.unreadable:
        known, blocks = bank.ids("questions"), bank.ids("scenarios")
        _references(bank, findings, ("questions",), "enemies", NO_QUESTION, known, "")
        _references(bank, findings, ("questions",), "scenario", NO_SCENARIO, blocks, "")


def _references(
    bank: Bank,
    findings: Findings,
    groups: tuple[str, ...],
    key: str,
    missing: Sentence,
    known: Collection[str],
    home: str,
) -> None:
    """Every name under a key, alone or in a list, is known."""
    for placed in bank.sound(*groups):
        value = placed.entry.value.get(key, ())
        names = [((key,), value)] if isinstance(value, str) else _listed(key, value)
        for path, word in names:
            if word not in known:
                spot = placed.entry.spot(*path)
                findings.unknown(placed.path, spot, missing, word, known, home)
                findings.faulty.add(placed)


def _listed(key: str, words: Iterable[str]) -> list[tuple[tuple[str | int, ...], str]]:
    return [((key, index), word) for index, word in enumerate(words)]


def _images(bank: Bank, findings: Findings) -> None:
    for placed in bank.sound("scenarios", *ITEMS, "lessons", "terms", "facts"):
        for target, line, column in placed.entry.images:
            wrong = _image_fault(target, bank.images)
            if wrong is not None:
                findings.fault(placed, (line, column), *wrong)


def _image_fault(
    target: str, images: Mapping[str, Sentence | None]
) -> tuple[Sentence, Sentence] | None:
    """What is wrong with a picture and what to do; None where it can be shown."""
    if target in images:
        fault = images[target]
        if fault is None:
            return None
        message = sentence("the image {file} cannot be used: {fault}", file=target, fault=fault)
        return message, sentence("mend the image")
    if target.startswith(("<", "[")):
        message = sentence("this image is not written as ours are")
        return message, sentence("write ![words](media/name.png)")
    if ".." in target.split("/") or not target.startswith("media/"):
        message = sentence("the image without a name lies outside of media/")
        if target:
            message = sentence("the image {file} lies outside of media/", file=name(target))
        return message, sentence(
            "put the image into the bank's folder media and write ![words](media/name.png)"
        )
    message = sentence("there is no image {file}", file=name(target))
    return message, sentence("put a PNG or JPEG there")


def _leaks(bank: Bank, findings: Findings) -> None:
    """A fact of a locked form's question has no practice question, or the form is given away."""
    locked = {
        p.entry.value["fact"]: p for p in bank.sound("questions") if _pool(p) not in ("", PRACTICE)
    }
    for placed in bank.sound("questions"):
        form = locked.get(placed.entry.value["fact"])
        if _pool(placed) == PRACTICE and form is not None:
            message = sentence(
                "this fact is asked in the form {form} ({file}, line {line})",
                form=_pool(form),
                file=form.path,
                line=form.entry.spot("fact")[0],
            )
            hint = sentence("take another fact, or move the question into the form")
            findings.fault(placed, placed.entry.spot("fact"), message, hint)


def _scenarios(bank: Bank, findings: Findings) -> None:
    """A block stands or falls as a whole: a question without its situation makes no sense."""
    blocks: dict[str, list[Placed]] = defaultdict(list)
    for placed in bank.whole("questions"):
        blocks[_scenario(placed)].append(placed)
    given = {""}
    for placed in bank.sound("scenarios"):
        wrong = _block_fault(blocks[placed.id], bool(bank.unreadable))
        if wrong is not None:
            findings.fault(placed, placed.entry.spot("id"), *wrong)
        if placed not in findings.faulty:
            given.add(placed.id)
    for placed in bank.sound("questions"):
        if _scenario(placed) not in given:
            findings.faulty.add(placed)


def _block_fault(block: list[Placed], incomplete: bool) -> tuple[Sentence, Sentence] | None:
    pools = sorted({_pool(placed) for placed in block} - {""})
    if len(pools) > 1:
        message = sentence(
            "the questions of this scenario stand in {pools}", pools=", ".join(pools)
        )
        return message, sentence("use one pool")
    if len(block) in BLOCK or incomplete:
        return None
    message = sentence("this scenario has %n question(s); a block has 3 to 5", n=len(block))
    return message, sentence("add or remove questions")


def _forms(bank: Bank, findings: Findings) -> None:
    framework = bank.head.head["exam"]["framework"]
    places = {p.id: p.entry.value["in"].get(framework) for p in bank.sound("topics")}
    for form in bank.sound("forms"):
        given = [placed for placed in bank.whole("questions") if _pool(placed) == form.id]
        repeats = list(_form_repeats(form, given))
        problems = [*_form_gaps(form, given, places), *repeats]
        if not bank.unreadable and all(placed.topic in places for placed in given):
            findings.problems.extend(problems)
        if repeats or not given:
            findings.unfilled.add(form.id)


def _form_gaps(
    form: Placed, given: list[Placed], places: Mapping[str, str | None]
) -> Iterator[Problem]:
    """What is missing or too much in a form. Broken questions count, they will be mended."""
    counts: Mapping[str, int] = form.entry.value["counts"]
    if not given:
        message = sentence(
            "the form {form} has no questions yet; it needs {needs}",
            form=form.id,
            needs=sum(counts.values()),
        )
        yield Problem(form.path, *form.entry.spot("id"), message, severity=Severity.WARNING)
        return
    have = Counter(places.get(placed.topic) for placed in given)
    for discipline in sorted({d for d in (*counts, *have) if d}):
        has, needs = have[discipline], counts.get(discipline, 0)
        if has != needs:
            message = sentence(
                "the form {form} has %n question(s) in {discipline} and needs {needs}",
                form=form.id,
                n=has,
                discipline=discipline,
                needs=needs,
            )
            hint = sentence("remove {more}", more=has - needs)
            if has < needs:
                hint = sentence("add {more}", more=needs - has)
            yield Problem(form.path, *form.entry.spot("counts", discipline), message, hint)


def _form_repeats(form: Placed, given: list[Placed]) -> Iterator[Problem]:
    facts: dict[str, Placed] = {}
    names = {placed.id: placed for placed in given}
    for placed in given:
        fact = str(placed.entry.value.get("fact", placed.id))
        if fact in facts:
            message = sentence(
                "the form {form} asks this fact already in {question}",
                form=form.id,
                question=facts[fact].id,
            )
            hint = sentence("take another fact")
            yield Problem(placed.path, *placed.entry.spot("fact"), message, hint)
        facts.setdefault(fact, placed)
        for index, enemy in enumerate(placed.entry.value.get("enemies", ())):
            if enemy in names:
                message = sentence(
                    "its enemy {enemy} stands in the same form {form}", enemy=enemy, form=form.id
                )
                hint = sentence("move one of the two")
                yield Problem(placed.path, *placed.entry.spot("enemies", index), message, hint)


def _pool(placed: Placed) -> str:
    return str(placed.entry.value.get("pool", ""))


def _scenario(placed: Placed) -> str:
    return str(placed.entry.value.get("scenario", ""))
