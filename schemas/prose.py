"""How sentences of our own are written: signs that belong together, words that stand once, letters that a reader knows.

Quotations are left alone: what a source prints is copied with its faults.
"""

import re
from collections.abc import Iterator

from schemas.condition import Condition, without
from schemas.package import COMMENT, DESCRIPTION, LABEL, Field

OPENING = {")": "(", "]": "[", "}": "{", "»": "«", "”": "“"}
HALVES = re.compile(r"[()\[\]{}«»“”]")
ADDRESS = re.compile(r"https?://[^\s()]+")
PRECEDED = "|".join(rf"(?<=[\s(“][a-zа-яё]{{{letters}}}\.)" for letters in range(3, 13))
"""A stop behind a whole word in small letters, which neither an abbreviation nor the name of a site is."""
MISPUNCTUATED = re.compile(
    r"[,;:(\[«“/&–—\s.!?…-](?:"
    r"(?<=[,;:(\[«“/&–—])$|(?<=\s)[,.;:!?)\]»”](?:\s|$)|(?<=[(\[«“])\s|(?<=[,;:])[,;:]|(?<=\.)\.|(?<=…)|(?<=[!?])[!?]"
    rf"|(?<=[a-zа-яё][,;!?])[A-Za-zА-Яа-яЁё]|(?<=\.)(?=[A-ZА-ЯЁ][a-zа-яё])(?:{PRECEDED})"
    r"|(?<=[^\W\d_]-) (?!and |or |to |и |или )[a-zа-яё])"
)
"""A sign with what must not stand behind it; to begin with the sign makes the search three times as fast."""
REPEATED = re.compile(r"\b(?!had\b|that\b)([a-zа-яё]{2,}) \1\b")
SIGNS = re.compile(r"[*_`#^~{}|\u00b4\u2022]|[\u2190-\u23ff\u25a0-\u2bff\U0001f000-\U0001faff]")
LETTER = re.compile(r"%[0-9A-F]{2}[%A-Za-z]")
"""A letter as web addresses encode it."""
SMALL, CAPITALS, MANY = re.compile("[a-zа-яё]"), re.compile("[A-ZА-ЯЁ]"), 12
FILLERS = (
    "неизвестно|нет данных|не указано|нет|نامعلوم|نامشخص|ندارد|غير معروف|bilinmiyor|no data|not available|not stated"
    "|same|same as above|see above|as above|ditto|idem|ibid|tba|tbc|to be added|pending|sample|example|dummy|missing"
    "|placeholder|description|no description|no description available|locator|note|none|untitled|online|internet"
    "|link|see link|source|see source|website|see website"
    "|see article|see text|see page|see document|see report|see book|see pdf"
)
MEANINGLESS = frozenset(FILLERS.split("|"))
UNFINISHED = re.compile(r"fixme|todo\b|[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?[~?]?\Z")
LEFTOVER = re.compile(
    r"\[(?<=[\w.,;:!?”)]\[)[0-9]{1,3}\]|As an? (?:AI|language model)"
    r"|I (?:could not|couldn't|cannot|hope|do not have)|Certainly[!,]|Sure[!,]"
    r"|Here (?:is|are) the|\[citation needed|\]\(http|turn[0-9]+(?:search|view|news)|oaicite|【"
    r"|=[0-9A-F]{2}=[0-9A-F]{2}|Let me know if|Would you like me to|feel free to|Feel free to"
    r"|&(?:amp|quot|nbsp|lt|gt|apos)(?![=;a-z])"
)
"""Words of a machine that was asked, and marks of wikis, of Markdown and of HTML without its semicolon.

Each begins with one certain letter or sign, so that the search passes all others quickly.
"""
RAISED = re.compile(r"[^\W\d_][.]?[¹²³⁴-⁹]")
"""The small number of a note behind a word."""
SHORTEST = 9
"""Letters in a half of a text from which on two equal halves are no name such as Baden-Baden."""
FIX = "Write it as one would print it."


