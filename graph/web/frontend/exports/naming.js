// What a view is asked for by, outside the page: its address, the names of its files, and the options of a command.

const MOST_NAMED = 4;                       // countries in the name of a file, as on the live page
const YEARS = ["from", "to", "from2", "to2"];

// The parameters of a view of a page that itself holds a part of the data: ``had`` are those of that part, ``own`` those of
// the reader's filters, and ``choices`` the names of the filters among values. Gives { parameters, whole }; ``whole`` is
// false where no parameters open just this.
export function together(had, own, choices) {
  const parameters = new URLSearchParams(), compared = YEARS.some((name) => own.has(name)) ? own : had;
  for (const name of [...choices, "match", ...YEARS, "kind", "undated", "acts"]) {
    const from = YEARS.includes(name) ? compared : own.has(name) ? own : had;
    for (const value of from.getAll(name)) parameters.append(name, value);
  }
  const words = new Set([...had.getAll("q"), ...own.getAll("q")]);
  if (words.size) parameters.append("q", [...words].join(" "));
  return { parameters, whole: [...choices, "years"].every((name) => chosenWithin(had, own, name)) };
}

// Does a reader's choice lie within that of the page?
export function chosenWithin(had, own, name) {
  if (name === "years") return withinYears(periodsIn(had), periodsIn(own));
  if (name === "country" && had.has("match") && own.has(name) && !own.has("match")) return false;
  return !had.has(name) || own.getAll(name).every((value) => had.getAll(name).includes(value));
}

// Two periods of a page are no one span, but what reaches into a part of one of them is all there.
function withinYears(had, own) {
  if (!own.length) return had.length < 2;
  return !had.length || own.every(([from, to]) => had.some(([first, last]) => from >= first && to <= last));
}

export function periodsIn(parameters) {
  return ["", "2"].filter((end) => parameters.has(`from${end}`)).map((end) => [`from${end}`, `to${end}`].map((name) => Number(parameters.get(name))));
}

// ``?country=JPN&q=%22peace+treaty%22``, as Python writes it.
export function queryOf(parameters) {
  const part = (text) => encodeURIComponent(text).replace(/[!*'()]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`).replaceAll("%20", "+");
  const pairs = [...parameters].map(([name, value]) => `${part(name)}=${part(value)}`);
  return pairs.length ? `?${pairs.join("&")}` : "";
}

// ``quotes-jpn-2015-2017-filtered.csv``; ``alone`` is the one relation that it is of: ``relations-jpn-rus-filtered.md``
export function fileNamed(name, parameters, alone = "") {
  const countries = parameters.getAll("country"), few = countries.length <= MOST_NAMED, at = name.lastIndexOf(".");
  const parts = [...(alone ? [alone] : []), ...(few ? countries.map((code) => code.toLowerCase()) : [])];
  parts.push(...periodsIn(parameters).map((years) => years.join("-")));
  if ([...parameters.keys()].some((key) => !YEARS.includes(key) && !(few && key === "country"))) parts.push("filtered");
  return [name.slice(0, at), ...parts].join("-") + name.slice(at);
}

// ``python -m graph export --format gexf --out relations-jpn.gexf --country JPN``
export function commandFor(format, name, parameters, relation = "") {
  return command("export", ["format", format], ["out", name], ...(relation ? [["relation", relation]] : []), ...parameters);
}

// ``python -m graph publish --out page-jpn --country JPN``: into a folder that is named as the live page names its file
export function publishCommand(name, parameters) { return command("publish", ["out", name.slice(0, name.lastIndexOf("."))], ...parameters); }

function command(name, ...options) {
  const words = options.map(([option, value]) => (value.startsWith("-") ? quoted(`--${option}=${value}`) : `--${option} ${quoted(value)}`));
  return `python -m graph ${[name, ...words].join(" ")}`;
}

// For a shell: a value is one word.
function quoted(value) { return /^[\w@%+=:,./-]+$/.test(value) ? value : `'${value.replaceAll("'", "'\"'\"'")}'`; }
