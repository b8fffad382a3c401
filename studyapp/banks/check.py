"""Rules across the files of a bank, run at every reading over parsed and kept files alike."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from studyapp.banks.contents import MAX_PROBLEMS, START, Kind
from studyapp.banks.entries import Bank, Findings, Placed
from studyapp.banks.words import count, name
from studyapp.domain.problems import Problem, Severity
from studyapp.domain.questions import PRACTICE

BLOCK = range(3, 6)
"""How many questions a scenario has."""


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
            message = f"and {number - MAX_PROBLEMS} more problems with other files"
            yield Problem(file, *START, message, "mend the others first")


def _ids(bank: Bank, findings: Findings) -> None:
    retired = {p.id: p.entry.value.get("version", "?") for p in bank.groups["retired"]}
    first: dict[str, Placed] = {}
    for placed in _sound_first(bank):
        if not placed.id:
            continue
        spot = placed.entry.spot("id")
        if placed.id in first:
            other = first[placed.id]
            where = f"{other.path}, line {other.entry.spot('id')[0]}"
            message = f"the id {name(placed.id)} is taken in {where}"
            findings.fault(placed, spot, message, "give this one a new id")
        elif placed.id in retired:
            message = f"the id {name(placed.id)} was retired in {retired[placed.id]}"
            findings.fault(placed, spot, message, "an id is never used again: take a new one")
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
            findings.unknown(path, spot, "topic", str(topic), known, "bank.yaml")
    pages: dict[str, str] = {}
    for placed in bank.sound("lessons"):
        spot = placed.entry.spot("topic")
        if placed.topic not in known:
            findings.unknown(placed.path, spot, "topic", placed.topic, known, "bank.yaml")
        elif placed.topic in pages:
            message = f"the topic {placed.topic} has a page already: {pages[placed.topic]}"
            findings.fault(placed, spot, message, "put both into one")
        pages.setdefault(placed.topic, placed.path)
    for placed in bank.sound("scenarios", *ITEMS, "lessons"):
        if placed.topic not in sound:
            findings.faulty.add(placed)
    _references(bank, findings, ("terms",), "topics", "topic", known, "bank.yaml")


def _sources(bank: Bank, findings: Findings) -> None:
    if "sources.yaml" in bank.unreadable:
        return
    if "sources.yaml" not in bank.files:
        hint = "write `schema: 1` and `sources: []` into it"
        findings.problems.append(Problem("bank.yaml", *START, "sources.yaml is missing", hint))
        return
    known = bank.ids("sources")
    for placed in bank.sound("facts", "frameworks", *ITEMS, "lessons", "terms"):
        for index, source in enumerate(placed.entry.value.get("sources", ())):
            if source["ref"] in known:
                continue
            spot = placed.entry.spot("sources", index, "ref")
            findings.unknown(placed.path, spot, "source", source["ref"], known, "sources.yaml")
            if placed.path != "bank.yaml":
                findings.faulty.add(placed)


def _terms(bank: Bank, findings: Findings) -> None:
    if "glossary.yaml" not in bank.unreadable:
        known = bank.ids("terms")
        _references(bank, findings, ("lessons",), "terms", "term", known, "glossary.yaml")


def _questions(bank: Bank, findings: Findings) -> None:
    needed = bank.head.head["exam"]["options"]
    pools = {PRACTICE} | bank.ids("forms")
    for placed in bank.sound("questions"):
        entry, value = placed.entry, placed.entry.value
        given = len(value["options"])
        if given != needed:
            message = f"the exam's questions have {needed} options; here are {given}"
            findings.fault(placed, entry.spot("options"), message, "add or remove options")
        if value["pool"] not in pools:
            spot = entry.spot("pool")
            findings.unknown(placed.path, spot, "pool", value["pool"], pools, "bank.yaml")
            findings.faulty.add(placed)
    if not bank.unreadable:
        known, blocks = bank.ids("questions"), bank.ids("scenarios")
        _references(bank, findings, ("questions",), "enemies", "question", known, "the bank")
        _references(bank, findings, ("questions",), "scenario", "scenario", blocks, "the bank")


def _references(
    bank: Bank,
    findings: Findings,
    groups: tuple[str, ...],
    key: str,
    what: str,
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
                findings.unknown(placed.path, spot, what, word, known, home)
                findings.faulty.add(placed)


def _listed(key: str, words: Iterable[str]) -> list[tuple[tuple[str | int, ...], str]]:
    return [((key, index), word) for index, word in enumerate(words)]


def _images(bank: Bank, findings: Findings) -> None:
    for placed in bank.sound("scenarios", *ITEMS, "lessons", "terms", "facts"):
        for target, line, column in placed.entry.images:
            wrong = _image_fault(target, bank.images)
            if wrong is not None:
                findings.fault(placed, (line, column), *wrong)


def _image_fault(target: str, images: Mapping[str, str]) -> tuple[str, str] | None:
    """What is wrong with a picture and what to do; None where it can be shown."""
    if target in images:
        fault = images[target]
        return (f"the image {target} cannot be used: {fault}", "mend the image") if fault else None
    if target.startswith(("<", "[")):
        return "this image is not written as ours are", "write ![words](media/name.png)"
    if ".." in target.split("/") or not target.startswith("media/"):
        hint = "put the image into the bank's folder media and write ![words](media/name.png)"
        return f"the image {name(target) or 'without a name'} lies outside of media/", hint
    return f"there is no image {name(target)}", "put a PNG or JPEG there"


def _leaks(bank: Bank, findings: Findings) -> None:
    """A fact of a locked form's question has no practice question, or the form is given away."""
    locked = {
        p.entry.value["fact"]: p for p in bank.sound("questions") if _pool(p) not in ("", PRACTICE)
    }
    for placed in bank.sound("questions"):
        form = locked.get(placed.entry.value["fact"])
        if _pool(placed) == PRACTICE and form is not None:
            line = form.entry.spot("fact")[0]
            findings.fault(
                placed,
                placed.entry.spot("fact"),
                f"this fact is asked in the form {_pool(form)} ({form.path}, line {line})",
                "take another fact, or move the question into the form",
            )


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


