"""Spellings of one name in several scripts: who asks for Lavrov finds texts that say Лавров or لاوروف."""

import sqlite3
from collections import Counter, defaultdict

from scripts.normalise import runs, stem

PEOPLE = """
SELECT a.id, n.name FROM actors a JOIN (
  SELECT id, name FROM actors UNION SELECT id, name_fa FROM actors UNION SELECT id, name_ru FROM actors
  UNION SELECT actor, name FROM aliases
) n ON n.id = a.id
WHERE a.kind = 'person' AND n.name IS NOT NULL ORDER BY 1, 2"""
OTHERS = """
SELECT 'actor ' || id, name FROM (
  SELECT id, name FROM actors UNION SELECT id, name_fa FROM actors UNION SELECT id, name_ru FROM actors
  UNION SELECT actor, name FROM aliases
) WHERE name IS NOT NULL AND id NOT IN (SELECT id FROM actors WHERE kind = 'person')
UNION SELECT 'place ' || id, name FROM (
  SELECT id, name FROM places UNION SELECT id, name_fa FROM places UNION SELECT id, name_ru FROM places
) WHERE name IS NOT NULL
UNION SELECT 'country ' || id, name FROM (
  SELECT id, name FROM countries UNION SELECT id, name_fa FROM countries UNION SELECT id, name_ru FROM countries
) WHERE name IS NOT NULL ORDER BY 1, 2"""

LETTERS = {"s", "с", "اس"}
"""The one letter that stands for a name: S-300, С-300, اس-۳۰۰."""


def spellings(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    """For each word that is somebody's surname or a name of one word: all spellings of it, in a fixed order."""
    people = [(key, words(name)) for key, name in connection.execute(PEOPLE)]
    given = Counter(word for _, name in people for word in set(name[:-1]))
    named = defaultdict(set)
    for key, name in people:
        if name and given[name[-1]] < 2:
            named[key].add(name[-1])
    for key, name in connection.execute(OTHERS):
        if len(word := words(name)) == 1:
            named[key].add(word[0])
    return by_word(merged([LETTERS, *(group for group in named.values() if len(group) > 1)]))


def vocabulary(connection: sqlite3.Connection) -> list[str]:
    """Every word of a name of somebody, of a body, a place or a country, in a fixed order."""
    names = [name for sql in (PEOPLE, OTHERS) for _, name in connection.execute(sql)]
    return sorted({word for name in names for word in words(name)})


def words(name: str) -> list[str]:
    return ["".join(run) for run in runs(name)]


def merged(groups: list[set[str]]) -> list[set[str]]:
    """The groups, those that share a spelling joined into one: two people of one surname are found together."""
    joined: list[set[str]] = []
    for group in groups:
        near = [other for other in joined if other & group]
        joined = [other for other in joined if not other & group] + [group.union(*near)]
    return joined


def by_word(groups: list[set[str]]) -> dict[str, tuple[str, ...]]:
    """Each spelling, and its stem where that is no other name, with all spellings of its group."""
    known = {word: tuple(sorted(group)) for group in groups for word in group}
    stems = {stem(word): spelled for word, spelled in sorted(known.items())}
    return {**stems, **known}
