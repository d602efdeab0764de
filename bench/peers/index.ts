import { ajvPeers } from "./ajv.ts";
import { arktype } from "./arktype.ts";
import type { Peer } from "./peer.ts";
import { typebox } from "./typebox.ts";
import { typia } from "./typia.ts";
import { valibot } from "./valibot.ts";
import { zodPeers } from "./zod.ts";

const fromTypes = await typia();

/** All libraries that could be set up, and a line for each that could not. */
export const peers: readonly Peer[] = [
  ...ajvPeers,
  typebox,
  ...zodPeers,
  valibot,
  arktype,
  ...("leftOut" in fromTypes ? [] : [fromTypes]),
];
export const leftOut: readonly string[] = "leftOut" in fromTypes ? [fromTypes.leftOut] : [];
