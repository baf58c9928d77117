// Say a quote's coding as a sentence (``citation.sentence``), and when its act took place and was reported.

import { inWords } from "../shared/sentences.js";

export function codedSentence(held, number) {
  const cell = (name) => held.cell(name, number), when = dateWords(held, number);
  const told = cell("event") ? actWords(held, cell) : `Comment on ${inWords(namesOfPair(held, number))}`;
  const reports = [cell("speaker") ?? { voice: "reported" }].flat().some(({ voice }) => voice === "reported");
  return `${cell("historical") ? "Background: " : ""}${told}${when && `, ${when}`}; ${reports ? "reported" : "said"} by ${held.said("attribution", number)}`;
}

// ``December 2016, as reported on 6 January 2017``
export function whenWords(held, number) {
  const date = held.cell("date", number), { first, last } = held.coded.when(number), reported = held.cell("markdown reported", number);
  if (!date) return reported;
  const sameDay = date === held.source(number).issued && first === last;
  return `${dateWords(held, number)}, ${sameDay ? "as reported the same day" : reported}`;
}

function dateWords(held, number) { return held.cell("date", number) ? held.coded.when(number).words : ""; }

function actWords({ file }, cell) {
  const named = (codes) => (codes ?? []).map((code) => file.countries[code].name), actors = named(cell("actor")), to = inWords(named(cell("recipient")));
  const helper = auxiliary(cell), s = actors.length === 1 && !helper ? "s" : "", mutual = !to && actors.length > 1;
  const mode = file.phrases.modes[`${cell("event")} ${cell("mode")}`], [towards, alone, both] = file.phrases.events[cell("event")];
  const told = mode ? toldMode(mode, s, mutual ? "each other" : to) : filledPhrase(to ? towards : mutual ? both : alone, s, to);
  return `${inWords(actors)} ${helper}${told}`;
}

// What is in brackets is there only if the act has a recipient.
function toldMode(phrase, s, to) { return filledPhrase(phrase.replace(/\[(.*?)\]/g, to ? "$1" : ""), s, to); }

function filledPhrase(phrase, s, to) { return phrase.replace(/\{(s|to)\}/g, (_, name) => (name === "s" ? s : to)); }

// The verb that the flags ask for, with a space after it.
function auxiliary(cell) {
  const not = cell("negation");
  if (cell("hypothetical")) return not ? "might not " : "might ";
  if (cell("future")) return not ? "will not " : "will ";
  return not ? "did not " : "";
}

// In the order of their names, which is that of the index.
function namesOfPair({ coded }, number) {
  return [...coded.relations[coded.relation[number]].pair].sort((a, b) => a - b).map((place) => coded.names[place]);
}
