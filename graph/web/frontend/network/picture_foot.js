// What stands under the drawing in a picture of it: the legend of the page, and what the picture is of.

import { shape } from "./strokes.js";

const SIZE = 13, LINE = 20, FOOT_SAMPLE = 34, FOOT_GAP = 18, AFTER = 6;   // letters, lines, a sign, between two of them, behind it: CSS pixels

// Gives where it ends.
export function paintFoot(context, { data, colours, font, width, top, Path }) {
  let x = FOOT_GAP, y = top + LINE;
  context.font = `400 ${SIZE}px ${font}`;
  context.textAlign = "start";
  context.textBaseline = "middle";
  for (const row of document.querySelectorAll(".rg-legend li")) {
    const words = row.textContent.trim(), names = row.querySelector("[class^='rg-']")?.className.split(/\s+/).map((name) => name.replace(/^rg-/, "")) ?? [];
    const wide = { dot: 16, sign: 16, line: FOOT_SAMPLE }[names[0]] ?? 0, from = wide ? wide + AFTER : 0, needed = from + context.measureText(words).width;
    if (x > FOOT_GAP && x + needed > width - FOOT_GAP) [x, y] = [FOOT_GAP, y + LINE];
    paintSample(context, names, x, y, { data, colours, Path });
    context.fillStyle = colours.ink;
    context.fillText(words, x + from, y);
    x += needed + FOOT_GAP;
  }
  y += LINE;
  context.fillStyle = colours.soft;
  for (const line of wrapped(context, whatItIs(), width - 2 * FOOT_GAP)) {
    context.fillText(line, FOOT_GAP, y);
    y += LINE * 0.85;
  }
  return y;
}

function whatItIs() {
  return [document.querySelector("h1"), document.querySelector(".rg-described")?.parentNode].map((part) => part?.textContent.trim()).filter(Boolean).join(": ");
}

function paintSample(context, names, x, y, { data: { looks, signs }, colours, Path }) {
  const tone = colours[names.find((name) => name in colours)] ?? colours.soft;
  context.fillStyle = context.strokeStyle = tone;
  if (names[0] === "dot") {
    context.beginPath();
    context.arc(x + 8, y, 6, 0, 2 * Math.PI);
    context.fill();
  } else if (names[0] === "sign") {
    const path = new Path();
    shape(path, signs, new Path(signs[names[1]]), { x: x + 8, y }, 16);
    context.fill(path, "evenodd");
  } else if (names[0] === "line") paintLine(context, names, { x, y, tone, looks, signs, band: colours.band, Path });
}

function paintLine(context, names, { x, y, tone, looks, signs, band, Path }) {
  const broad = names.includes("broad"), arrow = names.includes("arrow"), core = broad || arrow ? 5 : 3.5, dashes = looks.dashes[names.find((name) => name in looks.dashes)] ?? [];
  const stroke = (width, long, pattern) => {
    context.save();
    context.lineWidth = width;
    context.lineCap = pattern.length && !pattern[0] ? "round" : "butt";
    context.setLineDash(pattern);
    context.beginPath();
    context.moveTo(x, y);
    context.lineTo(x + long, y);
    context.stroke();
    context.restore();
  };
  if (broad) {
    context.strokeStyle = band;
    stroke(12, FOOT_SAMPLE, []);
  }
  context.strokeStyle = tone;
  stroke(core, FOOT_SAMPLE - (arrow ? 8 : 0), dashes.map((part) => part * core));
  if (!arrow) return;
  const path = new Path();
  shape(path, signs, new Path(signs.arrow), { x: x + FOOT_SAMPLE - 7, y }, 14);
  context.fill(path);
}

function wrapped(context, words, width) {
  const lines = [""];
  for (const word of words.replaceAll(" · ", "\u00a0· ").split(" ")) {
    const longer = `${lines.at(-1)} ${word}`.trim();
    if (lines.at(-1) && context.measureText(longer).width > width) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}
