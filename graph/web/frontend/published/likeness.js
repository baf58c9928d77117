// The nearest of some words, as Python's ``difflib.get_close_matches`` finds it: so that both propose the same.

// The word that is most like another, if any is so much so; of equals the last by the alphabet.
export function nearestWord(word, words, enough) {
  let best = null;
  for (const one of words) {
    const likeness = likenessOf([...one], [...word]);
    if (likeness >= enough && (!best || likeness > best[0] || (likeness === best[0] && one > best[1]))) best = [likeness, one];
  }
  return best?.[1] ?? null;
}

function likenessOf(one, other) { return one.length + other.length ? (2 * inCommon(one, 0, one.length, other, 0, other.length)) / (one.length + other.length) : 1; }

// Letters of the longest stretch that both have, and of those before and behind it (Ratcliff and Obershelp).
function inCommon(one, from, to, other, start, end) {
  let [longest, at, there] = [0, from, start], before = new Map();
  for (let place = from; place < to; place++) {
    const now = new Map();
    for (let match = start; match < end; match++) {
      if (one[place] !== other[match]) continue;
      const size = (before.get(match - 1) ?? 0) + 1;
      now.set(match, size);
      if (size > longest) [longest, at, there] = [size, place - size + 1, match - size + 1];
    }
    before = now;
  }
  if (!longest) return 0;
  return longest + inCommon(one, from, at, other, start, there) + inCommon(one, at + longest, to, other, there + longest, end);
}
