import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { buttonVariants } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { RunView } from "@/lib/channels/runs/run-types";

type WhatNextProps = { run: RunView; base: string; isPushing: boolean };

/** What a finished run brought, in a sentence, and the one thing to do next. */
export function WhatNext({ run, base, isPushing }: WhatNextProps) {
  const t = useTranslations("channels-screen.run");
  const tally = run.result.import;
  const ways = waysOf(run, isPushing);
  return (
    <div className="grid max-w-[640px] gap-3">
      {tally && (
        <Alert tone={tally.undecided + tally.failed > 0 ? "you" : "done"}>
          {t("imported", {
            created: tally.created,
            linked: tally.linked,
            undecided: tally.undecided,
            failed: tally.failed,
          })}
        </Alert>
      )}
      {run.kind === "drift" && <p>{t("compared", { count: run.result.drift?.count ?? 0 })}</p>}
      <div className="flex flex-wrap gap-2">
        {ways.map((way, index) => (
          <Link
            key={way.word}
            href={`${base}${way.path}`}
            className={buttonVariants({ variant: index === 0 ? "primary" : "secondary" })}
          >
            {way.word === "toDecide" ? t("toDecide", { count: tally?.undecided ?? 0 }) : t(way.word)}
          </Link>
        ))}
      </div>
    </div>
  );
}

type Way = { word: "toImport" | "toCatalogue" | "toDecide" | "toFirstPush" | "toJournal" | "toSync"; path: string };

const WAYS: Record<Way["word"], Way> = {
  toImport: { word: "toImport", path: "/import" },
  toCatalogue: { word: "toCatalogue", path: "" },
  toDecide: { word: "toDecide", path: "/decide" },
  toFirstPush: { word: "toFirstPush", path: "/first-push" },
  toJournal: { word: "toJournal", path: "/import?view=journal" },
  toSync: { word: "toSync", path: "/sync" },
};

function waysOf(run: RunView, isPushing: boolean): Way[] {
  if (run.kind === "initial") return [WAYS.toImport, WAYS.toCatalogue];
  if (run.kind === "catalogue") return [WAYS.toCatalogue, WAYS.toImport];
  if (run.kind !== "import") return [WAYS.toSync];
  const isOpen = (run.result.import?.undecided ?? 0) > 0;
  return [
    ...(isOpen ? [WAYS.toDecide] : []),
    ...(isPushing ? [] : [WAYS.toFirstPush]),
    WAYS.toJournal,
    ...(isPushing && !isOpen ? [WAYS.toCatalogue] : []),
  ];
}
