import type { AddressInfo } from "node:net";

/** Tells the test where the server is. */
export function listening(address: AddressInfo | string | null): void {
  console.log(`port ${(address as AddressInfo).port}`);
}
