import { useTranslations } from "next-intl";
import { NodeMark } from "@/components/states/node-mark";

const STEPS = ["placed", "reserved", "sent", "confirmed", "seen"] as const;
const BARS =
  "M0 0h2v34H0zM3 0h3v34H3zM7 0h1v34H7zM10 0h1v34h-1zM14 0h2v34h-2zM18 0h1v34h-1zM20 0h3v34h-3zM24 0h2v34h-2zM27 0h1v34h-1zM30 0h3v34h-3zM35 0h1v34h-1zM37 0h2v34h-2zM40 0h3v34h-3zM44 0h1v34h-1zM47 0h2v34h-2zM50 0h3v34h-3zM54 0h2v34h-2zM57 0h1v34h-1zM61 0h2v34h-2zM64 0h1v34h-1z";

/** The label on the cardboard: the way of one order, as the thread tells it. White paper in both themes. */
export function OrderLabel() {
  const t = useTranslations("landing.label");
  return (
    <div className="relative rounded-[14px] bg-kraft px-[30px] py-[34px] max-desk:px-4 max-desk:py-5">
      <div className="absolute inset-y-0 left-1/2 w-16 -translate-x-1/2 bg-[color-mix(in_oklab,var(--kraft)_82%,#fff)] opacity-75" />
      <div
        data-theme="light"
        className="relative rounded-[6px] bg-sheet px-5 pt-[18px] pb-4 text-ink shadow-pop max-desk:px-3.5"
      >
        <div className="flex flex-wrap justify-between gap-x-3 border-ink border-b-2 pb-[11px] text-14">
          <b className="font-semibold">{t("title")}</b>
          <span>{t("place")}</span>
        </div>
        <ol className="my-3">
          {STEPS.map((step, index) => (
            <li
              key={step}
              className="relative grid grid-cols-[16px_minmax(0,1fr)] gap-2.5 py-[5px] text-[15px] leading-5"
            >
              <NodeMark node="done" size={16} className="mt-0.5" />
              {index < STEPS.length - 1 && (
                <span className="absolute top-[27px] -bottom-1.5 left-[7px] w-0.5 bg-done-mark/55" />
              )}
              <span>
                <b className="block font-semibold">{t(step)}</b>
                <span className="block text-14 text-ink-3 leading-[18px]">{t(`${step}Note`)}</span>
              </span>
            </li>
          ))}
        </ol>
        <svg
          viewBox="0 0 67 34"
          preserveAspectRatio="none"
          aria-hidden="true"
          className="block h-10 w-full fill-current"
        >
          <path d={BARS} />
        </svg>
      </div>
    </div>
  );
}
