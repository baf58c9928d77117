// Remember where a reader left the drawing until it is mounted again; forgotten with the drawing.

export const kept = {
  drawing: null,                            // the number of the drawing that all this is of
  places: new Map(),                        // where a country was dragged to, kept while it is filtered away
  all: false,                               // whether all lines are drawn, however many
  view: null,                               // what was in sight, once a reader has zoomed or moved something
};
