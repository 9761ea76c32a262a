import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KitSheet } from "@/app/_kit/kit-sheet";
import type { SearchParams } from "@/components/data-table/href-with";
import { PageHead } from "@/components/shell/page-head";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { clock } from "@/lib/core/clock";
import { env } from "@/lib/core/env";

export const metadata: Metadata = { title: "Elemente" };

type KitPageProps = { params: Promise<{ tenant: string }>; searchParams: Promise<SearchParams> };

/** The whole kit inside the real frame, in both themes beside each other. For whoever builds; in production only for the owner. */
async function TenantKitPage({ params, searchParams }: KitPageProps) {
  const tenant = await requireTenant((await params).tenant, "catalog.read");
  const isOwner = tenant.actor.kind === "member" && tenant.actor.role === "owner";
  if (env.NODE_ENV === "production" && !isOwner) notFound();
  const { hide } = await searchParams;
  return (
    <>
      <PageHead title="Elemente" />
      <KitSheet now={clock.now()} hidden={typeof hide === "string" ? hide.split(".") : []} />
    </>
  );
}

export default withWords(TenantKitPage, "saved-views");
