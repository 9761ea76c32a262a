import { getLocale, getTranslations } from "next-intl/server";
import { formatDate } from "@/components/format/format-date";
import { Status } from "@/components/states/status";
import { readSecondFactor } from "@/lib/auth/read-second-factor";
import { SecondFactorSwitch } from "./second-factor-switch";

/** The second step of the own sign-in: whether it is on, and the way to switch it. */
export async function SecondFactorPart({ userId, zone }: { userId: string; zone: string }) {
  const [t, locale, factor] = await Promise.all([
    getTranslations("settings.secondFactor"),
    getLocale(),
    readSecondFactor(userId),
  ]);
  return (
    <>
      {factor ? (
        <p className="mb-3 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Status tone="done">{t("since", { date: formatDate(factor.since, locale, zone, "dayTime") })}</Status>
          {factor.codesLeft <= 2 ? (
            <Status tone="you">{t("codesLeft", { count: factor.codesLeft })}</Status>
          ) : (
            <span className="text-ink-2">{t("codesLeft", { count: factor.codesLeft })}</span>
          )}
        </p>
      ) : (
        <p className="mb-3 max-w-[560px] text-ink-2">{t("what")}</p>
      )}
      <SecondFactorSwitch isOn={factor !== null} />
    </>
  );
}
