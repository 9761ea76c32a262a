import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button";

/** Where mails arrive when the sandbox plays the outside world; nothing elsewhere. */
export function SandboxMailbox({ controlUrl }: { controlUrl: string | undefined }) {
  const t = useTranslations("auth.mail");
  if (!controlUrl) return null;
  const link = (
    <a href={`${controlUrl}/mails`} target="_blank" rel="noreferrer" className={buttonVariants({ size: "small" })}>
      {t("openSandbox")}
    </a>
  );
  return (
    <Alert tone="quiet" actions={link}>
      {t("sandbox")}
    </Alert>
  );
}
