"""Markdown becomes HTML of our own making, and what a hostile text says stays its characters."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from studyapp.documents.glossary import Glossary
from studyapp.documents.html import page, picture_path
from studyapp.documents.limits import MAX_CHARACTERS, is_bearable
from studyapp.domain.questions import Term

NONE = Glossary([])
SAMPLE = Glossary([Term("sample", "Sample", "A part.")])
TAG = re.compile(r"<(/?[a-z0-9]+)((?:\s[^<>]*)?)>")


def html(text: str, glossary: Glossary = NONE) -> str:
    return page(text, glossary, lambda path: f"picture:{path}").html


def tags(text: str) -> set[str]:
    return {name.lstrip("/") for name, _ in TAG.findall(html(text))}


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("**a** *b* `c`", "<p><strong>a</strong> <em>b</em> <code>c</code></p>"),
        ("## A\n\nb", "<h2>A</h2>\n<p>b</p>"),
        ("3. a\n4. b", '<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>'),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("1.96 \u00d7 √(p(1 \u2212 p)) < 2", "<p>1.96 \u00d7 √(p(1 \u2212 p)) &lt; 2</p>"),
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("---", "<hr>"),
    ],
)
def test_what_lessons_are_written_with(text: str, made: str) -> None:
    assert html(text).strip() == made


def test_a_table_keeps_its_sides() -> None:
    made = html("| A | B |\n|---|--:|\n| 1 | 2 |")

    assert '<th align="left">A</th>' in made
    assert '<td align="right">2</td>' in made


def test_code_is_a_box_without_an_empty_line_below() -> None:
    assert "<pre><code>a &lt; b</code></pre></td>" in html("```\na < b\n```")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("> [!NOTE]\n> words", "Note"),
        ("> [!WARNING] Mind this\n> words", "Mind this"),
        ('!!! note "Mind this"\n    words', "Mind this"),
        ("!!! tip\n    words", "Tip"),
    ],
)
def test_a_call_out_is_a_box_with_a_title(text: str, title: str) -> None:
    made = html(text)

    assert f'<p class="callout">{title}</p>\n<p>words</p>' in made
    assert made.count('<table class="callout"') == 1
    assert "[!" not in made


@pytest.mark.parametrize(
    "href",
    [
        "lesson:ci-05",
        "term:sample",
        "source:nrc-2013",
        "https://example.org/a?b=c#d",
        "http://a.org",
    ],
)
def test_links_of_four_kinds(href: str) -> None:
    assert f'<a href="{href}">x</a>' in html(f"[x]({href})")


@pytest.mark.parametrize(
    "href",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "../../x",
        "/etc/passwd",
        "//host/x",
        "ftp://host/x",
        "term:../x",
        "lesson:",
        "term:a%20b",
        "picture:0",
        "https:x",
    ],
)
def test_other_links_are_words(href: str) -> None:
    assert html(f"[x]({href})") == "<p>x</p>"


@pytest.mark.parametrize(
    "target",
    [
        "../../x.png",
        "media/../../x.png",
        "media/../x.png",
        "/etc/x.png",
        "//host/x.png",
        "file:///x.png",
        "https://host/x.png",
        "data:image/png;base64,AAAA",
        "media/x.svg",
        "media/x.png.svg",
        "media/.x.png",
        "media\\x.png",
        "media/x.png?y",
        "Media/x.png",
        "x.png",
        "picture:0",
    ],
)
def test_other_pictures_are_their_words(target: str) -> None:
    assert html(f"![the words]({target})") == "<p>the words</p>"
    assert picture_path(target) == ""


def test_a_picture_is_asked_for_by_its_path() -> None:
    assert '<img src="picture:media/a/graph-1.PNG" alt="A &lt;b&gt;">' in html(
        "![A <b>](media/a/graph-1.PNG)"
    )
    assert page("![A](media/a.png)", NONE).html == "<p>A</p>"


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "a <img src='file:///etc/passwd'> b",
        "<style>@import 'x.css';</style>",
        "<link rel='stylesheet' href='x.css'>",
        "<svg><image href='x.png'/></svg>",
        "<table background='x.png'><tr><td>a</td></tr></table>",
        "<div class='admonition'>a</div>",
        "<!-- a -->",
        "<a href='term:x'>a</a>",
        "&lt;img src=x&gt;",
    ],
)
def test_tags_in_a_text_stay_characters(text: str) -> None:
    made = html(text)

    assert tags(text) <= {"p"}
    assert unescape(re.sub(r"</?p>", "", made)).strip() == unescape(text)


def test_a_term_becomes_a_link_where_it_comes_first() -> None:
    assert html("A *sample* of samples", SAMPLE) == (
        '<p>A <em><a href="term:sample">sample</a></em> of samples</p>'
    )


@pytest.mark.parametrize(
    "text",
    ["## A sample", "[a sample](lesson:x)", "`sample`", "```\nsample\n```", "    sample"],
)
def test_headings_links_and_code_name_no_term(text: str) -> None:
    made = html(f"{text}\n\nthe sample", SAMPLE)

    assert made.count("term:sample") == 1
    assert made.endswith('<p>the <a href="term:sample">sample</a></p>')


def test_invisible_characters_are_taken_out() -> None:
    assert html("a\x00b\ufffcc\u202ed\x02\x03e") == "<p>abcde</p>"


@pytest.mark.parametrize(
    "text",
    [
        mark * 40_000
        for mark in (
            "[",
            "![",
            "](",
            ">",
            "> ",
            "*",
            "_a",
            "`",
            "<",
            "- ",
            "1. ",
            "    ",
            "\\",
            "|",
        )
    ]
    + ["a\n=\n" * 20_000, "!!! a\n    " * 20_000, "- a\n" * 25_000, "word " * 400_000],
)
def test_too_much_stands_as_written(text: str) -> None:
    # Python-Markdown alone takes minutes for most of these; the suite would notice.
    made = page(text, NONE)

    assert not made.formatted
    shown = unescape(made.html.removeprefix("<pre>").removesuffix("</pre>"))
    assert shown.rstrip("\u2026") == text[:MAX_CHARACTERS]
    assert shown.endswith("\u2026") == (len(text) > MAX_CHARACTERS)


@pytest.mark.parametrize("mark", ["> ", "- ", "1. ", "    ", "\t", "> - ", "*_"])
def test_nesting_ends(mark: str) -> None:
    for depth in (4, 16, 17, 400):
        assert page(mark * depth + "a" + mark[::-1] * depth, NONE).html
    assert is_bearable(mark * 3 + "a")
    assert is_bearable(mark * 400 + "a") == (mark == "*_")


@given(st.text(alphabet="*`\\ ab\n-1.<>&_[]()!#|>:~\t\"'{}/", max_size=300))
def test_any_text_makes_tags_of_ours_alone(text: str) -> None:
    made = html(text)

    bare = TAG.sub("", made)
    assert "<" not in bare
    assert ">" not in bare
    assert not re.search(r"<(?!/?(?:a|img|table|td|th|tr|ol|p)\b)[a-z0-9]+\s", made)
