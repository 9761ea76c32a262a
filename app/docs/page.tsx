import "../api/v1/all-operations";
import type { Metadata } from "next";
import { Mark, Wordmark } from "@/components/shell/mark";
import { ERROR_TITLES } from "@/lib/api/error-titles";
import { listOperations } from "@/lib/api/operations";
import { VERSION } from "@/lib/api/version";
import { env } from "@/lib/core/env";
import { ERROR_STATUS, type ErrorCode } from "@/lib/core/errors";
import { OperationNav } from "./_components/operation-nav";
import { OperationSection } from "./_components/operation-section";

export const metadata: Metadata = { title: "API" };
// The page names the address that this server is reached by, which is a setting of the running process.
export const dynamic = "force-dynamic";

/** The API for people: the same operations and schemas as openapi.json, as one page that needs no script. English only. */
export default function DocsPage() {
  const operations = listOperations();
  const tags = [...new Set(operations.map((operation) => operation.tag))];
  const base = `${env.PUBLIC_URL.replace(/\/+$/, "")}/api/v1`;
  return (
    <div lang="en" className="mx-auto w-full max-w-[1180px] px-5 max-desk:px-3">
      <header className="flex h-[60px] items-center gap-2.5">
        <a href="/" aria-label="Marfa" className="flex items-center gap-2">
          <Mark />
          <Wordmark />
        </a>
        <span className="text-12 text-ink-3">API {VERSION}</span>
        <a href="/api/v1/openapi.json" className="ml-auto">
          openapi.json
        </a>
      </header>
      <div className="grid grid-cols-[250px_minmax(0,1fr)] gap-10 pb-16 max-wide:grid-cols-1 max-wide:gap-4">
        <nav
          aria-label="Calls"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls by itself and must be reachable by keyboard
          tabIndex={0}
          className="scroll-quiet sticky top-0 h-dvh overflow-y-auto py-4 max-wide:hidden"
        >
          <OperationNav tags={tags} operations={operations} />
        </nav>
        <details className="wide:hidden rounded-2 border border-line bg-sheet px-3 py-2">
          <summary className="cursor-pointer font-semibold">All calls</summary>
          <nav aria-label="Calls" className="pt-3">
            <OperationNav tags={tags} operations={operations} />
          </nav>
        </details>
        <main id="main" tabIndex={-1} className="min-w-0 outline-none">
          <Introduction base={base} />
          {tags.map((tag) => (
            <section key={tag} id={tag.toLowerCase()} aria-labelledby={`tag-${tag}`} className="scroll-mt-4 pt-8">
              <h2 id={`tag-${tag}`} className="mb-3 font-head font-semibold text-28 leading-8">
                {tag}
              </h2>
              {operations
                .filter((operation) => operation.tag === tag)
                .map((operation) => (
                  <OperationSection key={`${operation.method} ${operation.path}`} operation={operation} />
                ))}
            </section>
          ))}
          <Errors />
        </main>
      </div>
    </div>
  );
}

function Introduction({ base }: { base: string }) {
  return (
    <section className="pt-4">
      <h1 className="font-head font-semibold text-40 leading-[44px]">API</h1>
      <p className="mt-3 max-w-[70ch] text-14 text-ink-2">
        Everything the screens do, for programs. A key is made in the settings of the company; it carries the rights of
        a role.
      </p>
      <pre className="mt-4 whitespace-pre-wrap break-words rounded-2 bg-well p-3 text-13">
        {`curl "${base}/products?limit=10" \\\n  -H "Authorization: Bearer $MARFA_API_KEY"`}
      </pre>
      <ul className="mt-4 grid max-w-[70ch] list-disc gap-1.5 pl-5 text-ink-2">
        <li>
          Lists take <code>cursor</code> and <code>limit</code> (at most 200) and answer{" "}
          <code>{"{items, nextCursor}"}</code>.
        </li>
        <li>Amounts are decimal strings (“189.90”), quantities numbers, moments ISO 8601 in UTC.</li>
        <li>An id that is unknown or belongs to another company answers 404, wherever it stands.</li>
        <li>
          Writing calls that accept an <code>Idempotency-Key</code> remember it for seven days: the same key with the
          same body gets the same answer, so a lost answer may be asked for again without fear.
        </li>
        <li>After the end of a trial reading goes on; writing answers 403 with the code trial_ended.</li>
      </ul>
    </section>
  );
}

function Errors() {
  return (
    <section id="errors" aria-labelledby="errors-title" className="scroll-mt-4 pt-8">
      <h2 id="errors-title" className="font-head font-semibold text-28 leading-8">
        Errors
      </h2>
      <p className="mt-2 mb-3 max-w-[70ch] text-ink-2">
        Every error is a problem by RFC 9457 (<code>application/problem+json</code>) with a stable <code>code</code>;{" "}
        <code>errors</code> names the fields at fault.
      </p>
      <table className="w-full border-collapse text-left">
        <caption className="sr-only">Error codes</caption>
        <thead className="bg-well text-12 text-ink-2">
          <tr>
            <th scope="col" className="px-2 py-1 font-medium">
              Code
            </th>
            <th scope="col" className="px-2 py-1 font-medium">
              Status
            </th>
            <th scope="col" className="px-2 py-1 font-medium">
              Meaning
            </th>
          </tr>
        </thead>
        <tbody>
          {(Object.entries(ERROR_TITLES) as [ErrorCode, string][]).map(([code, title]) => (
            <tr key={code} id={`error-${code}`} className="border-line border-b align-top target:bg-brand-tint">
              <th scope="row" className="break-all px-2 py-1.5 font-normal">
                <code>{code}</code>
              </th>
              <td className="px-2 py-1.5">{ERROR_STATUS[code]}</td>
              <td className="px-2 py-1.5 text-ink-2">{title}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
