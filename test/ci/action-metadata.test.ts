import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { expect, test } from "vitest";
import { root } from "../packed.ts";
import { action } from "./runner.ts";

/**
 * What GitHub takes for a composite action.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/metadata-syntax
 */
const text = { type: "string", minLength: 1 };
const names = { pattern: "^[A-Za-z_][\\w-]*$" };
const closed = { type: "object", additionalProperties: false };
const metadata = {
  ...closed,
  required: ["name", "description", "runs"],
  properties: {
    name: text,
    author: text,
    description: { ...text, maxLength: 125 },
    branding: {
      ...closed,
      required: ["icon", "color"],
      properties: {
        icon: { enum: ["check-circle", "check", "shield", "activity"] },
        color: { enum: ["white", "black", "yellow", "blue", "green", "orange", "red", "purple", "gray-dark"] },
      },
    },
    inputs: {
      type: "object",
      propertyNames: names,
      additionalProperties: {
        ...closed,
        required: ["description"],
        // GitHub reads every value as text: a bare `true` is a mistake waiting to happen
        properties: { description: text, required: { type: "boolean" }, default: { type: "string" } },
      },
    },
    outputs: {
      type: "object",
      propertyNames: names,
      additionalProperties: {
        ...closed,
        required: ["description", "value"],
        properties: { description: text, value: text },
      },
    },
    runs: {
      ...closed,
      required: ["using", "steps"],
      properties: {
        using: { const: "composite" },
        steps: {
          type: "array",
          minItems: 1,
          items: {
            ...closed,
            required: ["run", "shell"],
            properties: {
              id: { type: "string", pattern: "^[A-Za-z_][\\w-]*$" },
              name: text,
              shell: { enum: ["bash", "sh", "pwsh", "python"] },
              env: { type: "object", additionalProperties: { type: "string" } },
              run: text,
            },
          },
        },
      },
    },
  },
};

test("action.yml is what GitHub takes for a composite action", () => {
  const validate = new Ajv({ allErrors: true }).compile(metadata);

  validate(action);

  expect(validate.errors).toBe(null);
});

test("inputs reach the steps as variables, and no step is made of what somebody wrote", () => {
  const used = action.runs.steps.flatMap(({ env = {} }) => Object.values(env));

  expect(action.runs.steps.filter(({ run }) => run.includes("${{"))).toEqual([]);
  expect(used.toSorted()).toEqual(
    Object.keys(action.inputs)
      .map((name) => `\${{ inputs.${name} }}`)
      .toSorted(),
  );
});

test("its outputs are those of its steps", () => {
  const ids = action.runs.steps.flatMap(({ id }) => id ?? []);

  expect(Object.values(action.outputs).map(({ value }) => value)).toEqual([
    "$".concat("{{ steps.run.outputs.exit-code }}"),
  ]);
  expect(ids).toEqual(["run"]);
});

test.each(["action-install.sh", "action-run.sh", "test-receiver.sh"])("%s evaluates nothing", (name) => {
  const path = join(root, "ci", name);
  const code = readFileSync(path, "utf8").replaceAll(/^ *#.*$/gm, "");

  execFileSync(code.startsWith("#!/bin/sh") ? "sh" : "bash", ["-n", path]);
  expect(code.match(/\beval\b|\$\(\(?[^)]*\$\{?HIREHOOKS|`/g)).toBe(null);
});
