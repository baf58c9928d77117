// Report a lost connection in our words, and leave what is loaded readable; Streamlit would put a dialog over it that
// asks whether Streamlit is still running. It reconnects by itself, and clicks made meanwhile are answered then.

const APP = '[data-testid="stApp"]', STATE = "data-test-connection-state", WORK = "data-test-script-state";
const DISMISSES = 'body > [data-testid="stDialog"] button[aria-label="Close"]';
const LOST = "The connection to the server is lost. What is loaded can still be read, and what you choose is shown as soon as it is back.";
const BACK = "The connection is back.";
const UNANSWERED = "The server has not answered yet. The page follows as soon as it does.";
const SOON = 1000, GLAD = 4000, UNANSWERED_FOR = 5000; // milliseconds: a short gap is not told, and the good news goes again

let tidings = null, timer = 0;              // what tells, and when it changes next
let rested = false, overdue = 0;           // whether a run has ever ended, and when one is told that does not end

export function tellConnection() {
  const observer = new MutationObserver(look);
  observer.observe(document.body, { attributeFilter: [STATE, WORK], childList: true, subtree: true });
  look();
  return () => observer.disconnect();
}

function look() {
  const app = document.querySelector(APP), state = app?.getAttribute(STATE);
  if (!state) return;
  lookAtWork(app.getAttribute(WORK) === "notRunning");
  const lost = state !== "CONNECTED";
  if (lost) document.querySelector(DISMISSES)?.click();
  if (lost === Boolean(tidings?.isConnected && tidings.dataset.lost)) return;
  clearTimeout(timer);
  if (lost) sayLost();
  else if (tidings?.textContent) sayBack();
  else sayNothing();
}

// A server may be there, and so busy, or its line so bad, that nothing comes of what is chosen.
function lookAtWork(rests) {
  const busy = rested && !rests;
  rested ||= rests;
  if (busy === Boolean(overdue)) return;
  clearTimeout(overdue);
  overdue = busy ? setTimeout(saySlow, UNANSWERED_FOR) : 0;
  if (!busy && tidings?.dataset.slow) sayNothing();
}

function saySlow() {
  if (tidings) return;
  raise("slow").textContent = UNANSWERED;
}

// There at once, so that the dialog is never seen (streamlit.css), and in words when it is no short gap.
function sayLost() {
  sayNothing();
  const words = raise("lost");
  timer = setTimeout(() => { words.textContent = LOST; }, SOON);
}

function raise(what) {
  tidings = document.createElement("p");
  tidings.className = "rg-lost";
  tidings.dataset[what] = "yes";
  tidings.setAttribute("role", "status");
  document.querySelector(APP).append(tidings);
  return tidings;
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
