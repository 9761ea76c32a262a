import { NAVIGATION_EVENT } from "@/components/shell/navigation-event";

/** Next calls it by this name when a page is asked for by a link, a key or the back button; the frame shows that it was taken. */
export function onRouterTransitionStart(url: string): void {
  window.dispatchEvent(new CustomEvent(NAVIGATION_EVENT, { detail: url }));
}
