/**
 * Whether a text of the sender's can be shown: a name as programmers give them to members and values. What
 * could be somebody's name, address or number is none (`Jane`, `jane@example.com`, `+33639981234`, a token).
 */
export function isPlainName(text: string): boolean {
  return plain.test(text) && text.replace(/\D/g, "").length <= mostDigits;
}

/** The same of an event's name, which may have several parts: `invoice.status.updated`. */
export function isPlainEvent(text: string): boolean {
  return text.length <= longest && text.split(".").every(isPlainName);
}

const longest = 80;
const mostDigits = 4;

const plain = /^(?:[a-z_$][A-Za-z0-9_$-]{0,39}|[A-Z][A-Z0-9_$-]{0,39})$/;