def sentences(field: Field) -> Iterator[Condition]:
    """The conditions on the prose of a field: few on what may be a quotation, more on our own words."""
    if not field.is_prose:
        return
    yield MEANING
    yield TWICE
    if field.is_own:
        yield from OWN
        yield from PRINTED
    if field.rdf == COMMENT:
        yield ENCODED
    if field.rdf in (DESCRIPTION, COMMENT) or (field.rdf == LABEL and field.lang):
        yield CAPITAL


def punctuated(text: str) -> bool:
    """Whether brackets and quotation marks stand in pairs, and other signs where they belong."""
    plain = ADDRESS.sub("x", text) if "://" in text else text
    return MISPUNCTUATED.search(plain) is None and paired(plain)


def misplaced(text: str) -> str:
    """Where the first sign stands that is in the wrong place, or which brackets and quotation marks are not paired."""
    found = MISPUNCTUATED.search(ADDRESS.sub("x", text))
    if found:
        return f"Look at “{found.string[max(0, found.start() - 10) : found.end() + 10]}”."
    pairs = [(one, text.count(one), other, text.count(other)) for other, one in OPENING.items()]
    odd = [f"{count} of {one} and {counted} of {other}" for one, count, other, counted in pairs if count != counted]
    if text.count('"') % 2:
        odd.append('one of " too many or too few')
    return f"There are {', '.join(odd)}." if odd else "They close in another order than they open."


def says_something(text: str) -> bool:
    """Whether a text is more than a word that fills a cell; of a long text its beginning tells."""
    start = text[:30].casefold().rstrip(".")
    return start not in MEANINGLESS and UNFINISHED.match(start) is None


def twice(text: str) -> bool:
    """Whether a text is made of two equal halves, with at most one sign between them."""
    half = len(text) // 2
    return half >= SHORTEST and text[:half] == text[-half:]


def is_shouted(text: str) -> bool:
    """Whether a text has many capital letters and no small one."""
    return SMALL.search(text) is None and len(CAPITALS.findall(text)) >= MANY


def paired(text: str) -> bool:
    """Whether every bracket and quotation mark has its other half."""
    awaited: list[str] = []
    for sign in HALVES.findall(text):
        if sign not in OPENING:
            awaited.append(sign)
        elif not awaited or awaited.pop() != OPENING[sign]:
            return False
    return not awaited and text.count('"') % 2 == 0


MEANING = Condition(
    "placeholder",
    says_something,
    "The text only fills the cell.",
    "Write what the source says, or leave the cell empty where it may be.",
)
TWICE = Condition(
    "repeated-text", lambda text: not twice(text), "The same text stands here twice.", "Remove one of them."
)
ENCODED = Condition(
    "address-in-text",
    lambda text: "%" not in text or LETTER.search(ADDRESS.sub("", text)) is None,
    "A part of a web address stands in a text.",
    "Write its letters as one reads them.",
)
OWN = (
    Condition(
        "punctuation",
        punctuated,
        "A bracket or quotation mark lacks its other half, or a stop is doubled or in the wrong place.",
        FIX,
        hint=misplaced,
    ),
    Condition(
        "repeated-word",
        without(REPEATED),
        "A word stands twice in a row.",
        "Remove one of them.",
    ),
    Condition(
        "leftover",
        lambda text: LEFTOVER.search(text) is None and (text.isascii() or RAISED.search(text) is None),
        "Words of a program that wrote the text, or marks of a page that it was copied from, stand in it.",
        "Write what the source says, in plain words.",
    ),
)
PRINTED = (
    Condition(
        "sign",
        lambda text: SIGNS.search(ADDRESS.sub("", text)) is None,
        "Emoji or signs of markup stand in it.",
        "Use words.",
    ),
    Condition("capitals", lambda text: not is_shouted(text), "It is all in capital letters.", FIX),
)
CAPITAL = Condition(
    "lower-case",
    lambda text: re.match(r"[a-z]+(?:[ ,.;:]|$)", text) is None,
    "It begins with a small letter: is its beginning cut off?",
    "Begin with a capital letter.",
)
