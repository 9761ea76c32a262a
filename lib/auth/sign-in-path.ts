import { safePath } from "./safe-path";

/** The sign-in page that leads on to `asked`, or to `backTo` when that is no page of ours. */
export function signInPath(asked: string | null, backTo: string): string {
  return `/sign-in?next=${encodeURIComponent(safePath(asked) ?? backTo)}`;
}
