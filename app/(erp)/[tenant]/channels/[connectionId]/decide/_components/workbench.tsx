"use client";

import { Link2, Plus, Undo2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useEffect, useRef, useState, useTransition } from "react";
import { tryAction } from "@/components/errors/try-action";
import { useErrorWords } from "@/components/errors/use-error-words";
import { EmptyState } from "@/components/parts/empty-state";
import { Alert } from "@/components/ui/alert";
import { Button, buttonVariants } from "@/components/ui/button";
import { Kbd } from "@/components/ui/kbd";
import { Link } from "@/components/ui/link";
import { Picture } from "@/components/ui/picture";
import type { DecideListingInput } from "@/lib/channels/import/import.schemas";
import { decideListingAction } from "../_actions/decide-listing";
import { undoDecisionAction } from "../_actions/undo-decision";
import type { QuestionView } from "../workbench-types";
import { AfterLinking } from "./after-linking";
import { CandidateCards, type Choice } from "./candidate-cards";
import { EvidenceTable } from "./evidence-table";
import { type Decided, Queue } from "./queue";

type WorkbenchProps = {
  slug: string;
  importHref: string;
  questions: readonly QuestionView[];
  /** Open in all; more than are shown when the queue is long. */
  open: number;
  isPushing: boolean;
  mayDecide: boolean;
};

