import { randomUUID } from "node:crypto";

// biome-ignore lint/suspicious/noExplicitAny: stories look at answers freely
export type Answer = any;

/** The API as a program uses it, with one key. A refusal is thrown as it is. */
export class Api {
  constructor(
    private readonly appUrl: string,
    private readonly key: string,
  ) {}

  get(path: string): Promise<Answer> {
    return this.call("GET", path);
  }

  post(path: string, body: unknown): Promise<Answer> {
    return this.call("POST", path, body);
  }

  patch(path: string, body: unknown): Promise<Answer> {
    return this.call("PATCH", path, body);
  }

  put(path: string, body: unknown): Promise<Answer> {
    return this.call("PUT", path, body);
  }

  /** Every item of a list, page by page. */
  async all(path: string): Promise<Answer[]> {
    const items: Answer[] = [];
    for (let cursor: string | null = ""; cursor !== null; ) {
      const page: { items: Answer[]; nextCursor: string | null } = await this.get(
        `${path}${path.includes("?") ? "&" : "?"}limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ""}`,
      );
      items.push(...page.items);
      cursor = page.nextCursor;
    }
    return items;
  }

  private async call(method: string, path: string, body?: unknown): Promise<Answer> {
    const answer = await fetch(`${this.appUrl}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.key}`,
        ...(body === undefined ? {} : { "content-type": "application/json", "idempotency-key": randomUUID() }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} → ${answer.status}: ${text.slice(0, 500)}`);
    return JSON.parse(text);
  }
}
