// Add the page's own style if the document does not bring it, since a host may serve a document of its own.

import { readText } from "../shared/files.js";

export default async function style({ data }) {
  if (document.querySelector("style.rg-style")) return;
  const sheet = document.createElement("style");
  sheet.className = "rg-style";
  // After Streamlit's, over which it wins.
  document.body.append(sheet); // guard: style-comes-along
  sheet.textContent = await readText(data.sheet);
}
