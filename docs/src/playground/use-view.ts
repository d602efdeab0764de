import { type RefObject, useCallback, useLayoutEffect, useState } from "react";

/** How far an element is scrolled, and how large it is, in pixels. */
export interface View {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** The view of an element, kept up to date. */
export function useView(element: RefObject<HTMLElement | null>): readonly [View, () => void] {
  const [view, setView] = useState<View>({ top: 0, left: 0, width: 0, height: 0 });
  const update = useCallback(() => {
    const { scrollTop = 0, scrollLeft = 0, clientWidth = 0, clientHeight = 0 } = element.current ?? {};
    setView({ top: scrollTop, left: scrollLeft, width: clientWidth, height: clientHeight });
  }, [element]);
  useLayoutEffect(() => {
    if (!element.current) return;
    const observer = new ResizeObserver(update);
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element, update]);
  return [view, update];
}
