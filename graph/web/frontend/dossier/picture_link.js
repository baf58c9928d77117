// The live page's links to a picture of the drawing: a click saves it as it is seen, dragged and zoomed. The address itself
// gives the drawing at its computed places, as it does where nothing is drawn.

import { fileNamed } from "../exports/naming.js";
import { pictureAs } from "../shared/pictures.js";
import { saveFile } from "../shared/saving.js";

export async function savePicture(event) {
  const link = event.composedPath().find((part) => part.matches?.("a[download]")), kind = link?.href.match(/\/download\/graph\.(svg|png)(?:$|\?)/)?.[1];
  const picture = kind && !event.ctrlKey && !event.metaKey && pictureAs(kind);
  if (!picture) return;
  event.preventDefault();
  saveFile(fileNamed(`graph.${kind}`, new URL(link.href).searchParams), await picture);
}
