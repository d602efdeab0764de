import { texts } from "@playground-texts";
import { useEffect, useRef, useState } from "react";
import { readFragment } from "./fragment.ts";
import type { Pasted } from "./pasted.ts";
import { loadSamples, type Sample } from "./Samples.tsx";

interface Openers {
  readonly onSample: (sample: Sample) => void;
  readonly onPasted: (pasted: Pasted) => void;
}

/** Opens what the fragment of the address asks for, now and whenever it changes; returns why it cannot. */
export function useFragment(openers: Openers): string | undefined {
  const current = useRef(openers);
  const [trouble, setTrouble] = useState<string>();
  useEffect(() => {
    current.current = openers;
  });
  useEffect(() => {
    const open = async () => setTrouble(await opened(location.hash, current.current));
    open();
    addEventListener("hashchange", open);
    return () => removeEventListener("hashchange", open);
  }, []);
  return trouble;
}

async function opened(fragment: string, { onSample, onPasted }: Openers): Promise<string | undefined> {
  const asked = await readFragment(fragment);
  if (asked === undefined) return undefined;
  if ("fault" in asked) return texts.unreadableLink;
  if ("pasted" in asked) {
    onPasted(asked.pasted);
    return undefined;
  }
  const sample = (await loadSamples()).find(({ id }) => id === asked.sample);
  if (sample === undefined) return texts.samples.missing(asked.sample.slice(0, 100));
  onSample(sample);
  return undefined;
}
