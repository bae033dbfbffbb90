/* What a page can do only with scripts: remember colours and language, copy a sample, close
   the menu with Escape.
   Nothing here is needed to read, to find the menu, to change the language or to sign up. */
"use strict";

(() => {
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null; // The reader has switched storage off.
    }
  };

  const store = (key, value) => {
    try {
      localStorage.setItem(key, value);
    } catch {
      // Then the choice holds for this page only.
    }
  };

  // Before the first paint, or a dark page would flash white.
  document.body.dataset.theme = stored("theme") || "auto";

  /* The place on the page goes along to the other language: section ids are the same in all. */
  function followThePlace(links) {
    for (const link of links) {
      link.addEventListener("click", () => {
        link.hash = location.hash;
        store("language", link.hreflang);
      });
    }
  }

  /* Norwegian readers may ask for "no", which is neither nb nor nn and both. */
  function wanted(tag) {
    const language = tag.toLowerCase();
    const base = language.split("-")[0];
    return base === "no" ? [language, "nb", "nn"] : [language, base];
  }

  /* The language that was chosen last, or the first that the browser asks for and the handbook has. */
  function preferredLink(links) {
    const chosen = stored("language");
    for (const tag of (chosen ? [chosen] : navigator.languages).flatMap(wanted)) {
      const link = links.find((each) => each.hreflang.toLowerCase() === tag);
      if (link) return link;
    }
    return null;
  }

  /* One quiet line, until it is closed: the page in the reader's language. Never a redirect. */
  function suggest(links) {
    const current = document.documentElement.lang;
    const link = preferredLink(links);
    const box = document.querySelector(".language-suggestion");
    if (!box || !link || link.hreflang === current) return;
    box.querySelector("a").replaceWith(link.cloneNode(true));
    followThePlace([box.querySelector("a")]);
    box.querySelector("button").addEventListener("click", () => {
      store("language", current);
      box.hidden = true;
    });
    box.hidden = false;
  }

  /* What a reader pastes into a letter: its paragraphs, without the title and the links below it. */
  function letterText(sample) {
    const parts = sample.querySelectorAll(":scope > :not(.admonition-title, .letter-link, button)");
    const notes = [...sample.querySelectorAll(".stale-mark")];
    notes.forEach((note) => { note.hidden = true; });
    const text = [...parts].map((part) => part.innerText.trim()).join("\n\n");
    notes.forEach((note) => { note.hidden = false; });
    return text;
  }

  function addCopyButtons() {
    const template = document.getElementById("copy-button");
    if (!template || !navigator.clipboard) return;
    for (const sample of document.querySelectorAll(".admonition.sample")) {
      const button = template.content.firstElementChild.cloneNode(true);
      const label = button.textContent;
      button.addEventListener("click", async () => {
        await navigator.clipboard.writeText(letterText(sample));
        button.textContent = button.dataset.done;
        setTimeout(() => { button.textContent = label; }, 3000);
      });
      sample.append(button);
    }
  }

  function closeWithEscape(event) {
    if (event.key !== "Escape") return;
    const menu = document.getElementById("__navigation");
    if (menu && menu.checked) {
      menu.checked = false;
      menu.focus();
    }
    for (const details of document.querySelectorAll(".page-tools details[open]")) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  }

  const languageLinks = () => [...document.querySelectorAll(".languages a[hreflang]")];

  /* As soon as its place is there: a line that came later would push the text down. */
  new MutationObserver((_, observer) => {
    if (!document.querySelector(".language-suggestion")) return;
    observer.disconnect();
    suggest(languageLinks());
  }).observe(document, { childList: true, subtree: true });

  document.addEventListener("DOMContentLoaded", () => {
    const links = languageLinks();
    followThePlace(links);
    if (document.body.matches(".chooser")) preferredLink(links)?.classList.add("preferred");
    addCopyButtons();
    document.addEventListener("keydown", closeWithEscape);
  });
})();
