// A native file control. The file goes to the kernel in parts, each after the one before has arrived.

const PART = 1024 * 1024; // bytes; a server closes the connection over 10 MB at once

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const ids = { input: freshId("file"), hint: freshId("hint"), error: freshId("error") };
  const parts = {
    label: node("label", { for: ids.input, class: "ci-label", dir: "auto" }),
    hint: node("p", { id: ids.hint, class: "ci-hint", dir: "auto" }),
    error: node("p", { id: ids.error, class: "ci-error", role: "alert", dir: "auto" }),
    input: node("input", { id: ids.input, type: "file", class: "ci-file", "aria-describedby": `${ids.hint} ${ids.error}` }),
    said: node("p", { class: "ci-file-said", role: "status", dir: "auto" }),
    file: null,
    upload: "",
  };
  const field = node("div", { class: "ci-field" }, parts.label, parts.hint, parts.error, parts.input, parts.said);
  el.replaceChildren(field);
  const draw = () => drawFile({ model, parts, field });
  for (const trait of ["label", "hint", "error", "accept"]) model.on(`change:${trait}`, draw);
  model.on("msg:custom", (message) => answer({ model, parts, message }));
  parts.input.addEventListener("change", () => chosen({ model, parts, draw }), { signal });
  draw();
  takeFocusWhenAsked({ model, el, signal, target: () => parts.input });
}

function drawFile({ model, parts, field }) {
  const wrong = parts.refused || model.get("error");
  parts.label.textContent = model.get("label");
  parts.hint.textContent = model.get("hint");
  parts.hint.hidden = !model.get("hint");
  if (parts.error.textContent !== wrong) parts.error.textContent = wrong;
  parts.error.hidden = !wrong;
  parts.input.accept = model.get("accept");
  if (wrong) parts.input.setAttribute("aria-invalid", "true");
  else parts.input.removeAttribute("aria-invalid");
  field.parentElement.classList.toggle("ci-field-wrong", Boolean(wrong));
}

function chosen({ model, parts, draw }) {
  const file = parts.input.files[0];
  if (!file) return;
  parts.refused = refusal(file, model.get("largest"));
  parts.said.textContent = "";
  parts.upload = freshId("upload");
  parts.file = parts.refused ? null : file;
  draw();
  if (!parts.file) return;
  parts.said.textContent = `Reading ${file.name}`;
  sendPart({ model, parts, at: 0 });
}

/** Why a file is not even sent, or nothing. */
function refusal(file, largest) {
  const megabytes = (bytes) => Math.ceil(bytes / 1024 / 1024);
  if (file.size > largest) {
    return `'${file.name}' is ${megabytes(file.size)} MB. Choose a file of ${Math.floor(largest / 1024 / 1024)} MB or less.`;
  }
  return file.size ? "" : `'${file.name}' is empty. Choose another file.`;
}

async function sendPart({ model, parts, at }) {
  const { file, upload } = parts;
  try {
    const bytes = await file.slice(at, at + PART).arrayBuffer();
    model.send({ type: "part", upload, at, size: file.size, name: file.name }, undefined, [bytes]);
  } catch {
    parts.said.textContent = `${file.name} could not be read. Choose it again.`;
  }
}

function answer({ model, parts, message }) {
  if (message.got && message.upload === parts.upload) sendPart({ model, parts, at: message.got });
  if (message.whole !== parts.upload || !parts.file) return;
  parts.said.textContent = message.taken ? `${parts.file.name} is read.` : "";
  parts.file = null;
  parts.input.value = ""; // so that the same file can be chosen again once it is mended
}

export default { render };
