// What is half written, kept by the browser for as long as the tab is open: a page that closes takes its kernel along.

function render({ model, el, signal }) {
  dress({ model, el, signal });
  const key = `half written ${location.pathname}${location.search} ${model.get("about")}`;
  const keep = () => {
    if (model.get("kept")) keptByTab()?.setItem(key, model.get("kept"));
    else keptByTab()?.removeItem(key);
  };
  model.on("change:kept", keep);
  const was = keptByTab()?.getItem(key);
  if (was && !model.get("kept")) model.send({ was });
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
