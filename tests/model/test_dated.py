"""Whether a sentence says when it was: in its own language, and only where it does."""

from __future__ import annotations

import pytest

from graph.model import says_when


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("They met on Monday", "en"),
        ("They met on 3 May", "en-GB"),
        ("They met yesterday", "en"),
        ("Die Minister trafen sich am Mittwoch", "de"),
        ("Im März war nichts", "de-AT"),
        ("Les ministres se sont vus mardi", "fr"),
        ("Los ministros se vieron en septiembre", "es"),
        ("Министры встретились в среду", "ru"),
        ("Это было в январе", "ru"),
        ("Ministrowie spotkali się w poniedziałek", "pl"),
        ("التقى الوزيران يوم الأربعاء", "ar"),
        ("وزیران دوشنبه دیدار کردند", "fa"),
        ("รัฐมนตรีพบกันเมื่อวันจันทร์", "th"),
        ("两国部长星期一会晤", "zh"),
        ("양국 장관은 월요일에 만났다", "ko"),
        ("Bakanlar pazartesi günü değil, Çarşamba görüştü", "tr"),
        ("मंत्रियों ने सोमवार को बात की", "hi"),
        ("They met on Wednesday", None),
        ("Συμφώνησαν χθες", "el"),
        ("Vakar jie susitiko", "lt"),
        ("작년에 만났다", "ko"),
        ("השרים נפגשו ביוני", "he"),
        ("मंत्रियों ने कल हस्ताक्षर किए", "hi"),
        ("השרים נפגשו ביום שלישי", "he"),
        ("ሚኒስትሮቹ ትናንት ተገናኙ", "am"),
        ("រដ្ឋមន្ត្រីបានជួបគ្នាកាលពីម្សិលមិញ", "km"),
        ("მინისტრები გუშინ შეხვდნენ", "ka"),
    ],
)
def test_a_sentence_that_says_when_is_known_in_its_language(words: str, language: str | None) -> None:
    assert says_when(words, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("They met in 2016", None),
        ("They met on 03.05.16", None),
        ("التقيا عام ٢٠١٦", "ar"),
        ("در سال ۱۳۹۵ دیدار کردند", "fa"),
        ("พบกันในปี ๒๕๕๙", "th"),
        ("二〇一六年会晤", "zh-Hans"),
        ("両大臣は5月3日に会談した", "ja"),
    ],
)
def test_a_year_or_a_day_in_figures_of_any_script_says_when(words: str, language: str | None) -> None:
    assert says_when(words, language)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("They may march on", "en"),
        ("It costs 20160 dollars, or 12 percent", "en"),
        ("Mars is a planet", "en"),
        ("Le maire est venu", "fr"),
        ("Es wäre besser, wenn man einig wäre", "de"),
        ("Средства есть", "ru"),
        ("المياه والآباء", "ar"),
        ("双方没有达成协议", "zh"),
        ("日本は拒否した", "ja"),
        ("三日間ではなく", "ja"),
        ("Nobody knows why", None),
        ("Vakarų valstybės", "lt"),
        ("vakaro", "lt"),
        ("Hommik oli ilus", "et"),
        ("Бұл ертегі", "kk"),
        ("היוני", "he"),
        ("कला से विकल", "hi"),
        ("내일신문", "ko"),
    ],
)
def test_words_that_only_look_so_say_nothing(words: str, language: str | None) -> None:
    assert not says_when(words, language)
