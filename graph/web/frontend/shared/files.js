// Files that lie beside the modules. The one module that knows that they are served: a page without a server has another.

const folder = new URL("..", import.meta.url);

export function loadScript(name) { return import(new URL(name, folder).href); }

export async function readText(name) {
  const answer = await fetch(new URL(name, folder));
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${answer.statusText}`);
  return answer.text();
}
