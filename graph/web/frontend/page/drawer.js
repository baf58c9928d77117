// Keep the focus on the button of the filters' drawer: the one that opens or closes it disappears, so the focus moves
// to its successor. streamlit.css hides the contents of a closed drawer.

import { when } from "../shared/when.js";

const OPENS = '[data-testid="stExpandSidebarButton"]', CLOSES = '[data-testid="stSidebarCollapseButton"] button';
const SHOWS = "button.rg-show";             // "Show 43 quotes"

export function drawer(event) {
  const pressed = (selector) => event.composedPath().some((part) => part.matches?.(selector));
  if (pressed(SHOWS)) document.querySelector(CLOSES)?.click();
  if (pressed(OPENS)) follows(CLOSES);
  else if (pressed(CLOSES)) follows(OPENS);
}

// It can take the focus as soon as it is there and seen.
function follows(selector) {
  const seen = () => [...document.querySelectorAll(selector)].find((one) => one.checkVisibility({ visibilityProperty: true }));
  when(seen, (button) => button.focus({ preventScroll: true }));
}
