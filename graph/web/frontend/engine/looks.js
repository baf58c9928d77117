// Make what the drawing consists of from the relations and countries in view: nodes and edges as in
// ``vis_network.payload``, without their places.

import { plural, yearsWords } from "../shared/plural.js";
import { EdgeLooks } from "./edge_looks.js";
import { comparePeriods } from "./periods.js";

// ``fixed`` are nodes and edges of the whole data, with the tables (``vis_network.fixed``). Gives the factor of all
// widths, too.
export function drawn(view, fixed) {
  const looks = new EdgeLooks(view.coded, fixed.looks), fine = looks.fineness(view.relations.length);
  const changes = new Map(comparePeriods(view).map((compared) => [compared.relation.id, compared]));
  const countries = new Map(view.countries().map((country) => [country.code, country]));
  const relations = new Map(view.relations.map((shown) => [shown.relation.id, shown]));
  const edges = fixed.edges.filter(({ id }) => relations.has(id)).map((edge) => ({ ...edge, ...edgeOf(looks, view, relations.get(edge.id), changes.get(edge.id), fine) }));
  const nodes = fixed.nodes.filter(({ id }) => countries.has(id)).map((node) => ({ ...node, ...nodeOf(looks, node, countries.get(node.id), fine) }));
  return { nodes, edges, fine };
}

function nodeOf(looks, { name }, { quotes, relations }, fine) {
  return { size: cents(looks.radius(quotes) * fine), says: `${name}, ${plural(quotes, "quote")} about ${plural(relations, "relation")}` };
}

function edgeOf(looks, view, shown, compared, fine) {
  const look = looks.look(shown), { number, tone, width, core, arrow } = look, dashes = look.dashes.map((part) => cents(part * fine));
  const says = looks.says(shown, look, compared && comparedWords(looks, view, compared));
  return {
    quotes: shown.quotes, acts: number, tone, sign: compared?.change ?? "", way: arrow, width: cents(width * fine), core: cents(core * fine),
    dashes: dashes.length ? dashes : false, says,
  };
}

// ``only in 2016–2017: cooperation, only said``
export function comparedWords(looks, { filters }, { first, second, change }) {
  const [one, other] = filters.periods.map(yearsWords);
  const [before, after] = [first, second].map(({ acts }) => looks.words(acts));
  return {
    same: `in both periods: ${after}`, changed: `${one}: ${before}; ${other}: ${after}`,
    first: `only in ${one}: ${before}`, second: `only in ${other}: ${after}`,
  }[change];
}

function cents(width) { return Math.round(width * 100) / 100; }
