import type { Signature } from "../../../../src/define/index.ts";
import type { ReceiverFacts } from "./receiver-facts.ts";

/** The part that differs by kind of signature, in three languages; each is a function that takes request and body. */
export interface Check {
  readonly js: string;
  readonly php: string;
  readonly python: string;
}

/** The functions that tell whether a delivery is genuine. */
export function signatureCheck(signature: Signature, facts: ReceiverFacts): Check {
  // The kind by which the function is chosen is the kind of what it takes.
  return checks[signature.kind](signature as never, facts);
}

const checks = {
  hmac: ({ header, hash, encoding }: Extract<Signature, { kind: "hmac" }>, facts: ReceiverFacts): Check => {
    const { eventHeader, unsigned } = facts;
    const lower = header.toLowerCase();
    const cgi = `HTTP_${header.toUpperCase().replaceAll("-", "_")}`;
    const eventCgi = `HTTP_${(eventHeader ?? "").toUpperCase().replaceAll("-", "_")}`;
    const [mayLack] = eventHeader === undefined ? [] : unsigned;
    const js = `function isGenuine(request, body) {
  const signature = request.headers["${lower}"];
${mayLack === undefined ? "" : `  if (signature === undefined && request.headers["${eventHeader?.toLowerCase()}"] === "${mayLack}") return true;\n`}  const expected = createHmac("${hash}", secret).update(body).digest("${encoding}");
  return typeof signature === "string" && isEqual(signature, expected);
}`;
    return {
      js,
      php: `function is_genuine(string $body, string $secret): bool {
    $signature = $_SERVER["${cgi}"] ?? null;
${mayLack === undefined ? "" : `    if ($signature === null && ($_SERVER["${eventCgi}"] ?? "") === "${mayLack}") return true;\n`}    return hash_equals(hash_hmac("${hash}", $body, $secret), (string) $signature);
}`,
      python: `def is_genuine(headers, body):
    signature = headers.get("${header}")
${mayLack === undefined ? "" : `    if signature is None and headers.get("${eventHeader}") == "${mayLack}":\n        return True\n`}    expected = hmac.new(secret.encode(), body, hashlib.${hash}).hexdigest()
    return hmac.compare_digest((signature or "").encode(), expected.encode())`,
    };
  },
  "shared-secret": ({ member }: Extract<Signature, { kind: "shared-secret" }>, { comments }: ReceiverFacts): Check => {
    const path = member.replace(/^.*#\//, "").split("/");
    const js = `function isGenuine(_request, body) {
  try {
    const sent = JSON.parse(body.toString())${path.map((step) => `?.${step}`).join("")};
    return typeof sent === "string" && isEqual(sent, secret);
  } catch {
    return false; // ${comments.notJson}
  }
}`;
    return {
      js,
      php: `function is_genuine(string $body, string $secret): bool {
    $sent = json_decode($body, true)${path.map((step) => `["${step}"]`).join("")} ?? null;
    return is_string($sent) && hash_equals($secret, $sent);
}`,
      python: `def is_genuine(_headers, body):
    try:
        sent = json.loads(body)${path.map((step) => `["${step}"]`).join("")}
    except (ValueError, KeyError, TypeError):
        return False
    return isinstance(sent, str) and hmac.compare_digest(sent.encode(), secret.encode())`,
    };
  },
  none: (_: Signature, { comments }: ReceiverFacts): Check => {
    const js = `// ${comments.token}
function isGenuine(request, _body) {
  const query = request.url.replace(/^[^?]*/, "");
  const token = new URLSearchParams(query).get("token") ?? "";
  return isEqual(token, secret);
}`;
    return {
      js,
      php: `// ${comments.token}
function is_genuine(string $body, string $secret): bool {
    return is_string($_GET["token"] ?? null) && hash_equals($secret, $_GET["token"]);
}`,
      python: `# ${comments.token}
def is_genuine(path, _body):
    token = parse_qs(path.partition("?")[2]).get("token", [""])[0]
    return hmac.compare_digest(token.encode(), secret.encode())`,
    };
  },
};
