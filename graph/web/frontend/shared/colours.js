// Is a colour light? Streamlit tells a component its colours, not its theme.

export function bright(colour) {
  const [r, g, b] = /^#[0-9a-f]{6}/i.test(colour) ? [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16)) : (colour.match(/\d+/g) ?? [255, 255, 255]).map(Number);
  return 0.299 * r + 0.587 * g + 0.114 * b > 128;
}
