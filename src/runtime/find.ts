import { type Check, type Context, type Counter, type Found, note } from "./finding.ts";
import { formats } from "./format-names.ts";
import { hasType, holdsPrivate, type JsonType, jsonTypes, nameOf, targetOf, typeOf, typesOf } from "./json-type.ts";
import type { Schema, SchemaData } from "./schema-data.ts";

/**
 * Walks a value along its schema and notes one finding per fault: in the tolerant projection as an
 * issue, what only the strict one refuses as a notice (or as an issue, for `strict`).
 */
export function findingsOf(
  data: SchemaData,
  schema: Schema,
  value: unknown,
  projection: "tolerant" | "strict",
  limit: number,
): { issues: Found; notices: Found } {
  const issues: Counter = { list: [], total: 0 };
  const notices: Counter = { list: [], total: 0 };
  const lesser = projection === "strict" ? issues : notices;
  checkOf(data, schema)(value, { path: [], private: 0, limit, issues, notices: lesser });
  return { issues, notices };
}

const compiled = new WeakMap<SchemaData, WeakMap<Schema, Check>>();

/** The schema as a function; made once, when something is first explained. */
function checkOf(data: SchemaData, schema: Schema): Check {
  let checks = compiled.get(data);
  if (checks === undefined) {
    checks = new WeakMap();
    compiled.set(data, checks);
  }
  let check = checks.get(schema);
  if (check === undefined) {
    check = compile(data, schema);
    checks.set(schema, check);
  }
  return check;
}

function compile(data: SchemaData, schema: Schema): Check {
  const check = compileBody(data, schema);
  if (!schema["x-personal"] && !schema["x-secret"]) return check;
  return (value, context) => {
    context.private += 1;
    check(value, context);
    context.private -= 1;
  };
}

function compileBody(data: SchemaData, schema: Schema): Check {
  if (schema.$ref !== undefined) {
    const target = targetOf(data, schema);
    const holds = data.guards[nameOf(schema)];
    let check: Check | undefined;
    // Looked up when it is first needed: most named schemas are never refused.
    return (value, context) => {
      if (holds?.(value)) return;
      check ??= checkOf(data, target);
      check(value, context);
    };
  }
  const [wrapped] = schema.allOf ?? [];
  if (wrapped) return checkOf(data, wrapped);
  if (schema.anyOf) return compileAlternatives(data, schema.anyOf);
  if ("const" in schema) return compileConstant(schema.const);
  if (schema.enum) return compileEnum(schema.enum);
  const types = typesOf(data, schema);
  if (types.length === 0) return () => {};
  const object = types.includes("object") ? compileObject(data, schema) : undefined;
  const array = types.includes("array") && schema.items ? compileArray(data, schema.items) : undefined;
  const string = types.includes("string") ? compileString(schema) : undefined;
  const isPrivate = holdsPrivate(data, schema);
  return (value, context) => {
    const type = typeOf(value);
    if (!hasType(types, type)) note(context, context.issues, "type", types, value, isPrivate);
    else if (type === "object") object?.(value, context);
    else if (type === "array") array?.(value, context);
    else if (type === "string") string?.(value, context);
  };
}

function compileObject(data: SchemaData, { properties, required = [], additionalProperties }: Schema): Check {
  const members = Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    check: checkOf(data, schema),
    isRequired: required.includes(name),
    expected: typesOf(data, schema),
  }));
  const known = new Set(members.map(({ name }) => name));
  const rest = typeof additionalProperties === "object" ? checkOf(data, additionalProperties) : undefined;
  const isClosed = additionalProperties === undefined && properties !== undefined;
  return (value, context) => {
    const object = value as Readonly<Record<string, unknown>>;
    const { path } = context;
    let met = 0;
    for (const { name, check, isRequired, expected } of members) {
      const member = object[name];
      if (member === undefined && !isRequired) continue;
      path.push(name);
      if (member === undefined) note(context, context.issues, "required", expected, undefined);
      else {
        met += 1;
        check(member, context);
      }
      path.pop();
    }
    if (rest === undefined && !isClosed) return;
    for (const _ in object) met -= 1;
    if (met === 0 && rest === undefined) return;
    for (const name of Object.keys(object)) {
      if (known.has(name)) continue;
      path.push(name);
      if (rest) rest(object[name], context);
      else note(context, context.notices, "unknown-member", [name], object[name], true);
      path.pop();
    }
  };
}

