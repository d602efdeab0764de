import type { Contract } from "./contract.ts";

/** The contracts in groups, one for each provider. */
export function providersOf(contracts: readonly Contract[]): [Contract, ...Contract[]][] {
  const groups = new Map<string, [Contract, ...Contract[]]>();
  for (const contract of contracts) {
    const group = groups.get(contract.provider.id);
    if (group) group.push(contract);
    else groups.set(contract.provider.id, [contract]);
  }
  return [...groups.values()];
}

/** What is said of a provider and its versions; AsyncAPI has no words for most of it. */
export function providerOf(versions: readonly [Contract, ...Contract[]]): object {
  const { title, summary, page, uses, setup, witnesses, deviations } = versions[0].provider;
  return {
    title,
    summary,
    page,
    uses,
    setup,
    ...(Object.keys(witnesses).length === 0 ? {} : { witnesses }),
    ...listed({ deviations }),
    versions: Object.fromEntries(versions.map((contract) => [contract.version, versionOf(contract)])),
  };
}

function versionOf(contract: Contract): object {
  const {
    summary,
    current,
    event,
    eventOtherwise,
    marker,
    delivery,
    recognition,
    exclusion = [],
    batch,
    request,
    signature,
    acknowledgement,
    announced,
    replaces,
    upgrade,
    deviations,
  } = contract;
  return {
    summary,
    current,
    event,
    ...(eventOtherwise === undefined ? {} : { eventOtherwise }),
    ...(marker === undefined ? {} : { marker }),
    ...(delivery === undefined ? {} : { delivery }),
    recognition,
    ...listed({ exclusion }),
    ...(batch === undefined ? {} : { batch }),
    request,
    signature,
    acknowledgement,
    ...listed({ announced, replaces, upgrade, deviations }),
  };
}

/** Members whose lists are not empty. */
export function listed(members: Readonly<Record<string, readonly unknown[]>>): object {
  return Object.fromEntries(Object.entries(members).filter(([, list]) => list.length > 0));
}
