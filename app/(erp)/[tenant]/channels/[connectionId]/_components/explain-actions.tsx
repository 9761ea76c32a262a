import { Lock, RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, buttonVariants } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import type { ListingRow } from "@/lib/channels/listings/listing-types";
import { refusalOf } from "@/lib/channels/push/explain-sentence";
import { ActButton } from "../../_components/act-button";
import { sayZeroAction } from "../_actions/say-zero";
import { sendNowAction } from "../_actions/send-now";
import { switchSyncAction } from "../_actions/switch-sync";
import type { PushLook } from "./push-look";

/** What this person may do, and why not more. */
export type ActRights = { mayChange: boolean; mayCount: boolean; readOnly: boolean };

type ExplainActionsProps = {
  slug: string;
  /** The address of the connection. */
  path: string;
  listing: ListingRow;
  look: PushLook;
  channel: string;
  rights: ActRights;
  /** Whether the keys R and S press these: of two fields on a page only one has them. */
  hasKeys?: boolean;
  /** On the listing's own page the ways to link it stand beside. */
  onPage?: boolean;
};

/** The one thing to do about a field now, and the switch that stops it. */
export function ExplainActions(props: ExplainActionsProps) {
  const { rights } = props;
  const t = useTranslations("explain-screen.act");
  const hint =
    props.look.situation === "never_counted" && rights.mayCount ? t("zeroHint", { channel: props.channel }) : null;
  return (
    <>
      <MainAct {...props} />
      {props.listing.linkState === "linked" && <SyncSwitch {...props} />}
      {hint && <p className="w-full text-12 text-ink-3">{hint}</p>}
      {!rights.mayChange && props.hasKeys && (
        <p className="w-full text-12 text-ink-3">{rights.readOnly ? t("readOnly") : t("needsRole")}</p>
      )}
    </>
  );
}

function MainAct({ slug, path, listing, look, channel, rights, hasKeys, onPage }: ExplainActionsProps) {
  const t = useTranslations("explain-screen.act");
  const product = listing.productId ? `/${slug}/products/${listing.productId}` : null;
  const go = (href: string, label: string) => (
    <Link href={href} className={buttonVariants({ size: "small" })}>
      {label}
    </Link>
  );
  switch (look.situation) {
    case "undecided":
      return onPage ? null : go(`${path}/decide?listing=${listing.id}`, t("decide"));
    case "unlinked":
      return onPage ? null : go(`${path}/listings/${listing.id}`, t("import"));
    case "held_first_push":
      return go(`${path}/first-push`, t("firstPush"));
    case "held_unauthorised":
      return go(`${path}/settings`, t("renewKeys"));
    case "held_paused":
      return go(`${path}/settings`, t("settings"));
    case "no_price":
    case "price_currency":
      return product && go(product, t("setPrice"));
    case "pending_approval":
    case "rejected":
    case "blacklisted":
    case "missing":
      return listing.url ? (
        <a href={listing.url} target="_blank" rel="noreferrer" className={buttonVariants({ size: "small" })}>
          {t("onChannel", { channel })}
        </a>
      ) : null;
    case "never_counted":
      return (
        <>
          {product && go(product, t("count"))}
          {rights.mayCount && (
            <ActButton
              act={sayZeroAction.bind(null, slug, { listingId: listing.id })}
              size="small"
              pendingLabel={t("zeroing")}
            >
              {t("zero")}
            </ActButton>
          )}
        </>
      );
    case "excluded":
    case "held_trial":
      return null;
    case "quarantined": {
      const refusal = refusalOf(look.facts.push.failureDetail);
      return (
        <>
          {refusal === "list_price" && product && go(product, t("fixPrice"))}
          {refusal === "quantity_limit" && go(`${path}/settings`, t("settings"))}
          <SendNow {...{ slug, listing, look, rights, hasKeys }} />
        </>
      );
    }
    default:
      return <SendNow {...{ slug, listing, look, rights, hasKeys }} />;
  }
}

type FieldActProps = Pick<ExplainActionsProps, "slug" | "listing" | "look" | "rights" | "hasKeys">;

function SendNow({ slug, listing, look, rights, hasKeys }: FieldActProps) {
  const t = useTranslations("explain-screen.act");
  const isOnWire = look.facts.push.state === "sent";
  const isSettled = look.situation === "equal" || look.situation === "confirmed" || look.situation === "archived";
  const label = isOnWire ? t("ask") : isSettled ? t("sendAgain") : t("send");
  if (!rights.mayChange) return rights.readOnly ? <LockedAct label={label} /> : null;
  return (
    <ActButton
      act={sendNowAction.bind(null, slug, { listingIds: [listing.id] })}
      size="small"
      data-key={hasKeys ? "r" : undefined}
      pendingLabel={isOnWire ? t("asking") : t("sending")}
      doneLabel={isSettled ? undefined : t("asked")}
    >
      <RefreshCw aria-hidden="true" />
      {label} {hasKeys && <Kbd>R</Kbd>}
    </ActButton>
  );
}

/** Stops or starts the sending of one field of one listing. */
export function SyncSwitch({ slug, listing, look, rights, hasKeys }: FieldActProps) {
  const t = useTranslations("explain-screen.act");
  const isStock = look.field === "STOCK";
  const isOn = isStock ? listing.syncStock : listing.syncPrice;
  const label = t(isStock ? (isOn ? "stopStock" : "startStock") : isOn ? "stopPrice" : "startPrice");
  if (!rights.mayChange) return rights.readOnly ? <LockedAct label={label} /> : null;
  const change = isStock ? { syncStock: !isOn } : { syncPrice: !isOn };
  return (
    <ActButton
      act={switchSyncAction.bind(null, slug, { target: { listingIds: [listing.id] }, ...change })}
      variant={isOn ? "ghost" : "secondary"}
      size="small"
      data-key={hasKeys ? "s" : undefined}
      pendingLabel={t("switching")}
    >
      {label} {hasKeys && <Kbd>S</Kbd>}
    </ActButton>
  );
}

/** After the trial a button keeps its place, with a lock; the reason stands beside it. */
function LockedAct({ label }: { label: string }) {
  return (
    <Button size="small" disabled>
      <Lock aria-hidden="true" />
      {label}
    </Button>
  );
}
