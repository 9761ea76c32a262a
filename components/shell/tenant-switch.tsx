import { Check, ChevronsUpDown, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

export type TenantChoice = { slug: string; name: string };

type TenantSwitchProps = { name: string; slug: string; tenants: readonly TenantChoice[] };

/**
 * The name of the company: it opens the list of the person's companies, and leads to a new one. A details element with plain links: it works
 * without script, and nothing is loaded in advance, because entering is remembered.
 */
export function TenantSwitch({ name, slug, tenants }: TenantSwitchProps) {
  const t = useTranslations("frame");
  if (tenants.length === 0) {
    return (
      <div data-wide="" className="cut mb-2 px-1.5 text-12 text-ink-2" title={name}>
        {name}
      </div>
    );
  }
  return (
    <details data-menu="" data-wide="" className="mb-2">
      <summary
        aria-label={`${t("tenantMenu")}: ${name}`}
        title={name}
        className="flex min-h-6 items-center gap-1 rounded-2 px-1.5 text-12 text-ink-2 hover:bg-well hover:text-ink"
      >
        <span className="cut flex-1">{name}</span>
        <ChevronsUpDown size={14} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
      </summary>
      <div className="rise fixed top-[72px] left-2 z-20 max-h-[60vh] w-64 overflow-y-auto rounded-3 border border-line bg-float p-1.5 shadow-pop">
        <TenantLinks slug={slug} tenants={tenants} />
      </div>
    </details>
  );
}

/** The companies as links, the open one marked, and the way to a new one. */
export function TenantLinks({ slug, tenants }: Omit<TenantSwitchProps, "name">) {
  const t = useTranslations("frame");
  return (
    <div className="grid grid-cols-1 gap-1.5">
      <ul aria-label={t("tenants")} className="grid grid-cols-1 gap-0.5">
        {tenants.map((tenant) => {
          const isOpen = tenant.slug === slug;
          return (
            <li key={tenant.slug}>
              {/* No Link: it would open, and so remember, every company in advance. */}
              <a
                href={`/enter/${tenant.slug}`}
                aria-current={isOpen ? "true" : undefined}
                className="flex min-h-8 items-center gap-2 rounded-2 px-2 text-ink no-underline hover:bg-well hover:no-underline aria-[current]:bg-brand-tint touch:min-h-11"
              >
                <span className="cut flex-1">{tenant.name}</span>
                {isOpen && <Check size={14} strokeWidth={2} aria-hidden="true" className="flex-none text-brand-ink" />}
              </a>
            </li>
          );
        })}
      </ul>
      <Link
        href="/new-company"
        className="flex min-h-8 items-center gap-2 rounded-2 border-line border-t px-2 text-ink-2 no-underline hover:bg-well hover:text-ink hover:no-underline touch:min-h-11"
      >
        <Plus size={14} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
        {t("newTenant")}
      </Link>
    </div>
  );
}
