"""Which of the documents found are worth a tired reader's look."""

from collections.abc import Sequence

from core.text import search_terms, words

QUERY_WORDS = 24
"""How many words of a question are searched for: the title and the first sentences say what it is about."""


def query_words(text: str) -> list[frozenset[str]]:
    """The words worth searching, each as the set of forms under which it may be indexed."""
    forms = dict.fromkeys(frozenset(search_terms(word)) for word in words(text))
    return [form for form in forms if form][:QUERY_WORDS]


def terms_of(query: Sequence[frozenset[str]]) -> list[str]:
    """Every form of every word, in a stable order."""
    return sorted(set().union(*query))


def overlap(query: Sequence[frozenset[str]], title: frozenset[str], body: frozenset[str]) -> int:
    """How much of the query a document covers, a word of its title counting twice; 0 where that is not enough.

    A wrong sheet is worse than none.
    """
    shared = [word for word in query if not word.isdisjoint(title | body)]
    if len(shared) < enough(len(query)):
        return 0
    return sum(2 if not word.isdisjoint(title) else 1 for word in shared)


def enough(words_asked: int) -> int:
    """How many words a document must share with a query of so many: one of one, two of a few, three of many."""
    return 1 if words_asked <= 1 else 2 if words_asked <= 6 else 3
