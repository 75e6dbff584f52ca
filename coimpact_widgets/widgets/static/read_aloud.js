// "Read it to me". What it reads comes from the kernel; `readAloud` stands in front of this.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const button = node("button", { type: "button", class: "ci-second", hidden: true }, "Read it to me");
  el.replaceChildren(button);
  const end = readAloud({
    button,
    start: "Read it to me",
    stop: "Stop reading",
    texts: () => model.get("texts"),
    language: document.documentElement.lang,
  });
  signal.addEventListener("abort", end);
}

export default { render };