function compileArray(data: SchemaData, items: Schema): Check {
  const check = checkOf(data, items);
  return (value, context) => {
    const array = value as readonly unknown[];
    for (let index = 0; index < array.length; index += 1) {
      context.path.push(index);
      check(array[index], context);
      context.path.pop();
    }
  };
}

function compileString({ format, pattern, "x-prefix": prefix }: Schema): Check | undefined {
  const isFormat = format === undefined ? undefined : formats[format];
  if (isFormat) {
    return (value, context) => {
      if (!isFormat(value as string)) note(context, context.notices, "format", [format], value);
    };
  }
  if (pattern === undefined) return undefined;
  const expression = new RegExp(pattern, "u");
  if (prefix !== undefined) {
    return (value, context) => {
      if (!expression.test(value as string)) note(context, context.issues, "constant", [`${prefix}…`], value);
    };
  }
  return (value, context) => {
    if (!expression.test(value as string)) note(context, context.notices, "pattern", [pattern], value);
  };
}

function compileConstant(constant: unknown): Check {
  return (value, context) => {
    if (value !== constant) note(context, context.issues, "constant", [constant], value);
  };
}

/** Another value of the type is a notice: the enum is open to a tolerant reader. */
function compileEnum(values: readonly unknown[]): Check {
  const types = [...new Set(values.map(typeOf))];
  const known = new Set(values);
  return (value, context) => {
    if (known.has(value)) return;
    if (hasType(types, typeOf(value))) note(context, context.notices, "enum", values, value);
    else note(context, context.issues, "type", types, value);
  };
}

/**
 * One fault is one finding: a value is held against the alternatives of its own JSON type, and where
 * several have it, against the one that comes closest.
 */
function compileAlternatives(data: SchemaData, branches: readonly Schema[]): Check {
  const alternatives = branches.map((branch) => ({ types: typesOf(data, branch), check: checkOf(data, branch) }));
  const types = [...new Set(alternatives.flatMap((alternative) => alternative.types))];
  const isPrivate = branches.some((branch) => holdsPrivate(data, branch));
  const refuse: Check = (value, context) => note(context, context.issues, "type", types, value, isPrivate);
  // Worked out once for each type, not for each value.
  const byType = new Map(jsonTypes.map((type) => [type, checkFor(type)]));
  return (value, context) => (byType.get(typeOf(value)) ?? refuse)(value, context);

  function checkFor(type: JsonType): Check {
    const possible = alternatives
      .filter((alternative) => alternative.types.length === 0 || hasType(alternative.types, type))
      .map(({ check }) => check);
    const [first = refuse, ...others] = possible;
    return others.length === 0 ? first : (value, context) => checkClosest(possible, value, context);
  }
}

function checkClosest(checks: readonly Check[], value: unknown, context: Context): void {
  for (const check of checks) {
    const counter = { list: [], total: 0 };
    check(value, { ...context, limit: 0, issues: counter, notices: counter });
    if (counter.total === 0) return;
  }
  const trials = checks.map((check) => {
    const [issues, notices]: Counter[] = [
      { list: [], total: 0 },
      { list: [], total: 0 },
    ];
    const trial = { ...context, issues: issues as Counter, notices: notices as Counter };
    check(value, trial);
    return trial;
  });
  const weight = ({ issues, notices }: Context) => issues.total * 1e9 + notices.total;
  const best = trials.reduce((a, b) => (weight(b) < weight(a) ? b : a));
  const single = best.issues.list[0] ?? best.notices.list[0];
  const sameRule = trials.map(({ issues, notices }) => [...issues.list, ...notices.list]);
  // Two formats, or a format and an enum, of one value: what is expected is either.
  if (single && single.path.length === context.path.length && sameRule.every((list) => list.length === 1)) {
    const expected = sameRule.flatMap(([finding]) => finding?.expected ?? []);
    const counter = best.issues.total > 0 ? context.issues : context.notices;
    note(context, counter, single.rule, expected, value);
    return;
  }
  for (const level of ["issues", "notices"] as const) {
    context[level].total += best[level].total;
    for (const finding of best[level].list)
      if (context[level].list.length < context.limit) context[level].list.push(finding);
  }
}
