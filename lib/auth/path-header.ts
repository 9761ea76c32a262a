/** Set by proxy.ts on each request for a page: the path and query that were asked for. */
export const PATH_HEADER = "x-marfa-path";
