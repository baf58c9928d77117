// Who speaks in the quotes in view, and how often only in the words of an article (``view.speaking``).

// ``speakersOf`` gives the speakers of a quote, as the data has them; ``of`` is the country that they are to speak for.
// Gives each by name, else by role, who speaks most first; equals in the order of ``names``.
export function speaking(view, speakersOf, names, of = "") {
  const { coded } = view, found = new Map();
  for (const number of view.allQuotes()) {
    for (const { name, role, country, voice } of speakersOf(number)) {
      if (of && country !== of) continue;
      const called = name ?? role, own = found.get(called) ?? { name: called, roles: new Set(), quotes: new Set(), reported: new Set() };
      found.set(called, own);
      own.quotes.add(coded.words[number]);
      if (name && role) own.roles.add(role);
      if (voice === "reported") own.reported.add(coded.words[number]);
    }
  }
  const rank = new Map(names.map((name, place) => [name, place]));
  const counted = [...found.values()].map(({ name, roles, quotes, reported }) => ({ name, roles: [...roles], quotes: quotes.size, reported: reported.size }));
  return counted.sort((a, b) => b.quotes - a.quotes || rank.get(a.name) - rank.get(b.name));
}
