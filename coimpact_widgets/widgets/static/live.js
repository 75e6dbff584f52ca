// Shows HTML that the program made, and tells the kernel when somebody can first see it. Maps in it come alive.
// What has words to open it is closed until somebody does; where they are empty, nothing of it is there.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const box = node("div", { class: "ci-live" });
  const say = () => box.setAttribute("aria-busy", model.get("busy") ? "true" : "false");
  let maps = [];
  const draw = () => {
    const left = leftOpen(box);
    const kept = maps.map((map) => map.kept());
    box.innerHTML = model.get("html"); // escaped where it is made: people's text never arrives as markup
    left(box);
    maps = bringMapsAlive(box, kept);
  };
  model.on("change:html", draw);
  model.on("change:busy", say);
  say();
  draw();
  if (model.get("fold") !== null) return el.replaceChildren(foldOver(model, box));
  el.replaceChildren(box);
  whenShown(el, signal, () => model.send({ told: "shown" }));
}

/** What is closed over `box` until somebody opens it. It is hidden while there are no words to open it by. */
function foldOver(model, box) {
  const words = node("summary");
  const fold = node("details", { class: "ci-details" }, words, box);
  const say = () => {
    if (model.get("fold")) words.textContent = model.get("fold");
    fold.hidden = !model.get("fold") && !fold.contains(document.activeElement); // whoever is at it is not sent away
  };
  fold.addEventListener("toggle", () => model.send({ told: fold.open ? "shown" : "closed" }));
  fold.addEventListener("focusout", () => queueMicrotask(say));
  model.on("change:fold", say);
  say();
  return fold;
}

/** Remembers what is open in `box` and where the focus is. Returns what puts it back once it is drawn anew. */
function leftOpen(box) {
  const open = new Map(folds(box).map(([name, fold]) => [name, fold.open]));
  const focused = folds(box).find(([, fold]) => fold.firstElementChild === document.activeElement)?.[0];
  return (drawn) => {
    for (const [name, fold] of folds(drawn)) {
      fold.open = open.get(name) ?? fold.open;
      if (name === focused) fold.firstElementChild.focus({ preventScroll: true });
    }
  };
}

/** Everything that opens and closes in `box`, each with the words it is known by. Words used twice are numbered. */
function folds(box) {
  const seen = new Map();
  return [...box.querySelectorAll("details")].map((fold) => {
    const words = (fold.querySelector("summary :is(h3, h4, h5)") ?? fold.firstElementChild).textContent;
    seen.set(words, (seen.get(words) ?? 0) + 1);
    return [`${words} ${seen.get(words)}`, fold];
  });
}

export default { render };
