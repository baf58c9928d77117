"""Names in running text, of their parts as CSL has them."""

from __future__ import annotations

import pytest

from graph.model.sources import Name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        ({"family": "Meier", "given": "Anna"}, "Anna Meier"),
        ({"family": "Person", "given": "Ann A.", "suffix": "Jr."}, "Ann A. Person Jr."),
        ({"family": "Person", "given": "Ann", "suffix": "Jr.", "comma-suffix": "true"}, "Ann Person, Jr."),
        ({"family": "Berg", "given": "Anna", "non-dropping-particle": "van den"}, "Anna van den Berg"),
        ({"family": "Humboldt", "given": "Alexander", "dropping-particle": "von"}, "Alexander von Humboldt"),
        ({"family": "Estaing", "given": "Valéry", "dropping-particle": "d’"}, "Valéry d’Estaing"),
        ({"family": "Sisi", "given": "Abdel Fattah", "non-dropping-particle": "al-"}, "Abdel Fattah al-Sisi"),
        ({"family": "安倍", "given": "晋三"}, "安倍晋三"),
        ({"family": "张", "given": "伟"}, "张伟"),
        ({"family": "김", "given": "정은"}, "김정은"),
        ({"family": "Abe", "given": "Shinzo"}, "Shinzo Abe"),
        ({"family": "Orbán", "given": "Viktor"}, "Viktor Orbán"),
        ({"family": "Orbán", "given": "Viktor", "static-ordering": "1"}, "Orbán Viktor"),
        ({"family": "Путин", "given": "Владимир"}, "Владимир Путин"),
        ({"family": "Plato"}, "Plato"),
        ({"literal": "Ministry of Ports"}, "Ministry of Ports"),
        ({"family": "Meier", "given": "Anna", "parse-names": "true"}, "Anna Meier"),
    ],
)
def test_a_name_stands_as_its_language_has_it(parts: dict[str, str], name: str) -> None:
    assert Name.model_validate(parts).display == name
