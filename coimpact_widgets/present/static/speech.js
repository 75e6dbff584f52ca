// "Read it to me": lets a button read texts aloud, one after another, with the browser's own speech.

/** Makes `button` start and stop, and shows it where the browser can speak. `texts()` is what is read. */
function readAloud({ button, start, stop, texts, language }) {
  const speech = window.speechSynthesis;
  if (!speech || !window.SpeechSynthesisUtterance) return () => {};
  let reading = null; // what is being read, so that an end that comes late is of no effect

  function end() {
    if (reading) speech.cancel();
    reading = null;
    button.textContent = start;
  }

  function next([text, ...rest]) {
    if (text === undefined) return end();
    const said = new SpeechSynthesisUtterance(text);
    said.lang = language;
    said.onend = () => reading === said && next(rest);
    said.onerror = () => reading === said && end();
    reading = said;
    speech.speak(said);
  }

  function begin() {
    speech.cancel();
    button.textContent = stop;
    next(texts().filter(Boolean));
  }

  button.addEventListener("click", () => (reading ? end() : begin()));
  window.addEventListener("pagehide", end);
  button.hidden = false;
  return end;
}
