// Elements and numbers as the published page writes them: text only, never markup.

export function made(tag, properties = {}) { return Object.assign(document.createElement(tag), properties); }

// ``12,345``, as Python writes it, whatever the reader's language.
export function grouped3(number) { return number.toLocaleString("en-US"); }
