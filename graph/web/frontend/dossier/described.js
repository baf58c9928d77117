// Write what the head says about the view. The rest of the head is the same for every view, and so is not sent again.

const DESCRIBED = ".rg-described";

let description = null;                     // null where the head itself says it

export function describeView(words) {
  description = words;
  writeDescription();
}

function writeDescription() {
  const place = document.querySelector(DESCRIBED);
  if (place && description !== null && place.textContent !== description) place.textContent = description;
}

// The head of other data comes without it.
new MutationObserver(writeDescription).observe(document, { childList: true, subtree: true });
