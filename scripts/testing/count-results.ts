import type { Counts } from "./check";

type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: { status: string }[] }[];
};

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] };

/**
 * Passed and failed tests of a Vitest report. A file that could not even be loaded has no tests to fail and counts as
 * one failure itself, and so does a run that ended badly with nothing failed (an error outside any test).
 */
export function countVitest(report: VitestReport | null, exitCode: number | null): Counts {
  if (!report) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  return withBadEnd({ passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles }, exitCode);
}

/** Passed and failed tests of a Playwright report; a flaky one passed in the end. */
export function countPlaywright(report: PlaywrightReport | null, exitCode: number | null): Counts {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky } = report.stats;
  return withBadEnd({ passed: expected + flaky, failed: unexpected }, exitCode);
}

function withBadEnd(counts: Counts, exitCode: number | null): Counts {
  return exitCode !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}
