/* The step that comes next is made by the server while this one is still used: once its link has been seen for
   a while, or is reached. The server makes it where it has time, and what it makes is of this moment. */
(() => {
  "use strict";
  const HEADER = { "Coimpact-Ahead": "1" };
  const [SEEN_FOR_MS, NOT_AGAIN_FOR_MS] = [2000, 5000];
  let [askedAt, seen] = [-NOT_AGAIN_FOR_MS, 0];

  /** What a hub wants to see of a script of ours. */
  const token = () => document.cookie.match(/(?:^|; )_xsrf=([^;]*)/)?.[1] ?? "";

  const makeAhead = (link) => {
    if (performance.now() - askedAt < NOT_AGAIN_FOR_MS) return;
    askedAt = performance.now();
    fetch(link.href, { headers: { ...HEADER, "X-XSRFToken": token() }, cache: "no-store" }).catch(() => {});
  };

  const watch = (link) => {
    for (const reached of ["focus", "pointerenter", "touchstart"]) link.addEventListener(reached, () => makeAhead(link), { passive: true });
    new IntersectionObserver((entries) => {
      clearTimeout(seen);
      if (entries.at(-1).isIntersecting) seen = setTimeout(() => makeAhead(link), SEEN_FOR_MS);
    }, { threshold: 1 }).observe(link);
  };

  document.addEventListener("page-ready", () => {
    const link = document.querySelector(".page-next a");
    if (link && new URLSearchParams(location.search).get("project")) watch(link);
  });
})();
