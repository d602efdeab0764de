/** Why a delivery got no answer that can be judged. */
export const failures = [
  /** Nothing listens there. */
  "refused",
  "unknown-host",
  /** No way leads there, or none that is open in time. */
  "unreachable",
  "no-answer",
  /** The answer began in time, but did not end. */
  "trickle",
  /** The connection was closed before the answer had ended. */
  "reset",
  "certificate",
  /** TLS could not be agreed on; often what answers speaks plain HTTP. */
  "tls",
  /** What answered is no HTTP. */
  "not-http",
  /** The answer is longer than any sender reads. */
  "too-long",
  /** Whoever called broke it off. */
  "aborted",
  "other",
] as const;
export type Failure = (typeof failures)[number];

const byCode: Readonly<Record<string, Failure>> = {
  ECONNREFUSED: "refused",
  ENOTFOUND: "unknown-host",
  EAI_AGAIN: "unknown-host",
  EHOSTUNREACH: "unreachable",
  EHOSTDOWN: "unreachable",
  ENETUNREACH: "unreachable",
  EADDRNOTAVAIL: "unreachable",
  EACCES: "unreachable",
  ETIMEDOUT: "unreachable",
  ECONNRESET: "reset",
  ECONNABORTED: "reset",
  EPIPE: "reset",
  EPROTO: "tls",
};

/** Kinds of codes that OpenSSL, Node's TLS and its HTTP parser have many of. */
const byForm: readonly (readonly [form: RegExp, failure: Failure])[] = [
  [/^HPE_/, "not-http"],
  [/CERT|SELF_SIGNED|ISSUER|LEAF_SIGNATURE|CRL|HOSTNAME_MISMATCH/, "certificate"],
  [/^ERR_(SSL|TLS|OSSL)_/, "tls"],
];

/** What kind of failure an error of a connection is, with its code. */
export function failureOf(error: Error): readonly [failure: Failure, code: string] {
  const code = codeOf(error) ?? error.name;
  return [byCode[code] ?? byForm.find(([form]) => form.test(code))?.[1] ?? "other", code];
}

/** Where a name has several addresses there is an error for each. */
function codeOf(error: unknown): string | undefined {
  const { code, errors } = error as { readonly code?: unknown; readonly errors?: readonly unknown[] };
  if (typeof code === "string") return code;
  return errors?.map(codeOf).find((own) => own !== undefined);
}
