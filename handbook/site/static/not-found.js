/* On the page for addresses that do not exist: only the language that the address asks for.
   Without scripts all languages stand there. */
"use strict";

(() => {
  const sections = [...document.querySelectorAll("main > section")];
  const folders = location.pathname.split("/");
  const asked = sections.find((section) => folders.includes(section.lang));
  if (!asked) return;
  document.documentElement.lang = asked.lang;
  document.documentElement.dir = asked.dir;
  document.title = asked.querySelector("h1").textContent;
  for (const section of sections) section.hidden = section !== asked;
})();
