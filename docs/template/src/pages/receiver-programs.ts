import type { Signature } from "../../../../src/define/index.ts";
import type { ReceiverFacts } from "./receiver-facts.ts";
import type { Check } from "./signature-check.ts";

/** In TypeScript, with the package: what is genuine is also understood. */
export function withHirehooks(facts: ReceiverFacts, kind: Signature["kind"]): string {
  return kind === "none" ? atSecretAddress(facts) : withSecrets(facts);
}

function withSecrets(facts: ReceiverFacts): string {
  return `import { createServer } from "node:http";
${packageImports(facts)}

const secrets = [process.env.${facts.secret}];

${receiveWith("{ secrets }", facts)}

createServer(receive).listen(Number(process.env.PORT ?? 3000), "127.0.0.1");`;
}

/** Where deliveries prove nothing, the secret stands in the URL, which the package does not look at. */
function atSecretAddress(facts: ReceiverFacts): string {
  const { secret, comments } = facts;
  return `import { createHash, timingSafeEqual } from "node:crypto";
import { createServer } from "node:http";
${packageImports(facts)}

const secret = process.env.${secret};
if (!secret) throw new Error("${secret} is not set");

${receiveWith("{}", facts)}

createServer((request, response) => {
  // ${comments.token}
  const query = request.url?.replace(/^[^?]*/, "");
  const token = new URLSearchParams(query).get("token") ?? "";
  if (isEqual(token, secret)) return receive(request, response);
  return response.writeHead(401).end();
}).listen(Number(process.env.PORT ?? 3000), "127.0.0.1");

${equalInJs(true, facts)}`;
}

function packageImports({ variable, module }: ReceiverFacts): string {
  return `import { ${variable} } from "${module}";
import { receiver } from "hirehooks/node";`;
}

function receiveWith(options: string, { variable, events, comments }: ReceiverFacts): string {
  return `const receive = receiver(${variable}, ${options}, async (delivery) => {
  for (const message of delivery.messages) {
    switch (message.event) {
${events.map((event) => `      case ${JSON.stringify(event)}:`).join("\n")}
        // ${comments.narrowed}
        console.log(message.event);
        break;
      case "unknown":
      case "invalid":
        console.warn(message.event, message.name);
        for (const issue of message.issues) console.warn(issue.message);
        break;
    }
  }
});`;
}

/** In JavaScript, with Node alone. */
export function withNode(facts: ReceiverFacts, check: Check): string {
  const { secret, status, comments } = facts;
  return `${nodeImports(check)}
import { createServer } from "node:http";

const secret = process.env.${secret};
if (!secret) throw new Error("${secret} is not set");
const maxBytes = 2 ** 20;

createServer((request, response) => {
  const chunks = [];
  let size = 0;
  request.on("data", (chunk) => {
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
  });
  // ${comments.ended}
  request.on("end", () => {
    if (size > maxBytes) return response.writeHead(413).end();
    const body = Buffer.concat(chunks);
    if (!isGenuine(request, body)) return response.writeHead(401).end();
    response.writeHead(${status}).end();
    console.log(body.toString());
  });
}).listen(Number(process.env.PORT ?? 3000), "127.0.0.1");

${check.js}

${equalInJs(false, facts)}`;
}

/** In PHP, for any server that runs it. */
export function withPhp({ secret, status }: ReceiverFacts, check: Check): string {
  return `<?php
declare(strict_types=1);

${check.php}

$secret = getenv("${secret}") ?: throw new RuntimeException("${secret} is not set");
$max_bytes = 2 ** 20;
$body = file_get_contents("php://input", length: $max_bytes + 1);
if (strlen($body) > $max_bytes) {
    http_response_code(413);
    exit;
}
if (!is_genuine($body, $secret)) {
    http_response_code(401);
    exit;
}
http_response_code(${status});
error_log($body);`;
}

/** In Python, with its standard library alone. */
export function withPython({ secret, status }: ReceiverFacts, check: Check): string {
  const byPath = check.python.includes("(path,");
  const imports = [
    ...(check.python.includes("hashlib") ? ["import hashlib"] : []),
    "import hmac",
    ...(check.python.includes("json.") ? ["import json"] : []),
    "import os",
    "from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer",
    ...(byPath ? ["from urllib.parse import parse_qs"] : []),
  ];
  return `${imports.join("\n")}

secret = os.environ["${secret}"]
max_bytes = 2**20


${check.python}


class Receiver(BaseHTTPRequestHandler):
    timeout = 30

    def do_POST(self):
        length = int(self.headers.get("Content-Length", 0))
        if not 0 <= length <= max_bytes:
            return self.send_error(413)
        body = self.rfile.read(length)
        genuine = is_genuine(self.${byPath ? "path" : "headers"}, body)
        self.send_response(${status} if genuine else 401)
        self.end_headers()
        if genuine:
            print(body.decode())


address = ("127.0.0.1", int(os.environ.get("PORT", "3000")))
ThreadingHTTPServer(address, Receiver).serve_forever()`;
}

function nodeImports(check: Check): string {
  const names = ["createHash", ...(check.js.includes("createHmac") ? ["createHmac"] : []), "timingSafeEqual"];
  return `import { ${names.join(", ")} } from "node:crypto";`;
}

function equalInJs(types: boolean, { comments }: ReceiverFacts): string {
  return `// ${comments.equal}
function isEqual(a${types ? ": string" : ""}, b${types ? ": string" : ""})${types ? ": boolean" : ""} {
  const digest = (text${types ? ": string" : ""}) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}`;
}
