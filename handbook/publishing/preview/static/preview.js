/* What a page can do only in a preview: load itself anew, show the notes on its passages, show the English. */
"use strict";

(() => {
  const KEPT = "handbook-preview";
  const kept = (key) => sessionStorage.getItem(`${KEPT}-${key}`);
  const keep = (key, value) => sessionStorage.setItem(`${KEPT}-${key}`, value);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  /* The server says with each page which version it is; where the browser does not tell, any is newer. */
  function loadedVersion() {
    const [navigation] = performance.getEntriesByType("navigation");
    const entry = navigation?.serverTiming?.find((each) => each.name === "version");
    return entry?.description ?? "";
  }

  /* Notes may change the height of the page: the passage at the top of the window stays there. */
  function rememberPlace() {
    const first = all("[data-message]").find((each) => each.getBoundingClientRect().top >= 0);
    const place = first
      ? { message: first.dataset.message, top: first.getBoundingClientRect().top }
      : { scroll: scrollY };
    keep("place", JSON.stringify({ page: location.pathname, ...place }));
  }

  function returnToPlace() {
    const place = JSON.parse(kept("place") ?? "{}");
    sessionStorage.removeItem(`${KEPT}-place`);
    if (place.page !== location.pathname) return;
    history.scrollRestoration = "manual";
    const passage = document.querySelector(`[data-message="${CSS.escape(place.message ?? "")}"]`);
    const top = passage ? scrollY + passage.getBoundingClientRect().top - place.top : place.scroll;
    scrollTo({ top: top ?? 0, behavior: "instant" });
  }

  function reload() {
    rememberPlace();
    location.reload();
  }

  function showProblems({ trouble, lines }) {
    const box = document.querySelector(".preview-trouble");
    if (!box) return;
    box.hidden = !trouble && !lines.length;
    box.replaceChildren(...[trouble, ...lines].filter(Boolean).map((text) => {
      const line = document.createElement("p");
      line.lang = "en";
      line.dir = "ltr";
      line.textContent = text;
      return line;
    }));
  }

  function listen() {
    const query = new URLSearchParams({ page: location.pathname, version: loadedVersion() });
    const events = new EventSource(`/.preview/events?${query}`);
    events.addEventListener("reload", reload);
    events.addEventListener("problems", (event) => showProblems(JSON.parse(event.data)));
    addEventListener("pagehide", () => events.close());
    addEventListener("pageshow", (event) => event.persisted && location.reload());
  }

  /* Inside what may hold a box, after everything else; behind the whole button and the whole link. */
  function putBeside(passage, note) {
    const holder = passage.closest("dt, summary, figcaption, caption");
    const link = passage.matches("a") ? passage.closest("p") : null;
    if (holder) holder.append(note);
    else (link ?? passage).after(note);
  }

  /* Nobody sees the text of a picture or of the head of the page: the note says what it is, and in English. */
  function showUnseen(note) {
    note.querySelector(".preview-unseen").hidden = false;
    note.querySelector(".preview-english").classList.remove("preview-english");
  }

  /* Beside its passage where the box is wide enough for two columns; a link or a cell stays whole. */
  function pair(note, together) {
    const box = note.parentElement;
    const isPair = box.classList.contains("preview-pair");
    if (isPair && !together) box.replaceWith(...box.childNodes);
    const passage = note.previousElementSibling;
    if (isPair || !together || !passage?.matches("p[data-message], :is(h1, h2, h3, h4, h5, h6)")) return;
    const made = document.createElement("div");
    made.className = "preview-pair";
    passage.replaceWith(made);
    made.append(passage, note);
  }

  function placeNotes() {
    for (const note of all("[data-note]")) {
      const same = `[data-message="${note.dataset.note}"]`;
      /* A caption is marked twice, as the box and as the words in it. */
      const passages = all(same).filter((each) => !each.querySelector(same));
      for (const passage of passages) {
        passage.classList.add(`preview-is-${note.dataset.state}`);
        const copy = note.cloneNode(true);
        if (passage.matches("img")) showUnseen(copy);
        putBeside(passage, copy);
      }
      if (passages.length) note.remove();
      else showUnseen(note);
    }
  }

  function showEnglish(box) {
    const show = () => {
      document.body.classList.toggle("preview-shows-english", box.checked);
      for (const note of all("[data-note]")) pair(note, box.checked);
    };
    box.checked = kept("english") === "yes";
    show();
    box.addEventListener("change", () => {
      keep("english", box.checked ? "yes" : "no");
      rememberPlace();
      show();
      returnToPlace();
    });
  }

  /* From note to note, in the order of the page, and round again. */
  function leadToNotes(button) {
    let last = null;
    button.addEventListener("click", () => {
      const notes = all(".preview-note[data-state]:not([data-state='done'])");
      const next = notes[notes.indexOf(last) + 1] ?? notes[0];
      if (!next) return;
      last = next;
      next.tabIndex = -1;
      next.scrollIntoView({ block: "center" });
      next.focus({ preventScroll: true });
    });
  }

  function copyPlaces() {
    document.addEventListener("click", async (event) => {
      const button = event.target.closest("[data-copy]");
      if (!button) return;
      await navigator.clipboard.writeText(button.dataset.copy);
      button.classList.add("preview-copied");
      setTimeout(() => button.classList.remove("preview-copied"), 1500);
    });
  }

  placeNotes();
  const english = document.getElementById("preview-english");
  if (english) showEnglish(english);
  const next = document.getElementById("preview-next");
  if (next) leadToNotes(next);
  copyPlaces();
  returnToPlace();
  listen();
})();
