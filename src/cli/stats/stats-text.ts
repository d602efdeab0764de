import type { MessageStats, Stats } from "../../testing/stats/stats.ts";
import { inertJson } from "../inert.ts";

/** The text of stats, a member a line; equal for equal stats. */
export function statsText({ messages, unknown, ...about }: Stats): string {
  return `${inertJson(about).slice(0, -1)},\n"messages":${listOf(messages.map(messageText))},\n"unknown":${listOf(unknown.map(inertJson))}}\n`;
}

function messageText({ members, strangers, ...about }: MessageStats): string {
  return `${inertJson(about).slice(0, -1)},\n"members":${listOf(members.map(inertJson))},\n"strangers":${listOf(strangers.map(inertJson))}}`;
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n]`;
}
