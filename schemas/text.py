"""How text is written: spaces, invisible signs, letters of the right script, nothing that a program would run.

Scripts are those of Unicode names; "ftfy" tells text that was decoded with the wrong code page.
"""

import re
import unicodedata
from collections.abc import Iterator

from schemas.condition import Condition, matching
from schemas.package import Field

HARMLESS = re.compile(r"[A-Za-z0-9]+(?:[-.,:;()/?%' ][A-Za-z0-9]+)*[.)%]?").fullmatch
"""Matches most text at once: words of Latin letters and digits with one plain sign or space between them."""
JOINER = "\u200c"
"""The zero-width non-joiner, which Persian is written with."""
SCRIPTS = {"en": "LATIN", "fa": "ARABIC", "ru": "CYRILLIC"}
ARABIC_FORMS = {"ي": "ی", "ى": "ی", "ك": "ک"}
LONGEST = 2_000
FORMAT = "Run `make format`."
MARKUP = re.compile(
    r"<[A-Za-z/!?]|&(?:#[0-9]+|#x[0-9a-f]+|[a-z]{2,8});|\b(?:javascript|vbscript|data):\S", re.IGNORECASE
)
DAMAGE = re.compile(
    r"#(?:REF|NAME|VALUE|DIV/0|N/A|NUM|NULL)[!?]?|#+|TRUE|FALSE|[0-9.]+E[+-]?[0-9]+|nan|None|null|undefined"
)
WORD = re.compile(r"[^\W\d_]+")


def writing(field: Field) -> Iterator[Condition]:
    """The conditions on how the text of a field is written, the most basic first."""
    yield from EVERYWHERE
    if field.type == "string":
        yield FORMULA
    if field.is_prose:
        yield from PROSE
    if field.lang in SCRIPTS:
        yield from in_language(field.lang)


def in_language(language: str) -> Iterator[Condition]:
    """The conditions on text of one language: its letters, and no Arabic forms in Persian."""
    if language == "fa":
        yield ARABIC
    script = SCRIPTS[language]
    message = f"The text has no letters of the {script.capitalize()} script, or letters of others beside them."
    advice = f"Write it in {script.capitalize()} letters; look for letters of another script that look alike."
    yield Condition("script", lambda text: scripts(text) == {script}, message, advice)


def scripts(text: str) -> set[str]:
    """The scripts of the letters of a text, by the first word of their Unicode names."""
    return {unicodedata.name(sign, "UNKNOWN").split(" ")[0] for sign in text if sign.isalpha()}


def unmixed(text: str) -> bool:
    """Whether no word mixes letters of two scripts, as a look-alike letter does."""
    return text.isascii() or all(
        len(scripts(word) & {"LATIN", "CYRILLIC", "GREEK", "ARABIC"}) < 2 for word in WORD.findall(text)
    )


def spaced(text: str) -> bool:
    """Whether spaces are plain, single and inside."""
    return (
        text == text.strip()
        and "  " not in text
        and not any(sign != " " and unicodedata.category(sign) == "Zs" for sign in text)
    )


def visible(text: str) -> bool:
    """Whether all signs are seen: no controls, marks of direction, private or unassigned signs."""
    return all(
        unicodedata.category(sign) not in ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp") or sign == JOINER for sign in text
    )


def legible(text: str) -> bool:
    """Whether the text was decoded with the right code page."""
    if text.isascii():
        return True
    from ftfy.badness import is_bad

    return "\ufffd" not in text and not is_bad(text)


def worded(text: str) -> bool:
    """Whether the text has a letter and is no value that a spreadsheet or program left behind."""
    return DAMAGE.fullmatch(text) is None


EVERYWHERE = (
    Condition(
        "cell-size",
        lambda text: len(text) <= LONGEST,
        "The cell is far too long.",
        f"Keep to {LONGEST} characters.",
        writing=True,
    ),
    Condition("invisible", visible, "The cell holds an invisible or control character.", "Type it anew.", writing=True),
    Condition("space", spaced, "Spaces stand at an end, are doubled, or are not plain.", FORMAT, writing=True),
    Condition("mojibake", legible, "Letters were lost or garbled by a wrong code page.", "Copy it anew.", writing=True),
    Condition(
        "normal-form",
        lambda text: unicodedata.is_normalized("NFC", text),
        "An accent stands apart from its letter (not Unicode NFC).",
        FORMAT,
        writing=True,
    ),
    Condition("look-alike", unmixed, "A word mixes letters of two scripts.", "Type the word anew.", writing=True),
)
FORMULA = Condition(
    "formula",
    matching(r"(?s)[^=+\-@|%].*"),
    "A spreadsheet would take this for a formula.",
    "Begin with a letter or digit.",
    writing=True,
)
ARABIC = Condition(
    "arabic-letter",
    lambda text: not any(sign in text for sign in ARABIC_FORMS),
    "Arabic forms of ی or ک stand in Persian text.",
    FORMAT,
)
PROSE = (
    Condition(
        "markup", lambda text: MARKUP.search(text) is None, "The cell holds markup or script.", "Use plain text."
    ),
    Condition("spreadsheet-damage", worded, "A spreadsheet or program left this value behind.", "Enter the text anew."),
)
