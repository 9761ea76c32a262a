import type { Operation } from "@/lib/api/operations";

/** Where on the page a call stands: "post-connections-id-sync". */
export function anchorOf({ method, path }: Operation): string {
  return `${method}-${path}`.toLowerCase().replace(/[^a-z0-9]+/g, "-");
}

/** All calls by their subject, as links within the page. */
export function OperationNav({ tags, operations }: { tags: readonly string[]; operations: readonly Operation[] }) {
  return (
    <div className="grid gap-3">
      {tags.map((tag) => (
        <div key={tag}>
          <a href={`#${tag.toLowerCase()}`} className="font-semibold text-ink">
            {tag}
          </a>
          <ul className="mt-0.5 grid">
            {operations
              .filter((operation) => operation.tag === tag)
              .map((operation) => (
                <li key={anchorOf(operation)}>
                  <a
                    href={`#${anchorOf(operation)}`}
                    className="grid min-h-6 grid-cols-[44px_minmax(0,1fr)] items-baseline gap-1 text-12 text-ink-2"
                  >
                    <span className="text-11 text-ink-3">{operation.method}</span>
                    <span className="break-words">{operation.path}</span>
                  </a>
                </li>
              ))}
          </ul>
        </div>
      ))}
      <a href="#errors" className="font-semibold text-ink">
        Errors
      </a>
    </div>
  );
}
