import { useEffect, useState } from "react";

export type Engine = typeof import("./engine.ts");

/** The script that knows the contracts: loaded as soon as the page is there. */
export function useEngine(): Engine | "failed" | undefined {
  const [engine, setEngine] = useState<Engine | "failed">();
  useEffect(() => {
    let isGone = false;
    import("./engine.ts").then(
      (loaded) => isGone || setEngine(loaded),
      () => isGone || setEngine("failed"),
    );
    return () => {
      isGone = true;
    };
  }, []);
  return engine;
}
