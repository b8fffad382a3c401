"""All rules over a bank, and what the bank as a whole comes to."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from studyapp.banks.lint import (
    absolutes,
    clang,
    grammar,
    lengths,
    likeness,
    metadata,
    negatives,
    of_the_above,
    positions,
    stem,
)
from studyapp.banks.lint.copied import copied
from studyapp.banks.lint.items import Item, Subject
from studyapp.banks.lint.rows import judged_together, most
from studyapp.banks.lint.thresholds import Thresholds
from studyapp.domain.lint import (
    RULES,
    SUPPRESSION,
    WARNED,
    BankTest,
    Finding,
    Grade,
    Judgement,
)
from studyapp.domain.sentences import sentence


def judge(subject: Subject, limits: Thresholds, seeds: Collection[bytes]) -> Judgement:
    """What the rules find in a bank; `seeds` are the hashed runs of the seeds' words."""
    items = subject.items
    options = subject.info.exam.options
    found = [finding for item in items for finding in item_findings(item, options, limits)]
    found += pair_findings(items, limits)
    found += copied(subject.passages, seeds, limits.D6.words)
    by_id = {item.id: item for item in items}
    found = [_suppressed(finding, by_id) for finding in found]
    useless = _useless(items, found)
    order = {rule: index for index, rule in enumerate((*RULES, SUPPRESSION))}
    findings = sorted([*found, *useless], key=lambda f: (f.file, f.line, order[f.rule]))
    checked = dict.fromkeys(RULES, len(items)) | {"D6": len(subject.passages)}
    tests = judged_together(tuple(_rows(subject, findings, limits)), limits.family)
    return Judgement(checked, tuple(findings), tests)


def item_findings(item: Item, options: int, limits: Thresholds) -> Iterator[Finding]:
    """What the rules find in one item that need no other; `options` is the bank's standard."""
    yield from lengths.long_key(item, limits.L1)
    yield from lengths.short_key(item, limits.L2)
    yield from of_the_above.of_the_above(item)
    yield from negatives.negative_stem(item)
    yield from negatives.double_negative(item)
    yield from absolutes.absolutes(item, limits.T1)
    yield from grammar.grammar_cue(item)
    yield from clang.clang(item, limits.C1)
    yield from likeness.duplicate_options(item, limits.D3)
    yield from stem.unfocused(item, limits.S1)
    yield from stem.too_long(item, limits.S2)
    yield from positions.order(item)
    yield from positions.option_count(item, options)
    yield from metadata.metadata(item)
    yield from metadata.rationales(item, limits.M2)


def pair_findings(items: Sequence[Item], limits: Thresholds) -> Iterator[Finding]:
    """What the rules find between items."""
    yield from likeness.duplicate_items(items, limits.D1)
    yield from likeness.other_keys(items, limits.D2)
    yield from likeness.key_told(items, limits.D5)


def _rows(subject: Subject, findings: Sequence[Finding], limits: Thresholds) -> Iterator[BankTest]:
    items, forms, info = subject.items, subject.forms, subject.info
    if not items:
        return
    places = info.discipline_by_topic
    yield from chain(
        lengths.keys_longest(items, limits.L1),
        lengths.keys_shortest(items, limits.L2),
        positions.key_letters(items, forms, limits.K1),
        positions.key_runs(forms, limits.K2),
        of_the_above.above_shares(items, findings, limits.A1),
        negatives.negative_share(items, findings, limits.N1),
        absolutes.absolute_rates(items, limits.T1),
        clang.clang_share(items, limits.C1),
        stem.unfocused_share(items, findings, limits.S1),
        stem.median_length(items, limits.S2),
        metadata.blueprint(items, info.disciplines, places, limits.M1),
    )
    n, warnings = len(items), [f for f in findings if f.grade is Grade.WARNING]
    warned = {f.item for f in warnings if not f.suppressed}
    yield most(WARNED, sentence("items with a warning"), len(warned) / n, limits.warned, n)
    left = {f.item for f in warnings if f.suppressed}
    what = sentence("items with a suppressed warning")
    yield most(SUPPRESSION, what, len(left) / n, limits.suppressed, n)


def _suppressed(finding: Finding, items: dict[str, Item]) -> Finding:
    """The finding with its author's reason; an error has none."""
    item = items.get(finding.item)
    if item is None or finding.grade is not Grade.WARNING:
        return finding
    return replace(finding, suppressed=item.question.lint_ok.get(finding.rule, ""))


def _useless(items: Sequence[Item], findings: Sequence[Finding]) -> Iterator[Finding]:
    """Suppressions that hide nothing: an old one, or one of an error."""
    used = {(finding.item, finding.rule) for finding in findings if finding.suppressed}
    for item in items:
        for rule in item.question.lint_ok:
            if (item.id, rule) not in used:
                message = sentence("lint_ok names {rule}, which gives no warning here", rule=rule)
                hint = sentence("take it out; an error cannot be suppressed")
                yield item.finding(SUPPRESSION, Grade.ERROR, 1, 0, message, hint)
