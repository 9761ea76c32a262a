import "../api/v1/all-operations";
import type { Metadata } from "next";
import Link from "next/link";
import { ERROR_TITLES } from "@/lib/api/error-titles";
import { openApiDocument } from "@/lib/api/openapi-document";
import { listOperations } from "@/lib/api/operations";
import { VERSION } from "@/lib/api/version";
import { env } from "@/lib/core/env";
import { ERROR_STATUS, type ErrorCode } from "@/lib/core/errors";
import { OperationSection } from "./_components/operation-section";

export const metadata: Metadata = { title: "API" };
// The document names the address that this server is reached by, which is a setting of the running process.
export const dynamic = "force-dynamic";

/** The API for people: the same operations and schemas as openapi.json, as one page that needs no script. English only. */
export default function DocsPage() {
  const operations = listOperations();
  const tags = [...new Set(operations.map((operation) => operation.tag))];
  const document = openApiDocument(VERSION, env.PUBLIC_URL);
  const base = document.servers?.[0]?.url ?? "/api/v1";
  return (
    <main id="main" lang="en" className="mx-auto max-w-[960px] px-4 py-8 text-ink">
      <p className="text-ink-2">
        <Link href="/" className="text-brand-ink underline">
          Marfa
        </Link>{" "}
        {VERSION}
      </p>
      <h1 className="mt-2 font-display font-semibold text-2xl">API</h1>
      <p className="mt-2 max-w-[70ch]">{document.info.description}</p>
      <pre className="mt-4 overflow-x-auto rounded-2 bg-well p-3 text-sm">
        {`curl ${base}/products?limit=10 \\\n  -H "Authorization: Bearer $MARFA_API_KEY"`}
      </pre>
      <p className="mt-3 max-w-[70ch]">
        The machine-readable form is{" "}
        <a href="/api/v1/openapi.json" className="text-brand-ink underline">
          openapi.json
        </a>
        . Writing calls that accept an <code>Idempotency-Key</code> header remember it for seven days: the same key with
        the same body gets the same answer, so a lost answer may be asked for again without fear.
      </p>
      <nav aria-label="Operations" className="mt-6 rounded-3 border border-line bg-sheet p-4">
        {tags.map((tag) => (
          <div key={tag} className="mt-2 first:mt-0">
            <h2 className="font-semibold">{tag}</h2>
            <ul>
              {operations
                .filter((operation) => operation.tag === tag)
                .map(({ method, path, summary }) => (
                  <li key={`${method} ${path}`}>
                    <a href={`#${anchorOf(method, path)}`} className="text-brand-ink hover:underline">
                      <code>
                        {method} {path}
                      </code>
                    </a>{" "}
                    <span className="text-ink-2">{summary}</span>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </nav>
      {operations.map((operation) => (
        <OperationSection
          key={`${operation.method} ${operation.path}`}
          operation={operation}
          anchor={anchorOf(operation.method, operation.path)}
        />
      ))}
      <section className="mt-10">
        <h2 className="font-display font-semibold text-xl">Errors</h2>
        <p className="mt-2 max-w-[70ch]">
          Every error is a problem by RFC 9457 (<code>application/problem+json</code>) with a stable <code>code</code>;{" "}
          <code>errors</code> names the fields at fault.
        </p>
        <table className="mt-3 w-full text-left text-sm">
          <caption className="sr-only">Error codes</caption>
          <thead>
            <tr className="border-line border-b">
              <th scope="col" className="py-1 pr-3">
                Code
              </th>
              <th scope="col" className="py-1 pr-3">
                Status
              </th>
              <th scope="col" className="py-1">
                Meaning
              </th>
            </tr>
          </thead>
          <tbody>
            {(Object.entries(ERROR_TITLES) as [ErrorCode, string][]).map(([code, title]) => (
              <tr key={code} id={`error-${code}`} className="border-line border-b">
                <td className="py-1 pr-3">
                  <code>{code}</code>
                </td>
                <td className="py-1 pr-3">{ERROR_STATUS[code]}</td>
                <td className="py-1">{title}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </main>
  );
}

function anchorOf(method: string, path: string): string {
  return `${method}-${path}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}
