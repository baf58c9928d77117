// Make what a search reads (``view.words_file``) from the page's own words, so that none of them is in the page twice.

import { parsed } from "../engine/coded.js";
import { QueryReader } from "../engine/reading.js";
import { withinMarks } from "./brief_quotes.js";
import { heldQuotes } from "./page_quotes.js";

const KNOWN_LETTERS = 90;                   // of a quote's words, to know it by
const TURN_TAKES = 8;                            // milliseconds

// The file. The page has the quotes of each relation, and each article among its sources; of very many quotes they are
// read piece by piece, so that the page answers meanwhile.
export async function writtenWords(index, tables) {
  const coded = parsed(index), reader = new QueryReader(JSON.parse(tables));
  const places = new Map(), texts = [], languages = [], more = [];
  // The places of folded texts, of each language one.
  const listed = (parts) => {
    const found = new Map();
    for (const [text, tag] of parts) {
      const language = reader.languageOf(tag);
      found.set(language, [...(found.get(language) ?? []), ...reader.spellings(text)]);
    }
    return [...found].map(([language, lines]) => {
      const text = lines.join("\n"), key = `${language} ${text}`;
      if (!places.has(key)) {
        places.set(key, texts.length);
        texts.push(text);
        languages.push(language);
      }
      return places.get(key);
    });
  };
  const quotes = [];
  let began = performance.now();
  for (let number = 0; number < coded.coding.length; number++) {
    if (performance.now() - began > TURN_TAKES) {
      await pause();
      began = performance.now();
    }
    const [first, ...others] = listed(printedOf(heldQuotes().written(number), isReported(heldQuotes().coded, number)));
    for (const other of others) more.push([number, other]);
    quotes.push(first);
  }
  const sources = coded.sources.map((key) => listed(printedOfSource(document.getElementById(`source-${key}`)))[0]);
  return { format: coded.format, texts, languages, quotes, more, sources };
}

// The next turn of the browser, without the delay of its timers.
function pause() {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = done;
    port2.postMessage(null);
  });
}

// What distinct quotes are known by (``view.quotes_file``): their hashes, and the words with which each begins; each is
// looked up when it is asked for.
export function knownQuotes(index) {
  const coded = parsed(index), again = new Set(coded.again.map(([quote]) => quote)), first = [];
  for (let number = 0; number < coded.coding.length; number++) if (!again.has(number)) first.push(number);
  const hashes = { at: (place) => heldQuotes().hash(first[place]) };
  const words = { at: (place) => beginningOf(heldQuotes().words(first[place]), KNOWN_LETTERS) };
  return { format: coded.format, hashes, words };
}

// The first words in so many letters, as Python cuts them (``model.beginning``).
function beginningOf(text, letters) {
  const line = [...text.trim().split(/\s+/u).join(" ")];
  if (line.length <= letters) return line.join("");
  const cut = line.slice(0, letters), space = cut.lastIndexOf(" ");
  return `${cut.slice(0, space > Math.floor(letters / 2) ? space : letters).join("").replace(/[ ,;:–-]+$/u, "")}…`;
}

// Are the words of a quote its article's, which tells what somebody said?
export function isReported(coded, number) {
  const voice = coded.choices.find(({ name }) => name === "voice");
  return voice.sets[voice.set[number]].some((place) => voice.values[place] === "reported");
}

// Who speaks, a name and behind it the role, if there is one; the outlet that stands before those of whom it tells is no
// speaker.
function voicesOf(quote, reported) {
  const by = quote.querySelector(".rg-by, :scope > p:nth-of-type(2):not(:last-of-type)"), names = [...by?.querySelectorAll("bdi") ?? []];
  return (names.length || !by ? names : [by]).slice(Number(reported));
}

// The words with those beside them, the translation, who speaks and as what: each with its language.
export function printedOf(quote, reported) {
  const words = quote.querySelector("blockquote"), language = words.lang, translated = quote.querySelector(".rg-translated");
  const parts = [...words.querySelectorAll(".rg-beside, .rg-exact")];
  const text = parts.length ? parts.map((part) => part.textContent).join("") : withinMarks(words.textContent);
  const voices = voicesOf(quote, reported).map((part) => [part.textContent, language]);
  return [[text, language], ...(translated ? [[translated.textContent, translated.lang]] : []), ...voices];
}

// What all quotes of an article have.
export function printedOfSource(source) {
  const [outlet, title] = source.querySelectorAll("bdi");
  return [outlet, title].map((part) => [part.textContent, title.lang]);
}
