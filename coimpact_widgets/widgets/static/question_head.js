// The heading of a page of questions, and a guard against pressing a button twice.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const id = freshId(model.get("key"));
  const progress = node("p", { class: "ci-progress", id, dir: "auto" });
  const heading = node("h2", { class: "ci-question", tabindex: "-1", dir: "auto" });
  const why = node("p", { class: "ci-why", dir: "auto" });
  const words = node("span", { dir: "auto" });
  const example = node("p", { class: "ci-example" }, node("b", {}, "For example: "), words);
  el.replaceChildren(progress, heading, why, example);
  const draw = () => {
    progress.textContent = model.get("progress");
    heading.textContent = model.get("heading");
    why.textContent = model.get("why");
    words.textContent = model.get("example");
    why.hidden = !model.get("why");
    example.hidden = !model.get("example");
  };
  draw();
  for (const trait of ["progress", "heading", "why", "example"]) model.on(`change:${trait}`, draw);
  takeFocusWhenAsked({ model, el, signal, target: () => heading });
  guardAgainstTwice(signal);
}

/** The second click of a double click, and a key held down, would act on the next question. */
function guardAgainstTwice(signal) {
  const isButton = (event) => event.target.closest?.(".ci-buttons");
  const stop = (event) => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const options = { signal, capture: true };
  document.addEventListener("click", (event) => event.detail > 1 && isButton(event) && stop(event), options);
  document.addEventListener("keydown", (event) => event.repeat && isButton(event) && stop(event), options);
}

export default { render };
