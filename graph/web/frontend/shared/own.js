// Tell the page's own HTML from Streamlit's, whose widgets have data attributes of the same names (data-open).

export function ownPart(event, names) {
  return event.composedPath().find((part) =>
    part.matches?.("a, button") && part.closest("[class^='rg-'], [class*=' rg-']") && names.some((name) => part.dataset[name] !== undefined));
}
