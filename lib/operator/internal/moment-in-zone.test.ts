import { expect, it } from "vitest";
import { momentInZone } from "./moment-in-zone";

const ZONE = "Europe/Bucharest";

it.each([
  ["2026-11-24T10:00", "2026-11-24T08:00:00.000Z"],
  ["2026-07-01T10:00", "2026-07-01T07:00:00.000Z"],
  // The clock goes back on 25 October at 04:00 and forward on 29 March at 03:00.
  ["2026-10-25T02:30", "2026-10-24T23:30:00.000Z"],
  ["2026-10-25T03:30", "2026-10-25T00:30:00.000Z"],
  ["2026-10-25T05:00", "2026-10-25T03:00:00.000Z"],
  ["2026-03-29T02:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29T04:00", "2026-03-29T01:00:00.000Z"],
])("reads %s in Bucharest as %s", (text, moment) => expect(momentInZone(text, ZONE)?.toISOString()).toBe(moment));

it.each([
  "",
  "azi",
  "2026-11-24",
  "2026-13-40T99:99",
  "2026-11-24T10:00Z",
  "2026-02-31T10:00",
  "0000-01-01T00:00",
  "0099-01-01T00:00",
  "1969-12-31T23:59",
])("does not read %j", (text) => expect(momentInZone(text, ZONE)).toBeNull());
