// Say which filters are in use; in the order and the words of the live page (``render.html.header``).

import { EVERYTHING } from "../engine/sieve.js";
import { yearsWords } from "../shared/plural.js";
import { say } from "./sentence_table.js";

// Each in words, with what takes it off.
export function filtersInUse({ chosen, match, periods, kinds, reportDated, actsOnly, words }, coded, labels) {
  const found = [];
  if (words.trim()) found.push([say("search", words.trim()), { words: "" }]);
  for (const choice of coded.choices) {
    const { [choice.name]: some = [], ...rest } = chosen;
    for (const value of some) {
      const others = some.filter((one) => one !== value);
      found.push([choice.words[choice.values.indexOf(value)], { chosen: others.length ? { ...rest, [choice.name]: others } : rest }]);
    }
  }
  if (chosen.country?.length && match === "only") found.push([say("amongThese"), { match: EVERYTHING.match }]);
  if (periods.length) found.push([periods.map(yearsWords).join(say("versus")), { periods: [] }]);
  found.push(...ofKinds(kinds, coded.kinds, labels.kinds));
  if (!reportDated) found.push([say("withoutReportDated"), { reportDated: true }]);
  if (actsOnly) found.push([say("actsOnly"), { actsOnly: false }]);
  return found;
}

function ofKinds(kinds, all, labels) {
  if (!kinds) return [];
  const hidden = all.filter((kind) => !kinds.includes(kind)), words = (kind) => labels[kind];
  if (hidden.length > Math.floor(all.length / 2)) return [[kinds.length ? say("onlyKinds", kinds.map(words).join("; ")) : say("noKind"), { kinds: null }]];
  return hidden.map((kind) => [say("withoutKind", words(kind)), { kinds: hidden.length === 1 ? null : all.filter((one) => one === kind || kinds.includes(one)) }]);
}
