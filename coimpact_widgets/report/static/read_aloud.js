// Reads the report aloud, part after part. `readAloud` stands in front of this.
(() => {
  const button = document.querySelector(".ci-read button");
  if (!button) return;
  const READ = "h1, h2, h3, h4, p, li, tr, caption, summary, footer, img";

  /** What is read of one part: a picture by its words, a row of a table cell by cell. */
  function words(part) {
    if (part.matches("img")) return part.alt;
    if (!part.matches("tr")) return part.textContent;
    const named = (cell) => [cell.dataset.column, cell.textContent].filter(Boolean).join(": ");
    return [...part.cells].map(named).join(". ");
  }

  /** Whether a part is read by itself: it is to be seen, and no other part holds it. */
  const isRead = (part) => part.getClientRects().length > 0 && !part.parentElement.closest(READ);

  function texts() {
    const parts = [...document.querySelectorAll("h1, main *")].filter((part) => part.matches(READ) && isRead(part));
    return parts.map((part) => words(part).trim());
  }

  const [start, stop] = [button.textContent, button.dataset.stop];
  readAloud({ button, start, stop, texts, language: document.documentElement.lang });
})();
