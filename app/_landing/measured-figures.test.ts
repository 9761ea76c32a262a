import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { MEASURED_FIGURES, type MeasuredValue } from "./measured-figures";

const report = readFileSync(new URL("../../docs/bench.md", import.meta.url), "utf8").split("\n");

/** The cell "Ours" of a line, and the words over its table that name the command. */
function find({ line }: MeasuredValue): { ours: string; heading: string } {
  const at = report.findIndex((row) => row.startsWith("|") && row.split("|")[1]?.trim() === line);
  const heading = report.slice(0, at).findLast((row) => row.startsWith("`npm run "));
  return { ours: report[at]?.split("|")[2]?.replaceAll("*", "").trim() ?? "", heading: heading ?? "" };
}

it.each(MEASURED_FIGURES)("says of $key what docs/bench.md says, with its command", ({ value, also, command }) => {
  const asked = command.replace("npm run bench -- ", "");
  for (const one of also ? [value, also] : [value]) {
    const { ours, heading } = find(one);
    const told = `${one.amount}${one.unit === "/s" || one.unit === "" ? "" : " "}${one.unit}`.replace(".", "\\.");
    expect(ours).toMatch(new RegExp(`(^|/ )${told}($| \\()`));
    expect(heading).toMatch(new RegExp(`(bench --|bench -- .*| and \`) ?${asked}\\b`));
  }
});
