// Every question with its answer, and a button on each, which says "Change" or what `verb` says.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const list = node("dl", { class: model.get("light") ? "ci-answers ci-answers-light" : "ci-answers" });
  const rows = () => model.get("rows").map((each) => row(each, model));
  const draw = () => keepingFocus(list, () => list.replaceChildren(...rows()));
  el.replaceChildren(list);
  draw();
  model.on("change:rows", draw);
}

function row({ name, question, answer, listed }, model) {
  const about = node("span", { class: "ci-hidden" }, ` ${question}`);
  const change = node("button", { type: "button", class: "ci-link" }, model.get("verb"), about);
  change.addEventListener("click", () => model.send({ change: name }));
  return node(
    "div",
    { class: "ci-answers-row" },
    node("dt", { dir: "auto" }, question),
    node("dd", { dir: "auto", class: answer ? "" : "ci-muted" }, given(answer, listed)),
    node("dd", { class: "ci-answers-change" }, change),
  );
}

/** What stands for an answer: words, or a list when it has several lines that each are a thing of their own. */
function given(answer, listed) {
  const lines = answer.split("\n");
  if (!listed || lines.length < 2) return answer || "Not provided";
  return node("ul", { class: "ci-answers-list" }, ...lines.map((line) => node("li", { dir: "auto" }, line)));
}

export default { render };
