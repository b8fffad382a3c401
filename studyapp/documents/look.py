"""What a document is written with, as a style sheet of the little CSS that Qt knows."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """Colours as `#RRGGBB`; `scale` is the text size, 1.0 to 2.0, and lengths grow with it."""

    family: str
    ink: str
    muted: str
    accent: str
    line: str
    sunken: str
    notice: str
    scale: float = 1.0

    def px(self, length: float) -> int:
        """A length given at text size 1.0, in pixels."""
        return round(length * self.scale)


def style_sheet(look: Look) -> str:
    """Headings by size and weight, tables by hairlines, call-outs by their ground."""
    px = look.px
    minimum = "-qt-line-height-type: minimum"
    reading = f"font-size: {px(15)}px; line-height: {px(25)}px; {minimum}"
    small = f"font-size: {px(13)}px; line-height: {px(20)}px; {minimum}"
    heading = f"font-weight: 600; line-height: {px(24)}px; {minimum}"
    return f"""
body, p, li, pre, blockquote {{ color: {look.ink}; {reading}; }}
body {{ font-family: "{look.family}"; }}
p {{ margin: 0 0 {px(12)}px 0; }}
h1 {{ font-size: {px(20)}px; {heading}; margin: {px(24)}px 0 {px(8)}px 0; }}
h2 {{ font-size: {px(16)}px; {heading}; margin: {px(24)}px 0 {px(6)}px 0; }}
h3, h4, h5, h6 {{ font-size: {px(15)}px; {heading}; margin: {px(16)}px 0 {px(4)}px 0; }}
ul, ol {{ margin: 0 0 {px(12)}px 0; }}
li {{ margin: 0 0 {px(4)}px 0; }}
strong, b {{ font-weight: 600; }}
blockquote {{ color: {look.muted}; margin: 0 {px(24)}px {px(12)}px {px(24)}px; }}
a {{ color: {look.accent}; text-decoration: underline; }}
code {{ font-family: "{look.family}"; background-color: {look.sunken}; }}
pre {{ font-family: monospace; {small}; white-space: pre-wrap; margin: 0; }}
pre code {{ font-family: monospace; background-color: transparent; }}
hr {{ background-color: {look.line}; margin: {px(8)}px 0 {px(16)}px 0; }}
table {{ border-collapse: collapse; margin: {px(12)}px 0 {px(16)}px 0; }}
table.code td {{ background-color: {look.sunken}; padding: {px(6)}px {px(12)}px {px(10)}px; }}
table.data th {{
    {small}; color: {look.muted}; font-weight: 500;
    padding: {px(5)}px {px(24)}px {px(9)}px 0; border-bottom: 1px solid {look.line};
}}
table.data td {{
    {small}; color: {look.ink};
    padding: {px(5)}px {px(24)}px {px(9)}px 0; border-bottom: 1px solid {look.line};
}}
table.callout td {{
    background-color: {look.notice}; padding: {px(8)}px {px(16)}px {px(12)}px {px(16)}px;
}}
p.callout {{ font-weight: 600; margin: 0 0 {px(4)}px 0; }}
"""
