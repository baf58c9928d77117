// Load the engine and the parts of the drawing for the data that the page shows, once for each address.

import { parsed } from "../engine/coded.js";
import { Engine } from "../engine/engine.js";
import { readPage } from "../shared/files.js";

let address = "", loading = null, learning = null, learnedBy = null, knowing = null, knownOf = "";

// Gives a promise of { engine, fixed }; ``fixed`` is what Python's ``vis_network.fixed`` writes.
export function loadData(folder) {
  if (folder !== address) {
    [address, learning, knowing] = [folder, null, null];
    loading = Promise.all([readPage(`${folder}index.json`), readPage(`${folder}drawing.json`)])
      .then(([index, fixed]) => ({ engine: new Engine(index), fixed: JSON.parse(fixed) }));
    loading.catch(() => { if (address === folder) address = ""; });   // who comes next asks again
  }
  return loading;
}

// Gives a promise of what distinct quotes are known by: their hashes, and the words with which each begins.
export function loadQuotes(folder) {
  if (knowing && knownOf === folder) return knowing;
  const mine = (knowing = readPage(`${folder}quotes.json`).then(parsed));
  knownOf = folder;
  mine.catch(() => { if (knowing === mine) knowing = null; });
  return mine;
}

// What a search reads is large: it comes with the first one. An engine learns the words of its own data alone.
export function loadWords(folder, engine) {
  if (learning && learnedBy === engine) return learning;
  const mine = (learning = Promise.all([readPage(`${folder}words.json`), readPage(`${folder}tables.json`)]).then((files) => engine.learn(...files)));
  learnedBy = engine;
  mine.catch(() => { if (learning === mine) learning = null; });
  return mine;
}
