export type SearchParams = Record<string, string | string[] | undefined>;

/**
 * The address of the same list with something changed: `null` or an empty list takes a parameter away. The URL is the
 * state of a list; paging starts over whenever anything but the cursor changes, so pass `cursor: null` then.
 */
export function hrefWith(path: string, current: SearchParams, changes: Record<string, string | string[] | null>) {
  const merged: Record<string, string | string[] | null | undefined> = { ...current, ...changes };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(merged)) {
    if (value === null || value === undefined || value === "") continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, one);
  }
  const text = query.toString();
  return text ? `${path}?${text}` : path;
}
