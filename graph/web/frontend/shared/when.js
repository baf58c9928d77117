// Wait for a place in the document, since what Streamlit brings comes later than the click that asks for it.

const PATIENCE = 5000;                      // milliseconds

// Calls `act` with what `find` gives, as soon as it gives something; `otherwise` where it has not, after `patience`.
// Ends by itself when nobody wants it any more. Gives what calls it off.
export function when(find, act, { wanted = () => true, otherwise = () => {}, patience = PATIENCE } = {}) {
  const look = () => {
    const place = wanted() ? find() : null;
    if (!place && wanted()) return;
    stop();
    if (place) act(place);
  };
  const observer = new MutationObserver(look);
  const timer = setTimeout(() => {
    stop();
    if (wanted()) otherwise();
  }, patience);
  const stop = () => {
    observer.disconnect();
    clearTimeout(timer);
  };
  observer.observe(document, { attributes: true, childList: true, subtree: true });
  look();
  return stop;
}
