"""Find which key of the format is meant by another word, such as CSL's, PLOVER's, Web Annotation's or a translation.

This is for hints only. A word counts for the part that it is in: ``name`` of a country is its ``label``.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

_MEANT = """
relations: relationships, links, edges, beziehungen, relationen, relaciones, relações, relazioni, отношения,
 связи, relacje, ilişkiler, العلاقات, علاقات, روابط, 关系, 關係, 関係, 관계, संबंध, ความสัมพันธ์, quan-hệ
sources: references, articles, documents, quellen, fuentes, fontes, fonti, источники, źródła, kaynaklar, المصادر,
 مصادر, منابع, 来源, 來源, 出典, 資料, 출처, स्रोत, แหล่งที่มา, nguồn
countries: states, nations, länder, staaten, pays, países, paesi, страны, kraje, ülkeler, الدول, کشورها, 国家,
 國家, 国, 국가
quotes: quotations, citations, passages, statements, zitate, citas, citações, citazioni, цитаты, cytaty,
 alıntılar, اقتباسات, نقل‌قول‌ها, 引文, 引用, 인용, उद्धरण, คำพูด, trích-dẫn
between: pair, countries, parties, zwischen, entre, tra, между, między, arasında, بين, میان, 之间, 間, 사이
summary: abstract, overview, zusammenfassung, überblick, résumé, resumen, resumo, sintesi, riassunto, резюме,
 кратко, streszczenie, özet, ملخص, خلاصه, 摘要, 概要, 要約, 요약, सारांश, สรุป, tóm-tắt
exact: quote, words, text, quotation, zitat, wortlaut, citation, cita, texto, citação, citazione, цитата, текст,
 cytat, alıntı, اقتباس, نص, متن, 引文, 原文, 引用, 인용문, उद्धरण, คำพูด, trích-dẫn
source: article, document, reference, quelle, fuente, fonte, источник, źródło, kaynak, المصدر, مصدر, منبع, 来源,
 來源, 出典, 출처, स्रोत, แหล่งที่มา, nguồn
date: when, day, datum, fecha, data, дата, tarih, التاريخ, تاريخ, تاریخ, 日期, 日付, 날짜, दिनांक, तारीख, วันที่,
 ngày
speaker: who, author-of-words, said-by, sprecher, sprecherin, redner, locuteur, orateur, hablante, orador,
 falante, oratore, говорящий, спикер, mówca, konuşmacı, المتحدث, سخنران, گوینده, 发言人, 說話者, 話者, 발언자,
 वक्ता, ผู้พูด, người-nói
event: type, act, action, ereignis, événement, evento, событие, wydarzenie, olay, الحدث, رویداد, 事件, 出来事,
 사건, घटना
actor: subject, agent, akteur, acteur, актор, деятель, aktor, aktör, الفاعل, 行为者, 行為者, 행위자
recipient: target, object, patient, empfänger, ziel, destinataire, destinatario, получатель, адресат, odbiorca,
 alıcı, 对象, 受け手, 수신자
context: topic, topics, theme, thema, themen, kontext, contexte, contexto, contesto, контекст, kontekst, bağlam,
 主题, 文脈
comment: note, notes, remark, kommentar, anmerkung, notiz, commentaire, remarque, comentario, comentário, nota,
 commento, комментарий, примечание, komentarz, yorum, تعليق, یادداشت, 注释, 評論, 備考, コメント, 메모, टिप्पणी,
 หมายเหตุ, ghi-chú
translation: übersetzung, traduction, traducción, tradução, traduzione, перевод, tłumaczenie, çeviri, ترجمة,
 ترجمه, 翻译, 翻訳, 번역, अनुवाद, คำแปล, bản-dịch
negation: negated, not, verneint, négation, negación, отрицание
title: headline, überschrift, schlagzeile, titre, título, titolo, заголовок, название, tytuł, başlık, العنوان,
 عنوان, 标题, 標題, 題名, 見出し, 제목, शीर्षक, ชื่อเรื่อง, tiêu-đề
container-title: outlet, newspaper, publication, journal, magazine, zeitung, medium, journal, périódico,
 periódico, diario, giornale, газета, издание, gazeta, gazete, الصحيفة, روزنامه, 报纸, 報紙, 新聞, 신문, अख़बार,
 หนังสือพิมพ์, báo
issued: published, publication-date, veröffentlicht, erschienen, publié, publicado, pubblicato, опубликовано,
 wydano, 发布, 発行
URL: link, address, web, website, href, adresse, enlace, ссылка, رابط, 链接
language: lang, sprache, langue, idioma, língua, lingua, язык, język, dil, اللغة, زبان, 语言, 言語, 언어, भाषा,
 ภาษา
author: authors, by, autor, autorin, auteur, autore, автор, yazar, المؤلف, نویسنده, 作者, 著者, 저자, लेखक,
 ผู้เขียน, tác-giả
description: beschreibung, descripción, descrição, descrizione, описание, opis, açıklama, الوصف, 描述, 説明,
 설명
label: name, bezeichnung, nom, nombre, nome, имя, название, nazwa, ad, الاسم, نام, 名称, 이름
role: function, office, funktion, amt, rolle, fonction, poste, cargo, функция, должность, funkcja, görev, 职务,
 役職, 직책
country: land, staat, pays, país, paese, страна, kraj, ülke, الدولة, کشور, 国家, 国, 국가
name: nom, nombre, nome, имя, имя-фамилия, nazwisko, imię, ad, الاسم, نام, 姓名, 名前, 이름, नाम, ชื่อ, tên
"""


def key_meant(written: str, known: Collection[str]) -> str | None:
    """Return which of the ``known`` keys is meant by another word, or None.

    >>> key_meant("Quelle", ("exact", "source"))
    'source'
    """
    word = written.casefold().replace("_", "-").replace(" ", "-")
    return next((key for key in _by_word().get(word, ()) if key in known), None)


@cache
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in _MEANT.strip().replace("\n ", " ").splitlines():
        key, _, words = line.partition(": ")
        for word in words.split(", "):
            name = word.strip(" ,").casefold()
            found[name] = (*found.get(name, ()), key)
    return found
