/** More than any form of a sign-in holds. */
const MOST_BYTES = 20_000;

/**
 * Hands a request on whose body is small. Auth.js reads a body whole, whoever sends it; so one that is large, or does not say how
 * large it is, is refused unread.
 */
export function withinLimit<R extends Request>(handle: (request: R) => Promise<Response>) {
  return async (request: R): Promise<Response> => {
    const length = request.headers.get("content-length");
    const isSmall = length !== null && /^\d+$/.test(length) && Number(length) <= MOST_BYTES;
    return isSmall ? handle(request) : new Response(null, { status: 413 });
  };
}
