import { afterAll, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { asDatabaseOwner } from "@/lib/db/testing/test-database";
import { withTenant } from "@/lib/db/with-tenant";
import { queueMail } from "@/lib/outbox/queue-mail";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { aMailServer, type MailServer } from "./testing/a-mail-server";

let server: MailServer;
let sendDueMails: typeof import("./send-mail").sendDueMails;

beforeAll(async () => {
  server = await aMailServer();
  const { env } = await import("@/lib/core/env");
  env.SMTP_URL = server.url;
  ({ sendDueMails } = await import("./send-mail"));
});
afterAll(() => server.stop());
beforeEach(async () => {
  server.mails.length = 0;
  await asDatabaseOwner((owner) => owner.query("DELETE FROM mail; DELETE FROM outbox_event"));
});

const ask = (tenant: TenantContext, dedupeKey?: string) =>
  withTenant(tenant, (tx) =>
    queueMail(tx, {
      tenantId: tenant.tenantId,
      to: "ioana@firma.ro",
      locale: "ro",
      template: "reset_password",
      data: { name: "Ioana", link: "https://marfa.test/reset?token=secret" },
      ...(dedupeKey ? { dedupeKey } : {}),
    }),
  );
const stored = async () => (await asDatabaseOwner((owner) => owner.query("SELECT * FROM mail"))).rows;
const makeDue = () =>
  asDatabaseOwner((owner) => owner.query("UPDATE mail SET not_before = now() WHERE sent_at IS NULL"));

it("sends a queued mail once and keeps nothing of its link", async () => {
  await ask(await aTenant());
  expect(await sendDueMails()).toBe(1);
  expect(await sendDueMails()).toBe(0);
  expect(server.mails).toHaveLength(1);
  expect(server.mails[0]).toMatchObject({ subject: "Parolă nouă" });
  expect(server.mails[0]?.text).toContain("https://marfa.test/reset?token=secret");
  const [mail] = await stored();
  expect(mail).toMatchObject({ data: {}, attempts: 1, failure: null });
  expect(mail.sent_at).not.toBeNull();
});

it("tells the engine in the same transaction", async () => {
  const tenant = await aTenant();
  await ask(tenant);
  const [mail] = await stored();
  const { rows } = await asDatabaseOwner((owner) => owner.query("SELECT type, data FROM outbox_event"));
  expect(rows).toEqual([{ type: "mail.requested", data: { tenantId: tenant.tenantId, mailId: mail.id } }]);
});

it("says a thing with a dedupe key once", async () => {
  const tenant = await aTenant();
  await ask(tenant, "trial-ended:1");
  await ask(tenant, "trial-ended:1");
  await sendDueMails();
  await ask(tenant, "trial-ended:1");
  expect(await sendDueMails()).toBe(0);
  expect(server.mails).toHaveLength(1);
});

it("tries again later, waiting longer each time, until the server takes it", async () => {
  await ask(await aTenant());
  server.refuseNext(2);
  await sendDueMails();
  const [first] = await stored();
  expect(first.failure).toMatch(/try again later/);
  expect(await sendDueMails()).toBe(0);
  await makeDue();
  await sendDueMails();
  const [second] = await stored();
  const wait = (mail: { not_before: Date }) => mail.not_before.getTime() - Date.now();
  expect(wait(second)).toBeGreaterThan(wait(first) + 20_000);
  await makeDue();
  await sendDueMails();
  await vi.waitFor(() => expect(server.mails).toHaveLength(1));
  expect((await stored())[0]).toMatchObject({ attempts: 3, failure: null });
});

it("is sent once by two processes that look at the same moment", async () => {
  const tenant = await aTenant();
  for (let n = 0; n < 6; n++) await ask(tenant);
  await Promise.all([sendDueMails(), sendDueMails(), sendDueMails()]);
  expect(server.mails).toHaveLength(6);
  expect(new Set(server.mails.map(({ messageId }) => messageId)).size).toBe(6);
});
