import { join } from "node:path";
import { loadSources } from "../src/build/load-sources.ts";
import type { Source } from "../src/compile/index.ts";
import type { Provider } from "../src/define/index.ts";
import { registry } from "../src/providers/index.ts";

/** The project's own sources. */
export const { folder, files } = loadSources(join(import.meta.dirname, ".."), "src/providers");

export interface Definitions {
  readonly providers: readonly Provider[];
  readonly files: readonly Source[];
}

/** The first copy is the original, so that links to it lead somewhere. */
const suffix = (number: number) => (number === 0 ? "" : `-n${number}`);

/** Every provider again and again, under other ids, with its samples and catalogues. */
export function moreProviders(copies: number): Definitions {
  const numbers = Array.from({ length: copies }, (_, index) => index);
  return {
    providers: numbers.flatMap((number) =>
      registry.providers.map((provider) => ({ ...provider, id: provider.id + suffix(number) })),
    ),
    files: numbers
      .flatMap((number) =>
        files
          .filter(({ path }) => !path.startsWith("locales/"))
          .map(({ path, text }) => ({ path: path.replace("/", `${suffix(number)}/`), text })),
      )
      .concat(files.filter(({ path }) => path.startsWith("locales/"))),
  };
}
