// The links that a reader takes away from a page without a server (shared/links.js): to where it was published, or where
// it is served; a file on a disk has an address for its own reader alone, and a page inside another one may have none.

import { linkBehind } from "../exports/about.js";

function baseForOthers() {
  if (/^https?:$/.test(location.protocol)) return location.href.split(/[?#]/)[0];
  return document.querySelector("link[rel=canonical]")?.href ?? "";
}

// The address at which it was published may have parameters and a place of its own, as in the exports.
export function linkForOthers(link) {
  const base = baseForOthers(), [, parameters, place] = /^\??([^#]*)(.*)$/s.exec(link);
  if (!base) return "";
  return place ? `${linkBehind(base.split("#")[0], parameters)}${place}` : linkBehind(base, parameters);
}

export function linkHere(link) {
  if (baseForOthers()) return linkForOthers(link);
  return location.protocol === "file:" ? new URL(link, location.href.split(/[?#]/)[0]).href : "";
}

export function linkWarning() {
  if (baseForOthers()) return "";
  if (location.protocol === "file:") return "Copied. Others cannot open this link: the page is a file on your device. Send them the file too.";
  return "There is no link to copy: this page is part of another one, and has no address of its own.";
}
