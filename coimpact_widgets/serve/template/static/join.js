/* Takes the key out of the address, keeps it in this tab alone, and fills it in. Nothing sends it but "Continue". */
(() => {
  "use strict";
  const KEPT = "coimpact key";
  const find = (id) => document.getElementById(id);

  /* A browser may be told to keep nothing. */
  const kept = () => {
    try {
      return window.sessionStorage;
    } catch {
      return null;
    }
  };

  const take = () => {
    const key = new URLSearchParams(location.hash.slice(1)).get("key");
    if (!key) return kept()?.getItem(KEPT) ?? "";
    kept()?.setItem(KEPT, key);
    history.replaceState(null, "", location.pathname);
    return key;
  };

  const fill = () => {
    const key = take();
    const refused = find("key-error");
    if (refused) kept()?.removeItem(KEPT);
    if (!key || refused) return;
    find("key").value = key;
    find("key-field").hidden = true;
    find("invited").hidden = false;
  };

  fill();
  find("problems")?.focus();
  window.addEventListener("hashchange", () => location.hash.startsWith("#key=") && fill());
})();
