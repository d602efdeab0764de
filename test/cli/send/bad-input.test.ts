import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import https from "node:https";
import net from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { folderOf, hirehooks } from "../command.ts";
import { answering, applicant, closedUrl, ended, listening, receiver, sending, started } from "./sending.ts";

const somewhere = "http://127.0.0.1:1/hooks";

test.each([
  [[], "Say where to send to, such as http://127.0.0.1:3000/hooks."],
  [[somewhere], "Say what to send: --event provider/event, or --replay file; hirehooks list names the events."],
  [[somewhere, somewhere, ...applicant], "The command takes fewer arguments than these."],
  [[somewhere, "--evnt", "huntflow/APPLICANT"], "There is no option “--evnt”. Did you mean “--event”?"],
  [[somewhere, "--conurrency=hush-hush"], "There is no option “--conurrency”. Did you mean “--concurrency”?"],
  [[somewhere, "--event"], "The option “--event” needs a value."],
  [[somewhere, "--event", "huntflow/APPLICNT"], "There is no event “APPLICNT”."],
  [[somewhere, ...applicant, "--sample", "commented"], "There is no sample “commented” of this event. Known are"],
  [
    [somewhere, ...applicant, "--generate", "vlid"],
    "“vlid” is no value for “--generate”. Use valid, boundary, invalid. Did you mean “valid”?",
  ],
  [[somewhere, ...applicant, "--count", "0"], "“0” is no value for “--count”. Use 1, 2, 3 …."],
  [[somewhere, ...applicant, "--rate", "-1"], "“-1” is no value for “--rate”."],
  [[somewhere, ...applicant, "--concurrency", "1e9"], "“1e9” is no value for “--concurrency”."],
  [[somewhere, ...applicant, "--timeout", "0"], "“0” is no value for “--timeout”."],
  [[somewhere, ...applicant, "--body", "a", "--replay", "b"], "--body and --replay do not go together."],
  [[somewhere, ...applicant, "--re-sign"], "--re-sign goes with --replay only."],
  [[somewhere, ...applicant, "--seed", "1"], "--seed goes with --generate only."],
  [[somewhere, ...applicant, "--unsigned"], "--unsigned and --secret-env do not go together."],
  [[somewhere, ...applicant, "--secret-file", "x"], "--secret-env and --secret-file both name a secret."],
  [[somewhere, ...applicant, "--insecure"], "There is no option “--insecure”."],
  [[somewhere, ...applicant, "--body", "missing.json"], "missing.json: "],
  [
    [somewhere, "--provider", "flatchr", "--ping"],
    "Flatchr does not ask whether a webhook can be saved. Leave --ping out.",
  ],
  [
    [somewhere, "--event", "human-sourcing/job.delete", "--secret-env", "SECRET"],
    "Human Sourcing proves nothing about its deliveries",
  ],
  [[somewhere, "--event", "huntflow/APPLICANT"], "The provider proves its deliveries with a secret."],
] as const)("a wrong call says what to do: %j", async (args, said) => {
  const { code, stdout, stderr } = await sending(args);

  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(said);
  expect(stderr).not.toContain("hush-hush");
});

test.each([
  ["file:///etc/passwd", "Only http: and https: URLs can be sent to."],
  ["javascript:alert(1)", "Only http: and https: URLs can be sent to."],
  ["127.0.0.1:3000/hooks", "This is no URL."],
  ["localhost:3000", "Only http: and https: URLs can be sent to."],
  ["http://", "This is no URL."],
  ["http://user:hush-hush@127.0.0.1:1/", "The URL names a user or a password"],
  ["http://hush-hush@127.0.0.1:1/", "The URL names a user or a password"],
  ["http://127.0.0.1:1/\r\nX-Injected: 1", "The URL holds blanks, line breaks, control characters or a backslash."],
  ["http://127.0.0.1:1/\n", "The URL holds blanks, line breaks, control characters or a backslash."],
  ["http://127.0.0.1:1\\@example.com/", "The URL holds blanks, line breaks, control characters or a backslash."],
])("%j is not sent to", async (url, said) => {
  const { code, stdout, stderr } = await sending([url, ...applicant]);

  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain(said);
  expect(stderr).not.toContain("hush-hush");
});

test.each([
  "X",
  "X Y: 1",
  ": 1",
  "X: a\r\nX-Injected: 1",
  "X: \u007f",
  "Content-Length: 3",
  "transfer-encoding: chunked",
])("the header %j is refused", async (header) => {
  const { url, received } = await receiver();

  const { code, stderr } = await sending([url, ...applicant, "--header", header]);

  expect(code).toBe(2);
  expect(stderr).toMatch(/takes “Name: value”|follows from the body and the connection/);
  expect(received).toEqual([]);
});

test("a closed port is a failed network", async () => {
  const { code, stdout } = await sending([await closedUrl(), ...applicant]);

  expect(code).toBe(4);
  expect(stdout).toContain("\n← Nothing listens there: the connection was refused.");
  expect(stdout).toContain("(ECONNREFUSED)\n\n✗ Not accepted: Huntflow takes only");
});

