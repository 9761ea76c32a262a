import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NodeMark } from "@/components/states/node-mark";
import type { NodeKind } from "@/components/states/state-vocabulary";
import type { CandidateView, QuestionView } from "../workbench-types";

type AfterLinkingProps = { question: QuestionView; candidate: CandidateView | null; isPushing: boolean };

/** The consequence before the act: what changes, what stays, what would be sent. */
export function AfterLinking({ question, candidate, isPushing }: AfterLinkingProps) {
  const t = useTranslations("decide-screen.after");
  const lines: { key: string; node: NodeKind; text: ReactNode }[] = candidate
    ? linesOf(candidate, question, isPushing, t)
    : [
        { key: "made", node: "moving", text: t("made") },
        ...(question.leftOutCode
          ? [
              {
                key: "leftOut",
                node: "none" as const,
                text: t("leftOut", { code: question.leftOutCode.code, name: question.leftOutCode.productName }),
              },
            ]
          : []),
        { key: "unknown", node: "none", text: t("unknownStock") },
      ];
  return (
    <section className="px-5 py-3.5 max-desk:px-3">
      <h2 className="font-semibold text-13">{t(candidate ? "linked" : "new")}</h2>
      <ul className="mt-1.5 grid gap-[5px]">
        {lines.map((line) => (
          <li key={line.key} className="flex items-baseline gap-[9px]">
            <NodeMark node={line.node} className="translate-y-px flex-none" />
            <span>{line.text}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function linesOf(
  candidate: CandidateView,
  question: QuestionView,
  isPushing: boolean,
  t: ReturnType<typeof useTranslations<"decide-screen.after">>,
) {
  const lines: { key: string; node: NodeKind; text: ReactNode }[] = [{ key: "kept", node: "done", text: t("kept") }];
  if (candidate.takenBy !== null) {
    lines.push({ key: "taken", node: "you", text: t("taken", { title: candidate.takenBy }) });
  }
  if (candidate.archived) {
    lines.push({ key: "archived", node: "broken", text: t("archived") });
  } else if (candidate.available === null) {
    lines.push({ key: "unknown", node: "none", text: t("unknownStock") });
  } else {
    const facts = {
      available: candidate.available,
      now: question.quantity ?? 0,
      known: String(question.quantity !== null),
    };
    const isEmptied = candidate.available === 0 && (question.quantity ?? 0) > 0;
    lines.push({
      key: "stock",
      node: isEmptied ? "you" : "moving",
      text: t.rich(isPushing ? "stock" : "stockLater", {
        ...facts,
        b: (text) => <b className="font-semibold">{text}</b>,
      }),
    });
  }
  return lines;
}
