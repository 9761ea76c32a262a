import { Agent, request } from "undici";

export type Browser = { get(path: string): Promise<PageLoad>; close(): Promise<void> };
export type PageLoad = { firstByteMs: number; wholeMs: number; html: string };

/** A browser's session at the built app: signed in over HTTP as a person does, one connection kept open. */
export async function signIn(url: string, person: { email: string; password: string }): Promise<Browser> {
  const agent = new Agent({ connections: 1, pipelining: 1 });
  const jar = new Map<string, string>();
  const send = async (path: string, form?: Record<string, string>) => {
    const answer = await request(`${url}${path}`, {
      dispatcher: agent,
      method: form ? "POST" : "GET",
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
      },
      body: form ? new URLSearchParams(form).toString() : undefined,
    });
    for (const line of [answer.headers["set-cookie"] ?? []].flat()) {
      const [name = "", value = ""] = line.split(";")[0]!.split(/=(.*)/s);
      jar.set(name, value);
    }
    return answer;
  };
  const { csrfToken } = (await (await send("/api/auth/csrf")).body.json()) as { csrfToken: string };
  await (await send("/api/auth/callback/credentials", { ...person, csrfToken })).body.dump();
  if (![...jar.keys()].some((name) => name.endsWith("session-token"))) throw new Error("the sign-in was refused");
  return {
    close: () => agent.close(),
    async get(path) {
      const started = performance.now();
      const answer = await send(path);
      const parts: Uint8Array[] = [];
      let firstByteMs = 0;
      for await (const part of answer.body) {
        firstByteMs ||= performance.now() - started;
        parts.push(part);
      }
      const wholeMs = performance.now() - started;
      const html = Buffer.concat(parts).toString("utf8");
      if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}`);
      return { firstByteMs, wholeMs, html };
    },
  };
}
