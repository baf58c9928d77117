// Announce filters that a link or button in the page's own HTML carries (data-filters), to be drawn at once.

let hearFilters = () => {};

export function onFiltersAsked(listener) { hearFilters = listener; }

export function askFilters(link) { if (link.dataset.filters) hearFilters(JSON.parse(link.dataset.filters)); }
