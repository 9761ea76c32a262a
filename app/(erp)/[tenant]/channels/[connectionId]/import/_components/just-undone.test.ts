import { expect, it } from "vitest";
import { justUndone } from "./just-undone";

const NOW = new Date("2026-11-25T10:00:00.000Z");
const row = (id: string, at: string) => ({
  id,
  at: new Date(at),
  title: "Cană",
  productName: "Cană",
  product: "deleted",
  opening: 0,
});

it("tells what was undone last, for five minutes", () => {
  const older = row("1", "2026-11-25T09:58:00.000Z");
  expect(justUndone([row("2", "2026-11-25T09:59:30.000Z"), older], NOW)?.id).toBe("2");
  expect(justUndone([row("3", "2026-11-25T09:55:01.000Z")], NOW)?.id).toBe("3");
  expect(justUndone([row("4", "2026-11-25T09:55:00.000Z")], NOW)).toBeNull();
  expect(justUndone([], NOW)).toBeNull();
});
