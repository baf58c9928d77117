// The links that a reader takes away from a page without a server (shared/links.js): to where it was published, or where
// it is served; a file on a disk has an address for its own reader alone, and a page inside another one may have none.

function baseForOthers() {
  if (/^https?:$/.test(location.protocol)) return location.href.split(/[?#]/)[0];
  return document.querySelector("link[rel=canonical]")?.href ?? "";
}

export function linkForOthers(link) { return baseForOthers() && new URL(link, baseForOthers()).href; }

export function linkHere(link) {
  if (baseForOthers()) return linkForOthers(link);
  return location.protocol === "file:" ? new URL(link, location.href.split(/[?#]/)[0]).href : "";
}

export function linkWarning() {
  if (baseForOthers()) return "";
  if (location.protocol === "file:") return "Copied. Others cannot open this link: the page is a file on your device. Send them the file too.";
  return "There is no link to copy: this page is part of another one, and has no address of its own.";
}
