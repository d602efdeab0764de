import { expect, test } from "vitest";
import { huntflow } from "../../src/generated/huntflow/index.ts";
import { MisuseError } from "../../src/index.ts";
import { delivery, startListener } from "../../src/kit/index.ts";

test("a listener verifies, judges and keeps what comes, and answers as a receiver does", async () => {
  await using listener = await startListener(huntflow, { secrets: ["demo"] });
  const sent = await delivery("huntflow/APPLICANT", { secret: "demo", id: "1" });
  const forged = await delivery("huntflow/APPLICANT", { secret: "other" });

  const answers = [await fetch(`${listener.url}hooks?a=1`, sent), await fetch(listener.url, forged)];

  expect(answers.map(({ status }) => status)).toEqual([204, 401]);
  const first = await listener.next();
  expect(first.value?.messages[0]?.event).toBe("APPLICANT");
  expect([first.method, first.path, new TextDecoder().decode(first.body)]).toEqual(["POST", "/hooks?a=1", sent.body]);
  expect(Object.fromEntries(first.headers)).toMatchObject({ "X-Huntflow-Delivery": "1" });
  expect((await listener.next()).issues?.[0].kind).toBe("signature-mismatch");
  expect(listener.deliveries).toHaveLength(2);
});

test("next waits for what is still to come, and says so when nothing does", async () => {
  await using listener = await startListener("huntflow", { secrets: "none" });

  const coming = listener.next();
  await fetch(listener.url, await delivery("huntflow@v1/APPLICANT"));

  expect((await coming).value?.messages[0]?.version).toBe("v1");
  await expect(listener.next({ timeout: 5 })).rejects.toThrow(
    "No delivery came within 5 ms; 1 came before. Was it sent to the listener's url?",
  );
});

test("answers can be chosen, one by one", async () => {
  const statuses = [500, 503, 204];
  await using listener = await startListener(huntflow, { secrets: ["demo"], answer: () => statuses.shift() ?? 200 });
  const sent = await delivery("huntflow/APPLICANT", { secret: "demo" });

  const answers = [];
  for (let attempt = 0; attempt < 3; attempt += 1) answers.push((await fetch(listener.url, sent)).status);

  expect(answers).toEqual([500, 503, 204]);
});

test("a closed listener takes nothing, and tells who waits", async () => {
  const listener = await startListener(huntflow, { secrets: ["demo"] });
  const waiting = expect(listener.next()).rejects.toThrow("The listener was closed before a delivery came.");

  await listener.close();

  await waiting;
  await expect(fetch(listener.url)).rejects.toThrow("fetch failed");
  await listener.close();
});

test("wrong options are misuse at once", async () => {
  await expect(startListener(huntflow, {} as never)).rejects.toThrow(MisuseError);
  await expect(startListener("hunflow", { secrets: "none" })).rejects.toThrow("Did you mean “huntflow”?");
});

test("an answer that is no status fails the delivery, and nothing else", async () => {
  const warned: Error[] = [];
  const keep = (warning: Error) => void warned.push(warning);
  process.on("warning", keep);
  await using listener = await startListener(huntflow, { secrets: "none", answer: () => Number.NaN });

  const { status } = await fetch(listener.url, await delivery("huntflow/APPLICANT"));

  expect(status).toBe(500);
  await expect.poll(() => warned.map(({ message }) => message)).toContain("Invalid status code: NaN");
  process.off("warning", keep);
});
