// Make links of the live page's downloads: what the addresses of a view's files have in common, its filters, is in the page
// once, since a filter sends it anew (``templates/downloads.html``).

let completed = null;

// Gives what ends it.
export function completeDownloads() {
  const observer = new MutationObserver(complete);
  observer.observe(document.body, { subtree: true, childList: true });
  complete();
  return () => observer.disconnect();
}

// Streamlit puts a part that changed into the page as a new one.
function complete() {
  const part = document.querySelector(".rg-carry[data-folder]");
  if (!part || part === completed) return;
  completed = part;
  for (const link of part.querySelectorAll("a[data-file]")) link.setAttribute("href", `${part.dataset.folder}${link.dataset.file}${part.dataset.of}`);
}
