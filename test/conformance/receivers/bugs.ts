import type { Kind } from "../../../src/testing/conformance/kinds.ts";
import { type Applicant, good, hmacOf, limit, names, type Parts } from "./by-hand.ts";

/** A mistake as users make it, and the kinds of cases that complain of it: all of them, and no other. */
export interface Bug {
  readonly wrong: Partial<Parts>;
  readonly found: readonly Kind[];
}

const allOfSignature: readonly Kind[] = [
  "signature/missing",
  "signature/wrong",
  "signature/truncated",
  "signature/lengthened",
  "signature/other-bytes",
];

/** Mistakes in how one event is handled show with that event; PING is another. */
export const bugs: Readonly<Record<string, Bug>> = {
  "re-serialises before verifying": {
    wrong: {
      isGenuine: (body, signature) => {
        const payload = good.parsed(body);
        return payload !== undefined && hmacOf(JSON.stringify(payload)) === signature;
      },
    },
    found: ["signature/raw-bytes", "signature/other-bytes"],
  },
  "no check": { wrong: { isGenuine: () => true }, found: allOfSignature },
  "missing signature accepted": {
    wrong: { isGenuine: (body, signature) => (signature ? hmacOf(body) === signature : true) },
    // An empty one counts as missing.
    found: ["signature/missing", "signature/truncated"],
  },
  "startsWith comparison": {
    wrong: { isGenuine: (body, signature) => signature !== undefined && hmacOf(body).startsWith(signature) },
    found: ["signature/truncated"],
  },
  "startsWith comparison the other way round": {
    wrong: { isGenuine: (body, signature) => signature?.startsWith(hmacOf(body)) === true },
    found: ["signature/lengthened"],
  },
  "500 on an unknown event": {
    wrong: {
      handlers: {
        ...good.handlers,
        ...Object.fromEntries(
          ["VACANCY", "VACANCY-REQUEST", "RESPONSE", "OFFER", "RECRUITMENT-EVALUATION", "SURVEY-QUESTIONARY"].map(
            (event) => [event, () => 204],
          ),
        ),
        other: () => {
          throw new Error("unknown event");
        },
      },
    },
    found: ["unknown/event"],
  },
  "400 on an unknown member": {
    wrong: {
      handlers: {
        ...good.handlers,
        APPLICANT: (payload) => {
          const isKnown = Object.keys(payload).every((name) => ["changes", "event", "meta"].includes(name));
          return isKnown ? 204 : 400;
        },
      },
    },
    found: ["unknown/member"],
  },
  "400 on an unknown enum value": {
    wrong: {
      handlers: {
        ...good.handlers,
        APPLICANT: ({ event }) => (types.includes(event?.applicant_log?.type ?? "ADD") ? 204 : 400),
      },
    },
    found: ["unknown/value"],
  },
  "crash on null": {
    wrong: { handlers: { ...good.handlers, APPLICANT: trimmed } },
    found: ["member/null"],
  },
  "crash on what is absent": {
    wrong: {
      handlers: {
        ...good.handlers,
        APPLICANT: ({ event }) => {
          const name = event?.applicant?.first_name;
          if (name !== null) names.add((name as string).trim());
          return 204;
        },
      },
    },
    // JSON such as {} lacks it, too.
    found: ["member/absent", "body/not-object"],
  },
  "second delivery answered differently": { wrong: { repeated: () => 409 }, found: ["repeat/answer"] },
  "PING answered with 404": {
    wrong: { handlers: { ...good.handlers, PING: () => 404 } },
    found: ["ping/signed", "ping/unsigned", "ping/empty"],
  },
  "hang on a large body": {
    wrong: {
      bodyOf: (request) =>
        new Promise((resolve) => {
          const chunks: Buffer[] = [];
          let size = 0;
          request.on("data", (chunk: Buffer) => {
            size += chunk.length;
            // And nobody answers.
            if (size > limit) request.pause().removeAllListeners();
            else chunks.push(chunk);
          });
          request.on("end", () => resolve(Buffer.concat(chunks)));
        }),
    },
    found: ["body/large"],
  },
  "500 on what is not JSON": {
    wrong: {
      parsed: (body) => {
        const payload = JSON.parse(body.toString());
        return typeof payload === "object" && payload !== null ? payload : undefined;
      },
    },
    found: ["body/not-json", "body/empty"],
  },
  "500 on JSON that is no object": {
    wrong: {
      parsed: (body) => {
        try {
          return JSON.parse(body.toString());
        } catch {
          return undefined;
        }
      },
    },
    found: ["body/not-object"],
  },
  "case-sensitive header": {
    wrong: {
      signatureOf: ({ rawHeaders }) => {
        const at = rawHeaders.indexOf("X-Huntflow-Signature");
        return at < 0 ? undefined : rawHeaders[at + 1];
      },
    },
    found: ["header/case"],
  },
  "one at a time": { wrong: { bodyOf: oneAtATime() }, found: ["body/slow"] },
};

const types = ["ADD", "STATUS", "COMMENT", "MAIL", "RESPONSE", "RESUME", "DELETE"];

function trimmed({ event }: Applicant): number {
  const { first_name: name } = event?.applicant ?? {};
  if (name !== undefined) names.add((name as string).trim());
  return 204;
}

/** A body is read when the one before it has ended. */
function oneAtATime(): Parts["bodyOf"] {
  let before: Promise<unknown> = Promise.resolve();
  return (request) => {
    const own = before.then(() => good.bodyOf(request));
    before = own.catch(() => {});
    return own;
  };
}
