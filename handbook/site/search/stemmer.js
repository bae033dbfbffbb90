/* Make one word of all its forms, in the way the index was made (words.py). RULES comes before this. */

const replaceAllOf = (text, replacements) =>
  replacements.reduce((result, [old, replacement]) => result.replaceAll(old, replacement), text);

function foldText(text) {
  const small = text.normalize("NFKC").toLowerCase();
  const bare = RULES.strip_marks
    ? small.normalize("NFD").replace(/\p{M}/gu, "").normalize("NFC")
    : small;
  return replaceAllOf(bare, RULES.before);
}

function stripSuffixes(word) {
  for (;;) {
    const suffix = RULES.suffixes.find(
      (end) => word.endsWith(end) && word.length - end.length >= RULES.least,
    );
    if (suffix === undefined) return word;
    word = word.slice(0, word.length - suffix.length);
  }
}

function stripPrefix(word) {
  const prefix = RULES.prefixes.find(
    (start) => word.startsWith(start) && word.length - start.length >= RULES.least,
  );
  return word.slice((prefix ?? "").length);
}

function restoreEnd(word) {
  for (const [end, restored] of RULES.restore) {
    if (word.endsWith(end)) return word.slice(0, word.length - end.length) + restored;
  }
  return word;
}

var Stemmer = function () {
  const snowball = RULES.stemmer ? new window[RULES.stemmer]() : null;
  this.stemWord = (typed) => {
    let word = stripPrefix(foldText(typed));
    if (snowball) word = foldText(snowball.stemWord(restoreEnd(word)));
    return replaceAllOf(stripSuffixes(word), RULES.after);
  };
};

// Words in Latin letters, katakana, hiragana, signs of Chinese origin.
const SCRIPT_RUNS =
  /[a-z0-9_]+|[\u30a0-\u30ff]+|[\u3040-\u309f]+|(?:(?![\u3040-\u30ffa-z0-9_])[\p{L}\p{N}])+/gu;

/* The pairs of signs as in the index. Kana between other signs are endings and small words: they
   are looked for only where nothing else was typed. */
function splitPairs(folded) {
  const runs = folded.match(SCRIPT_RUNS) ?? [];
  const isHiragana = (run) => /^[\u3040-\u309f]/.test(run);
  const wanted = runs.every(isHiragana) ? runs : runs.filter((run) => !isHiragana(run));
  return wanted.flatMap((run) => {
    const signs = [...run];
    if (/^[a-z0-9_]/.test(run) || signs.length === 1) return [run];
    return signs.slice(1).map((sign, index) => signs[index] + sign);
  });
}

/* The pages that have a stemmed word, or a word that it is a part of, in their text or their titles. */
function pagesWith(word) {
  const { terms, titleterms } = Search._index;
  const pages = (index) => {
    const fits = (term) => (word.length > 2 ? term.includes(word) : term === word);
    const found = Object.hasOwn(index, word) ? [word] : Object.keys(index).filter(fits);
    return new Set(found.flatMap((term) => index[term]));
  };
  return { text: pages(terms), titles: pages(titleterms) };
}

/* How much a word says for each page that has it: a rare word more than a frequent one, a title more
   than text. */
function weighWord(word) {
  const { text, titles } = pagesWith(word);
  const all = new Set([...text, ...titles]);
  const rarity = Math.log(1 + Search._index.docnames.length / (all.size || 1));
  return new Map([...all].map((page) => [page, rarity * (titles.has(page) ? 3 : 1)]));
}

/* The weights of the words of a query; for one query they are asked for again with every result. */
const weighed = new Map();

function weighQuery(query) {
  if (weighed.has(query)) return weighed.get(query);
  const folded = foldText(query);
  const words = RULES.pairs ? splitPairs(folded) : folded.split(/[^\p{L}\p{N}_]+/u).filter(Boolean);
  const stemmer = new Stemmer();
  const weights = new Map(
    words
      .filter((word) => !stopwords.has(word))
      .map((word) => [word, weighWord(stemmer.stemWord(word))]),
  );
  weighed.set(query, weights);
  return weights;
}

function weighPage(page, weights) {
  return [...weights.values()].reduce((sum, weight) => sum + (weight.get(page) ?? 0), 0);
}

/* Sphinx wants every word on a page. So only those count that stand together on the best page. */
function splitQuery(query) {
  const weights = weighQuery(query);
  const pages = Search._index.docnames.map((_, page) => [weighPage(page, weights), page]);
  const [, best] = pages.reduce((one, other) => (other[0] > one[0] ? other : one), [0, null]);
  const words = [...weights.keys()];
  return best === null ? words : words.filter((word) => weights.get(word).has(best));
}

Scorer.score = ([docname, , , , score]) => {
  const typed = new URLSearchParams(location.search).get("q") ?? "";
  const page = Search._index.docnames.indexOf(docname);
  return score + 10 * weighPage(page, weighQuery(typed));
};
