// The filters' drawer: the button that opens or closes it goes with it, so the focus moves to the one that comes.
// What is in a closed drawer is hidden by style.css. selection.js listens.

const OPENS = '[data-testid="stExpandSidebarButton"]', CLOSES = '[data-testid="stSidebarCollapseButton"] button';

function drawer(event) {
  const pressed = (selector) => event.composedPath().some((part) => part.matches?.(selector));
  if (pressed(OPENS)) follows(CLOSES);
  else if (pressed(CLOSES)) follows(OPENS);
}

// It can take the focus as soon as it is there and seen.
function follows(selector, tries = 120) {
  const button = document.querySelector(selector);
  if (button?.checkVisibility({ visibilityProperty: true })) button.focus({ preventScroll: true });
  else if (tries) requestAnimationFrame(() => follows(selector, tries - 1));
}
