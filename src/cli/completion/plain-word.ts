/** Whether a word means itself in every shell, quoted or not. */
export function isPlainWord(word: string): boolean {
  return /^[\w./@+-]+$/.test(word);
}
