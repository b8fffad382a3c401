"""All tables. The durable ones are alembic's; the others are made from the log or from a bank.

Days in the projections are ordinals (`date.toordinal`), so that SQL can count with them.
"""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Float,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    column,
    table,
    text,
)
from sqlalchemy.event import listen

# Batch migrations find constraints by their names.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
# The first day on which a suspended item may be asked: after every date there is.
NEVER = 4_000_000

durable = MetaData(naming_convention=NAMING)

event = Table(
    "event",
    durable,
    Column("id", Text, primary_key=True),
    Column("profile", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("n", Integer, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("wall", BigInteger),
    Column("zone", Text, nullable=False),
    Column("day", Text, nullable=False),
    Column("v", Integer, nullable=False),
    Column("type", Text, nullable=False),
    Column("data", Text, nullable=False),
)
Index("ix_event_order", event.c.at, event.c.device, event.c.n, event.c.id)
Index("ix_event_device_n", event.c.device, event.c.n)
Index("ix_event_created", event.c.type, sqlite_where=text("type = 'profile.created'"))

content = Table(
    "content",
    durable,
    Column("hash", Text, primary_key=True),
    Column("json", Text, nullable=False),
)
meta = Table(
    "meta",
    durable,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
live_clock = Table(
    "live_clock",
    durable,
    Column("sitting", Text, primary_key=True),
    Column("elapsed_ms", BigInteger, nullable=False),
    Column("boot_id", Text, nullable=False),
    Column("boot_ms", BigInteger, nullable=False, server_default="0"),
    Column("awake_ms", BigInteger, nullable=False, server_default="0"),
    Column("wall_ms", BigInteger, nullable=False, server_default="0"),
)
catalogue = Table(
    "catalogue",
    durable,
    Column("bank", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("hash", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("pool", Text),
    Column("retired_on", Text),
)

from_log = MetaData(naming_convention=NAMING)

# What the log says, one row an event, clustered by what it is folded into and in order of replay.
answer = Table(
    "answer",
    from_log,
    Column("bank", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("day", Integer, nullable=False),
    Column("rating", Integer, nullable=False),
    Column("counts", Boolean, nullable=False),
    Column("session", Text, nullable=False),
    Column("ms", BigInteger, nullable=False),
    Column("retention", Float, nullable=False),
    Column("voided", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
Index("ix_answer_order", answer.c.at, answer.c.device, answer.c.n, answer.c.event)
Index("ix_answer_session", answer.c.session)
Index("ix_answer_day", answer.c.bank, answer.c.day)

marking = Table(
    "marking",
    from_log,
    Column("bank", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("resets", Boolean, nullable=False),
    Column("voided", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
decision = Table(
    "decision",
    from_log,
    Column("at", BigInteger, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("retention", Float, nullable=False),
    Column("voided", Boolean, nullable=False),
    sqlite_with_rowid=False,
)
void = Table(
    "void",
    from_log,
    Column("target", Text, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("at", BigInteger, nullable=False),
    Column("device", Text, nullable=False),
    Column("n", Integer, nullable=False),
    sqlite_with_rowid=False,
)

# An answer to a question, for the reports: of quizzes one an event, of a sitting one a question
# that was seen, once it was submitted. `first` marks the first answer to the question.
given = Table(
    "given",
    from_log,
    Column("bank", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("position", Integer, primary_key=True),
    Column("session", Text, nullable=False),
    Column("setting", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("day", Integer, nullable=False),
    Column("chosen", Text),
    Column("correct", Boolean, nullable=False),
    Column("confidence", Text),
    Column("ms", BigInteger, nullable=False),
    Column("first", Boolean, nullable=False),
    Column("shown_r", Float),
    sqlite_with_rowid=False,
)
Index("ix_given_session", given.c.session)
Index("ix_given_first", given.c.bank, given.c.at, sqlite_where=text("first"))
quiz = Table(
    "quiz",
    from_log,
    Column("session", Text, primary_key=True),
    Column("bank", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("device", Text, nullable=False),
    Column("n", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("setting", Text, nullable=False),
    sqlite_with_rowid=False,
)
ending = Table(
    "ending",
    from_log,
    Column("session", Text, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    sqlite_with_rowid=False,
)
sitting = Table(
    "sitting",
    from_log,
    Column("sitting", Text, primary_key=True),
    Column("bank", Text, nullable=False),
    Column("at", BigInteger, nullable=False),
    Column("device", Text, nullable=False),
    Column("n", Integer, nullable=False),
    Column("event", Text, nullable=False),
    Column("day", Integer, nullable=False),
    sqlite_with_rowid=False,
)
sitting_step = Table(
    "sitting_step",
    from_log,
    Column("sitting", Text, primary_key=True),
    Column("at", BigInteger, primary_key=True),
    Column("device", Text, primary_key=True),
    Column("n", Integer, primary_key=True),
    Column("event", Text, primary_key=True),
    Column("elapsed", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

# What those rows fold into.
# A side of a card, or a practice question. `topic`, `fact` and `position` stand while it is on the
# shelf (in a bank as last read, not retired), `asked_from` comes from the item's marks, the rest is
# its memory, if any. One row, since whoever asks the shelf joins the three.
side = Table(
    "side",
    from_log,
    Column("bank", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("side", Text, primary_key=True),
    Column("topic", Text),
    Column("fact", Text),
    Column("position", Integer),
    Column("asked_from", Integer, nullable=False),
    Column("stability", Float),
    Column("difficulty", Float),
    Column("last_day", Integer),
    Column("due_day", Integer),
    Column("reps", Integer),
    Column("lapses", Integer),
    Column("missed", Boolean),
    Column("first_day", Integer),
    sqlite_with_rowid=False,
)
Index(
    "ix_side_due",
    *(side.c.bank, side.c.due_day, side.c.asked_from, side.c.last_day, side.c.stability),
    side.c.topic,
    sqlite_where=text("topic IS NOT NULL AND stability IS NOT NULL"),
)
Index(
    "ix_side_fresh",
    *(side.c.bank, side.c.position),
    sqlite_where=text("topic IS NOT NULL AND stability IS NULL"),
)
Index(
    "ix_side_topic",
    *(side.c.bank, side.c.topic, side.c.stability, side.c.last_day),
    sqlite_where=text("topic IS NOT NULL"),
)
Index("ix_side_first", side.c.bank, side.c.first_day)

mark = Table(
    "mark",
    from_log,
    Column("bank", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("flagged", Boolean, nullable=False),
    Column("suspended", Boolean, nullable=False),
    Column("buried_until", Integer),
    Column("note", Text, nullable=False),
    Column("asked_from", Integer, nullable=False),
    sqlite_with_rowid=False,
)
session = Table(
    "session",
    from_log,
    Column("id", Text, primary_key=True),
    Column("day", Integer, nullable=False),
    Column("cards", Integer, nullable=False),
    Column("questions", Integer, nullable=False),
    Column("ms", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

from_banks = MetaData(naming_convention=NAMING)

bank = Table(
    "bank",
    from_banks,
    Column("id", Text, primary_key=True),
    Column("folder", Text, nullable=False),
    Column("info", Text, nullable=False),
)
reading = Table(
    "reading",
    from_banks,
    Column("folder", Text, primary_key=True),
    Column("problems", Text, nullable=False),
)
bank_file = Table(
    "bank_file",
    from_banks,
    Column("folder", Text, primary_key=True),
    Column("path", Text, primary_key=True),
    Column("sha256", Text, nullable=False),
    Column("content", Text, nullable=False),
    Column("problems", Text, nullable=False),
)
item = Table(
    "item",
    from_banks,
    Column("bank", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("topic", Text, nullable=False),
    Column("fact", Text, nullable=False),
    Column("position", Integer, nullable=False),
    Column("reverse", Boolean, nullable=False),
    Column("data", Text, nullable=False),
)

# Items a learner may read, as plain words; the number of a row is its place in the search. It has
# no other index: with one SQLite would ask the search anew for every row of a bank.
searched = Table(
    "searched",
    from_banks,
    Column("id", Integer, primary_key=True),
    Column("bank", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("topic", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("words", Text, nullable=False),
)
# The full-text indexes over it, one a kind: a word asked of the few terms need not be looked up
# among all questions. They keep no text, so whoever takes a row away must tell what stood there. No
# triggers: with them every row would be written to disk by itself.
search = {
    kind: table(
        f"search_{kind}",
        column(f"search_{kind}", Text),
        column("rowid", Integer),
        column("title", Text),
        column("words", Text),
    )
    for kind in ("term", "lesson", "question", "card")
}
# Prefix indexes for what is asked for while the first letters are typed.
_INDEX = """
CREATE VIRTUAL TABLE {name} USING fts5(
    title, words, content='',
    tokenize='unicode61 remove_diacritics 2', prefix='1 2 3'
)
"""


def _make_indexes(_table: Table, connection: Connection, **_: object) -> None:
    for index in search.values():
        connection.exec_driver_sql(_INDEX.format(name=index.name))


def _drop_indexes(_table: Table, connection: Connection, **_: object) -> None:
    for index in search.values():
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {index.name}")


listen(searched, "after_create", _make_indexes)
listen(searched, "before_drop", _drop_indexes)
