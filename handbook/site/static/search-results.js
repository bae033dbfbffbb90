/* Results whose title is in another language than the page say in which, and are read so. */
"use strict";

(() => {
  const results = document.getElementById("search-results");
  if (!results || !results.dataset.languages) return;
  const languages = JSON.parse(results.dataset.languages);
  const page = new URL(document.documentElement.dataset.content_root, location.href);

  function mark(link) {
    const docname = link.href.slice(page.href.length).replace(/(\/|\.html)?(#.*)?$/, "");
    if (!(docname in languages)) return;
    const [tag, direction, name] = languages[docname];
    link.lang = tag;
    link.dir = direction;
    const note = document.createElement("small");
    note.lang = tag;
    note.dir = direction;
    note.textContent = name;
    link.after(" ", note);
  }

  new MutationObserver((changes) => {
    for (const item of changes.flatMap((change) => [...change.addedNodes])) {
      if (item instanceof HTMLLIElement) mark(item.querySelector("a"));
    }
  }).observe(results, { childList: true, subtree: true });
})();
