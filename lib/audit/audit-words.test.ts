import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import en from "@/messages/en/audit.json" with { type: "json" };
import ro from "@/messages/ro/audit.json" with { type: "json" };

/** Every `action: "noun.verb"` that the code records; those of tests are their own. */
function recordedActions(): string[] {
  const lines = execFileSync("grep", [
    "-rhoE",
    'action: "[a-z_]+\\.[a-z_]+"',
    "lib",
    "--include=*.ts",
    "--exclude=*.test.ts",
  ]);
  return [
    ...new Set(
      lines
        .toString()
        .trim()
        .split("\n")
        .map((line) => line.slice('action: "'.length, -1)),
    ),
  ].sort();
}

it("has words for every action that is recorded, in both languages", () => {
  const actions = recordedActions();
  expect(actions).toContain("connection.changed");
  for (const words of [ro, en]) {
    const known = Object.entries(words.action).flatMap(([noun, verbs]) =>
      Object.keys(verbs).map((verb) => `${noun}.${verb}`),
    );
    expect(actions.filter((action) => !known.includes(action))).toEqual([]);
  }
});
