import type { Projection } from "../src/compile/index.ts";
import type { Message } from "./messages.ts";
import { faulty, valid, varied } from "./pools.ts";

/** One table: what is judged, by whom in which projection, and how far. */
export interface Topic {
  readonly title: string;
  readonly projection: Projection;
  /** The payloads of a message that are judged in turn. */
  readonly pool: (message: Message) => readonly unknown[];
  readonly isValid: boolean;
  /** Whether it is valid, or all that is wrong with it. */
  readonly work: "verdict" | "findings";
  /** The goal for ours. */
  readonly limit?: number;
}

/**
 * What is valid comes first: invalid payloads have other shapes, and the more shapes V8 has met at
 * an access to a member, the longer it takes from then on.
 */
export const topics: readonly Topic[] = [
  {
    title: "Tolerant (no formats), valid",
    projection: "tolerant",
    pool: valid,
    isValid: true,
    work: "verdict",
    limit: 0.05,
  },
  {
    title: "Strict (formats, closed), valid",
    projection: "strict",
    pool: valid,
    isValid: true,
    work: "verdict",
    limit: 0.2,
  },
  {
    title: "Tolerant, valid, eight shapes: optional members missing at random",
    projection: "tolerant",
    pool: varied,
    isValid: true,
    work: "verdict",
  },
  {
    title: "Strict, valid, eight shapes: optional members missing at random",
    projection: "strict",
    pool: varied,
    isValid: true,
    work: "verdict",
  },
  {
    title: "Tolerant, invalid, verdict only",
    projection: "tolerant",
    pool: faulty("tolerant"),
    isValid: false,
    work: "verdict",
  },
  {
    title: "Strict, invalid, verdict only",
    projection: "strict",
    pool: faulty("strict"),
    isValid: false,
    work: "verdict",
  },
  {
    title: "Strict, invalid, all findings",
    projection: "strict",
    pool: faulty("strict"),
    isValid: false,
    work: "findings",
    limit: 0.3,
  },
];
