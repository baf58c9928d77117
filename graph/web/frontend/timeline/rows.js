// Arrange lanes that share a height, and boxes in rows. Nothing here knows about quotes.

export const TICK = 5;                      // the width of an open tick, with the gap behind it
const BESIDE = 4;                           // how many may stand to each side of its day

// Shares ``room`` among those who want so much: whoever wants least is served first, what is left over goes to all.
export function share(wanted, room) {
  const given = new Array(wanted.length);
  let left = room, others = wanted.length;
  for (const lane of wanted.map((_, lane) => lane).sort((a, b) => wanted[a] - wanted[b])) {
    given[lane] = Math.min(wanted[lane], left / others--);
    left -= given[lane];
  }
  return given.map((height) => height + left / given.length);
}

// The row of each box: the lowest in which it touches none before it; of its places, the one with the lowest row, the
// nearest first. Gives the number of rows.
export function stack(boxes) {
  const rows = [];
  const free = (x, w) => {
    const row = rows.findIndex((others) => others.every((other) => x > other.x + other.w || other.x > x + w));
    return row < 0 ? rows.length : row;
  };
  const fixed = (box) => (box.places ? 1 : 0);
  for (const box of [...boxes].sort((a, b) => fixed(a) - fixed(b) || a.x - b.x || b.w - a.w)) {
    box.row = Infinity;
    for (const x of box.places ?? [box.x]) {
      const row = free(x, box.w);
      if (row < box.row) [box.x, box.row] = [x, row];
      if (!row) break;
    }
    (rows[box.row] ??= []).push(box);
  }
  return rows.length;
}

// The places to both sides of an open tick's own, the nearest first.
export function placesBeside(x) {
  return [x, ...Array.from({ length: BESIDE }, (_, number) => [x - (number + 1) * TICK, x + (number + 1) * TICK]).flat()];
}

export function sum(numbers) { return numbers.reduce((total, number) => total + number, 0); }
export function closest(stops, far) { return stops.reduce((best, stop) => (far(stop) < far(best) ? stop : best)); }

// The same places, each at least so far from the next: those that are too near part to both sides. Of two at one place the
// end of a period, which has an odd number, stands before the beginning of the next.
export function keptApart(places, least) {
  const order = places.map((_, number) => number).sort((one, other) => places[one] - places[other] || (one >> 1 === other >> 1 ? one - other : (other & 1) - (one & 1)));
  const groups = [];                        // [sum of the middles that its members want, members]
  order.forEach((number) => {
    groups.push({ wanted: places[number], members: [number] });
    while (groups.length > 1) {
      const [one, other] = groups.slice(-2), reach = (group) => ((group.members.length - 1) * least) / 2;
      if (other.wanted - reach(other) - one.wanted - reach(one) >= least) break;
      const members = [...one.members, ...other.members];
      groups.splice(-2, 2, { members, wanted: sum(members.map((member) => places[member])) / members.length });
    }
  });
  const found = new Array(places.length);
  for (const { wanted, members } of groups) members.forEach((member, rank) => { found[member] = wanted + (rank - (members.length - 1) / 2) * least; });
  return found;
}
