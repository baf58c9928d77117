// Tell whether the view that the server last sent is still the reader's. A widget that was touched may have changed it,
// and until the answer comes nothing may be shown that belongs to a view.

const WAITING = 1000;                       // milliseconds from a touch to the run that it causes: a slider waits 200

let touched = -Infinity;

export function doubt() { touched = performance.now(); }

// A run may take longer than that; then Streamlit says that it runs.
export function inDoubt() {
  if (performance.now() - touched < WAITING) return true;
  if (touched > -Infinity && document.querySelector("[data-testid='stApp']")?.dataset.testScriptState !== "notRunning") return true;
  touched = -Infinity;
  return false;
}

export function isDoubted(since) { return touched > since; }
