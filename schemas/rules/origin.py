"""Title, language, address and publisher of a source against each other."""

import re
from collections import Counter

import pandas as pd

from schemas.rule import rule
from schemas.rules.naming import plain
from schemas.tables import Tables, apart, listed, picked

PARTICLES = {
    "en": "the of and in on to for with says after over from at by as",
    "de": "der die das und mit für von im dem zu den ein eine auf nach über",
    "fr": "le la les des du et pour avec une",
    "es": "el los las del y para con una",
    "it": "il gli della di per con e una",
    "tr": "ve ile için bir",
}
PARTICLES = {language: frozenset(words.split()) for language, words in PARTICLES.items()}
"""Words that nearly every sentence of a language has, and few names."""
ENGLISH = " (?:the|of|and|in|on|to|for|with|at) "
"""What makes a title English without a look at all of its words."""
FOREIGN = {"ru": "[іїєґў]", "uk": "[ыэъё]", "be": "[иъщ]", "bg": "[ыэё]", "ar": "[پچژگ]", "fa": "ة", "tr": "[ðýþÐÝÞ]"}
FOREIGN = {language: re.compile(letters) for language, letters in FOREIGN.items()}
"""Letters that the script of a language has for others, but the language itself has not."""
TURKISH = re.compile(r"\w*[ğışİ]\w*")
TWO = 2
WORDS, STEM = 5, 4
"""Of so many words of an address a title has at least the beginning of one."""
LATIN = str.maketrans(
    dict(zip("абвгдеёзийклмнопрстуфхыэ", "abvgdeeziiklmnoprstufhye", strict=True))
    | {"ж": "zh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sch", "ю": "yu", "я": "ya", "ъ": "", "ь": ""}
)
SLUGGED = {*PARTICLES, "ru"} - {"tr"}
"""Languages whose titles and addresses are spelled alike."""
RARE = 2
SITE = re.compile(r"(?:[A-Za-z0-9-]+[.])+[a-z]{2,}")
NEWS = ["newspaper", "news-agency", "broadcaster"]
YEAR = 366
KNOWN = "If it is right, acknowledge it with the reason."
FIX = f"Correct the language, or set a translated title in square brackets. {KNOWN}"


def worded(tables: Tables) -> pd.DataFrame:
    """The sources, their texts as objects, of which several rules make lists."""
    sources = tables.sources
    return sources.assign(**{name: sources[name].astype(object) for name in ("title", "publisher", "url", "language")})


@rule("sources", "language", "The title is in another language than {language}: {title}.", FIX, severity="warning")
def title_in_another_language(sources: pd.DataFrame) -> pd.Series:
    english = (sources.language == "en") & sources.title.str.contains(ENGLISH)
    rows = picked(sources, ["title", "language"], ~english)
    pairs = zip(listed(rows.title), listed(rows.language), strict=True)
    wrong = [isinstance(title, str) and is_foreign(title, str(language)) for title, language in pairs]
    return pd.Series(wrong, rows.index, dtype=bool)


def is_foreign(title: str, language: str) -> bool:
    """Whether a title has letters that its language does not have, or the particles of another one alone."""
    if language in FOREIGN and FOREIGN[language].search(title):
        return True
    if language not in PARTICLES or title.startswith("["):
        return False
    words = set(title.lower().split())
    if not words.isdisjoint(PARTICLES[language]):
        return False
    turkish = language != "tr" and not title.isascii() and len(TURKISH.findall(title)) >= TWO
    return turkish or any(len(words & others) >= TWO for others in PARTICLES.values())


@rule(
    "sources",
    "title",
    "The title has no word of the address: {title}, {url}.",
    f"One of the two may be of another row. {KNOWN}",
    derive=worded,
    severity="warning",
)
def title_unlike_address(sources: pd.DataFrame) -> pd.Series:
    cells = (listed(sources[name]) for name in ("title", "url", "language"))
    wrong = [
        isinstance(url, str) and language in SLUGGED and elsewhere(title, url)
        for title, url, language in zip(*cells, strict=True)
    ]
    return pd.Series(wrong, sources.index, dtype=bool)


def elsewhere(title: object, url: str) -> bool:
    """Whether an address ends in words, none of which begins as one in a title does."""
    if url.count("-") + url.count("_") < WORDS - 1:
        return False
    end = url.rstrip("/").rpartition("/")[2].replace("_", "-")
    if end.count("-") < WORDS - 1 or not isinstance(title, str) or title.startswith("["):
        return False
    text = title.lower() if title.isascii() else title.lower().translate(LATIN)
    parts = end.lower().split("-")
    for word in parts:
        if word[:STEM] in text and is_word(word):
            return False
    words, text = [word for word in parts if is_word(word)], plain(text)
    return len(words) >= WORDS and not any(word[:STEM] in text or word[-STEM:] in text for word in words)


def is_word(part: str) -> bool:
    """Whether a part of an address is a word of more than a few letters."""
    return len(part) >= STEM and part.isascii() and part.isalpha()


@rule(
    "sources",
    "title",
    "The title is, or ends with, the name of a publisher: {title}.",
    f"Copy the title of the document without the name of its site. {KNOWN}",
    derive=worded,
    severity="warning",
)
def publisher_in_title(sources: pd.DataFrame) -> pd.Series:
    often = {name for name, times in Counter(listed(sources.publisher)).items() if times > RARE}
    pairs = zip(listed(sources.title), listed(sources.publisher), strict=True)
    wrong = [
        isinstance(title, str) and title != own and (title in often or ("|" in title and is_signed(title, str(own))))
        for title, own in pairs
    ]
    return pd.Series(wrong, sources.index, dtype=bool)


def is_signed(title: str, publisher: str) -> bool:
    """Whether behind the last bar of a title stands the name of its publisher, or that of a site."""
    end = title.rpartition("| ")[2]
    return end.startswith(publisher) or SITE.fullmatch(end) is not None


@rule(
    "sources",
    "published",
    "A {kind} published over more than a year, {published}.",
    f"Enter the day, or the month that the source gives. {KNOWN}",
    severity="warning",
)
def published_over_years(sources: pd.DataFrame) -> pd.Series:
    days = ["published_earliest", "published_latest"]
    spans = picked(sources, days, sources.published.str.contains("/", regex=False) & sources.kind.isin(NEWS))
    return apart(spans.published_earliest, spans.published_latest) > YEAR


@rule(
    "sources",
    "url",
    "The address is that of the first page of a site, which changes: {url}.",
    f"Copy the address of the page that was read. {KNOWN}",
    derive=worded,
    severity="warning",
)
def first_page(sources: pd.DataFrame) -> pd.Series:
    bare = [isinstance(url, str) and "://" in url and url.rstrip("/").count("/") <= TWO for url in listed(sources.url)]
    return pd.Series(bare, sources.index, dtype=bool)


@rule(
    "sources",
    "id",
    "Another source has the same title, publisher and day: {title}.",
    f"Merge the two rows; what refers to one must then refer to the other. {KNOWN}",
    severity="warning",
)
def same_source(sources: pd.DataFrame) -> pd.Series:
    again = sources.title.duplicated(keep=False) & sources.published.notna() & sources.url.notna()
    return picked(sources, ["title", "publisher", "published"], again).duplicated(keep=False)
