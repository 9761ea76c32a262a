import { z } from "zod";
import { errorCodes } from "@/lib/api/openapi-document";
import type { Operation } from "@/lib/api/operations";

/** One call of the API: what it does, what it takes, what it answers. */
export function OperationSection({ operation, anchor }: { operation: Operation; anchor: string }) {
  const { method, path, summary, description, permission, params, query, body, answer, status } = operation;
  return (
    <section id={anchor} aria-labelledby={`${anchor}-title`} className="mt-8 border-line border-t pt-4">
      <h3 id={`${anchor}-title`} className="font-semibold text-lg">
        <code>
          {method} {path}
        </code>
      </h3>
      <p className="mt-1">{summary}.</p>
      {description && <p className="mt-1 max-w-[70ch] text-ink-2">{description}</p>}
      <p className="mt-1 text-ink-2 text-sm">
        {permission === null ? "No key needed." : `Permission: ${permission}.`}
        {operation.idempotency && " Takes an Idempotency-Key."}
      </p>
      {params && <SchemaBlock title="Path" schema={params} io="input" />}
      {query && <SchemaBlock title="Query" schema={query} io="input" />}
      {body && <SchemaBlock title="Body" schema={body} io="input" />}
      <SchemaBlock title={`Answer ${status ?? 200}`} schema={answer} io="output" />
      <p className="mt-2 text-ink-2 text-sm">
        Errors:{" "}
        {errorCodes(operation).map((code, at) => (
          <span key={code}>
            {at > 0 && ", "}
            <a href={`#error-${code}`} className="text-brand-ink hover:underline">
              <code>{code}</code>
            </a>
          </span>
        ))}
      </p>
    </section>
  );
}

function SchemaBlock({ title, schema, io }: { title: string; schema: z.ZodType; io: "input" | "output" }) {
  const { $schema: _dialect, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: "any" });
  return (
    <details className="mt-2" open={title.startsWith("Body")}>
      <summary className="cursor-pointer font-medium">{title}</summary>
      <pre className="mt-1 max-h-[480px] overflow-auto rounded-2 bg-well p-3 text-xs">
        {JSON.stringify(shape, null, 2)}
      </pre>
    </details>
  );
}
