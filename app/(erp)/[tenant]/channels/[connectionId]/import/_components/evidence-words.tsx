import { useTranslations } from "next-intl";
import type { MatchEvidence } from "@/lib/channels/import/import-types";

/** Why, in a few words: the strongest piece of evidence, with the two codes where they tell something. */
export function EvidenceWords({ evidence }: { evidence: readonly MatchEvidence[] }) {
  const t = useTranslations("import-screen.evidence");
  const [best] = evidence;
  if (!best) return null;
  const { kind, listingCode = "", productCode = "", score } = best;
  return <>{t(kind, { listingCode, productCode, score })}</>;
}
