import type { DeliveryReport, ListenTotals } from "../../listen/delivery-report.ts";

/** What `hirehooks listen` says, in one language. */
export interface ListenTexts {
  readonly summary: string;
  readonly options: Readonly<
    Record<
      | "provider"
      | "port"
      | "host"
      | "path"
      | "record"
      | "redact"
      | "forward"
      | "answer"
      | "count"
      | "show"
      | "showPersonal"
      | "format",
      string
    >
  >;
  /** Beneath the options: what is good to know, and commands to begin with. */
  readonly notes: string;
  readonly prompt: string;
  readonly listening: (url: string) => string;
  /** There is no secret to verify with. */
  readonly unverified: string;
  /** The provider's deliveries have no proof. */
  readonly nothingToVerify: string;
  /** Others than this machine reach the host. */
  readonly open: (host: string) => string;
  /** The recording ended in the middle of a line. */
  readonly torn: (file: string) => string;
  /** What findings in a body are called by, where a check has a file's name. */
  readonly body: string;
  readonly bytes: (count: number) => string;
  readonly labels: Readonly<Record<"sender" | "id" | "recording" | "answer", string>>;
  readonly proofs: Readonly<Record<DeliveryReport["proof"], string>>;
  /** Why a delivery is refused, after the words of `proofs.refused`. */
  readonly faults: Readonly<Record<Exclude<NonNullable<DeliveryReport["fault"]>, "unrecognised">, string>>;
  readonly repeated: (before: number) => string;
  readonly recorded: string;
  readonly notRecorded: (reason: string) => string;
  readonly answers: Readonly<Record<DeliveryReport["answer"]["by"], (status: number) => string>>;
  readonly delayed: (status: number, seconds: number) => string;
  readonly notForwarded: (status: number, reason: string) => string;
  readonly nobodyThere: string;
  readonly unanswered: (number: number) => string;
  readonly noRequest: (code: string) => string;
  readonly totals: (totals: ListenTotals) => string;
  /** Deliveries that should be in the recording and are not. */
  readonly lost: (count: number) => string;
  readonly errors: {
    readonly two: (one: string, other: string) => string;
    readonly only: (option: string, other: string) => string;
    readonly path: (path: string) => string;
    /** Deliveries would be sent on to the listener itself. */
    readonly ownForward: string;
    readonly portInUse: (port: number) => string;
    readonly portDenied: (port: number) => string;
    readonly cannotListen: (host: string, code: string) => string;
    readonly locked: (file: string, owner: number, lock: string) => string;
    readonly cannotRecord: (file: string, reason: string) => string;
  };
}
