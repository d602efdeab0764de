import type { Signature } from "../../../../src/define/index.ts";
import type { Texts } from "../../../texts/index.ts";
import type { ProviderModel, VersionModel } from "../model/reference.ts";

/** A whole program that receives deliveries, checks where they come from, and answers. */
export interface Receiver {
  readonly language: "ts" | "js" | "php" | "python";
  readonly file: string;
  readonly code: string;
}

/** What a receiver has to know of a version; all of it stands in the document. */
interface Facts {
  readonly comments: Texts["codeComments"];
  readonly variable: string;
  readonly module: string;
  readonly secret: string;
  readonly status: number;
  /** Where the event's name stands, if in a header, and which events may come unsigned. */
  readonly eventHeader?: string;
  readonly unsigned: readonly string[];
}

/** The same receiver in four ways; undefined for documents that do not say how deliveries are signed. */
export function receiversOf(
  provider: ProviderModel,
  version: VersionModel,
  comments: Texts["codeComments"],
): Receiver[] {
  const { signature } = version;
  if (signature === undefined) return [];
  const facts = { ...factsOf(provider, version), comments };
  const check = checks[signature.kind](signature as never, facts);
  return [
    { language: "ts", file: "receiver.ts", code: withHirehooks(facts, check) },
    { language: "js", file: "receiver.mjs", code: withNode(facts, check) },
    { language: "php", file: "receiver.php", code: withPhp(facts, check) },
    { language: "python", file: "receiver.py", code: withPython(facts, check) },
  ];
}

function factsOf(provider: ProviderModel, version: VersionModel): Omit<Facts, "comments"> {
  const variable = provider.id.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const header = version.signature?.kind === "hmac" ? version.signature.header : undefined;
  const constants = version.messages.flatMap(({ headers }) =>
    Object.entries(headers?.properties ?? {}).flatMap(([name, { const: value }]) =>
      value === undefined ? [] : [name],
    ),
  );
  const eventHeader = constants.find((name) => name !== header);
  return {
    variable,
    module: `hirehooks/${version.isCurrent ? provider.id : version.path}`,
    secret: `${provider.id.toUpperCase().replaceAll("-", "_")}_SECRET`,
    status: version.acknowledgement?.statuses.at(-1) ?? 204,
    ...(eventHeader === undefined ? {} : { eventHeader }),
    unsigned: version.messages.filter(({ mayBeUnsigned }) => mayBeUnsigned !== undefined).map(({ event }) => event),
  };
}

/** The part that differs by kind of signature, in three languages; each is a function that takes request and body. */
interface Check {
  readonly js: string;
  readonly ts: string;
  readonly php: string;
  readonly python: string;
}

const equalInJs = (types: boolean, { comments }: Facts) => `// ${comments.equal}
function isEqual(a${types ? ": string" : ""}, b${types ? ": string" : ""}) {
  const digest = (text${types ? ": string" : ""}) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}`;

