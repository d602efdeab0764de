import { MisuseError } from "../misuse.ts";

/** The part of a signature's contract that a MAC needs. */
export interface MacScheme {
  readonly hash: "sha256";
}

/** Whether a MAC is that of the body, compared in constant time; and the MAC of a body. */
export interface Mac {
  verify(body: Uint8Array, mac: Uint8Array): boolean | Promise<boolean>;
  sign(body: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/** Keys are made once for each secret; a receiver has few of them, and forgets the oldest of many. */
const macs: Readonly<Record<MacScheme["hash"], Map<string, Mac>>> = { sha256: new Map() };
const limit = 100;

/** HMAC (RFC 2104) with the UTF-8 bytes of a secret, whose key is kept for the next time. */
export function macOf(secret: string, scheme: MacScheme): Mac {
  const known = macs[scheme.hash];
  return known.get(secret) ?? added(known, secret, newMac(secret, scheme));
}

/** The same, but nothing is kept: by Node's own module where there is one, else by Web Crypto. */
export function newMac(secret: string, { hash }: MacScheme): Mac {
  return ofNode(secret, hash) ?? ofWebCrypto(secret);
}

function added(known: Map<string, Mac>, secret: string, mac: Mac): Mac {
  const [oldest] = known.size >= limit ? known.keys() : [];
  if (oldest !== undefined) known.delete(oldest);
  known.set(secret, mac);
  return mac;
}

/** What is used of `node:crypto`; it is never imported, so that a bundle for a browser has no trace of it. */
interface NodeCrypto {
  createSecretKey(bytes: Uint8Array): object;
  createHmac(hash: string, key: object): { update(data: Uint8Array): { digest(): Uint8Array } };
  timingSafeEqual(a: Uint8Array, b: Uint8Array): boolean;
}

interface WithBuiltins {
  readonly process?: { readonly getBuiltinModule?: (name: string) => unknown };
}

function ofNode(secret: string, hash: string): Mac | undefined {
  const crypto = (globalThis as WithBuiltins).process?.getBuiltinModule?.("node:crypto") as NodeCrypto | undefined;
  if (crypto?.createSecretKey === undefined) return undefined;
  // A key object is made ready once; a plain key costs several times the MAC itself.
  const key = crypto.createSecretKey(new TextEncoder().encode(secret));
  const sign = (body: Uint8Array) => crypto.createHmac(hash, key).update(body).digest();
  return {
    sign,
    verify: (body, mac) => {
      const expected = sign(body);
      return expected.length === mac.length && crypto.timingSafeEqual(expected, mac);
    },
  };
}

function ofWebCrypto(secret: string): Mac {
  const subtle = globalThis.crypto?.subtle;
  if (subtle === undefined) {
    throw new MisuseError(
      "crypto-missing",
      "There is no Web Crypto here, so no signature can be verified. Browsers have it on https and on localhost.",
    );
  }
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  // Bytes are copied before anything is waited for: their owner may write into them meanwhile.
  const key = subtle.importKey("raw", new TextEncoder().encode(secret), algorithm, false, ["sign", "verify"]);
  return {
    sign: async (body) => {
      const own = new Uint8Array(body);
      return new Uint8Array(await subtle.sign("HMAC", await key, own));
    },
    // Web Crypto compares in constant time.
    verify: async (body, mac) => {
      const [own, proof] = [new Uint8Array(body), new Uint8Array(mac)];
      return subtle.verify("HMAC", await key, proof, own);
    },
  };
}

/** The bytes of 64 lower-case digits; providers write nothing else, and what they do not write proves nothing. */
export function bytesOfHex(text: string): Uint8Array | undefined {
  if (text.length !== 64) return undefined;
  const bytes = new Uint8Array(32);
  for (let index = 0; index < 64; index += 1) {
    const code = text.charCodeAt(index);
    const digit = code >= 0x30 && code <= 0x39 ? code - 0x30 : code >= 0x61 && code <= 0x66 ? code - 0x57 : -1;
    if (digit < 0) return undefined;
    bytes[index >> 1] = ((bytes[index >> 1] ?? 0) << 4) | digit;
  }
  return bytes;
}

/** The bytes in lower-case digits. */
export function hexOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
