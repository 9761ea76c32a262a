import "server-only";
import { withTenant } from "@/lib/db/with-tenant";
import type { TenantContext } from "@/lib/tenancy/tenant-context";
import { bareForm, digitsOf, gtinForm, wordsOf } from "./code-forms";
import type { NearProduct } from "./judge-listings";

/** Of this many words at most, the rarest are looked up; what two similar names share is among them. */
const SIMILAR_SHARE = 0.8;
const ROWS_PER_READ = 5000;

/**
 * Products in use that have no listing on a connection, arranged for near matches: by code without punctuation, by GTIN without its check
 * digit, and by the words of the name. Read once per import; what changes meanwhile only matters for hints to a person, never
 * for uniqueness, which the index of codes decides.
 */
export class NearProducts {
  readonly byBare = new Map<string, NearProduct[]>();
  readonly byGtin = new Map<string, NearProduct[]>();
  private readonly byWord = new Map<string, NearProduct[]>();

  add(product: NearProduct): void {
    for (const code of product.codes) {
      push(this.byBare, bareForm(code), product);
      push(this.byGtin, gtinForm(code), product);
    }
    for (const word of wordsOf(product.productName)) push(this.byWord, word, product);
  }

  /**
   * Products whose name may share four fifths of its words with this one. Two such names must share one of the rarest words of
   * either, so only the lists of those are walked.
   */
  similarTo(name: string): NearProduct[] {
    const words = [...wordsOf(name)].sort((a, b) => this.frequency(a) - this.frequency(b));
    const needed = words.length - Math.ceil(words.length * SIMILAR_SHARE) + 1;
    const digits = digitsOf(name);
    const found = new Set<NearProduct>();
    for (const word of words.slice(0, needed)) {
      for (const product of this.byWord.get(word) ?? []) {
        if (digitsOf(product.productName) === digits) found.add(product);
      }
    }
    return [...found];
  }

  private frequency(word: string): number {
    return this.byWord.get(word)?.length ?? 0;
  }
}

export async function loadNearProducts(tenant: TenantContext, connectionId: string): Promise<NearProducts> {
  const near = new NearProducts();
  let after = "00000000-0000-0000-0000-000000000000";
  for (;;) {
    const rows = await withTenant(
      tenant,
      (tx) => tx.$queryRaw<{ id: string; name: string; codes: string[] }[]>`
        SELECT p.id, p.name, ARRAY(SELECT c.code FROM product_code c WHERE c.tenant_id = p.tenant_id AND c.product_id = p.id ORDER BY c.normalised_code) AS codes
          FROM product p
         WHERE p.tenant_id = ${tenant.tenantId}::uuid AND p.archived_at IS NULL AND p.id > ${after}::uuid
           AND NOT EXISTS (SELECT 1 FROM listing l WHERE l.tenant_id = p.tenant_id AND l.product_id = p.id AND l.connection_id = ${connectionId}::uuid)
         ORDER BY p.id LIMIT ${ROWS_PER_READ}`,
    );
    for (const row of rows) near.add({ productId: row.id, productName: row.name, codes: row.codes });
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_PER_READ) return near;
    after = last.id;
  }
}

function push(map: Map<string, NearProduct[]>, key: string | null, product: NearProduct): void {
  if (key === null) return;
  const list = map.get(key);
  if (!list) map.set(key, [product]);
  else if (!list.includes(product)) list.push(product);
}
