// The records of sources that elements of a page carry (``templates/share.html``).

export const RECORD_FORMATS = ["bibtex", "ris", "csl"];

// The record of a source that an element of the page carries. HTML keeps no carriage return, which RIS wants at each end.
export function recordIn({ dataset }, format) {
  return format === "ris" ? dataset.ris.replaceAll("\n", "\r\n") : dataset[format];
}
