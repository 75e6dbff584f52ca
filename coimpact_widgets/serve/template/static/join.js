/* Takes the key out of the address, or as it is typed, keeps it in this tab alone, and fills it in.
   Nothing sends it but "Continue", and no answer has it in it. */
(() => {
  "use strict";
  const KEPT = "coimpact key";
  const SAID = "coimpact said"; // {role, chosen_name, typed}: `typed` is whether the key was typed
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

  const said = () => JSON.parse(kept()?.getItem(SAID) ?? "{}");

  /* A key that was typed stands where it was typed until it opens something. */
  const fill = () => {
    const key = take();
    const refused = find("key-error");
    if (refused) kept()?.removeItem(KEPT);
    find("key").value = key;
    if (!key || refused || (find("problems") && said().typed)) return;
    find("key-field").hidden = true;
    find("invited").hidden = false;
  };

  /* A server that was started again knows nobody: what somebody said of themselves is asked once more. */
  const form = document.querySelector(".page-join");
  const keepSaid = () => {
    const { key, role, chosen_name: name } = Object.fromEntries(new FormData(form));
    kept()?.setItem(KEPT, key);
    kept()?.setItem(SAID, JSON.stringify({ role, chosen_name: name, typed: !find("key-field").hidden }));
  };
  const fillSaid = () => {
    const { role, chosen_name: name } = said();
    if (form.querySelector("[name=role]:checked")) return;
    for (const each of form.querySelectorAll("[name=role]")) each.checked = each.value === role;
    find("chosen_name").value ||= name ?? "";
  };

  fill();
  fillSaid();
  form.addEventListener("submit", keepSaid);
  find("problems")?.focus();
  window.addEventListener("hashchange", () => location.hash.startsWith("#key=") && fill());
})();
