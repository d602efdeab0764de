import { sentence } from "./sentence.ts";
import { spool } from "./spool.ts";
import { xml } from "./xml.ts";

/** A case of a suite; without an outcome it has passed. */
export interface JunitCase {
  readonly classname: string;
  readonly name: string;
  /** Milliseconds. */
  readonly duration?: number;
  readonly outcome?:
    | "skipped"
    | { readonly kind: "failure" | "error"; readonly type: string; readonly message: string; readonly text?: string };
}

/** Suites of a JUnit report, one after the other. */
export interface JunitSuites {
  /** Ends the suite before it. */
  readonly begin: (name: string) => void;
  readonly add: (one: JunitCase) => void;
  /** Adds to what the suite said. */
  readonly say: (text: string) => void;
  readonly end: () => void;
}

/** A report as JUnit's. A suite begins with its counts, so its cases are put by until they are known. */
export function junitSuites(write: (text: string) => void): JunitSuites {
  const timestamp = new Date().toISOString().slice(0, 19);
  const cases = spool();
  const said = spool();
  let suite: { readonly name: string; tests: number; failures: number; errors: number; duration: number } | undefined;
  let id = 0;
  write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n');
  return {
    begin: (name) => {
      close();
      suite = { name, tests: 0, failures: 0, errors: 0, duration: 0 };
    },
    add: ({ classname, name, duration = 0, outcome }) => {
      if (!suite) return;
      suite.tests += 1;
      suite.duration += duration;
      const tag = `<testcase classname="${xml(classname)}" name="${xml(name)}" time="${duration / 1000}"`;
      if (outcome === undefined) return cases.add(`    ${tag}/>\n`);
      cases.add(`    ${tag}>\n      ${outcome === "skipped" ? "<skipped/>" : element(outcome)}\n    </testcase>\n`);
      if (outcome === "skipped") return;
      suite[outcome.kind === "failure" ? "failures" : "errors"] += 1;
    },
    say: (text) => said.add(xml(text)),
    end: () => {
      close();
      write("</testsuites>\n");
    },
  };

  function close(): void {
    if (!suite) return;
    const { name, tests, failures, errors, duration } = suite;
    write(
      `  <testsuite id="${id}" package="hirehooks" name="${xml(name)}" timestamp="${timestamp}" hostname="localhost" tests="${tests}" failures="${failures}" errors="${errors}" time="${duration / 1000}">\n    <properties/>\n`,
    );
    cases.drain(write);
    write("    <system-out>");
    said.drain(write);
    write("</system-out>\n    <system-err/>\n  </testsuite>\n");
    id += 1;
    suite = undefined;
  }
}

function element({ kind, type, message, text }: Exclude<NonNullable<JunitCase["outcome"]>, string>): string {
  const tag = `<${kind} message="${xml(sentence(message))}" type="${type}"`;
  return text === undefined ? `${tag}/>` : `${tag}>${xml(text)}</${kind}>`;
}
