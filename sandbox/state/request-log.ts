export type RequestEntry = {
  id: number;
  /** Simulated time. */
  at: number;
  method: string;
  path: string;
  query: string;
  sellerId: number | null;
  storefront: string | null;
  userAgent: string | null;
  /** The scheme only, never the keys. */
  authorization: string | null;
  requestBody: string;
  /** How many items the body held, counted before it was cut; null when it has no list of items. */
  items: number | null;
  status: number | null;
  responseBody: string;
  durationMs: number;
  fault: string | null;
};

/** A call as it is reported; the log counts it and its items. */
export type NewRequest = Omit<RequestEntry, "id" | "items">;

const KEPT = 1000;
const REQUEST_BODY_KEPT = 16_384;
const RESPONSE_BODY_KEPT = 4096;

/** The last thousand calls, in memory only. */
export class RequestLog {
  private entries: RequestEntry[] = [];
  private lastId = 0;

  add(entry: NewRequest): void {
    this.lastId += 1;
    this.entries.push({
      ...entry,
      id: this.lastId,
      items: countItems(entry.requestBody),
      requestBody: entry.requestBody.slice(0, REQUEST_BODY_KEPT),
      responseBody: entry.responseBody.slice(0, RESPONSE_BODY_KEPT),
    });
    if (this.entries.length > KEPT * 1.2) this.entries = this.entries.slice(-KEPT);
  }

  /** Calls with an id above `since`, newest first. */
  list(since = 0): RequestEntry[] {
    return this.entries.filter((entry) => entry.id > since).reverse();
  }

  clear(): void {
    this.entries = [];
  }
}

function countItems(body: string): number | null {
  if (!body.includes('"items"')) return null;
  try {
    const { items } = JSON.parse(body) as { items?: unknown };
    return Array.isArray(items) ? items.length : null;
  } catch {
    return null;
  }
}
