// Wait until the browser has painted, or has nothing else to do.

export const UNHURRIED = 200;               // milliseconds; for what nobody has asked for yet

// ``after`` are the milliseconds after which ``act`` is called where a browser cannot tell (Safari).
export function atLeisure(act, after = 0) {
  if (globalThis.requestIdleCallback) requestIdleCallback(act);
  else setTimeout(act, after);
}

// As soon as the next frame is painted.
export function afterFrame(act) { requestAnimationFrame(() => setTimeout(act)); }
