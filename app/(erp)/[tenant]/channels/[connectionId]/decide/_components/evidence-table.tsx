import { useTranslations } from "next-intl";
import { Status } from "@/components/states/status";
import { Kbd } from "@/components/ui/kbd";
import type { CandidateView } from "../workbench-types";
import { Pieces } from "./pieces";

/** Listing and candidate side by side, what differs marked, each row with its conclusion. On a phone a row is three lines. */
export function EvidenceTable({ candidate, place }: { candidate: CandidateView; place: number }) {
  const t = useTranslations("decide-screen");
  const cell =
    "border-line border-b px-3 py-2 text-left align-middle leading-[18px] max-desk:border-0 max-desk:px-0 max-desk:py-0";
  const head = "h-[30px] border-line border-y bg-well px-3 text-left font-medium text-12 text-ink-2";
  return (
    <table className="w-full table-fixed border-collapse max-desk:block">
      <caption className="sr-only">{t("evidence")}</caption>
      <thead className="max-desk:sr-only">
        <tr>
          <th scope="col" className={`${head} w-[132px] pl-5`}>
            {t("why", { score: candidate.score })}
          </th>
          <th scope="col" className={head}>
            {t("onChannel")}
          </th>
          <th scope="col" className={head}>
            {t("yours")} <Kbd>{place}</Kbd>
          </th>
          <th scope="col" className={`${head} w-[150px] pr-5`}>
            <span className="sr-only">{t("conclusion")}</span>
          </th>
        </tr>
      </thead>
      <tbody className="max-desk:block">
        {candidate.rows.map((row) => (
          <tr
            key={row.key}
            className="max-desk:grid max-desk:grid-cols-[minmax(0,1fr)_auto] max-desk:gap-x-3 max-desk:border-line max-desk:border-b max-desk:px-3 max-desk:py-2"
          >
            <th scope="row" className={`${cell} pl-5 font-normal text-ink-2 max-desk:order-1 max-desk:text-12`}>
              {t(`row.${row.key}`)}
            </th>
            <td className={`${cell} break-words max-desk:order-3 max-desk:col-span-2`}>
              <Pieces pieces={row.left} />
              {row.wrongDigit && <span className="text-12 text-ink-3"> {t("wrongDigit")}</span>}
            </td>
            <td className={`${cell} break-words max-desk:order-4 max-desk:col-span-2`}>
              {row.key === "other" && row.right.length === 0 ? (
                <span className="text-ink-2">{t("notLinkedYet")}</span>
              ) : (
                <Pieces pieces={row.right} />
              )}
            </td>
            <td className={`${cell} pr-5 max-desk:order-2`}>
              <Status tone={row.tone} fill="plain">
                {t(`verdict.${row.verdict}`)}
              </Status>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
