import { readFaults } from "../../testing/read-faults.ts";
import type { KitTexts } from "./texts.ts";

const count = (number: number) => `${number} ${number === 1 ? "fault" : "faults"}`;
const reading = (isStrict: boolean) => (isStrict ? "strict reading" : "tolerant reading");

export const texts: KitTexts = {
  refused: (address, isStrict, total) =>
    `The payload is not as the contract of ${address} says (${reading(isStrict)}): ${count(total)}.`,
  holds: (address, isStrict) =>
    `The payload is as the contract of ${address} says (${reading(isStrict)}), but the test expects that it is not.${isStrict ? "" : " A strict reading ({ strict: true }) may find more."}`,
  unreadable: (address, line, column, fault) =>
    `The payload of ${address} cannot be read: ${fault} (line ${line}, column ${column}) Give it as it is sent, or as a value.`,
  faults: readFaults.en,
  whole: "(the whole payload)",
  more: (number) => `… and ${number} more.`,
  tolerated: "A tolerant reader accepts it all the same: only a strict reading finds this.",
  remedy: (address) =>
    `Mend the payload at these places, or the address. “npx hirehooks sample ${address}” prints a payload that is right.`,
};