def _block_fault(block: list[Placed], incomplete: bool) -> tuple[str, str] | None:
    pools = sorted({_pool(placed) for placed in block} - {""})
    if len(pools) > 1:
        return f"the questions of this scenario stand in {', '.join(pools)}", "use one pool"
    if len(block) in BLOCK or incomplete:
        return None
    return (
        f"this scenario has {count(len(block), 'question')}; a block has 3 to 5",
        "add or remove questions",
    )


def _forms(bank: Bank, findings: Findings) -> None:
    framework = bank.head.head["exam"]["framework"]
    places = {p.id: p.entry.value["in"].get(framework) for p in bank.sound("topics")}
    for form in bank.sound("forms"):
        given = [placed for placed in bank.whole("questions") if _pool(placed) == form.id]
        problems = list(_form_problems(form, given, places))
        if not bank.unreadable and all(placed.topic in places for placed in given):
            findings.problems.extend(problems)
        if problems or any(p.entry.broken or p in findings.faulty for p in given):
            findings.unfilled.add(form.id)


def _form_problems(
    form: Placed, given: list[Placed], places: Mapping[str, str | None]
) -> Iterator[Problem]:
    """What is missing or too much in a form. Broken questions count, they will be mended."""
    counts: Mapping[str, int] = form.entry.value["counts"]
    if not given:
        message = f"the form {form.id} has no questions yet; it needs {sum(counts.values())}"
        spot = form.entry.spot("id")
        yield Problem(form.path, *spot, message, "", Severity.WARNING)
        return
    have = Counter(places.get(placed.topic) for placed in given)
    for discipline in sorted({d for d in (*counts, *have) if d}):
        has, needs = have[discipline], counts.get(discipline, 0)
        if has != needs:
            asked = count(has, "question")
            message = f"the form {form.id} has {asked} in {discipline} and needs {needs}"
            hint = f"add {needs - has}" if has < needs else f"remove {has - needs}"
            yield Problem(form.path, *form.entry.spot("counts", discipline), message, hint)
    yield from _form_repeats(form, given)


def _form_repeats(form: Placed, given: list[Placed]) -> Iterator[Problem]:
    facts: dict[str, Placed] = {}
    names = {placed.id: placed for placed in given}
    for placed in given:
        fact = str(placed.entry.value.get("fact", placed.id))
        if fact in facts:
            message = f"the form {form.id} asks this fact already in {facts[fact].id}"
            yield Problem(placed.path, *placed.entry.spot("fact"), message, "take another fact")
        facts.setdefault(fact, placed)
        for index, enemy in enumerate(placed.entry.value.get("enemies", ())):
            if enemy in names:
                message = f"its enemy {enemy} stands in the same form {form.id}"
                spot = placed.entry.spot("enemies", index)
                yield Problem(placed.path, *spot, message, "move one of the two")


def _pool(placed: Placed) -> str:
    return str(placed.entry.value.get("pool", ""))


def _scenario(placed: Placed) -> str:
    return str(placed.entry.value.get("scenario", ""))
