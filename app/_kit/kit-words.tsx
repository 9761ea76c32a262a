import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/parts/empty-state";
import { InlineNotice } from "@/components/parts/inline-notice";
import { LockedButton } from "@/components/parts/locked-button";
import { ErrorWords } from "@/components/shell/error-screen";
import { TroubleWords } from "@/components/shell/page-trouble";
import { WhyLink } from "@/components/shell/why-link";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";

/** Nothing there yet, nothing found. */
export function KitEmpty() {
  return (
    <>
      <EmptyState
        className="p-0"
        title="Nicio comandă încă"
        actions={<Button variant="primary">Comandă de încercare</Button>}
      >
        Verificat acum 20 s, următoarea verificare în 40 s. Poți pune o comandă de încercare, ca să vezi drumul.
      </EmptyState>
      <EmptyState
        className="mt-4 border-line border-t p-0 pt-4"
        title="Niciun rezultat pentru „lumanre”"
        actions={<Button>Șterge filtrele</Button>}
      >
        Căutat în număr, nume, telefon, cod și AWB, în toate stările.
      </EmptyState>
    </>
  );
}

/** Trouble where it is, in every tone. */
export function KitNotices() {
  return (
    <div className="grid gap-2.5">
      <InlineNotice
        tone="broken"
        title="Trendyol nu răspunde din 10:31."
        actions={<Button size="small">Încearcă acum</Button>}
      >
        Nimic nu se pierde: 12 trimiteri așteaptă și pleacă singure. Următoarea încercare în 2 min.{" "}
        <WhyLink code="channel_busy" />
      </InlineNotice>
      <InlineNotice tone="you" title="Factura nu s-a emis: diferă cu 0,01 lei.">
        Client 409,81, linii 409,82. Niciun număr nu a fost folosit.
      </InlineNotice>
      <InlineNotice tone="moving" title="Se citește catalogul." />
      <InlineNotice tone="parked" title="Pus pe pauză de Ioana Munteanu." />
      <InlineNotice tone="done" title="Cheile merg." />
    </div>
  );
}

export function KitLoading() {
  return <Skeleton label="Se încarcă" />;
}

/** A page that a role does not open, and a button that may not be pressed once the trial is over. */
export function KitNotAllowed() {
  const t = useTranslations("settings.forbidden");
  return (
    <>
      <h3 className="mb-2 font-semibold text-20">{t("title")}</h3>
      <TroubleWords actions={<Button>{t("roles")}</Button>}>{t("bodyPlain")}</TroubleWords>
      <div className="mt-4">
        <LockedButton reason="Proba s-a încheiat: acum totul se poate citi, nimic nu se trimite.">
          Ajustează stocul
        </LockedButton>
      </div>
    </>
  );
}

/** A whole page that failed. */
export function KitFailed() {
  const t = useTranslations("errors.crash");
  return (
    <ErrorWords title={t("title")} body={t("body")} reference={t("reference", { code: "7K4F-2Q" })}>
      <Button variant="primary">Încearcă din nou</Button>
    </ErrorWords>
  );
}
