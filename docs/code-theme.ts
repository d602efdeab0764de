/** Colours of code, for prism-react-renderer; each reaches AA on its ground. */
function theme(plain: { color: string; backgroundColor: string }, colors: Record<Kind, string>) {
  return {
    plain,
    styles: (Object.keys(kinds) as Kind[]).map((kind) => ({ types: [...kinds[kind]], style: { color: colors[kind] } })),
  };
}

type Kind = keyof typeof kinds;

const kinds = {
  comment: ["comment", "prolog", "cdata"],
  text: ["string", "attr-value", "char", "inserted"],
  number: ["number", "boolean", "constant", "null", "symbol"],
  keyword: ["keyword", "operator", "tag", "builtin", "deleted", "important"],
  name: ["property", "attr-name", "function", "class-name", "maybe-class-name", "header-name"],
  quiet: ["punctuation"],
} as const;

export const light = theme(
  { color: "#1b2724", backgroundColor: "#f3f6f5" },
  { comment: "#5b6b66", text: "#0a5a4e", number: "#8a3b12", keyword: "#6b2c86", name: "#1d4f91", quiet: "#4d5b57" },
);

export const dark = theme(
  { color: "#e2eae7", backgroundColor: "#18211e" },
  { comment: "#9aaca6", text: "#8fe3d2", number: "#f0b38e", keyword: "#d7a9ee", name: "#9dc3f7", quiet: "#a9b8b3" },
);
