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
  status: number | null;
  responseBody: string;
  durationMs: number;
  fault: string | null;
};

const KEPT = 1000;
const REQUEST_BODY_KEPT = 16_384;
const RESPONSE_BODY_KEPT = 4096;

/** The last thousand calls, in memory only. */
export class RequestLog {
  private entries: RequestEntry[] = [];
  private lastId = 0;

  add(entry: Omit<RequestEntry, "id">): void {
    this.lastId += 1;
    this.entries.push({
      ...entry,
      id: this.lastId,
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
