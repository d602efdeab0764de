/** Whether a path is the playground's, in any language. */
export function isPlayground(pathname: string): boolean {
  return /\/playground\/?$/.test(pathname);
}
