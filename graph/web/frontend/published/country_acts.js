// What a country is reported to have done in the view, and what was done to it (``templates/country.html``).

import { classed, grouped3, made } from "../shared/made.js";

// ``own`` are its relations in view; ``events`` has by event the classes of its sign and its words. Gives the parts of the
// page, none where nothing is reported.
export function actsOf({ view, coded }, own, { code, name }, held, events) {
  const reported = new Map();
  for (const number of own.flatMap(({ relation }) => view.quotesOf(relation))) {
    if (coded.isAct(number)) reported.set(`${coded.words[number]} ${coded.kind[number]}`, number);   // the same words count once
  }
  return [["actor", `Acts by ${name}`], ["recipient", `Acts towards ${name}`]].flatMap(([role, head]) => {
    const found = new Map();
    for (const number of reported.values()) {
      if (!held.cell(role, number)?.includes(code)) continue;
      const event = held.cell("event", number);
      found.set(event, (found.get(event) ?? 0) + 1);
    }
    const rows = [...found].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1)).map(([event, number]) => {
      const [sign, words] = events[event];
      return made("span", {}, classed(sign), words, " ", made("b", { textContent: grouped3(number) }));
    });
    return rows.length ? [made("h3", { textContent: head }), classed("rg-counts", "p", ...rows)] : [];
  });
}