test("a name that leads nowhere is a failed network", async () => {
  const { code, stdout } = await sending(["http://receiver.invalid/", ...applicant, "--timeout", "20"]);

  expect(code).toBe(4);
  expect(stdout).toMatch(/\((ENOTFOUND|EAI_AGAIN|ETIMEDOUT)\)/);
});

test("an endpoint that never answers is waited for as long as was said", async () => {
  const url = await listening(net.createServer());

  const { code, stdout } = await sending([url, ...applicant, "--timeout", "0.3"]);

  expect(code).toBe(4);
  expect(stdout).toContain("\n← There was no answer within 0.3\u00a0s. --timeout allows more. (ETIMEDOUT)\n");
});

test("an answer that trickles is not waited for either", async () => {
  const { url } = await receiver((response) => {
    response.writeHead(204 - 4);
    const drip = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(drip));
  });

  const { code, stdout } = await sending([url, ...applicant, "--timeout", "0.5"]);

  expect(code).toBe(4);
  expect(stdout).toContain("\n← The answer began, but had not ended after 0.5\u00a0s.");
});

test("of an answer of a gigabyte no more is read than is shown", async () => {
  let written = 0;
  const { url } = await receiver((response) => {
    const piece = Buffer.alloc(1 << 20, "x");
    const write = () => {
      while (written < 1 << 30 && !response.destroyed) {
        written += piece.length;
        if (!response.write(piece)) return void response.once("drain", write);
      }
      response.end();
    };
    write();
  });

  const { code, stdout } = await sending([url, ...applicant]);

  expect(code).toBe(0);
  expect(stdout.length).toBeLessThan(4000);
  expect(stdout).toContain("… and more\n");
  expect(written).toBeLessThan(1 << 28);
});

test.each([
  ["closes at once", (socket: net.Socket) => void socket.destroy(), "(ECONNRESET)"],
  [
    "breaks off",
    (socket: net.Socket) => void socket.end("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf"),
    "(ECONNRESET)",
  ],
  [
    "speaks another language",
    (socket: net.Socket) => void socket.end("SSH-2.0-OpenSSH_9\r\n"),
    "What came back is no HTTP.",
  ],
])("an endpoint that %s is a failed network", async (_name, act, said) => {
  const url = await listening(net.createServer((socket) => void socket.once("data", () => act(socket))));

  const { code, stdout } = await sending([url, ...applicant]);

  expect(code).toBe(4);
  expect(stdout).toContain(said);
});

test("an endpoint that answers before it has read a large body is heard, or said to have closed", async () => {
  const url = await listening(
    net.createServer(
      (socket) => void socket.once("data", () => socket.end("HTTP/1.1 413 No\r\nContent-Length: 0\r\n\r\n")),
    ),
  );

  const { code, stdout } = await sending([url, ...applicant, "--body", "-"], { input: Buffer.alloc(8 << 20, "x") });

  expect([1, 4]).toContain(code);
  expect(stdout).toMatch(/← 413 No|closed the connection/);
});

/** A certificate for this machine that its own key has signed. */
function certificate(...more: readonly string[]) {
  const cwd = folderOf({});
  const key = join(cwd, "key.pem");
  const cert = join(cwd, "cert.pem");
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "ec",
      "-pkeyopt",
      "ec_paramgen_curve:P-256",
      "-nodes",
      "-keyout",
      key,
      "-out",
      cert,
    ].concat([
      "-subj",
      "/CN=receiver",
      ...(more.length > 0 ? more : ["-days", "2", "-addext", "subjectAltName=IP:127.0.0.1"]),
    ]),
    { stdio: "ignore" },
  );
  return { key, cert };
}

async function overTls({ key, cert }: { readonly key: string; readonly cert: string }) {
  const read = (file: string) => execFileSync("cat", [file]);
  const server = https.createServer({ key: read(key), cert: read(cert) }, (request, response) => {
    request.resume().on("end", () => answering(204)(response));
  });
  return listening(server, "https");
}

test("a certificate that nobody vouches for is refused, and taken with --ca", async () => {
  const own = certificate();
  const url = await overTls(own);

  const refused = await sending([url, ...applicant]);
  const taken = await sending([url, ...applicant, "--ca", own.cert]);

  expect(refused.code).toBe(4);
  expect(refused.stdout).toContain("The receiver's certificate is not trusted.");
  expect(refused.stdout).toContain("(DEPTH_ZERO_SELF_SIGNED_CERT)");
  expect(taken.code).toBe(0);
});

test("so is one of another name, also with --ca", async () => {
  const own = certificate("-days", "2", "-addext", "subjectAltName=DNS:other.example");
  const url = await overTls(own);

  const { code, stdout } = await sending([url, ...applicant, "--ca", own.cert]);

  expect(code).toBe(4);
  expect(stdout).toContain("(ERR_TLS_CERT_ALTNAME_INVALID)");
});

