// Moves the browser to an address on this site.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  model.on("change:href", () => model.get("href") && location.assign(model.get("href")));
}

export default { render };
