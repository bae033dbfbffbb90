/* Whoever reads what a link covers hides it with Escape, until pointer or keyboard have been elsewhere. */
"use strict";

(() => {
  const HIDDEN = "improve-hidden";
  const SHOWN = `:hover > .improve-passage, :hover + .improve-beside > .improve-passage,
    .improve-passage:focus-within`;

  function hide(event) {
    if (event.key !== "Escape") return;
    for (const link of document.querySelectorAll(SHOWN)) link.classList.add(HIDDEN);
  }

  function bringBack() {
    for (const link of document.querySelectorAll(`.${HIDDEN}`)) {
      if (!link.matches(SHOWN)) link.classList.remove(HIDDEN);
    }
  }

  addEventListener("keydown", hide);
  addEventListener("pointerover", bringBack);
  addEventListener("focusin", bringBack);
})();
