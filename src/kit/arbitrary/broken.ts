import { type Arbitrary, nat, tuple } from "fast-check";
import { pointerOf, valueAt } from "../../json/pointer.ts";
import type { Schema, SchemaData } from "../../runtime/schema-data.ts";
import { casesOf } from "../../testing/generate/cases.ts";
import type { Kept } from "../../testing/generate/kept.ts";
import { breachesAt, replacedAt, sitesOf } from "../../testing/generate/sites.ts";
import { grown } from "./grown.ts";

/** Whether the strict contract has any rule for a payload of the event. */
export function isBreakable(data: SchemaData, schema: Schema, kept: Kept | undefined): boolean {
  for (const { breaks } of casesOf(data, schema, kept)) if (breaks) return true;
  return false;
}

/** Payloads with one rule of the strict contract broken at one place, whatever else shrinks. */
export function broken(data: SchemaData, schema: Schema, kept: Kept | undefined): Arbitrary<unknown> {
  return tuple(grown(data, schema, kept, "valid"), nat(), nat())
    .map(([payload, place, way]) => {
      const ways = sitesOf(data, schema, payload, kept)
        .map((site) => ({ site, breaches: breachesAt(data, site, valueAt(payload, pointerOf(site.steps))) }))
        .filter(({ breaches }) => breaches.length > 0);
      const chosen = ways[place % ways.length];
      const breach = chosen?.breaches[way % chosen.breaches.length];
      return chosen && breach && { payload: replacedAt(payload, chosen.site.steps, breach.applied) };
    })
    .filter((made) => made !== undefined)
    .map(({ payload }) => payload);
}
