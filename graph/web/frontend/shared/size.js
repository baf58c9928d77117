// Keep how large a part of the page is. Asked for in the middle of a change, the browser would lay out the whole page
// for the answer; so it is told behind each layout, before anything is painted.

export class Size {
  // In CSS pixels, by the names that an element has for them; ``act`` is called whenever they are others.
  constructor(part, act) {
    this.part = part;
    this.known = null;
    this.observer = new ResizeObserver(() => {
      this.known = this.measured();
      act();
    });
    this.observer.observe(part);
  }

  measured() { return { clientWidth: this.part.clientWidth, clientHeight: this.part.clientHeight }; }

  // Before the first layout there is nothing to be told yet.
  get now() { return (this.known ??= this.measured()); }

  get clientWidth() { return this.now.clientWidth; }

  get clientHeight() { return this.now.clientHeight; }

  end() { this.observer.disconnect(); }
}
