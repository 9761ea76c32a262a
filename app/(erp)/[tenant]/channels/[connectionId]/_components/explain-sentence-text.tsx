import { useLocale, useTranslations } from "next-intl";
import { CODE_OF_SITUATION } from "@/components/shell/failure-codes";
import { WhyLink } from "@/components/shell/why-link";
import { explainNote, explainSentence, refusalOf } from "@/lib/channels/push/explain-sentence";
import type { PushLook } from "./push-look";
import { differOnlyInList, pushValueText } from "./push-value";

/** What is going on, in one sentence; then what else stands over it, and what the channel itself says. */
export function ExplainSentenceText({
  look,
  channel,
  reason = null,
}: {
  look: PushLook;
  channel: string;
  /** Why the channel rejected or locked the listing, in its words. */
  reason?: string | null;
}) {
  const t = useTranslations("explain-screen");
  const locale = useLocale();
  const told = explainSentence(look.facts);
  const note = explainNote(look.facts);
  const values = [told.wanted, told.sent, told.confirmed, told.observed];
  const withList = look.field === "PRICE" && differOnlyInList(values);
  const text = (value: string | null) => pushValueText(look.field, value, locale, { withList }) ?? "none";
  const { failureDetail } = look.facts.push;
  const isRefused = look.situation === "quarantined" || look.situation === "refused";
  return (
    <>
      {t(`sentence.${told.key}`, {
        field: look.field,
        channel,
        wanted: text(told.wanted),
        sent: text(told.sent),
        confirmed: text(told.confirmed),
        observed: text(told.observed),
        attempts: told.attempts,
      })}
      {note && <span className="mt-1 block font-normal text-13 text-ink-2 leading-5">{t(`note.${note}`)}</span>}
      {reason && (
        <span className="mt-1 block font-normal text-13 text-ink-2 leading-5">
          {t("channelSays", { channel, text: reason })}
        </span>
      )}
      {isRefused && (
        <span className="mt-1 block font-normal text-13 text-ink-2 leading-5">
          {failureDetail && <span className="block">{t("channelSays", { channel, text: failureDetail })}</span>}
          {look.situation === "quarantined" && (
            <span className="block">{t(`refusal.${refusalOf(failureDetail)}`)}</span>
          )}
        </span>
      )}
      <WhyLink code={CODE_OF_SITUATION[look.situation]} className="mt-1 block w-fit font-normal text-12 leading-5" />
    </>
  );
}
