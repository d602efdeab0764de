import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A receiver that listens. */
export interface Listening {
  readonly url: string;
  readonly stop: () => void;
}

/** Listens on a free port of this machine. */
export async function listening(server: Server): Promise<Listening> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return running(server);
}

export function serving(listener: RequestListener): Promise<Listening> {
  return listening(createServer(listener));
}

/** One that listens already. */
export function running(server: Server): Listening {
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