const checks = {
  hmac: ({ header, hash, encoding }: Extract<Signature, { kind: "hmac" }>, facts: Facts): Check => {
    const { eventHeader, unsigned } = facts;
    const lower = header.toLowerCase();
    const cgi = `HTTP_${header.toUpperCase().replaceAll("-", "_")}`;
    const eventCgi = `HTTP_${(eventHeader ?? "").toUpperCase().replaceAll("-", "_")}`;
    const [mayLack] = eventHeader === undefined ? [] : unsigned;
    const js = (
      types: boolean,
    ) => `function isGenuine(request${types ? ": IncomingMessage" : ""}, body${types ? ": Buffer" : ""}) {
  const signature = request.headers["${lower}"];
${mayLack === undefined ? "" : `  if (signature === undefined && request.headers["${eventHeader?.toLowerCase()}"] === "${mayLack}") return true;\n`}  const expected = createHmac("${hash}", secret).update(body).digest("${encoding}");
  return typeof signature === "string" && isEqual(signature, expected);
}`;
    return {
      js: js(false),
      ts: js(true),
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
  "shared-secret": ({ member }: Extract<Signature, { kind: "shared-secret" }>, { comments }: Facts): Check => {
    const path = member.replace(/^.*#\//, "").split("/");
    const js = (
      types: boolean,
    ) => `function isGenuine(_request${types ? ": IncomingMessage" : ""}, body${types ? ": Buffer" : ""}) {
  try {
    const sent = JSON.parse(body.toString())${path.map((step) => `?.${step}`).join("")};
    return typeof sent === "string" && isEqual(sent, secret);
  } catch {
    return false; // ${comments.notJson}
  }
}`;
    return {
      js: js(false),
      ts: js(true),
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
  none: (_: Signature, { comments }: Facts): Check => {
    const js = (types: boolean) => `// ${comments.token}
function isGenuine(request${types ? ": IncomingMessage" : ""}, _body${types ? ": Buffer" : ""}) {
  const token = new URL(request.url ?? "/", "http://receiver").searchParams.get("token");
  return token !== null && isEqual(token, secret);
}`;
    return {
      js: js(false),
      ts: js(true),
      php: `// ${comments.token}
function is_genuine(string $body, string $secret): bool {
    return is_string($_GET["token"] ?? null) && hash_equals($secret, $_GET["token"]);
}`,
      python: `# ${comments.token}
def is_genuine(path, _body):
    token = parse_qs(urlsplit(path).query).get("token", [""])[0]
    return hmac.compare_digest(token.encode(), secret.encode())`,
    };
  },
};

function nodeImports(check: Check): string {
  const names = ["createHash", ...(check.js.includes("createHmac") ? ["createHmac"] : []), "timingSafeEqual"];
  return `import { ${names.join(", ")} } from "node:crypto";`;
}

function withHirehooks(facts: Facts, check: Check): string {
  const { variable, module, secret, status, eventHeader } = facts;
  const mayBeEmpty = facts.unsigned.length > 0 && eventHeader !== undefined;
  return `${nodeImports(check)}
import { createServer, type IncomingMessage } from "node:http";
import { validate } from "hirehooks";
import { ${variable} } from "${module}";

const secret = process.env.${secret};
if (!secret) throw new Error("${secret} is not set");

createServer(async (request, response) => {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (!isGenuine(request, body)) return response.writeHead(401).end();
${mayBeEmpty ? `  if (body.length === 0) return response.writeHead(${status}).end();\n` : ""}
  let payload: unknown;
  try {
    payload = JSON.parse(body.toString());
  } catch {
    return response.writeHead(400).end();
  }
  response.writeHead(${status}).end();
  for (const message of await validate(${variable}, { headers: request.headers, payload })) {
    console.log(message.event);
  }
}).listen(Number(process.env.PORT ?? 3000), "127.0.0.1");

${check.ts}

${equalInJs(true, facts).replace("(a: string, b: string)", "(a: string, b: string): boolean")}`;
}

function withNode(facts: Facts, check: Check): string {
  const { secret, status } = facts;
  return `${nodeImports(check)}
import { createServer } from "node:http";

const secret = process.env.${secret};
if (!secret) throw new Error("${secret} is not set");

createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  if (!isGenuine(request, body)) return response.writeHead(401).end();
  response.writeHead(${status}).end();
  console.log(body.toString());
}).listen(Number(process.env.PORT ?? 3000), "127.0.0.1");

${check.js}

${equalInJs(false, facts)}`;
}

function withPhp({ secret, status }: Facts, check: Check): string {
  return `<?php
declare(strict_types=1);

${check.php}

$secret = getenv("${secret}") ?: throw new RuntimeException("${secret} is not set");
$body = file_get_contents("php://input");
if (!is_genuine($body, $secret)) {
    http_response_code(401);
    exit;
}
http_response_code(${status});
error_log($body);`;
}

function withPython({ secret, status }: Facts, check: Check): string {
  const byPath = check.python.includes("(path,");
  const imports = [
    ...(check.python.includes("hashlib") ? ["import hashlib"] : []),
    "import hmac",
    ...(check.python.includes("json.") ? ["import json"] : []),
    "import os",
    "from http.server import BaseHTTPRequestHandler, HTTPServer",
    ...(byPath ? ["from urllib.parse import parse_qs, urlsplit"] : []),
  ];
  return `${imports.join("\n")}

secret = os.environ["${secret}"]


${check.python}


class Receiver(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        genuine = is_genuine(self.${byPath ? "path" : "headers"}, body)
        self.send_response(${status} if genuine else 401)
        self.end_headers()
        if genuine:
            print(body.decode())


HTTPServer(("127.0.0.1", int(os.environ.get("PORT", "3000"))), Receiver).serve_forever()`;
}
