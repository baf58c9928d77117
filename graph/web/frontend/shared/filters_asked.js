// Filters that a link or button of the page's own HTML carries (data-filters): who draws them hears of them at once.

let hearFilters = () => {};

export function onFiltersAsked(listener) { hearFilters = listener; }

export function askFilters(link) { if (link.dataset.filters) hearFilters(JSON.parse(link.dataset.filters)); }
