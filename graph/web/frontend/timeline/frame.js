// The HTML of the timeline; its style is timeline.css.

export const FRAME = `<div class="time">
  <div class="top">
    <p class="span"></p>
    <button type="button" class="all" hidden>All years</button>
  </div>
  <div class="plot">
    <svg class="chart" role="group"></svg>
    <div class="grip from first" role="slider" tabindex="0" hidden></div>
    <div class="grip to first" role="slider" tabindex="0" hidden></div>
    <div class="grip from second" role="slider" tabindex="0" hidden></div>
    <div class="grip to second" role="slider" tabindex="0" hidden></div>
    <p class="fault" role="alert" hidden></p>
  </div>
  <div class="below">
    <ul class="signs" aria-label="Signs"></ul>
    <p class="pointed" aria-hidden="true"></p>
  </div>
</div>`;
