import { afterEach, expect, it } from "vitest";
import { clock } from "@/lib/core/clock";
import { newId } from "@/lib/core/ids";
import { withSystem } from "@/lib/db/with-system";
import { withTenant } from "@/lib/db/with-tenant";
import { aTenant } from "@/lib/tenancy/testing/a-tenant";
import { dismissNotice } from "./dismiss-notice";
import { listNotices } from "./list-notices";
import { listOperatorEvents } from "./list-operator-events";
import { publishNotice } from "./publish-notice";
import { readShownNotices } from "./read-shown-notices";
import { anOperator, aPerson, revokeMark, switchSecondStep } from "./testing/an-operator";
import { withdrawNotice } from "./withdraw-notice";

const HOUR = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * HOUR);
const aNotice = (textRo: string, from = -1, to = 2) => ({
  textRo,
  textEn: `${textRo} (en)`,
  severity: "warning" as const,
  startsAt: inHours(from),
  endsAt: inHours(to),
});
const shownTo = async (userId: string) => (await readShownNotices(userId)).map(({ textRo }) => textRo);

afterEach(() => clock.release());

it("is shown to everybody between its moments, until the person puts it away or the operator takes it back", async () => {
  const operator = await anOperator();
  const [ioana, radu] = [await aPerson(), await aPerson()];
  await publishNotice(operator, aNotice("Lucrări la noapte"));
  await publishNotice(operator, aNotice("Mai târziu", 1, 3));
  await publishNotice(operator, aNotice("A trecut", -3, -2));
  expect(await shownTo(ioana.userId)).toEqual(["Lucrări la noapte"]);

  const [shown] = await readShownNotices(ioana.userId);
  await dismissNotice(ioana.userId, shown?.id ?? "");
  await dismissNotice(ioana.userId, shown?.id ?? "");
  for (const nothing of [newId(), "x", ""]) await dismissNotice(ioana.userId, nothing);
  expect(await shownTo(ioana.userId)).toEqual([]);
  expect(await shownTo(radu.userId)).toEqual(["Lucrări la noapte"]);

  clock.standAt(inHours(1.5));
  expect(await shownTo(ioana.userId)).toEqual(["Mai târziu"]);
  clock.release();

  expect((await listNotices(operator)).slice(0, 3)).toMatchObject([
    { textRo: "A trecut", state: "over" },
    { textRo: "Mai târziu", state: "planned" },
    { textRo: "Lucrări la noapte", state: "shown", dismissed: 1 },
  ]);
  await withdrawNotice(operator, shown?.id ?? "");
  await withdrawNotice(operator, shown?.id ?? "");
  expect(await shownTo(radu.userId)).toEqual([]);
  await expect(withdrawNotice(operator, newId())).rejects.toMatchObject({ code: "not_found" });
  const events = (await listOperatorEvents(operator)).items.slice(0, 4);
  expect(events.map(({ action, operatorName }) => [action, operatorName])).toEqual([
    ["notice.withdrawn", operator.name],
    ["notice.published", operator.name],
    ["notice.published", operator.name],
    ["notice.published", operator.name],
  ]);
});

it("is shown when its time comes, however many are planned for later; of many at once the newest ten", async () => {
  const operator = await anOperator();
  const { userId } = await aPerson();
  const before = await shownTo(userId);
  await publishNotice(operator, aNotice("Acum"));
  for (let month = 1; month <= 12; month++)
    await publishNotice(operator, aNotice(`Luna ${month}`, month * 720, month * 720 + 2));
  expect(await shownTo(userId)).toEqual(["Acum", ...before]);
  for (let number = 1; number <= 10; number++) await publishNotice(operator, aNotice(`Acum ${number}`));
  expect(await shownTo(userId)).toEqual([10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((number) => `Acum ${number}`));
});

it("is taken by the database from nobody whose second step is off", async () => {
  const operator = await anOperator();
  await publishNotice(operator, aNotice("Cu al doilea pas", -1, 1));
  const [shown] = await listNotices(operator);
  await switchSecondStep(operator.userId, false);
  await expect(publishNotice(operator, aNotice("Fără"))).rejects.toThrow(/row-level security/);
  await expect(withdrawNotice(operator, shown?.id ?? "")).rejects.toThrow(/row-level security/);
  await switchSecondStep(operator.userId, true);
  await withdrawNotice(operator, shown?.id ?? "");
});

it("is taken from nobody without the mark, and from no tenant", async () => {
  const operator = await anOperator();
  const tenant = await aTenant();
  await publishNotice(operator, aNotice("Adevărată", -1, 1));
  const [shown] = await listNotices(operator);
  await revokeMark(operator.userId);
  await expect(publishNotice(operator, aNotice("Falsă"))).rejects.toThrow(/row-level security/);
  await expect(withdrawNotice(operator, shown?.id ?? "")).rejects.toThrow(/row-level security/);
  await expect(withSystem("test", (tx) => tx.$executeRaw`UPDATE notice SET text_ro = 'Alta'`)).rejects.toThrow(
    /permission denied/,
  );
  await expect(withSystem("test", (tx) => tx.notice.deleteMany())).rejects.toThrow(/permission denied/);
  expect(await withTenant(tenant, (tx) => tx.notice.findMany())).toEqual([]);
  expect(await withTenant(tenant, (tx) => tx.noticeDismissal.findMany())).toEqual([]);
});
