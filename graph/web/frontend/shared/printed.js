// Put the day of printing and the page's address on paper, which readers cannot ask for them.

export function tellPrinting() {
  const stop = new AbortController();
  addEventListener("beforeprint", tellOnPaper, { signal: stop.signal });
  return () => stop.abort();
}

function tellOnPaper() {
  const day = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric" }).format(new Date());
  const from = location.protocol.startsWith("http") ? `, from ${location.href}` : "";
  for (const place of document.querySelectorAll(".rg-printed")) place.textContent = `Printed on ${day}${from}`;
}
