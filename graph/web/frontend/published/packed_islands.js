// Read what the page has in fewer bytes (``web/publish/packed_islands.py``), before anything else is read.

const PACKED = 'script[type="application/zlib"]';

// Each becomes the JSON that it is; rejects where a browser cannot read it.
export async function unpackIslands() {
  await Promise.all([...document.querySelectorAll(PACKED)].map(async (island) => {
    const letters = Uint8Array.from(atob(island.textContent), (letter) => letter.charCodeAt(0));
    const plain = new Blob([letters]).stream().pipeThrough(new DecompressionStream("deflate"));
    island.textContent = await new Response(plain).text();
  }));
}
