import type { Server } from "node:http";
import type { AddressInfo, Socket } from "node:net";

/** Tells the test where a server is, and how much it read of each connection. */
export function listening(server: Server): void {
  console.log(`port ${(server.address() as AddressInfo).port}`);
  server.on("connection", (socket: Socket) => socket.on("close", () => console.log(`read ${socket.bytesRead}`)));
}
