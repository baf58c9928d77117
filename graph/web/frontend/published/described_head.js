// What is in view, in words.

import { grouped3 } from "../shared/made.js";
import { plural, yearsWords } from "../shared/plural.js";

// ``12 of 55 quotes from 2 articles about 9 relations · 1945–2017``: as Python's ``view.describe`` has it.
export function describeHead({ quotes, byReport, sources, relations, span }, everything, periods) {
  const number = quotes < everything ? `${grouped3(quotes)} of ${plural(everything, "quote")}` : plural(quotes, "quote");
  const dated = byReport && periods.length ? ` (${grouped3(byReport)} dated by their report only)` : "";
  const said = `${number}${dated} from ${plural(sources, "article")} about ${plural(relations, "relation")}`;
  const reach = periods.length ? periods : span ? [span] : [];
  return [said, ...(reach.length ? [reach.map(yearsWords).join(" compared with ")] : [])].join(" · ");
}
