"""A text made of a saved web page: the article and not the page around it, and what the page says of itself."""

from __future__ import annotations

import json

import pytest

from graph.intake.article import Article, CannotRead
from graph.intake.html import read_html

PARAGRAPHS = [
    "وزیر امور خارجهٔ ایران روز یکشنبه در آنکارا گفت: «ما می\u200cخواهیم مرز را دوباره باز کنیم».",
    "ترکیه ایران را متهم کرد که به نیروهای مسلح پناه می\u200cدهد؛ تهران این اتهام را رد کرد.",
    "آنکارا قول داد که ۱۵۰ میلیون دلار برای گذرگاه تازه بپردازد، و هر دو کشور هیئتی می\u200cفرستند.",
]
TITLE = "ایران و ترکیه درباره\u200cی مرز توافق کردند"
LD = {
    "@context": "https://schema.org",
    "@graph": [
        {"@type": "WebSite", "name": "سایت"},
        {
            "@type": ["NewsArticle"],
            "headline": TITLE,
            "datePublished": "2024-06-02T09:00:00+03:30",
            "author": [{"@type": "Person", "name": "الف. نویسنده"}, {"@type": "Person", "name": "ب. نویسنده"}],
            "publisher": {"@type": "Organization", "name": "روزنامهٔ آزمون"},
            "inLanguage": "fa-IR",
        },
    ],
}


def page(body: str, head: str = "", lang: str = "fa") -> bytes:
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">{head}</head><body>'
        '<nav><ul><li><a href="/">خانه</a></li><li><a href="/p">سیاست</a></li></ul></nav>'
        f"<article><h1>{TITLE}</h1>{body}</article>"
        "<aside><p>بیشتر بخوانید: بهای نان این هفته در پایتخت دوباره بالا رفت و مردم ناراضی\u200cاند</p></aside>"
        "<footer><p>همهٔ حقوق این سایت محفوظ است و بازنشر آن آزاد نیست ۱۴۰۳</p></footer></body></html>"
    ).encode()


def article(head: str = "", body: str = "") -> Article:
    return read_html(page(body or "".join(f"<p>{text}</p>" for text in PARAGRAPHS), head))


def test_the_articles_words_are_kept_letter_for_letter_and_the_page_around_them_is_not() -> None:
    assert article().paragraphs == (TITLE, *PARAGRAPHS)


def test_what_may_be_the_articles_and_was_not_taken_is_named() -> None:
    (doubt,) = (doubt for doubt in article().doubts if "not taken" in doubt)
    assert "“بیشتر بخوانید" in doubt


def test_what_the_page_says_of_its_article_comes_with_its_place() -> None:
    head = (
        f'<script type="application/ld+json">{json.dumps(LD)}</script><link rel="canonical" href="https://n.example/1">'
    )
    said = {(datum.key, datum.value): datum.where for datum in article(head).data}
    assert said == {
        ("title", TITLE): "JSON-LD, headline",
        ("container-title", "روزنامهٔ آزمون"): "JSON-LD, publisher",
        ("author", "الف. نویسنده"): "JSON-LD, author",
        ("author", "ب. نویسنده"): "JSON-LD, author",
        ("issued", "2024-06-02"): "JSON-LD, datePublished",
        ("URL", "https://n.example/1"): "link rel=canonical",
        ("language", "fa"): "JSON-LD, inLanguage",
    }


@pytest.mark.parametrize(
    ("head", "key", "value"),
    [
        ('<meta property="og:site_name" content="The Paper">', "container-title", "The Paper"),
        ('<meta name="citation_publication_date" content="2024/6/2">', "issued", "2024-06-02"),
        ('<meta name="DC.date" content="2024">', "issued", "2024"),
        ('<meta name="author" content="A. Person">', "author", "A. Person"),
        ('<meta name="citation_doi" content="10.1234/x">', "DOI", "10.1234/x"),
        ("<!-- saved from url=(0024)https://n.example/2 -->", "URL", "https://n.example/2"),
        ('<meta property="og:url" content="javascript:alert(1)">', "URL", ""),
        ('<link rel="canonical" href="https://[x/">', "URL", ""),
        ('<link rel="canonical" href="https://n.example/a|b">', "URL", ""),
        ('<meta property="article:published_time" content="yesterday">', "issued", ""),
        ('<script type="application/ld+json">{broken</script>', "container-title", ""),
    ],
)
def test_each_kind_of_metadata_is_read_and_what_is_no_value_is_not(head: str, key: str, value: str) -> None:
    assert article(head).datum(key) == value


def test_two_days_in_one_page_are_not_certain() -> None:
    head = '<meta property="article:published_time" content="2024-06-02"><meta name="date" content="2023-01-01">'
    (issued,) = (datum for datum in article(head).data if datum.key == "issued")
    assert (issued.value, issued.sure) == ("2024-06-02", False)
    assert "2023-01-01" in issued.where


def test_raised_digits_soft_hyphens_and_emphasis_make_no_other_words() -> None:
    body = (
        "<p>The two <b>sides</b> sent 5<sup>2</sup> delegates in 2016<sup><a href='#n'>[3]</a></sup> to the "
        "min&shy;ister, <a href='/x'>the paper</a> says, and nobody knows when they will come back home again.</p>"
    )
    text = article(
        body=body + "<p>Another paragraph of the same article follows here, with words enough for it.</p>"
    ).text
    assert "The two sides sent 5² delegates in 2016³ to the minister, the paper says" in text


@pytest.mark.parametrize("data", [b"", b"   ", b"<html></html>"])
def test_a_page_without_an_article_is_told(data: bytes) -> None:
    with pytest.raises(CannotRead):
        read_html(data)


def test_a_page_that_has_hardly_a_word_is_asked_about() -> None:
    found = read_html(b"<html><body><div>Loading the page</div></body></html>")
    assert any("very short" in doubt for doubt in found.doubts)


@pytest.mark.parametrize("encoding", ["windows-1251", "windows-1256", "shift_jis", "euc-kr", "gb2312", "utf-16"])
@pytest.mark.parametrize("declared", [True, False])
def test_a_page_in_another_encoding_is_read_and_a_guess_is_told(encoding: str, declared: bool) -> None:
    words = {
        "windows-1251": "Министр заявил в понедельник, что переговоры продолжатся в следующем месяце.",
        "windows-1256": "قال وزير الخارجية الليبي يوم الأحد في تونس إن بلاده تريد فتح المعبر من جديد على الحدود.",
        "shift_jis": "日本政府はロシアとの平和条約交渉を続ける方針を改めて表明し、両国の外相が会談を行った。",
        "euc-kr": "한국 정부는 월요일에 일본과의 무역 협상을 계속하겠다고 밝혔으며 다시 만나기로 합의했다.",
        "gb2312": "中国外交部发言人星期一表示，两国将继续就贸易问题举行谈判，并同意在下个月再次会晤。",
        "utf-16": "Ministr zahraničí v pondělí prohlásil, že jednání budou pokračovat příští měsíc v Praze.",
    }[encoding]
    meta = f"<meta charset={encoding}>" if declared else ""
    found = read_html(f"<html><head>{meta}</head><body><p>{words}</p></body></html>".encode(encoding))
    assert words in found.text
    guessed = any("guessed" in doubt for doubt in found.doubts)
    assert guessed is (not declared and encoding != "utf-16")
