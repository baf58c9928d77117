// Files that lie beside the modules. The one module that knows that they are served: a page without a server has another.

const folder = new URL("..", import.meta.url);

export function loadScript(name) { return import(new URL(name, folder).href); }

export function readText(name) { return read(new URL(name, folder)); }

// An address that is relative to the page's.
export function readPage(address) { return read(new URL(address, document.baseURI)); }

async function read(name) {
  const answer = await fetch(name);
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${answer.statusText}`);
  return answer.text();
}
