// Make of one of very many quotes, which is written as briefly as can be (``templates/brief_quote.html``), what is written
// of one among few (``templates/quote.html``): the same words, in the elements that the page's script and style know.

import { classed, made } from "../shared/made.js";

const FRENCH = "«\u202f";

export class BriefQuotes {
  // ``meanings`` are those of the marks, by their words; what is known of the check of most quotes is told once.
  constructor(meanings) {
    this.meanings = meanings;
    this.usual = document.querySelector(".rg-usual .rg-badge");
  }

  // Gives the same element. ``source`` is the key of what it cites.
  spellOut(quote, source) {
    if (quote.classList.contains("rg-quote")) return quote;
    const [when, ...others] = quote.querySelectorAll(":scope > p"), from = others.pop(), words = quote.querySelector("blockquote");
    quote.classList.add("rg-quote");
    quote.dataset.cites = source;
    when.className = "rg-when";
    from.className = "rg-source";
    for (const by of others) {
      by.className = "rg-by";
      if (!by.firstElementChild) by.replaceChildren(made("bdi", {}, ...by.childNodes));
    }
    for (const mark of when.querySelectorAll(".rg-mark")) mark.title = this.meanings[mark.textContent] ?? "";
    if (!words.querySelector(".rg-exact")) setApart(words);
    this.lead(quote, when, from);
    return quote;
  }

  // The date is a link to the quote, and its source to the passage: both get words of their own, and names that tell
  // them from those of other quotes.
  lead(quote, when, from) {
    const own = when.querySelector("a"), date = own.textContent, passage = from.firstChild, topics = from.querySelector("small");
    const exact = [...quote.querySelector(".rg-exact").textContent], named = `: ${shorten(exact, 40)}, ${date}`;
    quote.ariaLabel = `${date}: ${shorten(exact, 60)}`;
    own.ariaLabel = `Link${named}`;
    own.replaceWith(date);
    own.textContent = "Link";
    if (passage.nodeName === "A") {
      passage.before(...passage.childNodes, "\u00a0· ");
      passage.textContent = "Open at this passage";
    }
    for (const link of from.querySelectorAll("a")) Object.assign(link, { target: "_blank", rel: "noopener noreferrer", ariaLabel: link.textContent + named });
    outletApart(from, document.getElementById(`source-${quote.dataset.cites}`).querySelector("bdi").textContent);
    const note = quote.querySelector(":scope > .rg-note") ?? (topics && quote.appendChild(classed("rg-note", "div")));
    if (topics) {
      topics.replaceWith();
      note.prepend(made("span", { textContent: topics.textContent }));
    }
    if (this.usual && !from.querySelector(".rg-badge")) from.append("\u2002", this.badgeOf(quote));
    (note ?? quote).append(own);
  }

  badgeOf(quote) {
    const badge = this.usual.cloneNode(true);
    if (quote.querySelector(".rg-translation")) badge.prepend("original: ");
    return badge;
  }
}

// The words within their marks, which are the page's own (``citation.within_marks``).
export function withinMarks(text) { return text.slice(markWidth(text), -markWidth(text)); }

function markWidth(text) { return text.startsWith(FRENCH) ? FRENCH.length : 1; }

// ``problem.shorten``
function shorten(letters, most) {
  return letters.length > most ? `${letters.slice(0, most - 1).join("")}…` : letters.join("");
}

// What is searched for is marked in names that stand apart.
function outletApart(from, outlet) {
  const { firstChild } = from;
  if (!firstChild.data?.startsWith(outlet)) return;
  firstChild.splitText(outlet.length);
  from.prepend(made("bdi", {}, firstChild));
}

// Without a Range: each that was ever made is told of every change of the page.
function setApart(words) {
  const wide = markWidth(words.textContent), { firstChild, lastChild } = words;
  lastChild.splitText(lastChild.length - wide);
  firstChild.splitText(wide);
  firstChild.after(classed("rg-exact", "span", ...[...words.childNodes].slice(1, -1)));
}
