import { useLocale, useTranslations } from "next-intl";
import type { Words } from "@/components/format/words";
import { ExplainSteps } from "@/components/parts/explain-steps";
import { Section } from "@/components/parts/section";
import { Status } from "@/components/states/status";
import type { ListingRow } from "@/lib/channels/listings/listing-types";
import type { PushHistoryEntry } from "@/lib/channels/push/push-history";
import { type ActRights, ExplainActions } from "../../../_components/explain-actions";
import { explainHistory } from "../../../_components/explain-history";
import { ExplainSentenceText } from "../../../_components/explain-sentence-text";
import { explainSteps } from "../../../_components/explain-steps";
import type { PushLook } from "../../../_components/push-look";

type FieldPartProps = {
  title: string;
  look: PushLook;
  slug: string;
  path: string;
  listing: ListingRow;
  channel: string;
  rights: ActRights;
  now: Date;
  zone: string;
};

/** One field of the listing: the sentence, the way of its value, and what can be done. */
export function FieldPart({ title, look, now, zone, ...props }: FieldPartProps) {
  const explain = useTranslations("explain-screen") as Words;
  const states = useTranslations("states") as Words;
  const common = useTranslations("common") as Words;
  const locale = useLocale();
  return (
    <Section title={title}>
      <p className="font-semibold">
        <ExplainSentenceText look={look} channel={props.channel} />
      </p>
      <ExplainSteps steps={explainSteps(look, { locale, zone, now, explain, states, common })} />
      <div className="mt-2 flex flex-wrap items-center gap-1.5 empty:hidden">
        <ExplainActions look={look} onPage hasKeys={look.field === "STOCK"} {...props} />
      </div>
    </Section>
  );
}

/** Every send of the listing, stock and price together, newest first. */
export function SendsPart({ history, now, zone }: { history: readonly PushHistoryEntry[]; now: Date; zone: string }) {
  const explain = useTranslations("explain-screen") as Words;
  const common = useTranslations("common") as Words;
  const locale = useLocale();
  const sends = explainHistory(history, { locale, zone, now, explain, common }, "BOTH");
  return (
    <Section title={explain("history.both")}>
      {sends.length === 0 ? (
        <p className="text-ink-3">{explain("history.none")}</p>
      ) : (
        <ul className="grid grid-cols-[max-content_minmax(0,1fr)_max-content] gap-x-4 gap-y-1.5">
          {sends.map((send) => (
            <li key={send.key} className="contents">
              <span className="text-ink-3">{send.time}</span>
              <span className="min-w-0 break-words">{send.text}</span>
              <Status tone={send.tone} fill="plain">
                {send.outcome}
              </Status>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
