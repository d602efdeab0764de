import type { Unit } from "./units.ts";

/** A unit with one keyword changed, dropped or loosened. */
export interface Mutated {
  readonly what: string;
  readonly unit: Unit;
}

type Mutate = (value: never, unit: Unit) => readonly (readonly [what: string, value: unknown])[];

/** Every unit that differs from this one in one keyword, as somebody might have written it. */
export function* mutatedOf(unit: Unit): Generator<Mutated> {
  for (const [keyword, value] of Object.entries(unit)) {
    const { [keyword]: _, ...rest } = unit;
    if (keyword !== "unit") yield { what: `${keyword} dropped`, unit: rest };
    for (const [what, to] of changes[keyword]?.(value as never, unit) ?? []) {
      yield { what: `${keyword}: ${what}`, unit: { ...unit, [keyword]: to } };
    }
  }
  if (Object.keys(unit).length > 0) return;
  for (const type of types)
    yield { what: `type added: not ${type}`, unit: { type: types.filter((one) => one !== type) } };
}

const types = ["null", "boolean", "number", "string", "array", "object"];

const changes: Readonly<Record<string, Mutate>> = {
  type: (type: string | readonly string[]) => {
    const own = [type].flat();
    const others = ["integer", ...types].filter(
      (one) => !own.includes(one) && !(one === "integer" && own.includes("number")),
    );
    return [
      ...others.map(
        (other) => [`or ${other}`, [...own.filter((one) => one !== "integer" || other !== "number"), other]] as const,
      ),
      ...own.flatMap((one) =>
        others.map((other) => [`${other}, not ${one}`, own.map((old) => (old === one ? other : old))] as const),
      ),
      ...(own.length > 1 ? own.map((one) => [`without ${one}`, own.filter((old) => old !== one)] as const) : []),
    ];
  },
  const: (value: string) => [
    ["another", `${value}x`],
    ["in another case", swapped(value)],
  ],
  enum: (values: readonly unknown[]) => [
    ...(values.length > 1 ? values.map((one) => [`without ${one}`, values.filter((old) => old !== one)] as const) : []),
    ...values.map((one) => [`another for ${one}`, values.map((old) => (old === one ? "ANOTHER" : old))] as const),
    ...addedTo(values).map((one) => [`and ${JSON.stringify(one)}`, [...values, one]] as const),
  ],
  format: (format: string) =>
    ["date", "date-time", "email", "uri"].filter((one) => one !== format).map((one) => [`${one}, not ${format}`, one]),
  pattern: (pattern: string) => loosened(pattern).map((one) => [`${one}, not ${pattern}`, one]),
  required: (names: readonly string[], { properties }) => [
    ...names.map((name) => [`without ${name}`, names.filter((one) => one !== name)] as const),
    ...Object.keys(properties as object)
      .filter((name) => !names.includes(name))
      .map((name) => [`and ${name}`, [...names, name]] as const),
  ],
  properties: (members: Readonly<Record<string, unknown>>) =>
    Object.keys(members).flatMap((name) => {
      const { [name]: _, ...rest } = members;
      return [
        [`without ${name}`, rest],
        [`anything for ${name}`, { ...members, [name]: true }],
        [`${name} forbidden`, { ...members, [name]: false }],
      ] as const;
    }),
  additionalProperties: (value: unknown) =>
    [true, false].filter((one) => one !== value).map((one) => [String(one), one]),
  items: () => [
    ["none", false],
    ["anything", true],
  ],
  anyOf: (branches: readonly unknown[]) =>
    branches.flatMap(
      (_, index) =>
        [
          [`without ${index}`, branches.filter((_, other) => other !== index)],
          [`anything for ${index}`, branches.map((old, other) => (other === index ? true : old))],
        ] as const,
    ),
};

/** Values that somebody might add by mistake. */
function addedTo([first, ...others]: readonly unknown[]): unknown[] {
  const values = [first, ...others];
  const near =
    typeof first === "string"
      ? ["", swapped(first), `${first}_`]
      : [Math.max(...(values as number[])) + 1, -1, String(first)];
  return [...near, null].filter((one) => !values.includes(one));
}

function swapped(text: string): string {
  return text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase();
}

/** The pattern without an end, with another count, with a wider class, or without one of its alternatives. */
function loosened(pattern: string): string[] {
  const places = [...pattern.matchAll(/\[[^\]]*\]|\{\d+\}|[?+]|\\\.|\|[^|)]*/g)];
  const at = ({ 0: found, index }: RegExpExecArray, to: string) =>
    pattern.slice(0, index) + to + pattern.slice(index + found.length);
  return [
    pattern.replace(/^\^/, ""),
    pattern.replace(/\$$/, ""),
    ...places.flatMap((place) => {
      const [found] = place;
      if (found.startsWith("[")) return [at(place, "."), at(place, `[${found.slice(1, -1)}~]`)];
      if (found.startsWith("{"))
        return [at(place, `{${found.slice(1, -1)},}`), at(place, `{1,${found.slice(1, -1)}}`), at(place, "*")];
      if (found === "?") return [at(place, ""), at(place, "*")];
      if (found === "+") return [at(place, ""), at(place, "*"), at(place, "{1,3}")];
      if (found === "\\.") return [at(place, ".")];
      return [at(place, "")];
    }),
  ].filter((one) => one !== pattern);
}
