// Draw for paper: all that is in view, in the colours of the light theme, with nothing faded, on a canvas of its own.
// Printing leaves no frame and no size in which the drawing on the screen could be laid out anew, so that one stays as
// it is.

import { Drawing } from "./drawing.js";
import { bounds } from "./geometry.js";
import { MARGIN, fittedNet } from "./viewport.js";

// In CSS pixels of an A4 sheet's page, with so many dots in each; more countries get more of its height.
const SHEET = { width: 700, least: 240, few: 340, more: 6, most: 720, fine: 3 };

export function sheet(graph) {
  const { data, dots, edges, font } = graph, paper = graph.root.querySelector(".paper");
  paper.hidden = !dots.size;
  if (paper.hidden) return;
  const places = graph.net.getPositions(), points = Object.values(places), [west, east, north, south] = bounds(points);
  const tall = ((south - north) * (SHEET.width - 2 * MARGIN.x)) / Math.max(1, east - west) + 2 * MARGIN.y;
  const most = Math.min(SHEET.most, SHEET.few + SHEET.more * dots.size);
  const room = { clientWidth: SHEET.width, clientHeight: Math.round(Math.max(SHEET.least, Math.min(most, tall))) };
  const net = fittedNet(places, room);
  const drawing = new Drawing({ data, dots, edges, ground: edges, font, net, size: room, colours: data.palettes.light });
  drawing.ink = () => 1;

  paper.width = room.clientWidth * SHEET.fine;
  paper.height = room.clientHeight * SHEET.fine;
  drawing.paintAll(paper.getContext("2d"), SHEET.fine);
}
