/** What is used of Pagefind's module, which the build puts beside the site. */
export interface Pagefind {
  options(options: Readonly<Record<string, unknown>>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ readonly results: readonly Hit[] }>;
}

interface Hit {
  readonly id: string;
  readonly score: number;
  data(): Promise<Found>;
}

/** Long pages describe much, and are no worse for it: their length counts for little. */
export const ranking = { pageLength: 0.25 };

/** A page that was found; `excerpt` is HTML with `mark` around the words. */
export interface Found {
  readonly url: string;
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}

/**
 * The pages that fit a query best. Pages with all words come first; where these are few, pages with some
 * of the words follow, and rare words count for more.
 */
export async function find(pagefind: Pagefind, query: string, limit: number): Promise<Found[]> {
  const { results: whole } = await pagefind.search(query);
  const found = new Map(whole.map((hit) => [hit.id, hit]));
  const words = query.split(/[\s,;:?!«»“”"()]+/).filter((word) => word.length > 1);
  if (found.size < limit && words.length > 1) {
    const scores = new Map<string, { hit: Hit; score: number }>();
    for (const { results } of await Promise.all(words.map((word) => pagefind.search(word)))) {
      // What a word tells apart, as in any ranking by inverse document frequency; the hit's own score decides between equals.
      const weight = 1 / Math.log2(2 + results.length);
      const best = Math.max(...results.map(({ score }) => score), 1);
      for (const hit of results) {
        const sum = scores.get(hit.id)?.score ?? 0;
        scores.set(hit.id, { hit, score: sum + weight * (1 + hit.score / best) });
      }
    }
    const others = [...scores.values()].filter(({ hit }) => !found.has(hit.id)).sort((a, b) => b.score - a.score);
    for (const { hit } of others) found.set(hit.id, hit);
  }
  return Promise.all([...found.values()].slice(0, limit).map((hit) => hit.data()));
}
