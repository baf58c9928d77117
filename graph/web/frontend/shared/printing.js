// Tell when the page is put on paper.

// Calls ``act`` with true before it is, and with false afterwards; gives the medium. A printer tells of itself by the
// event; what only looks like paper (a tool's preview), by the medium.
export function onPrint(act, options) {
  const medium = matchMedia("print");
  addEventListener("beforeprint", () => act(true), options);
  addEventListener("afterprint", () => act(false), options);
  medium.addEventListener("change", () => act(medium.matches), options);
  return medium;
}