test("TLS to an endpoint without it, and none to one with it, say what to mend", async () => {
  const { url: plain } = await receiver();
  const secure = await overTls(certificate());

  const tls = await sending([plain.replace("http:", "https:"), ...applicant]);
  const none = await sending([secure.replace("https:", "http:"), ...applicant]);

  expect([tls.code, none.code]).toEqual([4, 4]);
  expect(tls.stdout).toContain("Where the receiver speaks plain HTTP, write http: in the URL.");
  expect(none.stdout).toMatch(/closed the connection|is no HTTP/);
});

test("NODE_TLS_REJECT_UNAUTHORIZED=0 is refused", async () => {
  const { url, received } = await receiver();

  const { code, stderr } = await sending([url, ...applicant], { env: { NODE_TLS_REJECT_UNAUTHORIZED: "0" } });

  expect(code).toBe(2);
  expect(stderr).toContain("NODE_TLS_REJECT_UNAUTHORIZED=0 turns off the verification of every certificate.");
  expect(received).toEqual([]);
});

test.each([
  ["missing.pem", undefined, "it does not exist"],
  ["a.pem", "no certificate", "holds no certificate"],
  ["b.pem", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "holds no certificate"],
])("--ca %s is refused", async (name, content, said) => {
  const cwd = folderOf(content === undefined ? {} : { [name]: content });

  const { code, stderr } = await sending(["https://127.0.0.1:1/", ...applicant, "--ca", name], { cwd });

  expect(code).toBe(2);
  expect(stderr).toContain(said);
});

test("Ctrl-C leaves the summary of what was sent so far, and is 130", async () => {
  let count = 0;
  const { promise: stuck, resolve } = resolvers();
  const { url } = await receiver((response) => {
    count += 1;
    if (count <= 3) response.writeHead(204).end();
    else resolve();
  });
  const { child, output } = started([url, ...applicant, "--count", "50", "--format", "pretty"]);
  await stuck;

  child.kill("SIGINT");
  const code = await ended(child);

  expect(code).toBe(130);
  expect(output.stdout).toMatch(/^3 deliveries sent to \S+\n {2}204 {2}3 {2}accepted\n/);
  expect(output.stderr).toBe("Sending was broken off: this is what was sent so far.\n");
});

test("Ctrl-C ends waiting for the next turn, and for standard input", async () => {
  const { url, received } = await receiver();
  const slow = started([url, ...applicant, "--count", "5", "--rate", "0.01", "--format", "ndjson"]);
  await once(slow.child.stdout, "data");
  const waiting = started([url, "--replay", "-", "--format", "ndjson"]);
  waiting.child.stdin.write('{"headers":{"X-Huntflow-Event":"APPLICANT"},"body":""}\n');
  await once(waiting.child.stdout, "data");

  slow.child.kill("SIGINT");
  waiting.child.kill("SIGINT");

  expect(await Promise.all([ended(slow.child), ended(waiting.child)])).toEqual([130, 130]);
  expect(received).toHaveLength(2);
  for (const { output } of [slow, waiting]) {
    expect(JSON.parse(output.stdout.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      ...{ type: "summary", sent: 1, accepted: 1, isBrokenOff: true },
    });
  }
});

test("many under way at once are no reason for warnings", async () => {
  const { url, received } = await receiver();

  const { code, stderr } = await sending([url, ...applicant, "--count", "300", "--concurrency", "60"]);

  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(received).toHaveLength(300);
});

test("whoever stops reading the output is no fault", async () => {
  const { url, received } = await receiver();
  const { child } = started([url, ...applicant, "--count", "30", "--verbose"]);

  child.stdout.destroy();

  expect(await ended(child)).toBe(0);
  expect(received).toHaveLength(30);
});

test("help names every option, and says what is not done", () => {
  const { code, stdout } = hirehooks(["send", "--help"]);

  expect(code).toBe(0);
  for (const option of ["--replay", "--re-sign", "--secret-env", "--secret-file", "--ping", "--dry-run", "--ca"]) {
    expect(stdout).toContain(`  ${option}`);
  }
  expect(stdout).not.toMatch(/--secret[ \n=[]|--insecure/);
  expect(stdout).toContain(
    "Redirects are reported and never followed.\nProxies named in the environment are not used.",
  );
  expect(stdout).toContain("\nExamples:\n  hirehooks send http://127.0.0.1:3000/hooks --event PROVIDER/EVENT");
});

/** Made elsewhere, as Node 20 has no `Promise.withResolvers`. */
function resolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

test.runIf(existsSync("/dev/zero"))("a body, or certificates, without end are refused", async () => {
  const body = await sending([somewhere, ...applicant, "--body", "/dev/zero"]);
  const ca = await sending([somewhere, ...applicant, "--ca", "/dev/zero"]);

  expect([body.code, ca.code]).toEqual([2, 2]);
  expect(body.stderr).toContain("/dev/zero: The body holds more than 256 MB, or does not end. Give a shorter one.");
});
