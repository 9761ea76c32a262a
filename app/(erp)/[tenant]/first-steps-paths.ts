import { FIRST_STEPS, type FirstStep, type FirstSteps } from "@/lib/channels/read-first-steps";

/** The step to be made now; null once all are made. */
export function nextStep({ done }: FirstSteps): FirstStep | null {
  return FIRST_STEPS.find((step) => !done[step]) ?? null;
}

/** Where each step is made. */
export function pathOfStep(step: FirstStep, slug: string, { connectionId, isImported }: FirstSteps): string {
  const base = `/${slug}/channels/${connectionId}`;
  const paths: Record<FirstStep, string> = {
    connect: `/${slug}/channels/new`,
    sync: base,
    decide: isImported ? `${base}/decide` : `${base}/import`,
    settings: `${base}/settings`,
    stock: `/${slug}/products?view=uncounted`,
    push: `${base}/first-push`,
    invite: `/${slug}/settings/members`,
  };
  return connectionId === null && step !== "invite" ? paths.connect : paths[step];
}
