import colors from "picocolors";

/** Where the output goes: how wide it is, and how colours are written there. */
export interface Terminal {
  readonly width: number;
  readonly colors: ReturnType<typeof colors.createColors>;
}

/**
 * The terminal of a stream, or what is assumed where there is none: COLUMNS or 120 columns, and no
 * colours. NO_COLOR (no-color.org) and FORCE_COLOR are heeded.
 */
export function terminalOf(
  { isTTY, columns }: { readonly isTTY?: boolean; readonly columns?: number },
  env: Readonly<Record<string, string | undefined>>,
): Terminal {
  const isColourful = env.FORCE_COLOR ? env.FORCE_COLOR !== "0" : isTTY === true && env.TERM !== "dumb";
  return {
    width: Math.max(20, columns || Number(env.COLUMNS) || 120),
    colors: colors.createColors(isColourful && !env.NO_COLOR),
  };
}
