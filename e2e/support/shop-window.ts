import type { SandboxControl } from "./sandbox-control";

export type ShownProduct = {
  barcode: string;
  title: string;
  quantity: number;
  salePrice: number;
  updates: { at: number; quantity: number | null; salePrice: number | null }[];
};

/** What buyers see on Trendyol. */
export class ShopWindow {
  constructor(
    private readonly sandbox: SandboxControl,
    private readonly sellerId: number,
  ) {}

  product(barcode: string): Promise<ShownProduct> {
    return this.sandbox.get(`/control/products/${this.sellerId}/${barcode}`);
  }

  /** Something that is on sale, with enough of it to play with. */
  async somethingToBuy(): Promise<ShownProduct> {
    const products = await this.sandbox.get<(ShownProduct & { state: string })[]>(
      `/control/products/${this.sellerId}?limit=500`,
    );
    const found = products.find(
      ({ state, quantity, title }) => state === "onSale" && quantity >= 8 && /^[\w ,.()ăâîșțĂÂÎȘȚ„”-]+$/.test(title),
    );
    if (!found) throw new Error("Nothing is on sale.");
    return found;
  }

  buy(barcode: string, quantity: number): Promise<{ orderNumber: string }> {
    return this.sandbox.post("/control/orders", { sellerId: this.sellerId, lines: [{ barcode, quantity }] });
  }
}
