import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { fetchPicture } from "./fetch-picture";
import { type HttpRequest, sendHttp } from "./http-client";

type Play = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let play: Play;
let calls: { method: string; headers: IncomingMessage["headers"]; body: string }[] = [];

beforeAll(async () => {
  server = createServer(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    calls.push({ method: request.method ?? "", headers: request.headers, body });
    play(request, response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  calls = [];
});

const answer =
  (status: number, body: string | Buffer, headers: Record<string, string> = {}): Play =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  };
const send = (changes: Partial<HttpRequest> = {}) => sendHttp({ method: "GET", url: `${base}/x?secret=1`, ...changes });

describe("one call", () => {
  it("gives back whatever stands below 500, parsed where it is JSON", async () => {
    play = answer(200, '{"a":1}');
    expect(await send()).toEqual({ status: 200, body: { a: 1 }, isJson: true, retryAfterSeconds: null });
    play = answer(404, "<html>gone</html>");
    expect(await send()).toMatchObject({ status: 404, isJson: false, body: "<html>gone</html>" });
    play = answer(429, "{}", { "retry-after": "7" });
    expect(await send()).toMatchObject({ status: 429, retryAfterSeconds: 7 });
    play = answer(429, "{}", { "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT" });
    expect(await send()).toMatchObject({ retryAfterSeconds: null });
    play = answer(204, "");
    expect(await send()).toMatchObject({ status: 204 });
  });

  it("sends its body as JSON, and reads what comes packed", async () => {
    play = answer(200, gzipSync('{"ș":"ț"}'), { "content-encoding": "gzip" });
    const given = await send({ method: "POST", body: { quantity: 5 }, headers: { authorization: "Basic x" } });
    expect(given.body).toEqual({ ș: "ț" });
    expect(calls[0]).toMatchObject({ method: "POST", body: '{"quantity":5}' });
    expect(calls[0]?.headers).toMatchObject({ "content-type": "application/json", authorization: "Basic x" });
  });

  it.each([500, 502, 503, 504, 556, 599])("calls %i unreachable: it may have acted on it", async (status) => {
    play = answer(status, '{"errors":[]}');
    await expect(send()).rejects.toMatchObject({
      code: "channel_unreachable",
      facts: { reason: "status", status, mayHaveArrived: true },
    });
  });

  it.each([
    ["html", "<!doctype html><h1>502</h1>"],
    ["broken", '{"items":[{"a":1'],
    ["empty", ""],
    ["empty", " \n"],
  ])("calls a success that is %s not understood", async (reason, body) => {
    play = answer(200, body);
    await expect(send()).rejects.toMatchObject({
      code: "channel_answer_unknown",
      facts: { reason, mayHaveArrived: true },
    });
  });

  it("takes a line that breaks as unreachable, before and within the answer", async () => {
    play = (request) => request.socket.destroy();
    const broken = { code: "channel_unreachable", facts: { reason: "broken_line", mayHaveArrived: true } };
    await expect(send()).rejects.toMatchObject(broken);
    play = (request, response) => {
      response.writeHead(200, { "content-length": "100" });
      response.write('{"a":');
      setTimeout(() => request.socket.destroy(), 20);
    };
    await expect(send()).rejects.toMatchObject(broken);
  });

  it("waits no longer than its time, for the first sign and for the last", async () => {
    const startedAt = performance.now();
    const late = { code: "channel_unreachable", facts: { reason: "timeout", mayHaveArrived: true } };
    play = () => {};
    await expect(send({ timeoutMs: 150 })).rejects.toMatchObject(late);
    play = (_, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write(" "), 20);
      response.on("close", () => clearInterval(drip));
    };
    await expect(send({ timeoutMs: 150 })).rejects.toMatchObject(late);
    expect(performance.now() - startedAt).toBeLessThan(3000);
  });

  it("knows that nobody was there", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    other.close();
    await once(other, "close");
    await expect(send({ url: `http://127.0.0.1:${port}/` })).rejects.toMatchObject({
      facts: { reason: "no_connection", mayHaveArrived: false },
    });
  });

  it("reads no more than its cap, follows nobody, and tells no address", async () => {
    play = answer(200, JSON.stringify({ a: "x".repeat(5000) }));
    await expect(send({ maxBytes: 1000 })).rejects.toMatchObject({
      code: "channel_answer_unknown",
      facts: { reason: "too_large" },
    });
    play = answer(302, "{}", { location: "http://169.254.169.254/" });
    expect(await send()).toMatchObject({ status: 302 });
    play = answer(503, "{}");
    const error = await send({ headers: { authorization: "Basic secret" } }).catch((caught: Error) => caught);
    expect(String((error as Error).message)).not.toMatch(/secret|127\.0\.0\.1/);
  });
});

describe("repeating", () => {
  it("is for reads that ask for it: each try takes from the budget", async () => {
    let taken = 0;
    const beforeTry = async () => {
      taken++;
    };
    play = (request, response) =>
      calls.length < 3 ? answer(503, "")(request, response) : answer(200, "[]")(request, response);
    expect(await send({ repeats: 2, beforeTry })).toMatchObject({ status: 200 });
    expect([calls.length, taken]).toEqual([3, 3]);
  });

  it("ends, and never happens to a write, to a refusal or after silence", async () => {
    play = answer(200, "<html>");
    await expect(send({ repeats: 1 })).rejects.toMatchObject({ code: "channel_answer_unknown" });
    expect(calls).toHaveLength(2);
    calls = [];
    play = answer(503, "");
    await expect(send({ method: "POST", body: {} })).rejects.toMatchObject({ code: "channel_unreachable" });
    expect(calls).toHaveLength(1);
    calls = [];
    play = answer(400, "{}");
    expect(await send({ repeats: 2 })).toMatchObject({ status: 400 });
    expect(calls).toHaveLength(1);
    calls = [];
    play = () => {};
    await expect(send({ repeats: 2, timeoutMs: 100 })).rejects.toMatchObject({ facts: { reason: "timeout" } });
    expect(calls).toHaveLength(1);
  });
});

describe("a picture", () => {
  it.each([
    "http://127.0.0.1/x.png",
    "http://localhost/x.png",
    "http://10.1.2.3/x.png",
    "http://192.168.1.1/x.png",
    "http://169.254.169.254/latest/meta-data",
    "http://[::1]/x.png",
    "http://[fd00::1]/x.png",
    "http://[::ffff:10.0.0.1]/x.png",
    "http://2130706433/x.png",
    "http://0x7f.1/x.png",
    "file:///etc/passwd",
    "javascript:alert(1)",
    "nonsense",
  ])("is not fetched from %s", (url) => expect(fetchPicture(url, [])).rejects.toMatchObject({ code: "invalid_input" }));

  it("is fetched from an origin that we were told to trust, but not through it into our own house", async () => {
    play = answer(200, Buffer.from([1, 2, 3]));
    expect([...(await fetchPicture(`${base}/x.png`, [base]))]).toEqual([1, 2, 3]);
    play = answer(302, "", { location: "http://127.0.0.1:1/inside" });
    await expect(fetchPicture(`${base}/x.png`, [base])).rejects.toMatchObject({ code: "invalid_input" });
    play = answer(302, "", { location: "/again" });
    await expect(fetchPicture(`${base}/x.png`, [base])).rejects.toMatchObject({ facts: { reason: "redirects" } });
    play = answer(404, "");
    await expect(fetchPicture(`${base}/x.png`, [base])).rejects.toMatchObject({ code: "channel_rejected" });
  });
});
