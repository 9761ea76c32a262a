"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Takes presses on every `Link` to the router: of the page, and of what comes into it later. A press that somebody has answered already,
 * that asks for another tab or window, or that leads elsewhere stays the browser's.
 */
export function LinkPresses() {
  const router = useRouter();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0) return;
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[data-soft]") : null;
      if (!link || link.target || link.hasAttribute("download") || link.origin !== location.origin) return;
      event.preventDefault();
      router.push(link.href, { scroll: link.dataset.soft === "" });
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);
  return null;
}
