import { CircleHelp, ExternalLink } from "lucide-react";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { createLoader, parseAsString } from "nuqs/server";
import { InlineNotice } from "@/components/parts/inline-notice";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { listProducts } from "@/lib/catalog/list-products";
import { sanitiseImportedDescription } from "@/lib/catalog/sanitise-description";
import { explainListing } from "@/lib/channels/push/explain-listing";
import { readPushHistory } from "@/lib/channels/push/push-history";
import { isMoving } from "@/lib/channels/push/push-situation";
import { clock } from "@/lib/core/clock";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { pictureHref } from "../../../../picture-href";
import { findConnection, mayChange, orNotFound } from "../../../find-connection";
import { BlockNotice } from "../../_components/block-notice";
import { LiveRefresh } from "../../_components/live-refresh";
import { fieldLook } from "../../_components/push-look";
import { channelName } from "../../channel-name";
import { LinkPart } from "./_components/link-part";
import { ListingFacts } from "./_components/listing-facts";
import { FieldPart, SendsPart } from "./_components/sends-part";

type Props = PageProps<"/[tenant]/channels/[connectionId]/listings/[listingId]">;

const loadQuery = createLoader({
  /** The words of the product that is looked for, to link it. */
  leaga: parseAsString.withDefault(""),
});

export async function generateMetadata({ params }: Props) {
  const { tenant: slug, connectionId, listingId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  return { title: (await findListing(tenant, connectionId, listingId)).listing.title };
}

/** One listing: what the channel says of it, what we send to it and why, and which product it is. */
async function ListingPage({ params, searchParams }: Props) {
  const { tenant: slug, connectionId, listingId } = await params;
  const tenant = await requireTenant(slug, "channels.read");
  const [connection, explanation] = await Promise.all([
    findConnection(tenant, connectionId),
    findListing(tenant, connectionId, listingId),
  ]);
  const { listing, block } = explanation;
  const query = (await loadQuery(searchParams)).leaga.trim().slice(0, 200);
  const may = mayChange(tenant, "channels.write");
  const [t, acts, history, found] = await Promise.all([
    getTranslations("listing-screen.page"),
    getTranslations("explain-screen.act"),
    readPushHistory(tenant, listingId, 30),
    may && query !== "" ? listProducts(tenant, { search: query, limit: 8 }) : { items: [] },
  ]);
  const now = clock.now();
  const zone = tenant.timeZone;
  const path = `/${slug}/channels/${connectionId}`;
  const channel = channelName(connection.channel);
  const stock = fieldLook(listing, "STOCK", block, now);
  const price = fieldLook(listing, "PRICE", block, now);
  const part = {
    slug,
    path,
    listing,
    channel,
    now,
    zone,
    rights: { mayChange: may, mayCount: mayChange(tenant, "stock.write"), readOnly: !tenant.mayWrite },
  };
  return (
    <>
      <PageHead
        title={listing.title}
        back={{ href: path, label: t("back") }}
        state={<StateBadge entity="listing" code={listing.channelStatus} />}
        context={listing.stockCode ?? listing.barcode}
        actions={
          <>
            {listing.url && (
              <a href={listing.url} target="_blank" rel="noreferrer" className={buttonVariants({ variant: "ghost" })}>
                <ExternalLink aria-hidden="true" />
                {t("onChannel", { channel })}
              </a>
            )}
            <Link href={`${path}?explica=${listing.id}`} data-key="i" className={buttonVariants({})}>
              <CircleHelp aria-hidden="true" />
              {t("explain")}
            </Link>
          </>
        }
      />
      {block && block !== "trial_ended" && <BlockNotice block={block} path={path} channel={channel} />}
      {listing.statusReason && (
        <InlineNotice tone="broken" title={t("reason", { channel })} className="mx-5 mt-2 max-desk:mx-3">
          {listing.statusReason}
        </InlineNotice>
      )}
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_388px] max-wide:grid-cols-1">
        <div className="min-w-0">
          <ListingFacts
            listing={listing}
            pictureOf={(url) => pictureHref(tenant, url, listing.id)}
            description={sanitiseImportedDescription(listing.description).html}
            now={now}
            zone={zone}
          >
            <SendsPart history={history} now={now} zone={zone} />
          </ListingFacts>
        </div>
        <div className="min-w-0 border-line border-l max-wide:order-first max-wide:border-l-0">
          <FieldPart title={t("stock")} look={stock} {...part} />
          {listing.linkState === "linked" && listing.push.price.blocker !== "not_approved" && (
            <FieldPart title={t("price")} look={price} {...part} />
          )}
          <LinkPart
            slug={slug}
            path={path}
            here={`${path}/listings/${listing.id}`}
            listing={listing}
            query={query}
            found={found.items.map((row) => ({ ...row, imageUrl: pictureHref(tenant, row.imageUrl) }))}
            mayChange={may}
            whyNot={tenant.mayWrite ? acts("needsRole") : acts("readOnly")}
          />
        </div>
      </div>
      {(isMoving(stock.situation) || isMoving(price.situation)) && (
        <LiveRefresh stamp={`${stock.situation} ${price.situation}`} restless={false} />
      )}
    </>
  );
}

/** The listing of the page's address; one that is not there, or is another connection's, is the page "not found". */
async function findListing(tenant: TenantContext, connectionId: string, listingId: string) {
  const explanation = await orNotFound(explainListing(tenant, listingId));
  if (explanation.connectionId !== connectionId) notFound();
  return explanation;
}

export default withWords(ListingPage, "listing-screen");
