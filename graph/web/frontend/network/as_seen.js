// The drawing as a picture: as a reader has dragged and zoomed it, in the inks of the light theme, with nothing faded,
// and under it its legend and what it is of.

import { Drawing } from "./drawing.js";
import { paintFoot } from "./picture_foot.js";
import { SvgContext, SvgPath } from "./svg_context.js";
import { fittedNet } from "./viewport.js";

const DOTS = 3;                             // for each CSS pixel
const UNSEEN_ROOM = { clientWidth: 720, clientHeight: 480 };   // where the drawing is not in sight: CSS pixels

// Gives a promise of a Blob, of "png" or "svg".
export async function asSeen(graph, kind) {
  const seen = graph.size.clientWidth > 0, { clientWidth: w, clientHeight: h } = seen ? graph.size : UNSEEN_ROOM;
  const room = { clientWidth: w, clientHeight: h }, net = seen ? graph.net : fittedNet(graph.net.getPositions(), room);
  const { data, dots, edges, font } = graph, colours = data.palettes.light, foot = { data, colours, font, width: w, top: h };
  const ruler = new SvgContext(w, h), height = Math.ceil(paintFoot(ruler, { ...foot, Path: SvgPath }));
  await document.fonts.load(`600 15px ${font}`);
  const paint = (context, Path, ratio) => {
    const drawing = new Drawing({ data, dots, edges, ground: edges, font, net, size: room, colours, Path });
    drawing.ink = () => 1;
    context.fillStyle = colours.card;
    context.fillRect(0, 0, w * ratio, height * ratio);
    const all = () => drawing.paintAll(context, ratio);
    if (context.within) context.within(w, h, all);
    else cutOff(context, w * ratio, h * ratio, all);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    paintFoot(context, { ...foot, Path });
  };
  if (kind === "svg") {
    const context = new SvgContext(w, height);
    paint(context, SvgPath, 1);
    return new Blob([context.written(document.title)], { type: "image/svg+xml" });
  }
  const sheet = Object.assign(document.createElement("canvas"), { width: w * DOTS, height: height * DOTS });
  paint(sheet.getContext("2d"), Path2D, DOTS);
  return new Promise((give) => sheet.toBlob(give, "image/png"));
}

function cutOff(context, width, height, act) {
  context.save();
  context.beginPath();
  context.rect(0, 0, width, height);
  context.clip();
  act();
  context.restore();
}
