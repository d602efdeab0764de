import { isUtf8 } from "node:buffer";
import { wireHeaders } from "../deliver/post.ts";
import { inertJson } from "../inert.ts";
import { addressOf, type Planned } from "./planned.ts";
import type { SendPrinter, SendPrinterContext } from "./printer.ts";
import { hidingFor, type Sent, shownHeaders } from "./sent.ts";

/** For programs: an object a line, told apart by `type`: `request`, `ping`, `delivery`, `summary`. */
export function ndjsonPrinter({ url, secret, write, conclusionOf, failureOf }: SendPrinterContext): SendPrinter {
  return {
    request: (planned) => print({ type: "request", ...requestOf(planned), ...bodyOf(planned) }),
    ping: (sent) => print({ type: "ping", ...deliveryOf(sent) }),
    sent: (sent) => print({ type: "delivery", ...deliveryOf(sent) }),
    end: (tally, isBrokenOff) => print({ type: "summary", ...tally, isBrokenOff }),
  };

  function print(part: object): void {
    write(`${inertJson(part)}\n`);
  }

  function requestOf(planned: Planned) {
    const { headers, body } = planned.outgoing;
    const hide = hidingFor(planned, secret);
    return {
      address: addressOf(planned),
      origin: planned.origin,
      method: "POST",
      url: hide(url.href),
      headers: shownHeaders(wireHeaders({ url, headers, body }), hide),
      bytes: body.length,
    };
  }

  function bodyOf(planned: Planned): object {
    const { body } = planned.outgoing;
    const hide = hidingFor(planned, secret);
    return isUtf8(body)
      ? { body: hide(Buffer.from(body).toString()) }
      : { body: hide(Buffer.from(body).toString("base64")), bodyEncoding: "base64" };
  }

  function deliveryOf(sent: Sent): object {
    const { result, planned, conclusion } = sent;
    const hide = hidingFor(planned, secret);
    const came =
      "failure" in result
        ? { failure: { ...result, duration: rounded(result.duration), message: failureOf(result) } }
        : {
            answer: {
              status: result.status,
              headers: shownHeaders(result.headers, hide),
              body: hide(new TextDecoder().decode(result.body)),
              isWhole: result.isWhole,
              duration: rounded(result.duration),
            },
          };
    return {
      ...requestOf(planned),
      ...came,
      isAccepted: conclusion.isAccepted,
      conclusion: conclusionOf(sent).join(" "),
    };
  }
}

/** A tenth of a millisecond is more than can be measured. */
function rounded(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
