import { Ajv, type ErrorObject, type ValidateFunction } from "ajv";
import addFormats from "ajv-formats";
import { isWithin } from "../json/pointer.ts";
import { type Contract, elementsOf, type MessageContract, type Sample } from "./contract.ts";
import { type Diagnostic, diagnostic } from "./diagnostics.ts";
import { bundleSchema, headersSchema, type Projection } from "./project.ts";

/** Holds every sample, payload and headers, against both projections; elided places are skipped. */
export function checkSamples(contract: Contract, report: (diagnostic: Diagnostic) => void): void {
  if (contract.messages.every(({ samples }) => samples.length === 0)) return;
  for (const projection of ["tolerant", "strict"] as const) {
    const validators = validatorsOf(contract, projection);
    for (const message of contract.messages) {
      for (const sample of message.samples) {
        for (const { pointer, fault } of faultsOf(contract, message, sample, validators)) {
          report(diagnostic("invalid-sample", { file: sample.file, pointer, fault, projection }));
        }
      }
    }
  }
}

interface Validators {
  readonly payload: (message: MessageContract) => ValidateFunction;
  readonly headers: (message: MessageContract) => ValidateFunction | undefined;
}

function validatorsOf(contract: Contract, projection: Projection): Validators {
  const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const bundle = bundleSchema(contract, projection);
  ajv.addSchema(bundle, "bundle");
  return {
    payload: ({ name }) => compiled(ajv, `bundle#/definitions/${name}Payload`),
    headers: ({ headers }) => {
      if (headers === undefined) return undefined;
      const { $id: _, ...schema } = headersSchema(contract, headers, projection);
      return ajv.compile(schema);
    },
  };
}

function compiled(ajv: Ajv, ref: string): ValidateFunction {
  const validate = ajv.getSchema(ref);
  if (validate === undefined) throw new Error(`${ref} was added to the validator but is not in it`);
  return validate;
}

function faultsOf(contract: Contract, message: MessageContract, sample: Sample, { payload, headers }: Validators) {
  const errors: { pointer: string; error: ErrorObject }[] = [];
  const collect = (validate: ValidateFunction, at: string, value: unknown) => {
    if (validate(value)) return;
    for (const error of validate.errors ?? []) errors.push({ pointer: at + error.instancePath, error });
  };
  for (const { at, value } of elementsOf(contract, sample)) collect(payload(message), at, value);
  const validateHeaders = headers(message);
  if (validateHeaders && sample.headers) collect(validateHeaders, "/headers", sample.headers);
  const present = errors.filter(({ pointer }) => !sample.elided.some((place) => isWithin(pointer, place)));
  return present
    .filter(({ pointer, error }) => !followsFromElision(pointer, error, present, sample.elided))
    .map(({ pointer, error }) => ({ pointer, fault: wordsOf(error) }));
}

/** An alternative fails as a whole when something elided inside it fails: that is no fault of its own. */
function followsFromElision(
  pointer: string,
  { keyword }: ErrorObject,
  errors: readonly { pointer: string }[],
  elided: readonly string[],
): boolean {
  if (keyword !== "anyOf" && keyword !== "type") return false;
  const hasOtherCause = errors.some((other) => other.pointer !== pointer && isWithin(other.pointer, pointer));
  return elided.some((place) => isWithin(place, pointer)) && !hasOtherCause;
}

function wordsOf({ keyword, message = keyword, params }: ErrorObject): string {
  const name = params.additionalProperty as unknown;
  return name === undefined ? message : `${message}: “${String(name)}”`;
}
