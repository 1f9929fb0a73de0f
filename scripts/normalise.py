"""Words as search compares them: one spelling for letters, digits and endings that writers vary.

The browser does the same in JavaScript; `tests/data/normalise.json` is what both must give. Hence only a table of
letters, a list of endings and Unicode's own decomposition, and nothing that JavaScript does not have.
"""

import re
import unicodedata
from functools import lru_cache

LETTERS = {
    **dict(zip("٠١٢٣٤٥٦٧٨٩", "0123456789", strict=True)),
    **dict(zip("۰۱۲۳۴۵۶۷۸۹", "0123456789", strict=True)),
    **dict.fromkeys("يىے", "ی"),
    **dict.fromkeys("ةەہھ", "ه"),
    "ك": "ک",
    "ß": "ss",
    "æ": "ae",
    "ø": "o",
    "ł": "l",
    "đ": "d",
    "ı": "i",
    **dict.fromkeys("'’‘`´ʼʻʿʾʹʺ\u0640", ""),
}
"""Letters that stand for another after decomposition and lower case; apostrophes and the tatweel fall away."""

ENDINGS = (
    *("иями", "ями", "ами", "иях", "ием", "иеи", "ого", "его", "ому", "ему", "ыми", "ими", "еем", "еях"),
    *("ах", "ях", "ам", "ям", "ом", "ем", "ым", "им", "ых", "их", "ои", "еи", "ыи", "ии", "ая", "яя", "ое", "ее"),
    *("ые", "ие", "ую", "юю", "ия", "ию", "ью", "ея", "ею", "а", "я", "о", "е", "ы", "и", "у", "ю", "ь"),
    *("هایی", "های", "ها", "ies", "y", "s"),
)
"""Endings of Russian, Persian and English words, of which the longest that fits is taken off."""

SHORTEST = 4
"""What is left of a word without its ending has at least so many letters."""
HALF_SPACE = "\u200c"
WORD = re.compile(f"[^\\W_{HALF_SPACE}]+(?:{HALF_SPACE}+[^\\W_{HALF_SPACE}]+)*")
LETTER_OF = str.maketrans(LETTERS)


def plain(text: str) -> str:
    """The text in lower case, without marks over letters and signs of direction, in one spelling of each letter."""
    kept = (sign for sign in unicodedata.normalize("NFKD", text).lower() if not invisible(sign))
    return "".join(kept).translate(LETTER_OF)


@lru_cache(maxsize=4096)
def invisible(sign: str) -> bool:
    """Whether a sign is a mark on a letter or steers the layout; the half-space of Persian is kept as a joint."""
    return sign != HALF_SPACE and unicodedata.category(sign) in ("Mn", "Cf")


def runs(text: str) -> list[list[str]]:
    """The words of a text; one that is written with half-spaces as its parts."""
    return [word.replace(HALF_SPACE * 2, HALF_SPACE).split(HALF_SPACE) for word in WORD.findall(plain(text))]


def asked(text: str) -> list[str]:
    """The words of a query, each once, in the order of the query."""
    return list(dict.fromkeys(part for run in runs(text) for part in run if part))


def indexed(text: str) -> list[str]:
    """The words under which a text is found: as written, joined over half-spaces, and without endings; each once."""
    words = [word for run in runs(text) for word in (*run, "".join(run)) if word]
    return list(dict.fromkeys(form for word in words for form in (word, stem(word))))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """The word without the longest ending that fits, or as it is."""
    fitting = [end for end in ENDINGS if word.endswith(end) and len(word) - len(end) >= SHORTEST]
    if not fitting or word.endswith("ss"):
        return word
    return word.removesuffix(max(fitting, key=len))


def expression(text: str, most: int = 12) -> str:
    """The FTS5 expression of a query: every word as a beginning, or its stem; empty where the query has no word.

    A single letter is no beginning: with it the S of S-300 would stand for half of the words there are.
    """
    words = asked(text)[:most]
    return " AND ".join(f'("{word}"* OR "{stem(word)}")' if len(word) > 1 else f'"{word}"' for word in words)
