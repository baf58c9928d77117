// Which dossier is being read: its line is marked in the drawing, and a link leads to its words.

// Leads to a place, though it stands already in the address.
export function leadTo(id) { document.getElementById(id)?.scrollIntoView({ block: "start" }); }

// Marks in the drawing what is read, and tells what a reader has gone to by a link.
export function followReading(tell) {
  const mark = (id) => {
    for (const link of document.querySelectorAll(".rg-svg a")) link.classList.toggle("rg-read", link.dataset.show === id);
  };
  const observer = new IntersectionObserver((entries) => {
    const reading = entries.filter((entry) => entry.isIntersecting).at(-1);
    if (reading) mark(reading.target.id);
  }, { rootMargin: "-20% 0px -70% 0px" });
  for (const place of document.querySelectorAll(".rg-place")) observer.observe(place);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-show]");
    if (link) tell(link.dataset.show);
  });
}
