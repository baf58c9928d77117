// Tell whether a colour is light, since Streamlit tells a component its colours and not its theme.

export function bright(colour) {
  const [r, g, b] = /^#[0-9a-f]{6}/i.test(colour) ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) : (colour.match(/\d+/g) ?? [255, 255, 255]).map(Number);
  return 0.299 * r + 0.587 * g + 0.114 * b > 128;
}

const FORCED = "(forced-colors: active)", MORE = "(prefers-contrast: more)", DARK = "(prefers-color-scheme: dark)";

// The colours to paint with, as the system asks for them: a canvas and an SVG get none of them by themselves. Where
// colours are forced, hues stay, since no system colour says what they say, in the strength that its paper needs.
export function paletteOf(palettes, theme) {
  if (!matchMedia(FORCED).matches) return palettes[matchMedia(MORE).matches ? `${theme}-more` : theme];
  const [card, ink, focus, band] = ["Canvas", "CanvasText", "Highlight", "color-mix(in srgb, CanvasText 35%, Canvas)"].map(systemColour);
  return { ...palettes[bright(card) ? "light-more" : "dark-more"], card, ink, focus, band, soft: ink };
}

// Calls when the system asks for other colours.
export function onOtherColours(act, options) {
  for (const asked of [FORCED, MORE, DARK]) matchMedia(asked).addEventListener("change", act, options);
}

// What a colour's name means now, in numbers: a canvas may take the name in another colour scheme than the page.
function systemColour(name) {
  const probe = document.body.appendChild(document.createElement("i"));
  probe.style.cssText = `position: absolute; forced-color-adjust: none; color: ${name}`;
  const found = getComputedStyle(probe).color;
  probe.remove();
  return found;
}
