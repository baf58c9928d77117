// Find words similar to one that no quote has, and the parts of a query, as Python's ``view.respelling`` does.

const BEGINNING = 3;                        // letters of a word that somebody has begun
const ALIKE = 5;                            // nearest words that are tried for one that nobody says
const MOST_TERMS = 5;                       // of more, not every choice of some is tried
const UNLIKE = [0, 0, 0, 1, 1, 2, 2, 2];    // letters in which a word of so many may differ; a longer one in three
const MOST_UNLIKE = 3;
const NO_CAPITALS = /^[\p{Lo}\p{Lm}]{3,}$/u;

export class Respelling {
  // ``knows`` tells whether any quote has some words; ``counted`` gives the texts that readers see, each with how many
  // quotes have it, and ``folded`` the same as they are searched. Both are asked when first needed.
  constructor(reader, { knows, counted, folded }) {
    Object.assign(this, { reader, knows, counted, folded });
    this.runs = new RegExp(`[^${reader.spaces}\\-‐‑–—/…"“”„«»]+`, "gu");
  }

  // The query with every word that stands nowhere replaced by one like it, the likeliest first.
  of(query) {
    const unknown = this.words(query).filter(([start, end]) => !this.knows(query.slice(start, end)));
    if (!unknown.length) return [];
    const options = unknown.map(([start, end]) => this.like(this.reader.fold(query.slice(start, end))));
    return product(options).slice(0, ALIKE ** 2).map((choice) => {
      let at = 0, respelled = "";
      unknown.forEach(([start, end], place) => {
        respelled += query.slice(at, start) + choice[place];
        at = end;
      });
      return respelled + query.slice(at);
    });
  }

  like(word) {
    const begun = this.begun(word), nearest = begun.length ? begun : this.nearest(word);
    return nearest.length ? nearest : this.stretches(word);
  }

  // From where to where each word stands, without the signs around it.
  words(text) {
    return [...text.matchAll(this.runs)].flatMap(({ 0: run, index }) => {
      const letters = [...run], bare = this.reader.bare(letters), from = (some) => index + some.join("").length;
      return bare ? [[from(letters.slice(0, bare[0])), from(letters.slice(0, bare[1] + 1))]] : [];
    });
  }

  // The words that begin with a folded one, as readers see them; the more frequent first.
  begun(word) {
    if ([...word].length < BEGINNING) return [];
    return [...this.vocabulary].filter(([folded]) => folded.startsWith(word)).slice(0, ALIKE).map(([, printed]) => printed);
  }

  nearest(word) {
    const letters = [...word], most = UNLIKE[letters.length] ?? MOST_UNLIKE;
    if (!most) return [];
    this.spelled ??= [...this.vocabulary].map(([folded, printed]) => [[...folded], printed]);
    const found = this.spelled.map(([other, printed]) => [distance(letters, other, most), printed]);
    return found.filter(([apart]) => apart <= most).sort(([a], [b]) => a - b).slice(0, ALIKE).map(([, printed]) => printed);
  }

  // For scripts without capitals, of which many write no spaces: stretches of the texts that differ in one letter.
  stretches(word) {
    if (!NO_CAPITALS.test(word)) return [];
    const letters = [...word], without = (at, skipped, sign) => [...letters.slice(0, at), sign, ...letters.slice(at + skipped)].join("");
    const places = [...letters.keys()], missing = places.slice(1).map((at) => without(at, 0, "."));
    const alike = new RegExp([...missing, ...places.map((at) => without(at, 1, ".")), ...places.map((at) => without(at, 1, ""))].join("|"), "gu");
    const found = new Map();
    for (const [text, times] of this.folded()) for (const [stretch] of text.matchAll(alike)) found.set(stretch, (found.get(stretch) ?? 0) + times);
    return mostFrequent(found).slice(0, ALIKE).map((stretch) => this.asPrinted(stretch));
  }

  // A stretch of a folded text as readers see it, if a word has it letter by letter.
  asPrinted(stretch) {
    for (const [folded, printed] of this.vocabulary) {
      const at = folded.indexOf(stretch), letters = [...printed], before = [...folded.slice(0, at)].length;
      if (at >= 0 && letters.length === [...folded].length) return letters.slice(before, before + [...stretch].length).join("");
    }
    return stretch;
  }

  // Every word that a search can find, folded, as it is most often printed; the most frequent first.
  get vocabulary() { return (this.known ??= this.learned()); }

  learned() {
    const runs = new Map(), printed = new Map(), totals = new Map();
    for (const [text, times] of this.counted()) for (const run of text.match(this.runs) ?? []) runs.set(run, (runs.get(run) ?? 0) + times);
    for (const [run, times] of runs) {
      for (const [start, end] of this.words(run)) {
        const word = run.slice(start, end), folded = this.reader.fold(word), own = printed.get(folded) ?? new Map();
        printed.set(folded, own.set(word, (own.get(word) ?? 0) + times));
        totals.set(folded, (totals.get(folded) ?? 0) + times);
      }
    }
    return new Map(mostFrequent(totals).filter(Boolean).map((folded) => [folded, mostFrequent(printed.get(folded))[0]]));
  }
}

// What asks for less and less of a query: its phrases as single words, then some of its terms.
export function shorterQueries(typed) {
  const loose = typed.flatMap((term) => term.replace(/^"+|"+$/g, "").split(/\s+/u).filter(Boolean));
  const sizes = typed.length <= MOST_TERMS ? [...typed.keys()].slice(1).reverse() : [typed.length - 1, 1];
  return [
    ...(loose.length > typed.length ? [[loose.join(" ")]] : []),
    ...sizes.map((size) => combinations(typed, size).map((some) => some.join(" "))),
    ...(typed.length === 1 && loose.length > 1 ? [loose] : []),
  ];
}

function mostFrequent(numbers) {
  return [...numbers].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1)).map(([key]) => key);
}

// One of each of some lists, in every way in which there are not too many.
function product(lists) {
  return lists.reduce((found, list) => found.flatMap((some) => list.map((one) => [...some, one])).slice(0, ALIKE ** 4), [[]]);
}

function combinations(some, size) {
  if (!size) return [[]];
  return some.flatMap((one, at) => combinations(some.slice(at + 1), size - 1).map((rest) => [one, ...rest]));
}

// Letters put in, left out, replaced or exchanged with the next (optimal string alignment); more than ``most`` is not counted.
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = [], last = [...Array(other.length + 1).keys()];
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      next[at] = Math.min(last[at] + 1, next[at - 1] + 1, last[at - 1] + (one[row - 1] !== other[at - 1]));
      if (row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1]) next[at] = Math.min(next[at], before[at - 2] + 1);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, last] = [last, next];
  }
  return last[other.length];
}
