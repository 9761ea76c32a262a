import { useTranslations } from "next-intl";
import { InlineNotice } from "@/components/parts/inline-notice";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { ConnectionBlock } from "@/lib/channels/push/connection-block";

const TONES = {
  trial_ended: "parked",
  connection_paused: "parked",
  connection_unauthorised: "broken",
  first_push_not_started: "you",
} as const;

/** What stops the whole connection, told once above the list, with the way out. */
export function BlockNotice({
  block,
  path,
  channel,
}: {
  block: NonNullable<ConnectionBlock>;
  path: string;
  channel: string;
}) {
  const t = useTranslations("listing-screen.block");
  const ways = {
    trial_ended: null,
    connection_paused: { href: `${path}/settings`, label: t("settings") },
    connection_unauthorised: { href: `${path}/settings`, label: t("keys") },
    first_push_not_started: { href: `${path}/first-push`, label: t("seeFirst") },
  };
  const way = ways[block];
  return (
    <InlineNotice
      tone={TONES[block]}
      title={t(block, { channel })}
      className="mx-5 mt-2 max-desk:mx-3"
      actions={
        way && (
          <Link href={way.href} className={buttonVariants({ size: "small" })}>
            {way.label}
          </Link>
        )
      }
    >
      {t(`${block}_body`, { channel })}
    </InlineNotice>
  );
}
