import { getTranslations } from "next-intl/server";
import type { ExportWords } from "@/lib/reports/export-tables";

/** The words of the exported files, in the language of who asks. A code without words stays as it is. */
export async function exportWords(): Promise<ExportWords> {
  const [t, states] = await Promise.all([getTranslations("export"), getTranslations("states")]);
  const keyOf = { state: "order", reason: "adjustment_reason" } as const;
  return {
    file: (table) => t(`file.${table}`),
    head: (_table, column) => t(`head.${column}`),
    code: (set, code) => {
      if (set === "yes" || set === "movement") return t.has(`${set}.${code}`) ? t(`${set}.${code}`) : code;
      const key = `${keyOf[set]}.${code}`;
      return states.has(key) ? states(key) : code;
    },
  };
}
