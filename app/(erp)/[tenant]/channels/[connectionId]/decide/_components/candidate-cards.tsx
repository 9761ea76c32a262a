import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/cn";
import { Kbd } from "@/components/ui/kbd";
import { Picture } from "@/components/ui/picture";
import type { CandidateView, QuestionView } from "../workbench-types";

/** "new", or the place of a candidate. */
export type Choice = number | "new";

type CandidateCardsProps = {
  question: QuestionView;
  choice: Choice;
  onChoose: (choice: Choice) => void;
};

/** The products it may be, with score and reason, and "none of them". Keys 1–5 and N choose; nothing is carried out yet. */
export function CandidateCards({ question, choice, onChoose }: CandidateCardsProps) {
  const t = useTranslations("decide-screen");
  return (
    <fieldset className="grid content-start gap-2 px-5 py-3.5 wide:grid-cols-2 max-desk:px-3">
      <legend className="float-left col-span-full mb-0 w-full font-semibold text-12 text-ink-2">
        {t("candidates", { count: question.candidates.length })}
      </legend>
      {question.candidates.map((candidate, index) => (
        <Card
          key={candidate.productId}
          isChosen={choice === index}
          onChoose={() => onChoose(index)}
          keyName={`${index + 1}`}
        >
          <CandidateFace candidate={candidate} place={index + 1} />
        </Card>
      ))}
      <Card
        isChosen={choice === "new"}
        onChoose={() => onChoose("new")}
        keyName="n"
        isDashed
        disabled={question.takenCode !== null}
      >
        <span className="flex items-center gap-2.5 text-ink-2">
          <Plus size={16} strokeWidth={1.5} aria-hidden="true" className="flex-none" />
          <span className="min-w-0 flex-1">
            {t("none")}
            {question.takenCode && (
              <span className="block text-12 text-ink-3">
                {t("noneTaken", { code: question.takenCode.code, name: question.takenCode.productName })}
              </span>
            )}
          </span>
          <Kbd>N</Kbd>
        </span>
      </Card>
    </fieldset>
  );
}

type CardProps = {
  isChosen: boolean;
  onChoose: () => void;
  keyName: string;
  isDashed?: boolean;
  disabled?: boolean;
  children: React.ReactNode;
};

function Card({ isChosen, onChoose, keyName, isDashed = false, disabled = false, children }: CardProps) {
  return (
    <label
      className={cn(
        "block min-w-0 rounded-3 border border-line-2 bg-sheet p-2.5 has-focus-visible:outline-2 has-focus-visible:outline-ring has-focus-visible:outline-offset-2",
        isDashed && "content-center border-dashed",
        isChosen && "border-brand bg-brand-tint shadow-[0_0_0_1px_var(--brand)]",
        disabled ? "cursor-not-allowed" : "cursor-pointer",
      )}
    >
      <input
        type="radio"
        name="candidate"
        className="sr-only"
        checked={isChosen}
        disabled={disabled}
        onChange={onChoose}
        data-key={disabled ? undefined : keyName}
      />
      {children}
    </label>
  );
}

function CandidateFace({ candidate, place }: { candidate: CandidateView; place: number }) {
  const t = useTranslations("decide-screen");
  return (
    <>
      <span className="flex items-start gap-2.5">
        <Picture src={candidate.picture} alt="" size={52} />
        <span className="min-w-0 flex-1">
          <span className="block break-words font-semibold leading-[17px]">{candidate.name}</span>
          <span className="mt-0.5 block break-words text-12 text-ink-3">{candidate.codes}</span>
        </span>
        <Kbd>{place}</Kbd>
      </span>
      <span className="mt-2 flex items-center gap-2 text-12">
        <span className="h-1.5 w-[62px] flex-none overflow-hidden rounded-full bg-line" aria-hidden="true">
          <span className="block h-full bg-brand" style={{ width: `${candidate.score}%` }} />
        </span>
        <b className="font-semibold">
          <span className="sr-only">{t("score")} </span>
          {candidate.score}
        </b>
        <span className="cut text-ink-2">{candidate.kinds.map((kind) => t(`kind.${kind}`)).join(", ")}</span>
      </span>
    </>
  );
}
