// A lost connection is told in our words, and what is loaded stays to be read: Streamlit would lay a dialog over it that
// asks whether Streamlit is still running. It tries by itself to come back, and what was clicked meanwhile is answered then.

const APP = '[data-testid="stApp"]', STATE = "data-test-connection-state";
const DISMISSES = 'body > [data-testid="stDialog"] button[aria-label="Close"]';
const LOST = "The connection to the server is lost. What is loaded can still be read, and what you choose is shown as soon as it is back.";
const BACK = "The connection is back.";
const SOON = 1000, GLAD = 4000;             // milliseconds: a short gap is not told, and the good news goes again

let tidings = null, timer = 0;              // what tells, and when it changes next

export function tellConnection() {
  const observer = new MutationObserver(look);
  observer.observe(document.body, { attributeFilter: [STATE], childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}

function look() {
  const state = document.querySelector(APP)?.getAttribute(STATE);
  if (!state) return;
  const lost = state !== "CONNECTED";
  if (lost) document.querySelector(DISMISSES)?.click();
  if (lost === Boolean(tidings?.isConnected && tidings.dataset.lost)) return;
  clearTimeout(timer);
  if (lost) sayLost();
  else if (tidings?.textContent) sayBack();
  else sayNothing();
}

// There at once, so that the dialog is never seen (frame.css), and in words when it is no short gap.
function sayLost() {
  sayNothing();
  tidings = document.createElement("p");
  tidings.className = "rg-lost";
  tidings.dataset.lost = "yes";
  tidings.setAttribute("role", "status");
  document.querySelector(APP).append(tidings);
  timer = setTimeout(() => { tidings.textContent = LOST; }, SOON);
}

function sayBack() {
  delete tidings.dataset.lost;
  tidings.textContent = BACK;
  timer = setTimeout(sayNothing, GLAD);
}

function sayNothing() {
  tidings?.remove();
  tidings = null;
}
