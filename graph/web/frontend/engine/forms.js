// The forms of a word, as Python's ``view.word_forms`` gives them, with its table of one language's endings.

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
      [...new Set(endings.map((ending) => stemOf(word, ending)))].filter((stem) => stem && test.test(stem)).flatMap((stem) =>
        endings.map((ending) => stem + ending.replaceAll("=", [...stem].at(-1)))));
  }
}

// What is left of a word without an ending; nothing where it does not end so.
function stemOf(word, ending) {
  if (!ending.startsWith("=")) return word.endsWith(ending) ? word.slice(0, word.length - ending.length) : "";
  if (!word.endsWith(ending.slice(1))) return "";
  const doubled = word.slice(0, word.length - ending.length + 1);
  return doubled !== word && doubled.at(-2) === doubled.at(-1) ? doubled.slice(0, -1) : "";
}
