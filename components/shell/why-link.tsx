import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import { failureHelpHref } from "./failure-codes";

/** "How did this come": leads to the line of help that tells of a failure code. Nothing for a code that help does not know. */
export function WhyLink({ code, className }: { code: string | null; className?: string }) {
  const t = useTranslations("help");
  const href = code === null ? null : failureHelpHref(code);
  return (
    href && (
      <Link href={href} className={className}>
        {t("why")}
      </Link>
    )
  );
}
