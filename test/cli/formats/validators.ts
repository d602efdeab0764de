import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { validateXML } from "xmllint-wasm";

const reports = join(import.meta.dirname, "../../../../shared/vectors/reports");

/** Whether the schemas of reports are at hand; they are read where they are. */
export const hasSchemas = existsSync(reports);
if (!hasSchemas) console.warn(`SKIPPED: ${reports} is missing, so reports are held to no schema`);

/** What is wrong with a JUnit report, by libxml2. */
export async function junitFaults(report: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: "report.xml", contents: report }],
    schema: [{ fileName: "JUnit.xsd", contents: readFileSync(join(reports, "JUnit.xsd"), "utf8") }],
    maxMemoryPages: 16_384,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

/** What is wrong with a SARIF report. */
export function sarifFaults(report: string): readonly string[] {
  const ajv = new Ajv.default({ allErrors: true, strict: false });
  addFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(reports, "sarif-schema-2.1.0.json"), "utf8")));
  validate(JSON.parse(report));
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath}: ${message}`);
}
