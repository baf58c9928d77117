// How a relation's line looks, and what is said about it: the rules of ``render.drawing.edges`` and ``looks``, with
// their tables, which Python writes.

import { plural } from "../shared/plural.js";

export class EdgeLooks {
  constructor(coded, tables) { Object.assign(this, { coded, tables }); }

  // Of a relation in view: its hue, its stroke, the widths of band and core, and at which end its arrowhead is.
  look({ quotes, acts, reporting: number, direction: way }) {
    const [tone, line, words] = this.tables.looks[acts], core = this.core(quotes, number);
    const { widths, leastDashed } = this.tables, dashes = this.tables.dashes[line];
    const stretched = Math.max(core, dashes[0] ? leastDashed : 0);
    return { tone, line, words, number, way, core, width: step(quotes, widths), dashes: dashes.map((part) => part * stretched), arrow: { there: 1, back: -1 }[way] ?? 0 };
  }

  core(quotes, acts) {
    const { widths, rim, hair, trace } = this.tables, band = step(quotes, widths);
    if (!acts) return trace;
    if (acts >= quotes) return band;
    return Math.min(Math.max(Math.floor((2 * band * acts) / quotes + 0.5) / 2, hair), Math.max(band - rim, hair));
  }

  radius(quotes) { return step(quotes, this.tables.radii); }

  fineness(relations) { return step(relations, this.tables.crowds); }

  classes({ tone, line, width, core }) { return `rg-line rg-${tone} rg-${line} rg-band-${width} rg-core-${core}`.replaceAll(".", "_"); }

  // Hue and stroke of acts in words: ``cooperation and conflict, includes acts done``.
  words(acts) { return this.tables.looks[acts][2]; }

  // ``all by Russia towards Ukraine``, ``both ways``, or nothing where it is untold.
  wayWords(relation, { way, number }, towards) {
    if (way === "untold" || way === "both") return way === "both" ? "both ways" : "";
    const [first, second] = relation.pair.map((place) => this.coded.names[place]), [by, to] = way === "there" ? [first, second] : [second, first];
    return `${number > 1 ? "all " : ""}by ${by}${towards ? ` towards ${to}` : ""}`;
  }

  // ``5 acts, all by Russia``; nothing for no acts.
  actsWords(relation, look) {
    return look.number ? [plural(look.number, "act"), this.wayWords(relation, look)].filter(Boolean).join(", ") : "";
  }

  // A relation in one line; ``words`` are those of its line, or of what changed.
  says({ relation, quotes }, look, words = look.words) {
    const told = [relation.title, plural(quotes, "quote"), look.number ? plural(look.number, "act") : "", words, this.wayWords(relation, look, true)];
    return told.filter(Boolean).join(", ");
  }
}

function step(number, steps) { return (steps.findLast(([least]) => least <= number) ?? steps[0])[1]; }
