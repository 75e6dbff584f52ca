// A date in three boxes: day, month, year.

const PARTS = [
  ["day", "Day", "ci-input-2"],
  ["month", "Month", "ci-input-2"],
  ["year", "Year", "ci-input-4"],
];

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const { box, described, faulty, draw } = frame({ model, el, group: true });
  const inputs = PARTS.map(([part, , width]) => {
    const inputmode = part === "month" ? false : "numeric"; // a month may be written as a word
    const id = freshId(model.get("key"));
    return node("input", { id, type: "text", class: `ci-input ${width}`, inputmode, autocomplete: "off" });
  });
  box.append(node("div", { class: "ci-date" }, ...inputs.map(withLabel)));
  described.push(box);
  faulty.push(...inputs);
  draw();
  const read = () => inputs.map((input) => input.value);
  const show = (typed) => inputs.forEach((input, at) => fill(input, typed[at] ?? ""));
  keepTogether({ model, el, signal, read, show });
  takeFocusWhenAsked({ model, el, signal, target: () => inputs[0] });
}

function withLabel(input, at) {
  return node("div", {}, node("label", { for: input.id, class: "ci-part" }, PARTS[at][1]), input);
}

export default { render };
