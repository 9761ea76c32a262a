import { useLocale, useTranslations } from "next-intl";
import { formatNumber } from "@/components/format/format-number";
import { MEASURED_FIGURES, type MeasuredValue } from "./measured-figures";

/** Four figures of the bench, each with the command that measures it again. */
export function Measured() {
  const t = useTranslations("landing.measured");
  const locale = useLocale();
  return (
    <>
      <ul className="mt-[34px] grid grid-cols-4 gap-x-11 gap-y-9 max-wide:grid-cols-2 max-desk:grid-cols-1 max-desk:gap-y-7">
        {MEASURED_FIGURES.map(({ key, value, also, command }) => (
          <li key={key} className="min-w-0">
            <b className="block font-bold font-head text-[40px] leading-[44px] tracking-[-0.035em] tabular-nums">
              {told(value, locale)}
            </b>
            <p className="mt-2 text-16 text-ink-2 leading-[25px]">{t(key, { also: also ? told(also, locale) : "" })}</p>
            <code className="mt-2.5 block break-words font-mono text-12 text-ink-3 leading-[18px]">{command}</code>
          </li>
        ))}
      </ul>
      <p className="mt-6 text-14 text-ink-3">{t("fine")}</p>
    </>
  );
}

function told({ amount, unit }: MeasuredValue, locale: string): string {
  const digits = formatNumber(String(amount), locale);
  if (unit === "" || unit === "/s") return `${digits}${unit}`;
  return `${digits}\u00a0${unit}`;
}
