/* Opens the page: connects to the kernel while the cells run, then draws what they put out. */
const OUTPUT = 'script[type="application/vnd.voila.cell-output+json"]';
const WIDGET = "application/vnd.jupyter.widget-view+json";
const ENDED = new Set(["dead", "restarting", "autorestarting"]);
const BEATS = { slow: 2, given_up: 12 };
const LONG_MS = 10_000;

/** Draws what one cell put out, in place of the script that holds it. */
function drawOutput(script, models) {
  const { data } = JSON.parse(script.textContent);
  const place = document.createElement("div");
  place.className = "page-drawn";
  script.replaceWith(place);
  if (data[WIDGET]) return drawWidget(place, models.get(data[WIDGET].model_id));
  if (data["text/html"] !== undefined) place.innerHTML = asText(data["text/html"]);
  else place.textContent = asText(data["text/plain"] ?? "");
  return null;
}

const asText = (lines) => (Array.isArray(lines) ? lines.join("") : lines);

async function drawWidget(place, model) {
  const drawn = view(model);
  place.append(drawn.element);
  await drawn.done;
}

const reload = (words) => {
  const link = document.createElement("a");
  link.href = location.href;
  link.textContent = words;
  link.addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
  return link;
};

const notShown = (place) => {
  const said = document.createElement("p");
  said.className = "page-stopped";
  said.append("This part of the page could not be shown. What you saved is safe. ", reload("Open this page again"));
  place.replaceChildren(said);
};

async function drawPage(models) {
  await models.load();
  const outputs = [...document.querySelectorAll(OUTPUT)].map((script) => {
    const place = script.parentElement;
    return Promise.resolve(null).then(() => drawOutput(script, models)).catch((error) => {
      console.error(error);
      notShown(place);
    });
  });
  await Promise.all(outputs);
}

/* While the page is still being made, it is told every ten seconds that it is. */
let beats = 0;
window.voila_heartbeat = () => {
  beats += 1;
  const opening = document.getElementById("opening");
  if (!opening) return;
  if (beats >= BEATS.given_up) opening.textContent = "This page could not open. Load it again in a minute.";
  else if (beats >= BEATS.slow) opening.textContent = "Still opening. This can take a minute.";
};

/* The connection, in words. */
const OVER = {
  stopped: (typed) => [`This page has stopped: what you saved is safe${typed ? ", and what you typed is kept" : ""}. `, reload("Reload to carry on.")],
  uninvited: () => ["Your invitation has ended. What was saved is safe. Ask for a new one."],
};
const region = () => document.getElementById("connection");
const tell = (state, ...words) => {
  if (region().dataset.state === state || region().dataset.state in OVER) return;
  region().dataset.state = state;
  region().replaceChildren(...words);
};
const lost = () => tell("lost", "The connection is lost: what you do here is kept until it is back.");
const wasLost = () => region().dataset.state === "lost";
const back = () => wasLost() && tell("back", "The connection is back.");
const untell = (state) => {
  if (region().dataset.state !== state) return;
  delete region().dataset.state;
  region().replaceChildren();
};

/* Whoever goes on has read it. A click is over by then: nothing moves away from under the finger. */
for (const act of ["click", "keydown"]) document.addEventListener(act, () => untell("back"), true);

function over(kernel, how) {
  kernel.close();
  document.getElementById("opening")?.remove();
  tell(how, ...OVER[how](keepTyped()));
}

async function changed(kernel, models, connected) {
  if (!connected) lost();
  const how = wasLost() ? await kernel.end() : "";
  if (how) over(kernel, how);
  else if (connected && wasLost()) {
    models.refresh();
    back();
  }
}

/* A kernel that waits, as for a database that is locked, cannot say so itself. */
let long = 0;
function working(busy) {
  clearTimeout(long);
  if (busy && document.documentElement.dataset.ready) long = setTimeout(() => wasLost() || tell("long", "This takes longer than usual: wait a moment."), LONG_MS);
  else untell("long");
}

function openPage() {
  const { baseUrl, kernelId, receipts } = JSON.parse(document.getElementById("kernel").textContent);
  let models;
  const kernel = new Kernel(baseUrl, kernelId, receipts,
    (type, content, buffers) => {
      if (type !== "status") models.hear(type, content, buffers);
      else if (ENDED.has(content.execution_state)) over(kernel, "stopped");
      else working(content.execution_state === "busy");
    },
    (connected) => changed(kernel, models, connected));
  models = new Models(kernel);
  document.addEventListener("DOMContentLoaded", async () => {
    await drawPage(models);
    document.getElementById("opening")?.remove();
    document.documentElement.dataset.ready = "true";
    document.dispatchEvent(new Event("page-ready"));
  });
  window.addEventListener("offline", lost);
  window.addEventListener("online", () => kernel.connected ? back() : kernel.connect());
  window.addEventListener("pagehide", () => {
    if (wasLost() || region().dataset.state in OVER) keepTyped();
    endKernel(baseUrl, kernel);
  });
}

/* A page that is left ends its kernel. One that a person chose to stay on keeps it. */
function endKernel(baseUrl, kernel) {
  kernel.close();
  const form = new FormData();
  form.append("_xsrf", document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "");
  navigator.sendBeacon(`${baseUrl}voila/api/shutdown/${kernel.id}`, form);
}
