/* Results in another language than the page say in which, as text and to screen readers. The tag of this
   script lists the titles in each of these languages, and the pages that are wholly in it. */
"use strict";

(() => {
  const languages = JSON.parse(document.currentScript.dataset.languages);
  const root = new URL(document.documentElement.dataset.content_root, location.href);

  const byAddress = (key) =>
    new Map(languages.flatMap((language) =>
      language[key].map((address) => [new URL(address, root).href, language])));
  const titles = byAddress("titles");
  const pages = byAddress("pages");

  const pageAddress = (link) => link.href.slice(0, link.href.length - link.hash.length);

  function speak(element, language) {
    element.lang = language.tag;
    element.dir = language.direction;
  }

  /* A result is a page ("Page") or a section of it ("Page > Section"): each has its language. */
  function parts(link) {
    const [page, ...section] = link.textContent.split(" > ");
    if (!link.hash || !section.length) return [[link.textContent, titles.get(link.href)]];
    return [[page, titles.get(pageAddress(link))], [section.join(" > "), titles.get(link.href)]];
  }

  function markResult(item) {
    const link = item.querySelector("a");
    const found = parts(link);
    const others = new Set(found.map(([, language]) => language).filter(Boolean));
    if (!others.size) return;
    const spans = found.map(([text, language]) => {
      const span = document.createElement("span");
      span.textContent = text;
      if (language) speak(span, language);
      return span;
    });
    link.replaceChildren(...spans.flatMap((span, place) => (place ? [" > ", span] : [span])));
    const label = document.createElement("small");
    label.textContent = ` (${[...others].map(({ name }) => name).join(", ")})`;
    link.after(label);
  }

  /* The quotation from a page that has nothing in the language of this one. */
  function markQuotation(quotation) {
    const language = pages.get(pageAddress(quotation.closest("li").querySelector("a")));
    if (language) speak(quotation, language);
  }

  function markAll(changes) {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      if (node.nodeType !== Node.ELEMENT_NODE) continue;
      if (node.matches(".search > li")) markResult(node);
      if (node.matches(".search > li > .context")) markQuotation(node);
    }
  }

  const results = document.getElementById("search-results");
  new MutationObserver(markAll).observe(results, { childList: true, subtree: true });
})();
