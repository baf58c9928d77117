// Count how many distinct quotes each choice of each filter leaves, under all the other filters.

// By the name of each filter of the registry, the values that any quote has with their numbers, in the file's order; by kind; and of all
// kinds, of acts, and of what only its report dates. The words that are searched for are no choice: they always hold.
export function countChoices({ coded, fails, bit }) {
  const tallies = coded.choices.map((choice) => new Tally(choice.values.length)), kinds = new Tally(coded.kinds.length);
  const all = new Tally(1), acts = new Tally(1), byReport = new Tally(1);
  for (const quote of coded.order) {
    const failed = fails[quote], words = coded.words[quote];
    if (failed & (failed - 1)) continue;    // more than one filter leaves it out
    for (const { place, name, set, sets } of coded.choices) {
      if (failed & ~bit[name]) continue;
      for (const value of sets[set[quote]]) tallies[place].add(value, words);
    }
    if (!(failed & ~bit.kind)) {
      kinds.add(coded.kind[quote], words);
      all.add(0, words);
    }
    if (!(failed & ~bit.acts) && coded.isAct(quote)) acts.add(0, words);
    if (!(failed & ~bit.undated) && coded.byReport(quote)) byReport.add(0, words);
  }
  return {
    choices: Object.fromEntries(coded.choices.map(({ place, name, values, used }) => [name, tallies[place].by(values, used)])),
    kinds: kinds.by(coded.kinds),
    ofAllKinds: all.numbers[0],
    acts: acts.numbers[0],
    reportDated: byReport.numbers[0],
  };
}

// Numbers of distinct quotes: the quotes come such that those of the same words follow each other (``Coded.order``).
export class Tally {
  constructor(size) {
    this.numbers = new Uint32Array(size);
    this.last = new Int32Array(size).fill(-1);
  }

  add(value, words) {
    if (this.last[value] === words) return;
    this.last[value] = words;
    this.numbers[value]++;
  }

  by(names, some = new Set(names)) {
    return Object.fromEntries(names.map((name, place) => [name, this.numbers[place]]).filter(([name]) => some.has(name)));
  }
}
