import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { KitSheet } from "@/app/_kit/kit-sheet";
import { PageHead } from "@/components/shell/page-head";
import { requireTenant } from "@/lib/auth/require-tenant";
import { env } from "@/lib/core/env";

export const metadata: Metadata = { title: "Elemente" };

const THEMES = [
  ["light", "Luminos"],
  ["dark", "Întunecat"],
] as const;

/** The whole kit inside the real frame, in both themes under each other. For whoever builds; in production only for the owner. */
export default async function TenantKitPage({ params }: { params: Promise<{ tenant: string }> }) {
  const tenant = await requireTenant((await params).tenant, "catalog.read");
  const isOwner = tenant.actor.kind === "member" && tenant.actor.role === "owner";
  if (env.NODE_ENV === "production" && !isOwner) notFound();
  return (
    <>
      <PageHead title="Elemente" />
      {THEMES.map(([theme, name]) => (
        <section key={theme} data-theme={theme} aria-label={name} className="bg-paper px-5 py-4 text-ink max-desk:px-3">
          <h2 className="mb-3 font-head font-semibold text-16">{name}</h2>
          <KitSheet of={theme} />
        </section>
      ))}
    </>
  );
}
