/** A person at the sandbox's control page, as code: places orders, moves time, injects faults (sandbox/README.md). */
export class SandboxControl {
  constructor(
    /** Trendyol's address in this stack, as a seller would enter it. */
    readonly trendyolUrl: string,
    private readonly controlUrl: string,
  ) {}

  /** Reads any control path, such as `/control/orders?sellerId=1001`. */
  get<T = unknown>(path: string): Promise<T> {
    return this.call<T>("GET", path);
  }

  /** Does something by any control path. */
  post<T = unknown>(path: string, body: unknown = {}): Promise<T> {
    return this.call<T>("POST", path, body);
  }

  delete(path: string): Promise<unknown> {
    return this.call("DELETE", path);
  }

  private async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(`${this.controlUrl}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`The sandbox refused ${method} ${path}: ${text}`);
    return JSON.parse(text) as T;
  }
}
