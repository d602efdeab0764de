import type { ReceiverFacts } from "./receiver-facts.ts";
import type { Check } from "./signature-check.ts";

/** In TypeScript, with the package: what is genuine is also understood. */
export function withHirehooks(facts: ReceiverFacts, check: Check): string {
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

/** In JavaScript, with Node alone. */
export function withNode(facts: ReceiverFacts, check: Check): string {
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

/** In PHP, for any server that runs it. */
export function withPhp({ secret, status }: ReceiverFacts, check: Check): string {
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

/** In Python, with its standard library alone. */
export function withPython({ secret, status }: ReceiverFacts, check: Check): string {
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

function nodeImports(check: Check): string {
  const names = ["createHash", ...(check.js.includes("createHmac") ? ["createHmac"] : []), "timingSafeEqual"];
  return `import { ${names.join(", ")} } from "node:crypto";`;
}

function equalInJs(types: boolean, { comments }: ReceiverFacts): string {
  return `// ${comments.equal}
function isEqual(a${types ? ": string" : ""}, b${types ? ": string" : ""}) {
  const digest = (text${types ? ": string" : ""}) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}`;
}
