import { isPlayground } from "./is-playground.ts";

/*
 * A client module: the playground is entered and left by a full page load, because the policy that
 * forbids it to send anything holds from load to load.
 */

if (typeof document !== "undefined") addEventListener("click", loadFully, { capture: true });

function loadFully(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  const isPlain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (!link || !isPlain || event.defaultPrevented || link.origin !== location.origin) return;
  if ((link.target !== "" && link.target !== "_self") || link.hasAttribute("download")) return;
  if (isPlayground(link.pathname) === isPlayground(location.pathname)) return;
  event.preventDefault();
  location.assign(link.href);
}

interface Update {
  readonly location: { readonly pathname: string };
  readonly previousLocation: { readonly pathname: string } | null;
}

/** Called by Docusaurus after each navigation, the first load included. */
export function onRouteDidUpdate({ location: { pathname }, previousLocation }: Update): void {
  const isHere = isPlayground(pathname);
  // Somebody else than a link led here, or away.
  if (previousLocation && isPlayground(previousLocation.pathname) !== isHere) location.reload();
  // What lies behind links is of no use without a full load: nothing is fetched ahead.
  else if (isHere) Object.assign(window, { docusaurus: { prefetch: () => false, preload: () => false } });
}
