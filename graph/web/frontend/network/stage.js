// The HTML that the graph is put into; its style is network.css.

export const STAGE = `<div class="stage">
  <div class="canvas" aria-hidden="true"></div>
  <canvas class="paper" hidden></canvas>
  <p class="fault" role="alert" hidden></p>
  <p class="nothing" hidden>No relations match these filters.</p>
  <div class="foot">
    <p class="says" aria-hidden="true"></p>
    <div class="rest">
      <p class="fewer" hidden><span></span><button type="button"></button></p>
      <p class="key" hidden><span class="width"></span> <span class="none"></span> <span class="signs"></span></p>
    </div>
    <div class="zoom" role="group" aria-label="Zoom">
      <button type="button" data-zoom="out" aria-label="Zoom out" title="Zoom out">−</button>
      <button type="button" data-zoom="in" aria-label="Zoom in" title="Zoom in">+</button>
      <button type="button" data-zoom="fit" aria-label="Show all" title="Show all">⤢</button>
    </div>
  </div>
  <ul class="reach" aria-label="Relations and countries in view (use the arrow keys)"></ul>
</div>`;
