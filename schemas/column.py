"""What single columns ask for, by their names: locators, offices, titles, bylines."""

import re
from collections.abc import Iterator

from schemas.condition import Condition, without
from schemas.package import LABEL, Field
from schemas.text import STOPS

ROLES = {"host", "guest", "member", "signatory", "speaker", "counterpart", "party", "depositary", "head of delegation"}
WORDS = 20
INITIALS = 8
DATED = re.compile(r"[0-9]{1,4}[-./][0-9]{1,2}[-./][0-9]{1,4}\b|Copy of ")
CUT = re.compile(r"[^ ]+|.* (?:of|the|and|or|in|to|for|with|on|at|by|from|a|an)")
QUOTED = re.compile(r"[“\"«][^“”\"«»]*[”\"»]")
REFUSED = re.compile(
    r"404\Z|404 [Ee]rror|Error [45]0[0-9]|Just a moment|Access [Dd]enied|Attention Required|Page [Nn]ot [Ff]ound"
    r"|Not Found|Bad [Gg]ateway|Service (?:Temporarily )?Unavailable|Are you (?:a robot|human)|Read more\W*\Z"
    r"|Страница не найдена|Подпи(?:шитесь|саться) на|Ошибка 404|صفحه مورد نظر (?:یافت|پیدا) نشد|خطای ۴۰۴"
)
"""What a site says in place of a page that it does not show."""
BARE = re.compile(r"(?:paragraphs?|pages?|pp?[.]?|tables?|sections?|chapters?|lines?|rows?)[ .?-]*", re.IGNORECASE)
"""A word for a place that is not named."""
LONGEST_BARE = 16
BACKWARDS = re.compile(
    r"\b(?:ناریا|هیسور|تلود|یروهمج|یراکمه|همان\u200c?قفاوت|همان\u200c?تقفاوم|تموکح|نویساردف|نارهت|وکسم)\b"
)
"""Iran, Russia, state, republic, cooperation, agreement, government, federation, Tehran, Moscow, read from the end."""
BESIDE_A_NAME = re.compile(r"@|[|]|[0-9]{3}|[0-9]:[0-9]|^[Bb][Yy] |\b(?:Facebook|Twitter|Telegram|WhatsApp|min read)\b")
"""What pages print beside the name of who wrote."""
JOINED = re.compile(r",(?! (?:Jr|Sr|II|III)\b)")
"""A comma between two names, or between the two parts of one."""
SHORTENED = re.compile(r"\b(?:Min|Dep|Amb|Pres|Dir|Sec|Gov|Rep|Gen|Adv)[.]")
FROM_ZERO = re.compile("(?:paragraph|page|line|row|table|section)s? 0+(?![0-9.])")
RANGE = re.compile("(?:paragraph|page|line|row)s ([0-9]{1,4})(?: to |-|–)([0-9]{1,4})(?![0-9])")
UNCLOSED = re.compile(r"[(\[«][^)\]»]*\Z")


def named(field: Field) -> Iterator[Condition]:
    """The conditions that the name of a field asks for."""
    if not field.is_prose:
        return
    if field.lang or field.rdf == LABEL or field.name in ("author", "publisher"):
        yield UNLINKED
    if field.lang == "fa":
        yield FORWARDS
    if field.name == "title" and field.rdf == LABEL:
        yield from TITLES if field.lang == "en" else SOURCES
    if field.name in COLUMNS:
        yield COLUMNS[field.name]


def linked(text: str) -> bool:
    """Whether a web address, or a part of one, stands in a text."""
    return "://" in text or "www." in text or "%20" in text


def no_place(text: str) -> str:
    """What keeps a text from being a place in a source: a few words, not a number that may count anything."""
    found = RANGE.match(text)
    if found is not None and int(found[1]) > int(found[2]):
        return "The range ends before it begins."
    if text.rstrip(".").isdigit():
        return "A bare number may count anything."
    if len(text) <= LONGEST_BARE and BARE.fullmatch(text):
        return "It does not say which one."
    if FROM_ZERO.match(text):
        return "Counting begins with 1."
    if linked(text):
        return "An address belongs to the source."
    return f"It has more than {WORDS} words." if text.count(" ") >= WORDS else ""


def held(text: str) -> bool:
    """Whether a text can be the office that a person holds."""
    begins = text[:1].isdigit() or text[:1].isupper()
    whole = text[-1:] not in ".,;" and SHORTENED.search(text) is None
    return begins and whole and not (text.isupper() and len(text) > 3) and text.lower() not in ROLES


def signed(text: str) -> bool:
    """Whether a text can be the name of who wrote."""
    bare = BESIDE_A_NAME.search(text) is None and text[-1:] not in ",;:" and not JOINED.search(text)
    return bare and not text.islower() and not (text.isupper() and len(text) > INITIALS)


UNLINKED = Condition(
    "address-in-text",
    lambda text: not linked(text),
    "A web address, or a part of one, stands in a text or a name.",
    "Write the name; an address belongs to the source.",
)
FORWARDS = Condition(
    "backwards",
    without(BACKWARDS),
    "The letters stand in reverse order, as copied from some files.",
    "Copy the words from another place, or type them anew.",
)
TITLES = (
    Condition(
        "title-date",
        lambda text: DATED.match(text) is None,
        "A date, or the name of a copied file, stands before the title.",
        "Write the title alone; the date has its own column.",
    ),
    Condition(
        "cut-title",
        lambda text: CUT.fullmatch(text) is None,
        "The title is one word, or ends in one that must go on: is its end cut off?",
        "Write the whole title.",
    ),
    Condition(
        "quoted-title",
        lambda text: QUOTED.fullmatch(text) is None,
        "The whole title stands in quotation marks.",
        "Say in our own words what took place.",
    ),
)
"""On titles of our own."""
SOURCES = (
    Condition(
        "refused-page",
        without(REFUSED),
        "The site said this in place of the page that it did not show.",
        "Write the title of the page.",
    ),
    Condition(
        "punctuation",
        without(UNCLOSED),
        "A bracket that is opened is never closed: is the end of the title cut off?",
        "Write the whole title.",
    ),
)
"""On titles that others gave."""
COLUMNS = {
    "locator": Condition(
        "locator",
        lambda text: not no_place(text),
        "This is no place in the source.",
        "Write page 5, paragraph 3 or the first words of the sentence.",
        hint=no_place,
    ),
    "office": Condition(
        "office",
        held,
        "An office begins with a capital letter, ends without a stop, and is no role such as guest.",
        "Write it as Minister of Energy; what a person did there is the role.",
    ),
    "sought": STOPS[LABEL],
    "author": Condition(
        "byline",
        signed,
        "Signs of a byline stand before or behind the name, it holds a comma, or it is a login or in capitals.",
        "Write the name alone, as John Smith; several names are joined by semicolons.",
    ),
}
"""On the columns of these names."""
