import { isUtf8 } from "node:buffer";
import { printable } from "../../runtime/texts/word.ts";
import { hiding } from "../deliver/hide.ts";
import { type Answer, wireHeaders } from "../deliver/post.ts";
import { inertText } from "../inert.ts";
import { addressOf, type Planned } from "./planned.ts";
import type { SendPrinter, SendPrinterContext } from "./printer.ts";
import { hidingFor, type Sent, shownHeaders } from "./sent.ts";
import type { Tally } from "./tally.ts";

/** As much of an answer's body as people want to see. */
const [mostLines, mostCharacters] = [10, 2000];

/** For people: of one delivery everything, of many a summary; of PING everything, too. */
export function prettyPrinter(context: SendPrinterContext): SendPrinter {
  const { url, secret, terminal, isVerbose } = context;
  const { send: texts } = context.texts;
  const { colors } = terminal;
  let held: Sent | undefined;
  let refused: Sent | undefined;
  let count = 0;
  return {
    request: (planned) => {
      print([...requestLines(planned), "", ...bodyLines(planned), ""]);
    },
    ping: block,
    sent: (sent) => {
      if (isVerbose) return block(sent);
      // Whether it is the only one decides whether it is printed.
      held = count === 0 ? sent : undefined;
      if (!sent.conclusion.isAccepted) refused ??= sent;
      count += 1;
    },
    end: (tally) => {
      if (held) block(held);
      else if (tally.sent > 1 || isVerbose) print(summaryLines(tally));
    },
  };

  function print(lines: readonly string[]): void {
    context.write(`${inertText(lines.join("\n"))}\n`);
  }

  function block(sent: Sent): void {
    const { planned, result, conclusion } = sent;
    const mark = conclusion.isAccepted ? colors.green("✓") : colors.red("✗");
    const [said = "", ...more] = context.conclusionOf(sent);
    print([
      ...requestLines(planned),
      "",
      ...("failure" in result ? [`← ${colors.red(context.failureOf(result))}`] : answerLines(planned, result)),
      "",
      `${mark} ${said}`,
      ...more.map((line) => `  ${line}`),
      "",
    ]);
  }

  function requestLines(planned: Planned): string[] {
    const { headers, body } = planned.outgoing;
    const hide = hidingFor(planned, secret);
    return [
      `→ ${colors.bold(`POST ${printable(hide(url.href), 400)}`)}`,
      `  ${printable(addressOf(planned), 120)}, ${planned.origin}, ${texts.bytes(body.length)}`,
      ...headerLines(shownHeaders(wireHeaders({ url, headers, body }), hide)),
    ];
  }

  function headerLines(headers: readonly (readonly [string, string])[]): string[] {
    return headers.map(([name, value]) => `    ${colors.cyan(printable(name, 100))}: ${printable(value, 1000)}`);
  }

  function bodyLines(planned: Planned): string[] {
    const { body } = planned.outgoing;
    const text = Buffer.from(body).toString(isUtf8(body) ? "utf8" : "base64");
    const lines = hidingFor(planned, secret)(text).split("\n");
    return [...(isUtf8(body) ? [] : [texts.base64]), ...lines.map((line) => printable(line, Number.POSITIVE_INFINITY))];
  }

  function answerLines(planned: Planned, { status, statusText, headers, body, isWhole, duration }: Answer): string[] {
    const hide = hidingFor(planned, secret);
    const title = printable(hide(`${status} ${statusText}`.trim()), 200);
    const shown = hide(new TextDecoder().decode(body));
    const lines = shown.slice(0, mostCharacters).trimEnd().split(/\r?\n/);
    const isCut = !isWhole || shown.length > mostCharacters || lines.length > mostLines;
    return [
      `← ${colors.bold(title)}, ${texts.milliseconds(duration)}`,
      ...headerLines(shownHeaders(headers, hide)),
      ...(body.length === 0 ? [] : ["", ...lines.slice(0, mostLines).map((line) => `    ${printable(line, 400)}`)]),
      ...(isCut ? [`    ${texts.cut}`] : []),
    ];
  }

  function summaryLines(tally: Tally): string[] {
    const counts = [...[...tally.statuses, ...tally.failures].map((own) => own.count), tally.unsent];
    const width = String(Math.max(0, ...counts)).length;
    const rowOf = (name: string, number: number, said: string) =>
      `  ${name.padEnd(4)} ${String(number).padStart(width)}  ${said}`;
    const { duration } = tally;
    return [
      texts.title(tally.sent, printable(hiding(secret === undefined ? [] : [secret])(url.href), 400)),
      ...tally.statuses.map((own) =>
        rowOf(
          String(own.status),
          own.count,
          own.isAccepted ? colors.green(texts.accepted) : colors.red(texts.notAccepted),
        ),
      ),
      ...tally.failures.map((own) => rowOf("—", own.count, colors.red(texts.failures[own.failure]))),
      ...(tally.unsent > 0 ? [rowOf("—", tally.unsent, colors.red(texts.notSendable))] : []),
      ...(duration ? [`  ${texts.timings(duration)}`] : []),
      ...(refused ? context.conclusionOf(refused).map((line) => `  ${line}`) : []),
    ];
  }
}
