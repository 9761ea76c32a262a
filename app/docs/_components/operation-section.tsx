import { ChevronRight } from "lucide-react";
import type { z } from "zod";
import { errorCodes } from "@/lib/api/openapi-document";
import type { Operation } from "@/lib/api/operations";
import { anchorOf } from "./operation-nav";
import { schemaFields } from "./schema-fields";

/** One call of the API: what it does, what it takes, what it answers, how it may fail. */
export function OperationSection({ operation }: { operation: Operation }) {
  const { method, path, summary, description, permission, params, query, body, answer, status } = operation;
  const anchor = anchorOf(operation);
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className="scroll-mt-4 border-line border-t py-6">
      <h3 id={`${anchor}-title`} className="font-semibold text-16">
        {summary}
      </h3>
      <p className="mt-1.5 overflow-x-auto rounded-2 bg-well px-3 py-2">
        <code className="text-14">
          <b className="font-semibold text-brand-ink">{method}</b> /api/v1{path}
        </code>
      </p>
      {description && (
        <p className="mt-2 max-w-[70ch] text-ink-2">
          <WithCode text={description} />
        </p>
      )}
      <p className="mt-2 text-12 text-ink-3">
        {permission === null ? "No key needed." : `Permission: ${permission}.`}
        {operation.idempotency && " Takes an Idempotency-Key."}
      </p>
      {params && <Fields title="Path" schema={params} io="input" />}
      {query && <Fields title="Query" schema={query} io="input" />}
      {body && <Fields title="Body" schema={body} io="input" />}
      <Fields title={`Answer ${status ?? 200}`} schema={answer} io="output" />
      <p className="mt-3 text-12 text-ink-3">
        Errors:{" "}
        {errorCodes(operation).map((code, at) => (
          <span key={code}>
            {at > 0 && ", "}
            <a href={`#error-${code}`} className="text-ink-2">
              <code>{code}</code>
            </a>
          </span>
        ))}
      </p>
    </section>
  );
}

/** Fields as a table. Answers are long and the same for many calls: they open on request. */
function Fields({ title, schema, io }: { title: string; schema: z.ZodType; io: "input" | "output" }) {
  const fields = schemaFields(schema, io);
  if (fields.length === 0) return null;
  return (
    <details className="mt-3" open={io === "input"}>
      <summary className="flex w-fit cursor-pointer items-center gap-1 rounded-1 font-semibold text-13">
        <ChevronRight
          size={14}
          aria-hidden="true"
          className="transition-transform [details[open]>summary>&]:rotate-90"
        />
        {title}
      </summary>
      <table className="mt-1.5 w-full table-fixed border-collapse text-left">
        <caption className="sr-only">{title}</caption>
        <thead className="bg-well text-12 text-ink-2">
          <tr>
            <th scope="col" className="w-[38%] px-2 py-1 font-medium max-desk:w-[58%]">
              Field
            </th>
            <th scope="col" className="w-[26%] px-2 py-1 font-medium max-desk:w-[42%]">
              Type
            </th>
            <th scope="col" className="px-2 py-1 font-medium max-desk:hidden">
              Note
            </th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ name, type, isRequired, isChoice, note }) => (
            <tr key={name} className="border-line border-b align-top">
              <th scope="row" className="break-words px-2 py-1.5 font-normal">
                <code className="font-medium">{name}</code>
                {isChoice && <span className="text-12 text-ink-3"> either</span>}
                {io === "input" && !isRequired && <span className="text-12 text-ink-3"> optional</span>}
                {note && (
                  <span className="desk:hidden block text-12 text-ink-3">
                    <WithCode text={note} />
                  </span>
                )}
              </th>
              <td className="break-words px-2 py-1.5 text-12 text-ink-2">{type}</td>
              <td className="break-words px-2 py-1.5 text-12 text-ink-2 max-desk:hidden">
                <WithCode text={note} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** What stands between backticks is code. */
function WithCode({ text }: { text: string }) {
  return text.split("`").map((part, at) => (at % 2 === 1 ? <code key={part}>{part}</code> : part));
}
