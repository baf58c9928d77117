// Show the selection and report what a reader picks: one id travels to the drawing and back, never the graph.

import { drawer } from "../page/drawer.js";
import { doubt } from "../shared/doubt.js";
import { UNHURRIED, atLeisure } from "../shared/idle.js";
import { onNear } from "../shared/near.js";
import { answerPicks, followPicks } from "../shared/picks.js";
import { show, shownId } from "../shared/selected.js";
import { approach, touch } from "./approaching.js";
import { describeView } from "./described.js";
import { completeDownloads } from "./download_links.js";
import { fetchWords, wantView } from "./fetched.js";
import { savePicture } from "./picture_link.js";
import { carry } from "./share.js";
import { readOn } from "./arriving.js";
import { escape, follow, skip } from "./clicks.js";
import { notice } from "./keyboard.js";
import { leadReader } from "./leading.js";
import { forgetAhead, isUnanswered, keepFocus, showAhead, stand } from "./place.js";
import { drag, press } from "./sheet.js";

let picked = 0, landed = false;
let led = 0;                                // the press at which a reader was led to what it opens
let links = null;                           // ends the listening

export default function selection({ data, setTriggerValue }) {
  answerPicks((asked) => setTriggerValue("pick", asked));
  followPicks(answerAhead);
  if (wantView(data?.words ?? "")) whenIdle([...data.fullest, ""]);
  const answered = data?.press ?? 0, before = shownId();
  stand(typeof data?.standing === "string" ? data.words + data.standing : "", answered);
  describeView(data?.described ?? null);
  const mine = isUnanswered(answered) ? before : data?.show ?? null;
  const fresh = (data?.picks ?? 0) > picked && answered !== led;  // a reader has just picked it
  picked = data?.picks ?? 0;
  const land = !landed;                     // a link that somebody sent leads to the words, wherever they begin
  landed = true;
  if (answered !== led || mine !== before) leadReader(before, mine, fresh, land);
  const own = hear();
  return () => {
    own.abort();
    if (own === links && shownId() === mine) show(null);
  };
}

// What a reader picked is shown in the next frame, and the server's answer to it leads nobody once more.
function answerAhead(what, of, number) {
  if (what === "show") {
    led = number;
    const shown = showAhead(of, number);
    leadReader(shownId(), of || null, true, false);
    return shown;
  }
  if (["drop", "open"].includes(what)) doubt();
}

// The words behind the lines that are most likely to be opened, one after the other, and the way back.
function whenIdle(ids) {
  if (!ids.length || navigator.connection?.saveData) return;
  const [id, ...others] = ids;
  atLeisure(() => fetchWords(id).then((words) => words !== null && whenIdle(others)), UNHURRIED);
}

function hear() {
  links?.abort();                           // first: the same listener twice would count as once, and go with the old
  links = new AbortController();
  const { signal } = links;
  for (const listener of [follow, carry, savePicture, skip, drawer, press]) document.addEventListener("click", listener, { signal });
  for (const kind of ["pointerover", "pointerdown", "focusin"]) document.addEventListener(kind, approach, { signal, passive: true });
  for (const kind of ["pointerdown", "pointerup", "keydown", "change"]) document.addEventListener(kind, touch, { signal, capture: true, passive: true });
  document.addEventListener("focusin", keepFocus, { signal });
  for (const listener of [readOn, forgetAhead]) addEventListener("popstate", listener, { signal });
  signal.addEventListener("abort", onNear(fetchWords));
  signal.addEventListener("abort", completeDownloads());
  document.addEventListener("keydown", escape, { signal, capture: true });
  document.addEventListener("pointerdown", drag, { signal });
  for (const kind of ["keydown", "pointerdown", "click"]) document.addEventListener(kind, notice, { signal, capture: true });
  return links;
}
