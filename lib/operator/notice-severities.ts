// Apart from the schemas, so that a form that offers them brings no zod to the browser.
export const SEVERITIES = ["info", "warning", "critical"] as const;
export type Severity = (typeof SEVERITIES)[number];
