import { availableParallelism } from "node:os";
import type { BenchRow } from "./bench-types";

export type BenchReport = {
  at: string;
  node: string;
  postgres: string;
  cores: number;
  quick: boolean;
  /** False as soon as one aim was missed. */
  met: boolean;
  rows: BenchRow[];
};

const COLUMNS = ["figure", "ours", "bare", "ratio", "aim"] as const;
const HEAD = { figure: "Figure", ours: "Ours", bare: "Bare SQL", ratio: "Ratio", aim: "Aim" };

/** The table for a person: columns aligned, the verdict behind each figure that has an aim. */
export function formatTable(rows: readonly BenchRow[]): string {
  const table = [{ ...HEAD, met: null }, ...rows];
  const widths = COLUMNS.map((key) => Math.max(...table.map((row) => row[key].length)));
  return table
    .map((row) => {
      const cells = COLUMNS.map((key, at) => row[key].padEnd(widths[at]!));
      return `${cells.join("  ")}  ${verdict(row.met)}`.trimEnd();
    })
    .join("\n");
}

/** What is written to the file: the rows and what they were measured on. */
export function toReport(
  rows: readonly BenchRow[],
  run: { at: Date; quick: boolean; postgres: string; cores?: number },
): BenchReport {
  return {
    at: run.at.toISOString(),
    node: process.version,
    postgres: run.postgres,
    cores: run.cores ?? availableParallelism(),
    quick: run.quick,
    met: rows.length > 0 && rows.every((row) => row.met !== false),
    rows: [...rows],
  };
}

function verdict(met: boolean | null): string {
  if (met === null) return "";
  return met ? "met" : "NOT MET";
}
