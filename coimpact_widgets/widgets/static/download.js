// A file that the kernel makes when asked, handed over as a real link.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const parts = {
    button: node("button", { type: "button", class: model.get("main") ? "ci-main" : "ci-second" }),
    link: node("p", { class: "ci-download-link", hidden: true }),
    trouble: node("p", { class: "ci-error", role: "alert" }),
    said: node("p", { class: "ci-download-said", role: "status" }),
    url: "",
  };
  el.replaceChildren(node("div", { class: "ci-download" }, parts.button, parts.said, parts.trouble, parts.link));
  const draw = () => {
    parts.button.textContent = model.get("label");
    parts.button.hidden = model.get("at_once");
  };
  model.on("change:label", draw);
  model.on("change:at_once", draw);
  model.on("msg:custom", (message, buffers) => {
    if (message.trouble) showTrouble(parts, message.trouble);
    else if (message.made) handOver({ model, parts, name: message.made, bytes: buffers[0] });
  });
  parts.button.addEventListener("click", () => ask({ model, parts }), { signal });
  signal.addEventListener("abort", () => parts.url && URL.revokeObjectURL(parts.url));
  draw();
  if (model.get("at_once")) ask({ model, parts });
  takeFocusWhenAsked({ model, el, signal, target: () => firstControl(el) });
}

function ask({ model, parts }) {
  if (parts.button.getAttribute("aria-disabled")) return;
  parts.asked = true;
  parts.button.setAttribute("aria-disabled", "true");
  parts.trouble.textContent = "";
  parts.said.textContent = "Making the file. This can take a few seconds.";
  model.send({ type: "make" });
}

function showTrouble(parts, words) {
  parts.asked = false;
  parts.button.removeAttribute("aria-disabled");
  parts.said.textContent = "";
  parts.trouble.textContent = words;
}

/** Shows the link, and begins the download in the page that asked for it. */
function handOver({ model, parts, name, bytes }) {
  if (parts.url) URL.revokeObjectURL(parts.url);
  parts.url = URL.createObjectURL(new Blob([bytes], { type: model.get("mime") }));
  const size = sizeInWords(bytes.byteLength);
  const words = model.get("at_once") ? `${model.get("label")} (${name}, ${size})` : `Download ${name} (${size})`;
  const link = node("a", { href: parts.url, download: name }, words);
  parts.link.replaceChildren(link);
  parts.link.hidden = false;
  parts.button.removeAttribute("aria-disabled");
  const begin = parts.asked && !model.get("at_once");
  parts.asked = false;
  parts.said.textContent = begin ? "The file is ready and is being downloaded. You can also use the link." : "";
  if (begin) link.click();
}

function sizeInWords(bytes) {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export default { render };
