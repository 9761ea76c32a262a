import { NextIntlClientProvider } from "next-intl";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import type { AuditRow } from "@/lib/audit/list-audit";
import audit from "@/messages/ro/audit.json" with { type: "json" };
import common from "@/messages/ro/common.json" with { type: "json" };
import roles from "@/messages/ro/roles.json" with { type: "json" };
import { AuditTable } from "./audit-table";

const NOW = new Date("2026-11-24T12:00:00Z");

function drawn(row: Partial<AuditRow>): string {
  const rows = [{ id: "1", at: NOW, actorKind: "system", actorName: null, before: null, after: null, ...row }];
  const table = {
    rows: rows as AuditRow[],
    slug: "s",
    zone: "Europe/Bucharest",
    now: NOW,
    empty: null,
    names: new Map(),
  };
  const messages = { audit, common, roles } as never;
  const children = createElement(AuditTable, table);
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, { locale: "ro", timeZone: "Europe/Bucharest", messages, children }),
  );
}

it("tells the storefront of a connection by the country's name, not by its code", () => {
  const html = drawn({ action: "connection.created", entity: "connection", after: { storefront: "RO" } });
  expect(html).toContain("România");
  expect(html).not.toMatch(/>RO</);
});
