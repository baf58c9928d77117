// A text on its way to the clipboard.

// ``root`` is what may take the focus: a part of a dialog, where one is open.
export async function copyText(text, root = document.body) {
  const allowed = document.featurePolicy?.allowsFeature("clipboard-write") !== false;  // Chromium complains where it is not
  try {
    if (navigator.clipboard && allowed) return await navigator.clipboard.writeText(text);
  } catch { /* a frame that may not: by the old way */ }
  const field = root.appendChild(document.createElement("textarea"));  // a page that is not served by https
  field.value = text;
  field.select();
  document.execCommand("copy");
  field.remove();
}
