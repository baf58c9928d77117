"""How Turkish verbs change, as families of ``endings``: with their tenses, persons and negation.

Letters are folded, which leaves five vowels of eight (``ı`` is ``i``, ``ö`` is ``o``, ``ü`` is ``u``); the vowels of
an ending follow the last one of the stem. Left out are the shortest endings, which nouns have as well (``-ar``,
``-ir``, ``-an``), and what makes another word: passives, causatives, nouns.
"""

from __future__ import annotations

from collections.abc import Iterator

Family = tuple[str, str]  # a pattern of stems, the endings of ``endings``

# Which vowels an ending has (of a and e, of i and u), by the last vowels of stems that take them.
_HARMONIES = {("a", "i"): "ai", ("e", "i"): "ei", ("a", "u"): "ou", ("e", "u"): "ou"}


def _past(t: str, a: str, i: str) -> Iterator[str]:
    """Yield the endings of what was seen (``-di``), of what is told of it (``-diği``), and of hearsay (``-miş``)."""
    yield from (f"{t}{i}{person}" for person in ("", "m", "n", "k", f"n{i}z", f"l{a}r"))
    yield from (f"{t}{i}g{i}{case}" for case in ("", f"n{i}", f"n{i}n"))
    yield f"{t}{i}kl{a}r{'i'}n{'i'}"
    yield from (f"m{i}s{person}" for person in ("", f"t{i}", f"t{i}r", f"l{a}r"))


def _future(y: str, a: str) -> Iterator[str]:
    yield from (f"{y}{a}c{a}k{person}" for person in ("", "ti", "tir", f"l{a}r"))
    yield from (f"{y}{a}c{a}gi{case}" for case in ("", "ni"))


def _progressive(i: str) -> Iterator[str]:
    return (f"{i}yor{person}" for person in ("", "um", "uz", "lar", "du", "lardi"))


def _any_stem(a: str, i: str) -> Iterator[str]:
    """Yield the infinitive and its cases, and who does not: that goes like a stem which ends in a vowel."""
    yield from (f"m{a}{case}" for case in ("k", f"kt{a}", f"y{a}", "yi", "li"))
    yield from (f"m{a}{ending}" for ending in ("z", f"zl{a}r", *_past("d", a, "i"), *_future("y", a)))
    yield from (f"m{ending}" for ending in _progressive(i))


def _families() -> Iterator[Family]:
    for (a, i), last in _HARMONIES.items():
        # yapmak, vermek: stems that end in a consonant, which decides between t and d
        for t, consonants in (("t", "fstkchp"), ("d", "bdgjlmnrvyz")):
            stem = rf".*[{last}][^aeiou]*[{consonants}]"
            endings = (*_past(t, a, i), *_future("", a), *_progressive(i), *_any_stem(a, i), f"{a}r{a}k")
            yield rf"(?=...){stem}", " ".join(endings)
        # reddetmek, which softens: reddediyor
        if (a, i) == ("e", "i"):
            soft = (f"d{ending}" for ending in ("en", *_future("", a), *_progressive(i)))
            hard = (f"t{ending}" for ending in (*_past("t", a, i), *_any_stem(a, i)))
            yield r".{2,}e", " ".join([*hard, *soft])
        # açıklamak, toplamak, istemek, söylemek: without the last vowel, which the progressive changes
        endings = (*_past("d", a, "i"), *_future("y", a), *_any_stem(a, "i"), f"y{a}r{a}k")
        yield (
            rf".*[{'aeiou' if i == 'i' else 'ou'}][^aeiou]+",
            " ".join([*(a + one for one in endings), *_progressive(i)]),
        )
        # tanımak, yürümek: with the last vowel
        endings = (*_past("d", a, i), *_future("y", a), *_any_stem(a, i), *(one[1:] for one in _progressive(i)))
        yield rf"..+{i}", " ".join(endings)


FAMILIES: tuple[Family, ...] = tuple(_families())

# Verbs of two letters, which the families leave alone.
IRREGULAR = """
demek dedi dediler dedim dedik demiş diyor diyorlar diyordu diyecek diyen der derler dediği dediğini
etmek etti ettiler ettim ettik etmiş ediyor ediyorlar ediyordu edecek edecekler eden eder ederler ettiği ettiğini
almak aldı aldılar aldım aldık almış alıyor alıyorlar alacak alacaklar alan alır alırlar aldığı aldığını
olmak oldu oldular olmuş oluyor oluyorlar olacak olacaklar olan olur olduğu olduğunu
gitmek gitti gittiler gitmiş gidiyor gidiyorlar gidecek gidecekler giden gider gittiği gittiğini
"""
