// Find the forms of a word as Python's ``view.word_forms`` does, with its table of one language's endings.

export class WordForms {
  constructor({ families, irregular, compounds }) {
    this.compounds = compounds;             // from how many letters on a word is found as a part of others; 0: never
    this.families = families.map(([stem, endings]) => [new RegExp(`^(?:${stem})$`, "u"), endings]);
    this.irregular = new Map();
    for (const words of irregular) {
      for (const word of words) this.irregular.set(word, new Set([...(this.irregular.get(word) ?? []), ...words]));
    }
  }

  // All forms of a folded word, the longest first; itself is one of them.
  of(word) {
    const regular = () => [...new Set([word, ...this.regular(word)])].filter((form) => !this.irregular.has(form));
    return [...(this.irregular.get(word) ?? regular())].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  }

  // The forms of every word that this may be a form of.
  regular(word) {
    return this.families.flatMap(([test, endings]) =>
      [...new Set(endings.map((ending) => stemOf(word, ending)))].filter((stem) => stem !== null && test.test(stem))
        .flatMap((stem) => endings.map((ending) => withEnding(stem, ending))));
  }
}

// An ending that begins before the stem: what stands in front, and what stands behind.
function parted(ending) {
  const at = ending.lastIndexOf("+");
  return [ending.slice(0, Math.max(at, 0)), ending.slice(at + 1)];
}

// What is left of a word without an ending; null where it has not got it.
function stemOf(word, ending) {
  const [front, back] = parted(ending);
  if (!word.startsWith(front)) return null;
  const rest = word.slice(front.length);
  if (!back.startsWith("=")) return rest.endsWith(back) ? rest.slice(0, rest.length - back.length) : null;
  if (!rest.endsWith(back.slice(1))) return null;
  const doubled = rest.slice(0, rest.length - back.length + 1);
  return doubled !== rest && doubled.at(-2) === doubled.at(-1) ? doubled.slice(0, -1) : null;
}

function withEnding(stem, ending) {
  const [front, back] = parted(ending);
  return front + stem + back.replaceAll("=", [...stem].at(-1) ?? "");
}
