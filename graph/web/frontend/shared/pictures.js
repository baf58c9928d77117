// The drawing as a picture: who draws it offers it, and who saves files asks for it.

let offeredBy = null;

// ``offered`` gives a promise of a Blob for "png" or "svg". Gives what takes it back.
export function offerPicture(offered) {
  offeredBy = offered;
  return () => { if (offeredBy === offered) offeredBy = null; };
}

// Null where nothing is drawn.
export function pictureAs(kind) { return offeredBy?.(kind) ?? null; }
