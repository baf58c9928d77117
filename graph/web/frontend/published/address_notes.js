// Notes that are taken while an address is read: the values that it gives, and what is wrong with them (``view.url_notes``).

export class AddressNotes {
  // ``address`` has by name its values, none of them empty; ``known`` is AddressTables.
  constructor(address, known) { Object.assign(this, { address, known, found: [] }); }

  // ``edits`` are what fixes say, each with the address as it should have been written.
  complain(code, edits = [], words = {}) {
    this.found.push({ code, words, edits });
  }

  edited(changes) {
    const found = new Map(this.address);
    for (const [name, values] of Object.entries(changes)) {
      if (values.length) found.set(name, values.map(String));
      else found.delete(name);
    }
    return found;
  }

  all(name) { return this.address.get(name) ?? []; }

  // The one value of a parameter; nothing where it is given twice or not at all.
  one(name) {
    const values = this.all(name);
    if (values.length < 2) return values[0] ?? "";
    const edit = name === "q" ? ["Search for all of them", this.edited({ q: [values.join(" ")] })] : ["Use the first of them", this.edited({ [name]: values.slice(0, 1) })];
    this.complain("twice", [edit], { what: this.known.tables.once[name] });
    return "";
  }

  given(...names) { return names.some((name) => this.all(name).length); }
}
