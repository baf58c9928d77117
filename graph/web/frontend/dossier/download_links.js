// Make links of the live page's downloads: what the addresses of a view's files have in common, its filters, is in the page
// once, with what a run answers (``templates/answer.html``), so that a filter does not send the links anew.

let completed = null, completedBy = "";

// Gives what ends it.
export function completeDownloads() {
  const observer = new MutationObserver(complete);
  observer.observe(document.body, { subtree: true, childList: true });
  complete();
  return () => observer.disconnect();
}

// Streamlit puts a part that changed into the page as a new one.
function complete() {
  const part = document.querySelector(".rg-carry[data-folder]"), of = document.querySelector(".rg-answer")?.dataset.address ?? "";
  if (!part || (part === completed && of === completedBy)) return;
  [completed, completedBy] = [part, of];
  for (const link of part.querySelectorAll("a[data-file]")) link.setAttribute("href", `${part.dataset.folder}${link.dataset.file}${of}`);
}
