import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button";

/** Where mails arrive when the sandbox plays the outside world; nothing elsewhere. */
export function SandboxMailbox({ href }: { href: string | null }) {
  const t = useTranslations("auth.mail");
  if (!href) return null;
  const link = (
    <a href={href} target="_blank" rel="noreferrer" className={buttonVariants({ size: "small" })}>
      {t("openSandbox")}
    </a>
  );
  return (
    <Alert tone="quiet" actions={link}>
      {t("sandbox")}
    </Alert>
  );
}
