import { useTranslations } from "next-intl";
import type { FormState } from "./form-state";

/**
 * The way on from a form's own error: to what help says of it, or to signing in again. In another tab: leaving this one would lose
 * what was typed. Nothing where no server refused.
 */
export function ProblemWay({ state }: { state: FormState }) {
  const t = useTranslations("common.form");
  const help = useTranslations("help");
  if (!state.signedOut && !state.code) return null;
  return (
    <>
      {" "}
      <a
        href={state.signedOut ? "/sign-in" : `/help/failures#${state.code}`}
        target="_blank"
        rel="noopener"
        className="text-inherit underline"
      >
        {state.signedOut ? t("signInAside") : help("why")}
      </a>
    </>
  );
}
