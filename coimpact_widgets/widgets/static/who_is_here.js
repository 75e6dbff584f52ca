// Who else has this page open, in the head of the page. A tab is known by an id of its own, from page to page.

const WHO = "coimpact who"; // what somebody said of themselves: {role, chosen_name}, for as long as the tab is open
const TAB = "coimpact tab";

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const list = node("ul", { class: "ci-who-list" });
  const summary = node("summary", {});
  const inside = node("div", { class: "ci-who-inside" }, list);
  const box = node("details", { class: "ci-who coimpact" }, summary, inside);
  const draw = () => {
    summary.textContent = `Here: ${howMany(model.get("number"), model.get("room"))}`;
    list.replaceChildren(...model.get("people").map((each) => node("li", { dir: "auto" }, each)));
  };
  const say = () => model.send({ tab: tabId(), ...said() });
  if (model.get("may_say")) inside.append(sayWho(model, say));
  draw();
  model.on("change:people", draw);
  model.on("change:number", draw);
  (document.querySelector(".page-header") ?? el).append(box);
  box.addEventListener("keydown", (event) => close(event, box, summary), { signal });
  document.addEventListener("visibilitychange", () => model.send({ shown: !document.hidden }), { signal });
  window.addEventListener("pagehide", () => model.send({ shown: false }), { signal });
  signal.addEventListener("abort", () => box.remove());
  say();
  if (document.hidden) model.send({ shown: false });
}

/** A page that a room looks at is nobody. */
function howMany(number, room) {
  if (number === 0) return "nobody yet";
  if (number > 1) return `${number} people`;
  return room ? "1 person" : "only you";
}

/** A form that nobody has to fill in. */
function sayWho(model, say) {
  const ids = { role: freshId("who"), name: freshId("who") };
  const options = [["", "I would rather not say"], ...model.get("roles")];
  const role = node("select", { id: ids.role }, ...options.map(([value, words]) => node("option", { value }, words)));
  const name = node("input", { id: ids.name, type: "text", autocomplete: "off", maxlength: "60" });
  const done = node("p", { class: "ci-said", role: "status" });
  const form = node(
    "form",
    { class: "ci-who-say" },
    node("p", { class: "ci-hint" }, "You can say who you are. Others here see it. It is in no report."),
    ...asked(ids.role, "How do you take part?", role),
    ...asked(ids.name, "What do you want to be called here?", name),
    node("button", { type: "submit", class: "ci-second" }, "Say who I am"),
    done,
  );
  let waiting = false;
  role.value = said().role ?? "";
  name.value = said().chosen_name ?? "";
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keptByTab()?.setItem(WHO, JSON.stringify({ role: role.value, chosen_name: name.value }));
    say();
    done.textContent = "";
    waiting = true;
  });
  model.on("msg:custom", (message) => {
    if (message.told && waiting) done.textContent = "Saved";
    waiting = false;
  });
  return form;
}

function asked(id, words, control) {
  const optional = node("span", { class: "ci-optional" }, " (optional)");
  return [node("label", { class: "ci-label", for: id }, words, optional), control];
}

function close(event, box, summary) {
  if (event.key !== "Escape" || !box.open) return;
  box.open = false;
  summary.focus();
}

function said() {
  try {
    return JSON.parse(keptByTab()?.getItem(WHO) ?? "{}");
  } catch {
    return {};
  }
}

function tabId() {
  const kept = keptByTab();
  const id = kept?.getItem(TAB) ?? Math.random().toString(36).slice(2) + Date.now().toString(36);
  kept?.setItem(TAB, id);
  return id;
}

/* A browser may be told to keep nothing. */
function keptByTab() {
  try {
    return window.sessionStorage;
  } catch {
    return null;
  }
}

export default { render };