/** Deciding moves on to the next; the last decision can be taken back with U. Nothing shows as decided before the server said so. */
export function Workbench({ slug, importHref, questions, open, isPushing, mayDecide }: WorkbenchProps) {
  const t = useTranslations("decide-screen");
  const undoWords = useTranslations("import-screen.undo.refused");
  const words = useErrorWords();
  const router = useRouter();
  const [decided, setDecided] = useState<ReadonlyMap<string, Decided>>(new Map());
  const [currentId, setCurrentId] = useState<string | null>(questions[0]?.listingId ?? null);
  const [choice, setChoice] = useState<Choice>(0);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const title = useRef<HTMLHeadingElement>(null);
  const question = questions.find((one) => one.listingId === currentId) ?? null;
  const candidate = question && choice !== "new" ? (question.candidates[choice] ?? null) : null;
  const left = open - decided.size;
  const lastDecided = [...decided.keys()].at(-1);

  // The next question comes under the eye, also on a phone; the page head stays where it is on a desk.
  useEffect(() => {
    if (currentId && decided.size > 0) title.current?.scrollIntoView({ block: "nearest" });
  }, [currentId, decided.size]);

  const openQuestion = (listingId: string | null) => {
    setCurrentId(listingId);
    setChoice(0);
    setProblem(null);
  };

  const decide = (how: Decided) => {
    if (!question || pending) return;
    const decision = toDecision(how, candidate?.productId);
    if (!decision) return;
    start(async () => {
      const answer = await tryAction(() => decideListingAction(slug, { listingId: question.listingId, decision }));
      if (!answer?.data) return setProblem(words.ofError(answer?.serverError ?? { code: "invalid_input" }));
      const now = new Map(decided).set(question.listingId, how);
      setDecided(now);
      openQuestion(nextOpen(questions, now, question.listingId));
    });
  };

  const undo = () => {
    if (!lastDecided || pending) return;
    start(async () => {
      const answer = await tryAction(() => undoDecisionAction(slug, { listingId: lastDecided }));
      if (!answer?.data) return setProblem(words.ofError(answer?.serverError));
      if (answer.data.refused) return setProblem(undoWords(answer.data.refused));
      const now = new Map(decided);
      now.delete(lastDecided);
      setDecided(now);
      openQuestion(lastDecided);
    });
  };

  const undoButton = lastDecided && (
    <Button variant="ghost" data-key="u" disabled={pending} onClick={undo}>
      <Undo2 aria-hidden="true" />
      {t("undo")} <Kbd>U</Kbd>
    </Button>
  );

  return (
    <div className="grid flex-1 grid-cols-[264px_minmax(0,1fr)] max-wide:grid-cols-[minmax(0,1fr)] max-wide:content-start">
      <Queue questions={questions} decided={decided} currentId={currentId} left={left} onOpen={openQuestion} />
      {question ? (
        <div className="flex min-w-0 flex-col" aria-busy={pending}>
          <div className="grid grid-cols-[300px_minmax(0,1fr)] max-full:grid-cols-[230px_minmax(0,1fr)] max-desk:grid-cols-[minmax(0,1fr)]">
            <section className="bg-well px-5 pt-4 pb-4 max-desk:grid max-desk:grid-cols-[84px_minmax(0,1fr)] max-desk:gap-x-3.5 max-desk:px-3">
              <div className="mb-2 font-semibold text-12 text-ink-2 max-desk:col-span-2">{t("onChannel")}</div>
              <Picture
                src={question.picture}
                alt=""
                size={112}
                className="rounded-2 max-desk:row-span-3 max-desk:size-[84px]!"
              />
              <h2 ref={title} className="mt-2.5 break-words font-semibold text-14 leading-[19px] max-desk:mt-0">
                {question.title}
              </h2>
              <div className="mt-0.5 break-words text-12 text-ink-3">{question.codes}</div>
              <div className="mt-1.5 text-12 text-ink-2">
                {[
                  question.price,
                  question.quantity === null ? null : t("stock", { count: question.quantity }),
                  question.place,
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </div>
            </section>
            <CandidateCards question={question} choice={choice} onChoose={setChoice} />
          </div>
          {candidate && choice !== "new" && <EvidenceTable candidate={candidate} place={choice + 1} />}
          <AfterLinking question={question} candidate={candidate} isPushing={isPushing} />
          {problem && (
            <div className="px-5 pb-3 max-desk:px-3">
              <Alert tone="broken">{problem}</Alert>
            </div>
          )}
          {mayDecide && (
            <div className="sticky bottom-0 z-3 mt-auto flex flex-wrap items-center gap-2 border-line border-t bg-sheet px-5 py-3 max-desk:bottom-14 max-desk:px-3">
              <Button
                variant="primary"
                data-key="Enter"
                disabled={pending || (choice === "new" && question.takenCode !== null)}
                aria-busy={pending}
                onClick={() => decide(choice === "new" ? "new" : "link")}
                className="min-w-0 max-desk:min-w-[62%] max-desk:flex-1"
              >
                {choice === "new" ? <Plus aria-hidden="true" /> : <Link2 aria-hidden="true" />}
                <span className="cut max-w-[360px]">
                  {choice === "new" ? t("makeNew") : t("linkTo", { name: candidate?.name ?? "" })}
                </span>
                <Kbd>Enter</Kbd>
              </Button>
              <Button data-key="s" disabled={pending} onClick={() => decide("skip")} title={t("skipHint")}>
                {t("skip")} <Kbd>S</Kbd>
              </Button>
              {undoButton}
              <span className="ml-auto text-12 text-ink-3 max-full:hidden">{t("undoLater")}</span>
            </div>
          )}
        </div>
      ) : (
        <EmptyState
          title={t(left > 0 ? "pageDone" : "allDone")}
          actions={
            <>
              {left > 0 ? (
                <Button variant="primary" onClick={() => router.refresh()} data-key="Enter">
                  {t("more", { count: left })}
                </Button>
              ) : (
                <Link href={importHref} className={buttonVariants({ variant: "primary" })} data-key="Enter">
                  {t("toImport")}
                </Link>
              )}
              {undoButton}
            </>
          }
        >
          {problem ? <span className="text-broken-ink">{problem}</span> : t("allDoneBody", { count: decided.size })}
        </EmptyState>
      )}
    </div>
  );
}

function toDecision(how: Decided, productId: string | undefined): DecideListingInput | null {
  if (how === "new") return { decision: "new" };
  if (how === "skip") return { decision: "skip" };
  return productId ? { decision: "link", productId } : null;
}

/** The next one below that is open, else the first open one. */
function nextOpen(
  questions: readonly QuestionView[],
  decided: ReadonlyMap<string, Decided>,
  from: string,
): string | null {
  const at = questions.findIndex((one) => one.listingId === from);
  const isOpen = (one: QuestionView) => !decided.has(one.listingId);
  return (questions.slice(at + 1).find(isOpen) ?? questions.find(isOpen))?.listingId ?? null;
}
