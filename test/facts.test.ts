import { describe, expect, test } from "vitest";
import type { Contract, MessageContract } from "../src/compile/index.ts";
import { contracts } from "./contracts.ts";
import { exceptions, listedElsewhere, openLists } from "./facts/exceptions.ts";
import { type Place, pathsOf, placeOf, refusedAt, valuesAt } from "./facts/place-of.ts";
import { type Fact, type Facts, readFacts } from "./facts/read-facts.ts";

describe.each(readFacts())("the facts about $path", (facts) => {
  const contract = contracts.find(({ path }) => path === facts.path);
  const known = facts.members.filter(({ event }) => messageOf(contract, event));
  const faults = new Map(facts.members.map((fact) => [fact, faultOf(contract, fact)]));
  const reasons = Object.keys(exceptions[facts.path] ?? {});
  const isExcused = (fact: Fact) => !faults.get(fact)?.isRefusal && reasons.some((key) => covers(key, fact));
  const open = Object.keys(openLists[facts.path] ?? {});
  const lacking = Object.fromEntries(Object.keys(facts.enums).map((key) => [key, lackingValues(contract, facts, key)]));

  test("name no event that the contract lacks", () => {
    const missing = facts.events.filter((event) => messageOf(contract, event) === undefined);

    expect(missing).toEqual([]);
  });

  test("name no member that the contract lacks, and no JSON type that it refuses there", () => {
    const wrong = known.filter((fact) => faults.get(fact) && !isExcused(fact));

    expect(wrong.map((fact) => `${fact.event} ${fact.path}: ${faults.get(fact)?.says}`)).toEqual([]);
  });

  test("know no object that lacks a member which the contract requires", () => {
    const wrong = known.filter((fact) => fact.isLacked && found(contract, fact)?.isRequired);

    expect(wrong.map(({ event, path }) => `${event} ${path}`)).toEqual([]);
  });

  test("agree with the contract on what the vendor's text lists", () => {
    const wrong = known.filter((fact) => {
      const place = found(contract, fact);
      if (fact.isDocumented === undefined || !place?.isNamed || place.provenance.length === 0) return false;
      const isSo = place.provenance.includes("documented") === fact.isDocumented;
      return !isSo && !listedElsewhere[facts.path]?.some((key) => covers(key, fact));
    });

    expect(wrong.map(({ event, path, isDocumented }) => `${event} ${path}: ${isDocumented}`)).toEqual([]);
  });

  test("name no value that an enum lacks", () => {
    const wrong = Object.entries(lacking).filter(([key, values]) => values.length > 0 && !open.includes(key));
    const refused = open.filter((key) => !isTextOrNumberAt(contract, key));

    expect(wrong.map(([key, values]) => `${key}: ${values.join(", ")}`)).toEqual([]);
    expect(refused).toEqual([]);
  });

  test("need each exception", () => {
    const needless = reasons.filter((key) => {
      const covered = known.filter((fact) => covers(key, fact));
      return covered.length > 0 && covered.every((fact) => faults.get(fact) === undefined);
    });
    const unknown = reasons.filter((key) => !facts.members.some((fact) => covers(key, fact)));
    const closed = open.filter((key) => lacking[key]?.length === 0);

    expect([...needless, ...unknown, ...closed]).toEqual([]);
  });

  test("in numbers", () => {
    const faulty = facts.members.filter((fact) => faults.get(fact));
    const excused = faulty.filter((fact) => known.includes(fact) && isExcused(fact));
    const values = Object.values(facts.enums).flat();
    const missing = Object.values(lacking).flat();
    const free = open.flatMap((key) => (isTextOrNumberAt(contract, key) && lacking[key]) || []);

    console.info(
      `${facts.path}: members ${count(facts.members, faulty, excused)}, enum values ${count(values, missing, free)}, ` +
        `exceptions ${excused.length} members, ${free.length} values`,
    );
    expect(facts.members.length).toBeGreaterThan(0);
  });
});

function count(all: readonly unknown[], faulty: readonly unknown[], excused: readonly unknown[]): string {
  return `${all.length - faulty.length + excused.length}/${all.length}`;
}

function messageOf(contract: Contract | undefined, event: string): MessageContract | undefined {
  return contract?.messages.find((message) => message.event === event);
}

function found(contract: Contract | undefined, { event, path }: Fact): Place | undefined {
  const message = messageOf(contract, event);
  return contract && message && placeOf(contract, message.payload, path);
}

/** What a contract has against a fact. */
interface Fault {
  readonly says: string;
  /** Whether what was seen would be refused, for which there is no excuse. */
  readonly isRefusal: boolean;
}

function faultOf(contract: Contract | undefined, fact: Fact): Fault | undefined {
  const place = found(contract, fact);
  if (contract === undefined || place === undefined) return { says: "missing", isRefusal: false };
  const refused = refusedAt(contract, place, fact.types);
  if (refused.length > 0) return { says: `refuses ${refused.join(" and ")}`, isRefusal: true };
  return place.isNamed ? undefined : { says: "let through by an open place, but not named", isRefusal: false };
}

function covers(key: string, { event, path }: Fact): boolean {
  const [wantedEvent, wantedPath = ""] = key.split(" ");
  if (wantedEvent !== "*" && wantedEvent !== event) return false;
  return wantedPath.endsWith("**") ? path.startsWith(wantedPath.slice(0, -2)) : path === wantedPath;
}

/** Values of the facts that no enum lists at their place: anywhere, or at one of the places that the key covers. */
function lackingValues(contract: Contract | undefined, { enums }: Facts, key: string): unknown[] {
  const lists = contract === undefined ? [] : placesOf(contract, key).map((place) => valuesAt(place));
  const values = enums[key] ?? [];
  if (!key.startsWith("*.")) return values.filter((value) => !lists.some((list) => list.includes(value)));
  return values.filter((value) => lists.length === 0 || lists.some((list) => !list.includes(value)));
}

/** Whether an open list has a place, and any text or number may stand there. */
function isTextOrNumberAt(contract: Contract | undefined, key: string): boolean {
  const places = contract === undefined ? [] : placesOf(contract, key);
  const isOpen = ({ branches }: Place) =>
    branches.some(({ type = [] }) => [type].flat().some((one) => one === "string" || one === "integer"));
  return places.length > 0 && places.every(isOpen);
}

/** The places of an enum of the facts: in one event, in all, or wherever a path ends so. */
function placesOf(contract: Contract, key: string): Place[] {
  const [path = "", event] = key.split(" ").toReversed();
  return contract.messages
    .filter((message) => event === undefined || message.event === event)
    .flatMap(({ payload }) => {
      const paths = path.startsWith("*.")
        ? pathsOf(contract, payload).filter((one) => `.${one}`.endsWith(path.slice(1)))
        : [path];
      return paths.flatMap((one) => placeOf(contract, payload, one) ?? []);
    });
}
