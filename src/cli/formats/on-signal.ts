const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does something before a signal ends the program as it would have anyway. Returns what takes that back. */
export function onSignal(action: () => void): () => void {
  const handlers = signals.map((signal) => {
    const handler = () => {
      action();
      process.kill(process.pid, signal);
    };
    process.once(signal, handler);
    return () => void process.off(signal, handler);
  });
  return () => {
    for (const remove of handlers) remove();
  };
}
