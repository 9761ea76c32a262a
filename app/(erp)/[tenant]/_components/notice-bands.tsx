import { getLocale, getTranslations } from "next-intl/server";
import type { Tone } from "@/components/states/state-vocabulary";
import { ToneIcon } from "@/components/states/tone-icon";
import type { Severity } from "@/lib/operator/notice-severities";
import { readShownNotices } from "@/lib/operator/read-shown-notices";
import { DismissNotice } from "./dismiss-notice";

const TONES = { info: "moving", warning: "you", critical: "broken" } as const satisfies Record<Severity, Tone>;

/** What the operator tells everybody, over each page, until the person puts it away. */
export async function NoticeBands({ userId }: { userId: string }) {
  const notices = await readShownNotices(userId);
  if (notices.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("frame.notice"), getLocale()]);
  return notices.map(({ id, severity, textRo, textEn }) => (
    <div
      key={id}
      data-slot="notice"
      data-tone={TONES[severity]}
      role={severity === "critical" ? "alert" : "status"}
      className="flex items-center gap-3 border-line border-b bg-tone-tint px-5 py-[9px] text-tone-ink max-desk:px-3"
    >
      <ToneIcon tone={TONES[severity]} size={16} />
      <span className="min-w-0 flex-1">
        <b className="font-semibold">{t("from")}</b> {locale === "en" ? textEn : textRo}
      </span>
      <DismissNotice notice={id} />
    </div>
  ));
}
