// Shows HTML that the program made, and tells the kernel when somebody can first see it.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const box = node("div", { class: "ci-live" });
  const draw = () => {
    box.setAttribute("aria-busy", model.get("busy") ? "true" : "false");
    box.innerHTML = model.get("html"); // escaped where it is made: people's text never arrives as markup
  };
  model.on("change:html", draw);
  model.on("change:busy", draw);
  draw();
  el.replaceChildren(box);
  whenShown(el, signal, () => model.send({ told: "shown" }));
}

export default { render };
