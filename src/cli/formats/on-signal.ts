const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Does something before a signal ends the program as it would have anyway. The first Ctrl-C does not end it: it
 * only asks that the program come to its end by itself. Returns what takes that back.
 */
export function onSignal(breakOff: AbortController, action: () => void): () => void {
  const handlers = signals.map((signal) => {
    const handler = () => {
      if (signal === "SIGINT" && !breakOff.signal.aborted) return breakOff.abort();
      action();
      forget();
      process.kill(process.pid, signal);
    };
    process.on(signal, handler);
    return () => void process.off(signal, handler);
  });
  return forget;

  function forget(): void {
    for (const remove of handlers) remove();
  }
}
