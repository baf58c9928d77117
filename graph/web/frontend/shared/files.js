// Fetch files beside the modules. Only this module knows that they are served; a published page has another one.

const folder = new URL("..", import.meta.url);

export function loadScript(name) { return import(new URL(name, folder).href); }

export function readText(name) { return read(new URL(name, folder)); }

// An address that is relative to the page's. ``quiet`` where it may be gone in the same moment: then it is empty, and no fault.
export function readPage(address, quiet = false) {
  return read(new URL(address, document.baseURI), quiet ? { headers: { Prefer: "quiet" } } : {});
}

async function read(name, how) {
  const answer = await fetch(name, how);
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${answer.statusText}`);
  return answer.text();
}
