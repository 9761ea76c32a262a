/** A path of this site from a parameter that anybody can write; everything else becomes null, so nobody is led away. */
export function safePath(path: unknown): string | null {
  if (typeof path !== "string" || !/^\/(?![/\\])[^\\\s]*$/.test(path) || path.length > 500) return null;
  const url = new URL(path, "http://here.invalid");
  return url.host === "here.invalid" ? url.pathname + url.search : null;
}
