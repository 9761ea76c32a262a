import { expect, it, vi } from "vitest";
import { keepPreference } from "./keep-preference";

const sent = (headers: Record<string, string>, body: BodyInit = new URLSearchParams({ value: "en" })) =>
  new Request("http://marfa.test/api/preferences/language", { method: "POST", headers, body });

it("keeps what the form of our own page chose and leads back to it", async () => {
  const keep = vi.fn(async (_form: FormData) => {});
  const answer = await keepPreference(sent({ "sec-fetch-site": "same-origin" }), keep);
  expect(answer.status).toBe(303);
  expect(answer.headers.get("location")).toBe("/#foot");
  expect(keep.mock.calls.map(([form]) => form.get("value"))).toEqual(["en"]);
});

it.each(["cross-site", "same-site", "none"])("keeps nothing that was sent from elsewhere: %s", async (site) => {
  const keep = vi.fn(async () => {});
  expect((await keepPreference(sent({ "sec-fetch-site": site }), keep)).status).toBe(403);
  expect(keep).not.toHaveBeenCalled();
});

it("keeps nothing out of what is no form", async () => {
  const keep = vi.fn(async () => {});
  expect((await keepPreference(sent({ "content-type": "application/json" }, "{}"), keep)).status).toBe(400);
  expect(keep).not.toHaveBeenCalled();
});

it("reads no more than a form of ours can hold, whatever length it names", async () => {
  const keep = vi.fn(async () => {});
  let read = 0;
  const endless = new ReadableStream({
    pull(controller) {
      read++;
      controller.enqueue(new TextEncoder().encode("x".repeat(1_000)));
    },
  });
  const request = new Request("http://marfa.test/api/preferences/theme", {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: endless,
    duplex: "half",
  } as RequestInit);
  expect((await keepPreference(request, keep)).status).toBe(413);
  expect(read).toBeLessThan(5);
  expect(keep).not.toHaveBeenCalled();
});
