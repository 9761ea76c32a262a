import { sha256 } from "@/lib/core/crypto";
import type { CompanyInput } from "../tenancy.schemas";

/**
 * The id of the company that one sending of the form opens: the same for the same person, form (`request`, an id) and company, so that
 * the primary key lets it be opened once. Sorted by the moment of the form like every id, and nobody can aim it at another company.
 */
export function companyIdOf(userId: string, request: string, { name, cui }: CompanyInput): string {
  const hash = sha256(JSON.stringify([userId, request, name, cui]));
  return `${request.slice(0, 13)}-7${hash.slice(0, 3)}-8${hash.slice(3, 6)}-${hash.slice(6, 18)}`;
}
