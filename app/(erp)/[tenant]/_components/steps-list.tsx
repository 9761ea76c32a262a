import { getTranslations } from "next-intl/server";
import { Checklist } from "@/components/parts/checklist";
import { FIRST_STEPS, type FirstStep, type FirstSteps } from "@/lib/channels/read-first-steps";
import { nextStep, pathOfStep } from "../first-steps-paths";

type StepsListProps = { slug: string; steps: FirstSteps; moving?: FirstStep; isLinked?: (step: FirstStep) => boolean };

/** The first steps, each with what it is and its place; `moving` is the one that runs by itself now. */
export async function StepsList({ slug, steps, moving, isLinked = () => true }: StepsListProps) {
  const t = await getTranslations("welcome.steps");
  const next = nextStep(steps);
  return (
    <Checklist
      items={FIRST_STEPS.map((step) => ({
        key: step,
        node: steps.done[step] ? "done" : step === moving ? "moving" : step === next ? "you" : "none",
        title: t(`${step}.title`),
        note: t(`${step}.note`),
        href: steps.done[step] || !isLinked(step) ? undefined : pathOfStep(step, slug, steps),
      }))}
    />
  );
}
