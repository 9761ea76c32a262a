import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";

/** What whoever makes an account agrees to, with the two pages. */
export function LegalSentence() {
  const t = useTranslations("auth.signUp");
  return (
    <p className="text-12 text-ink-2">
      {t.rich("legal", {
        terms: (words) => <PageLink href="/terms">{words}</PageLink>,
        privacy: (words) => <PageLink href="/privacy">{words}</PageLink>,
      })}
    </p>
  );
}

function PageLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link href={href} className="underline">
      {children}
    </Link>
  );
}
