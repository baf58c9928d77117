// Say why the parts of a table or a list add up to more than the whole (``templates/sums.html``, ``period_sums.html``),
// and what a change is called.

import { totalsByPeriod } from "../engine/periods.js";
import { made, verb } from "../shared/made.js";
import { plural } from "../shared/plural.js";

// ``3 quotes belong to more than one relation, and are each counted once under the title.``
export function sumsWords({ shared, mixed = 0 }, where) {
  const several = shared && `${plural(shared, "quote")} ${verb(shared, "belongs", "belong")} to more than one relation, and ${verb(shared, "is", "are each")} counted once ${where}.`;
  const twice = mixed && `${plural(mixed, "quote")} ${verb(mixed, "is", "are")} coded differently on different relations, and ${verb(mixed, "counts", "count")} under each of these kinds.`;
  return [several, twice].filter(Boolean).join(" ");
}

// A paragraph of such words, put behind a part or renewed, or taken away where there is nothing to say.
export function renewSums(part, words) {
  const next = part.nextElementSibling, there = next?.matches(".rg-sums") ? next : null;
  if (!words) return there?.remove();
  if (there) there.textContent = words;
  else part.after(made("p", { className: "rg-sums", textContent: words }));
}

export function changeWords(words, [first, second]) { return words.replaceAll("{first}", first).replaceAll("{second}", second); }

export function periodSums({ view, years: [one, other] }) {
  const { first, second, both, shared } = totalsByPeriod(view);
  const reach = both ? ` ${plural(both, "quote")} ${verb(both, "reaches", "reach")} into both periods, and ${verb(both, "counts", "count")} in each.` : "";
  const several = shared ? ` ${plural(shared, "quote")} ${verb(shared, "belongs", "belong")} to more than one relation.` : "";
  return `Each quote once: ${plural(first, "quote")} in ${one}, ${plural(second, "quote")} in ${other}.${reach}${several}`;
}
