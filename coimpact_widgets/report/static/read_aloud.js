// "Read it to me": reads the report aloud, part after part, with the browser's own speech where there is one.
(() => {
  const button = document.querySelector(".ci-read button");
  const speech = window.speechSynthesis;
  if (!button || !speech || !window.SpeechSynthesisUtterance) return;
  const START = button.textContent;
  const STOP = button.dataset.stop;
  const READ = "h1, h2, h3, h4, p, li, tr, caption, summary, footer, img";
  let reading = null; // what is being read, so that an end that comes late is of no effect

  /** What is read of one part: a picture by its words, a row of a table cell by cell. */
  function words(part) {
    if (part.matches("img")) return part.alt;
    if (!part.matches("tr")) return part.textContent;
    const named = (cell) => [cell.dataset.column, cell.textContent].filter(Boolean).join(": ");
    return [...part.cells].map(named).join(". ");
  }

  /** Whether a part is read by itself: it is to be seen, and no other part holds it. */
  const isRead = (part) => part.getClientRects().length > 0 && !part.parentElement.closest(READ);

  function stop() {
    reading = null;
    speech.cancel();
    button.textContent = START;
  }

  function next(parts) {
    const text = parts.length ? words(parts[0]).trim() : "";
    if (!parts.length) return stop();
    if (!text) return next(parts.slice(1));
    const said = new SpeechSynthesisUtterance(text);
    said.lang = document.documentElement.lang;
    said.onend = () => reading === said && next(parts.slice(1));
    said.onerror = () => reading === said && stop();
    reading = said;
    speech.speak(said);
  }

  function start() {
    speech.cancel();
    button.textContent = STOP;
    next([...document.querySelectorAll("h1, main *")].filter((part) => part.matches(READ) && isRead(part)));
  }

  button.addEventListener("click", () => (reading ? stop() : start()));
  window.addEventListener("pagehide", stop);
  button.hidden = false;
})();
