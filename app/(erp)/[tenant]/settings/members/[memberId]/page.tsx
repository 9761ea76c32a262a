import { notFound } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { Facts } from "@/components/parts/facts";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { Status } from "@/components/states/status";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { withWords } from "@/i18n/words";
import { requireTenant } from "@/lib/auth/require-tenant";
import { getMember } from "@/lib/tenancy/get-member";
import { listKeysOf } from "@/lib/tenancy/list-keys-of";
import type { MemberRow } from "@/lib/tenancy/list-members";
import { may } from "@/lib/tenancy/roles";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { aboutRoles } from "../about-roles";
import { AccessForm } from "./_components/access-form";
import { OwnershipForm } from "./_components/ownership-form";
import { RemoveForm } from "./_components/remove-form";
import { RoleForm } from "./_components/role-form";

export async function generateMetadata() {
  return { title: (await getTranslations("people"))("title") };
}

/** One member: who they are here, and what may be done about it, each act with its consequence. */
async function MemberPage({ params }: PageProps<"/[tenant]/settings/members/[memberId]">) {
  const { tenant: slug, memberId } = await params;
  const tenant = await requireTenant(slug, "settings.read");
  const member = (await getMember(tenant, memberId)) ?? notFound();
  const [t, roles, locale] = await Promise.all([getTranslations("people"), getTranslations("roles"), getLocale()]);
  const day = (moment: Date) => formatDate(moment, locale, tenant.timeZone, "dayTime");
  const { actor } = tenant;
  const mayRead = actor.kind === "member" && may(actor.role, "people.manage");
  return (
    <>
      <PageHead
        title={member.name}
        back={{ href: `/${slug}/settings/members`, label: t("member.back") }}
        actions={
          mayRead && (
            <Link
              href={`/${slug}/settings/audit?user=${member.userId}`}
              className={buttonVariants({ variant: "ghost" })}
            >
              {t("member.journal")}
            </Link>
          )
        }
        state={member.suspendedAt && <Status tone="parked">{t("suspended")}</Status>}
      />
      <Section>
        <Facts
          items={[
            { key: "email", label: t("email"), value: member.email },
            { key: "role", label: t("role"), value: roles(`role.${member.role}`) },
            { key: "since", label: t("since"), value: day(member.since) },
            { key: "suspended", label: t("member.suspendedAt"), value: member.suspendedAt && day(member.suspendedAt) },
          ]}
        />
      </Section>
      <Acts tenant={tenant} member={member} />
    </>
  );
}

/** What the person who looks may do about the member; where nothing can be done it says why. */
async function Acts({ tenant, member }: { tenant: TenantContext; member: MemberRow }) {
  const t = await getTranslations("people.member");
  const { actor, slug } = tenant;
  const { userId: memberId, name, role } = member;
  if (actor.kind !== "member" || !may(actor.role, "people.manage")) return null;
  const why = role === "owner" ? (actor.userId === memberId ? "ownOwner" : "owner") : "self";
  if (role === "owner" || actor.userId === memberId) {
    return (
      <Section last>
        <p className="max-w-[560px] text-ink-2">{t(why)}</p>
      </Section>
    );
  }
  const keys = await listKeysOf(tenant, memberId);
  const mayOwn = may(actor.role, "tenant.own") && !member.suspendedAt;
  return (
    <>
      <Section title={t("rolePart")}>
        <RoleForm slug={slug} memberId={memberId} role={role} roles={await aboutRoles()} />
      </Section>
      <Section title={t("accessPart")}>
        <AccessForm slug={slug} memberId={memberId} isSuspended={member.suspendedAt !== null} keys={keys} />
      </Section>
      <Section title={t("removePart")} last={!mayOwn}>
        <RemoveForm slug={slug} memberId={memberId} name={name} keys={keys} />
      </Section>
      {mayOwn && (
        <Section title={t("ownershipPart")} last>
          <OwnershipForm slug={slug} memberId={memberId} name={name} />
        </Section>
      )}
    </>
  );
}

export default withWords(MemberPage, "people");
