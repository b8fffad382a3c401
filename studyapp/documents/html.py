"""Markdown of a bank as HTML that Qt may be given: what is not known stays characters.

Markdown makes the tree, nh3 keeps the tags that are ours, and the last pass writes anew what is
left: links of four kinds, pictures that the caller has accepted, call-outs, words of the glossary.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from typing import Any
from xml.etree.ElementTree import Element, SubElement

import nh3
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor

from studyapp.documents.characters import clean
from studyapp.documents.glossary import Glossary
from studyapp.documents.limits import MAX_CHARACTERS, is_bearable

TERM = "term:"
LINK = re.compile(r"(?:lesson|term|source):[a-z0-9]+(?:-[a-z0-9]+)*|https?://[^\s\"<>]{1,2000}")
_PICTURE = re.compile(r"media/(?:[\w-][\w.-]*/)*[\w-][\w. -]*\.(?i:png|jpe?g)")
_CALLOUT = re.compile(r"\[!(\w{1,20})\][ \t]*(.*)")
_EXTENSIONS = ("tables", "fenced_code", "sane_lists", "admonition")
# References are never needed and cost the square of their number.
_RAW = ("html", "reference", "image_reference", "short_reference", "short_image_ref", "automail")
_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_CELLS = {"th", "td"}
_LISTS = {"ul", "ol", "li"}
_TABLES = {"table", "thead", "tbody", "tr", *_CELLS}
_WORDS = {"p", "br", "strong", "em", "code", "a", "img"}
_TAGS = _HEADINGS | _LISTS | _TABLES | _WORDS | {"hr", "pre", "blockquote", "div"}
_ATTRIBUTES = {
    "a": {"href"},
    "img": {"src", "alt"},
    "ol": {"start"},
    "th": {"align"},
    "td": {"align"},
    "div": {"class"},
    "p": {"class"},
}
_SCHEMES = {"http", "https", "lesson", "term", "source"}
_UNLINKED = _HEADINGS | {"a", "code", "pre"}
_BEFORE_INLINE = 30
_TABLE = '<table class="{}" width="100%" cellpadding="0" cellspacing="0">'
_BOX = _TABLE + "<tr><td>"
_BOX_END = "</td></tr></table>"

# From a path below the bank's `media` to the name Qt shall ask for, or "" where it has no picture.
Pictures = Callable[[str], str]


@dataclass(frozen=True)
class Page:
    """HTML of a text; `formatted` is False where the text was too much and stands as written,
    cut after `MAX_CHARACTERS`."""

    html: str
    formatted: bool = True


def no_picture(_path: str) -> str:
    """The pictures of a text that has none."""
    return ""


def page(text: str, glossary: Glossary, pictures: Pictures = no_picture) -> Page:
    """The HTML of a text; the first mention of each term becomes a link `term:<id>`."""
    cut = len(text) > MAX_CHARACTERS
    text = clean(text[:MAX_CHARACTERS])
    if cut or not is_bearable(text):
        shown = escape(text) + ("\u2026" if cut else "")
        return Page(f"<pre>{shown}</pre>", formatted=False)
    writer = _Writer(glossary, pictures)
    writer.feed(nh3.clean(_made(text), **_rules()))
    writer.close()
    return Page("".join(writer.written))


def picture_path(target: str) -> str:
    """The target of a picture if it is a PNG or JPEG below `media`, by its name, else empty."""
    return target if _PICTURE.fullmatch(target) else ""


def _made(text: str) -> str:
    # A Markdown object keeps what it has read, so each text gets its own.
    made = Markdown(
        extensions=_EXTENSIONS,
        # Qt knows align=, and takes the border from a cell with a style.
        extension_configs={"tables": {"use_align_attribute": True}},
        output_format="html",
    )
    made.preprocessors.deregister("html_block")
    made.parser.blockprocessors.deregister("reference")
    for name in _RAW:
        made.inlinePatterns.deregister(name)
    made.treeprocessors.register(_Callouts(made), "callouts", _BEFORE_INLINE)
    return made.convert(text)


def _rules() -> dict[str, Any]:
    return {
        "tags": _TAGS,
        "attributes": _ATTRIBUTES,
        "url_schemes": _SCHEMES,
        "link_rel": None,
        "clean_content_tags": {"script", "style"},
    }


class _Callouts(Treeprocessor):
    """Makes `> [!NOTE] Title` what `!!! note "Title"` is."""

    def run(self, root: Element) -> None:
        for quote in list(root.iter("blockquote")):
            first = next(iter(quote), None)
            lines = (first.text or "").split("\n", 1) if first is not None else [""]
            found = _CALLOUT.fullmatch(lines[0].strip())
            if first is None or first.tag != "p" or not found:
                continue
            quote.tag = "div"
            quote.set("class", "admonition")
            first.text = "".join(lines[1:])
            title = SubElement(quote, "p")
            title.set("class", "admonition-title")
            title.text = found[2] or found[1].capitalize()
            quote.remove(title)
            quote.insert(0, title)
            if not first.text:
                quote.remove(first)


class _Writer(HTMLParser):
    """Writes clean HTML anew, tag by tag."""

    def __init__(self, glossary: Glossary, pictures: Pictures) -> None:
        super().__init__(convert_charrefs=True)
        self.written: list[str] = []
        self._glossary = glossary
        self._pictures = pictures
        self._named: set[str] = set()
        self._open: list[str] = []
        self._ends: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "img":
            self.written.append(self._picture(given))
        elif tag in ("br", "hr"):
            self.written.append(f"<{tag}>")
        else:
            start, end = self._pair(tag, given)
            self.written.append(start)
            self._open.append(tag)
            self._ends.append(end)

    def handle_endtag(self, tag: str) -> None:
        if self._open and self._open[-1] == tag:
            self._open.pop()
            self.written.append(self._ends.pop())

    def handle_data(self, data: str) -> None:
        if _UNLINKED.intersection(self._open):
            # Markdown ends a block of code with a line break, which would be an empty line.
            inside = data.removesuffix("\n") if "pre" in self._open else data
            self.written.append(escape(inside))
            return
        at = 0
        for mention in self._glossary.mentions(data, self._named):
            words = escape(data[mention.start : mention.end])
            self.written.append(escape(data[at : mention.start]))
            self.written.append(f'<a href="{TERM}{escape(mention.term)}">{words}</a>')
            at = mention.end
        self.written.append(escape(data[at:]))

    def _pair(self, tag: str, given: dict[str, str]) -> tuple[str, str]:
        """What stands for a tag before and behind its content."""
        kinds = given.get("class", "").split()
        if tag == "a":
            href = given.get("href", "")
            return (f'<a href="{escape(href)}">', "</a>") if LINK.fullmatch(href) else ("", "")
        if tag == "div":
            return (_BOX.format("callout"), _BOX_END) if "admonition" in kinds else ("", "")
        if tag == "pre":
            return _BOX.format("code") + "<pre>", "</pre>" + _BOX_END
        if tag == "p" and "admonition-title" in kinds:
            return '<p class="callout">', "</p>"
        if tag == "table":
            return _TABLE.format("data"), "</table>"
        kept = {"ol": "start", "th": "align", "td": "align"}.get(tag, "")
        value = given.get(kept, "left" if tag == "th" else "")
        shown = f' {kept}="{escape(value)}"' if value.isalnum() else ""
        return f"<{tag}{shown}>", f"</{tag}>"

    def _picture(self, given: dict[str, str]) -> str:
        path = picture_path(given.get("src", ""))
        name = self._pictures(path) if path else ""
        words = escape(given.get("alt", ""))
        return f'<img src="{escape(name)}" alt="{words}">' if name else words
