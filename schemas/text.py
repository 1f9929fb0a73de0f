"""How text is written: spaces, invisible signs, letters of the right script, nothing that a program would run.

"ftfy" tells text that was decoded with the wrong code page.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

from schemas.condition import Condition, matching, shaped, without
from schemas.letters import LETTERS, OWN_LETTERS
from schemas.package import COMMENT, DESCRIPTION, LABEL, Field

ARABIC_FORMS = str.maketrans("يىك٠١٢٣٤٥٦٧٨٩", "ییک۰۱۲۳۴۵۶۷۸۹")
LONGEST = 2_000
FORMAT = "Run `make format`."
MARKUP = re.compile(
    r"<[A-Za-z/!?]|&(?:#[0-9]+|#x[0-9a-f]+|[a-z]{2,8});|:(?:(?<=\bjavascript:)|(?<=\bvbscript:)|(?<=\bdata:))\S",
    re.IGNORECASE,
)
DAMAGE = re.compile(
    r"#(?:REF|NAME|VALUE|DIV/0|N/A|NUM|NULL)[!?]?|#+|true|false|[0-9.]+E[+-]?[0-9]+|nan|none|null|undefined"
    r"|todo|tbd|n/?a|unknown|x+|asdf|test|lorem ipsum.*|\W*",
    re.IGNORECASE,
)
INVISIBLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b\u200d-\u200f\u2028-\u202e\u2060-\u206f"
    "\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffc\ufffe\uffff\ud800-\uf8ff\U0001bca0-\U0001bca3\U000e0000-\U0010ffff]"
    "|(?<![\u0600-\u06ff])\u200c|\u200c(?![\u0600-\u06ff])"
)
"""Controls, formats, marks of direction, fillers, private signs; not the zero-width non-joiner in Persian."""
CONTROLS = {"\n": "a line break", "\t": "a tab", "\r": "a line break"}
MISSPACED = re.compile(r"\A\s|\s\Z|  |[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]")
GARBLED = re.compile(
    "\ufffd|[^\\W\\d_]\\?[^\\W\\d_]|\\?{3}|[\u2500-\u259f]|[À-ÿ]{4}|[ðþÐÞ].*[çüÇÜ]|[çüÇÜ].*[ðþÐÞ]|\\b[а-яё][А-ЯЁ]+\\b|[ШЩЪЫ][§©€±²³µ¶·†‡‰]"
    "|(?:[РС][Ѐ-ЏѐђѓєѕіїјљњћќўџҐґ\u00a0-\u00bf‚„…†‡€‰‹‘’“”•–—™›№].?){2}"
)
"""Signs of lost letters and wrong code pages in Cyrillic, Persian and Turkish text."""
SUSPECT = re.compile("[ÂÃâÐÑØÙÚÛÄÅÎÏ][^\x00-\x7f]")
"""What UTF-8 read as a Western code page looks like; ftfy looks at it again, since names can look like it."""
PAIRS = [f"[{one}][{''.join(other for other in LETTERS.values() if other != one)}]" for one in LETTERS.values()]
MIXED = re.compile("|".join(["[\uff01-\uff5e\U0001d400-\U0001d7ff]", *PAIRS]))
"""Full-width and mathematical letters, and neighbouring letters of two scripts, as in a word that mixes them."""


def writing(field: Field) -> Iterator[Condition]:
    """The conditions on how the text of a field is written, the most basic first."""
    yield from EVERYWHERE
    if field.type == "string":
        yield FORMULA
    if field.is_prose:
        yield from PROSE
    if field.lang == "fa":
        yield ARABIC
    if field.lang in LETTERS:
        yield SCRIPT[field.lang]


def ending(field: Field) -> Iterator[Condition]:
    """The condition on how the text of an English title, description or note ends."""
    if field.rdf in STOPS and field.is_own and field.lang in ("en", ""):
        yield STOPS[field.rdf]


def legible(text: str) -> bool:
    """Whether the text was decoded with the right code page."""
    if GARBLED.search(text):
        return False
    if not SUSPECT.search(text):
        return True
    from ftfy.badness import is_bad

    return not is_bad(text)


def written_in(language: str) -> Callable[[str], bool]:
    """Whether a text has letters of the script of a language, no word in Latin letters, and none of another script."""
    letters = OWN_LETTERS.get(language, LETTERS[language])
    own, other = re.compile(f"[{letters}]"), re.compile(f"[A-Za-z]{{2}}|(?![{letters}\u2000-\u206f])[\u0370-\ufdff]")
    return lambda text: own.search(text) is not None and other.search(text) is None


def unseen(text: str) -> str:
    """Which invisible sign stands first in a text, and where."""
    found = INVISIBLE.search(text)
    if not found:
        return ""
    name = CONTROLS.get(found[0]) or unicodedata.name(found[0], "a control character")
    return f"U+{ord(found[0]):04X} ({name}) is character {found.start() + 1}."


def worded(text: str) -> bool:
    """Whether the text is no value that a spreadsheet or program left behind."""
    return DAMAGE.fullmatch(text) is None


PLAIN = "!->@-~’“”–—"
LETTERED = "(?:[А-ЯЁ]?[а-яё]+|[А-ЯЁ]+|[\u0621-\u063a\u0641-\u064a\u067e\u0686\u0698\u06a9\u06af\u06cc\u06f0-\u06f9]+)"
WORD = f'[("«“]{{0,2}}{LETTERED}(?:[-.’/]{LETTERED})*[.,;:)%!"»”،]{{0,3}}'
HARMLESS = shaped(
    "",
    f"(?:[A-Za-z0-9\"'(\\[“][{PLAIN}]*|{WORD})(?: [{PLAIN}]+| {WORD})*[?]?",
    "The text is more than words of one script each, with plain signs at their ends and single spaces between them.",
    "Look at it closely.",
    plain=True,
)
"""Met by most text, in which nothing can be wrong with how it is written. It is never reported, so has no name."""
EVERYWHERE = (
    Condition(
        "cell-size",
        lambda text: len(text) <= LONGEST,
        "The cell is far too long.",
        f"Keep to {LONGEST} characters.",
        writing=True,
    ),
    Condition(
        "invisible",
        without(INVISIBLE),
        "The cell holds an invisible or control character.",
        "Remove it.",
        writing=True,
        hint=unseen,
    ),
    Condition(
        "space", without(MISSPACED), "Spaces stand at an end, are doubled, or are not plain.", FORMAT, writing=True
    ),
    Condition(
        "normal-form",
        lambda text: unicodedata.is_normalized("NFC", text),
        "An accent stands apart from its letter (not Unicode NFC).",
        FORMAT,
        writing=True,
    ),
    Condition(
        "look-alike", without(MIXED), "A word mixes letters of two scripts.", "Type the word anew.", writing=True
    ),
)
FORMULA = Condition(
    "formula",
    matching(r"(?s)[^=+\-@|%].*"),
    "A spreadsheet would take this for a formula.",
    "Begin with a letter or digit; remove a sign that is no part of the text.",
    writing=True,
)
ARABIC = Condition(
    "arabic-letter",
    without(re.compile("[يىكإةـ٠-٩\u064e-\u0650\u0652ٹڈڑںہھۀەېۇۆۈۋڪے\ufb50-\ufdff\ufe70-\ufefc]")),
    "Letters, digits or vowel signs of Arabic, Urdu or Uyghur, or ready-made shapes of letters, stand in Persian text.",
    f"{FORMAT} Type anew what it leaves.",
)
ALIEN = re.compile("[\u0370-\u1dff\u2c00-\ud7ff\uf900-\ufdff\ufe30-\ufeff]")
"""Letters and stops of all scripts that are not Latin, from Greek to Hangul."""
SCRIPT = {
    "en": Condition(
        "script", without(ALIEN), "Letters of another script stand in English text.", "Write it in English."
    ),
    "fa": Condition(
        "script", written_in("fa"), "This is not Persian, or not all of it.", "Write it as a Persian source does."
    ),
    "ru": Condition(
        "script", written_in("ru"), "This is not Russian, or not all of it.", "Write it as a Russian source does."
    ),
}
PROSE = (
    Condition("mojibake", legible, "Letters were lost or garbled by a wrong code page.", "Copy it anew.", writing=True),
    Condition("markup", without(MARKUP), "The cell holds markup or script.", "Use plain text."),
    Condition(
        "backslash", lambda text: "\\" not in text, "The cell holds a backslash.", "Write the sign that was meant."
    ),
    Condition(
        "spreadsheet-damage",
        worded,
        "A spreadsheet or program left this value behind.",
        "Enter the text, or leave the cell empty.",
    ),
)
SENTENCES = Condition(
    "full-stop",
    lambda text: text.endswith((".", "?", ".”", ".)")),
    "A description or a note is whole sentences.",
    "End it with a full stop.",
)
STOPS = {
    LABEL: Condition(
        "title-stop", lambda text: not text.endswith("."), "A title or a name ends without a full stop.", "Drop it."
    ),
    DESCRIPTION: SENTENCES,
    COMMENT: SENTENCES,
}
"""By the `rdfType` of a field: whether its text ends as a title or as a sentence, so that swapped cells are found."""
