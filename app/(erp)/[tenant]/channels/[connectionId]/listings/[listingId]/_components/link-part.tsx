import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Section } from "@/components/parts/section";
import { Status } from "@/components/states/status";
import { Button, buttonVariants } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Link } from "@/components/ui/link";
import { Picture } from "@/components/ui/picture";
import type { ProductRow } from "@/lib/catalog/catalog-types";
import type { ListingRow } from "@/lib/channels/listings/listing-types";
import { ActButton } from "../../../../_components/act-button";
import { importSelectedAction } from "../../../_actions/import-selected";
import { linkListingAction } from "../_actions/link-listing";

type LinkPartProps = {
  slug: string;
  /** The addresses of the connection and of this page. */
  path: string;
  here: string;
  listing: ListingRow;
  /** What was searched for, and what was found. */
  query: string;
  found: readonly ProductRow[];
  mayChange: boolean;
  whyNot: string;
};

/** Which product of the list this is, and the ways to change that, each with what follows. */
export function LinkPart({ slug, path, here, listing, query, found, mayChange, whyNot }: LinkPartProps) {
  const t = useTranslations("listing-screen.page");
  return (
    <Section title={t("product")}>
      {listing.productId ? (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <Link href={`/${slug}/products/${listing.productId}`} className="font-medium">
              {listing.productName}
            </Link>
            {listing.productArchived && (
              <Status tone="parked" fill="plain">
                {t("productArchived")}
              </Status>
            )}
          </div>
          {mayChange && (
            <div className="mt-2">
              <ActButton
                act={linkListingAction.bind(null, slug, { listingId: listing.id, productId: null })}
                size="small"
                pendingLabel={t("unlinking")}
              >
                {t("unlink")}
              </ActButton>
              <p className="mt-1 text-12 text-ink-3">{t("unlinkHint")}</p>
            </div>
          )}
        </>
      ) : (
        <div className="flex flex-wrap items-center gap-2">
          <span>{t(listing.linkState === "undecided" ? "undecided" : "notLinked")}</span>
          {listing.linkState === "undecided" && (
            <Link href={`${path}/decide?listing=${listing.id}`} className={buttonVariants({ size: "small" })}>
              {t("decide")}
            </Link>
          )}
        </div>
      )}
      {mayChange && listing.linkState === "unlinked" && <ImportOne slug={slug} listing={listing} />}
      {mayChange ? (
        <form action={here} method="get" className="mt-3">
          <label htmlFor="leaga" className="mb-1 block font-medium">
            {t(listing.productId ? "findOther" : "findProduct")}
          </label>
          <span className="flex gap-1.5">
            <Input
              id="leaga"
              name="leaga"
              type="search"
              defaultValue={query}
              key={query}
              placeholder={t("findPlaceholder")}
              autoComplete="off"
            />
            <Button type="submit">
              <Search aria-hidden="true" />
              {t("find")}
            </Button>
          </span>
        </form>
      ) : (
        <p className="mt-2 text-12 text-ink-3">{whyNot}</p>
      )}
      {mayChange && query !== "" && <Found {...{ slug, listing, query, found }} />}
    </Section>
  );
}

/** Most listings have no product yet: the import makes one, or finds the one that has the code. */
function ImportOne({ slug, listing }: Pick<LinkPartProps, "slug" | "listing">) {
  const t = useTranslations("listing-screen.page");
  const act = (openingStock: boolean) =>
    importSelectedAction.bind(null, slug, {
      connectionId: listing.connectionId,
      listingIds: [listing.id],
      openingStock,
    });
  return (
    <div className="mt-2 flex flex-wrap items-start gap-1.5">
      <ActButton act={act(false)} size="small" pendingLabel={t("importing")}>
        {t("import")}
      </ActButton>
      {listing.channelQuantity !== null && (
        <ActButton act={act(true)} size="small" pendingLabel={t("importing")}>
          {t("importStock", { count: listing.channelQuantity })}
        </ActButton>
      )}
      <p className="w-full text-12 text-ink-3">{t("importHint")}</p>
    </div>
  );
}

function Found({ slug, listing, query, found }: Pick<LinkPartProps, "slug" | "listing" | "query" | "found">) {
  const t = useTranslations("listing-screen.page");
  if (found.length === 0) return <p className="mt-2 text-ink-2">{t("noProducts", { query })}</p>;
  return (
    <>
      <ul className="mt-2">
        {found.map((product) => (
          <li key={product.id} className="flex items-center gap-2 border-line border-t py-1.5">
            <Picture src={product.imageUrl} alt="" />
            <span className="min-w-0 flex-1">
              <span className="line-clamp-2">{product.name}</span>
              <span className="block text-12 text-ink-3">
                {[product.code, ...product.barcodes].filter(Boolean).slice(0, 2).join(" · ")}
              </span>
            </span>
            {product.id === listing.productId ? (
              <span className="text-12 text-ink-3">{t("current")}</span>
            ) : (
              <ActButton
                act={linkListingAction.bind(null, slug, { listingId: listing.id, productId: product.id })}
                size="small"
                pendingLabel={t("linking")}
              >
                {t("linkTo")}
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-1 text-12 text-ink-3">{t("linkHint")}</p>
    </>
  );
}
