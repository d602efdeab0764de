/** A file that a definition comes with. */
export interface Source {
  /** Path below the providers' folder, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The samples and catalogues beside the definitions, in any order. */
export interface Sources {
  /** The providers' folder, as diagnostics name it: `src/providers`. */
  readonly folder: string;
  readonly files: readonly Source[];
}
