import type { PackageStatus } from "../state/order-types";
import { sourceOf } from "../state/products";
import type { SellerRecord } from "../state/seller-types";
import type { World } from "../state/world";
import { type OrderInputGiven, orderInput } from "../trendyol/order-input";
import { movePackage } from "../trendyol/package-steps";
import { splitPackage } from "../trendyol/package-writes";
import { placeOrder } from "../trendyol/place-order";
import { appearSuccessors, cancelLines, cancelPackage } from "../trendyol/replace-package";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

type Plan = {
  hoursAgo: number;
  lines: readonly (readonly [
    stockCode: string,
    quantity: number,
    discounts?: { sellerDiscount?: number; channelDiscount?: number },
  ])[];
  steps: readonly (readonly [status: PackageStatus, hoursAgo: number])[];
  more?: Partial<OrderInputGiven>;
};

/**
 * Orders of a seller with the hand-made range in every state, with dates that led up to now. The last steps are recent enough that the
 * carrier does not move them on at once.
 */
export function seedOrders(world: World, seller: SellerRecord): void {
  const now = world.now();
  for (const plan of PLANS) seedOrder(world, seller, plan, now);
  seedSplit(world, seller, now);
  seedPartialCancel(world, seller, now);
}

function seedOrder(world: World, seller: SellerRecord, plan: Plan, now: number): string {
  let packageId = "";
  world.clock.standAt(now - plan.hoursAgo * HOUR, () => {
    const placed = placeOrder(
      world,
      orderInput.parse({
        ...plan.more,
        sellerId: seller.sellerId,
        oversell: true,
        lines: toLines(world, seller, plan),
      }),
    );
    packageId = String(placed.shipmentPackageId);
  });
  for (const [status, hoursAgo] of plan.steps) {
    world.clock.standAt(now - hoursAgo * HOUR, () => {
      const one = world.packages.get(packageId);
      if (!one) return;
      if (status === "Cancelled")
        cancelPackage(world, one, { status, by: "Customer", reason: "M-am răzgândit", code: 401 });
      else if (status === "UnSupplied")
        cancelPackage(world, one, { status, by: "Seller", reason: "Stoc epuizat", code: 500 });
      else movePackage(world, one, status, status === "Invoiced" ? { invoiceNumber: "CLJ 1042" } : {});
    });
  }
  return packageId;
}

function toLines(world: World, seller: SellerRecord, plan: Plan) {
  const source = sourceOf(world, seller);
  return plan.lines.map(([stockCode, quantity, discounts]) => {
    const index = source.indexesOfStockCode(stockCode)[0];
    if (index === undefined) throw new Error(`The seed has no product ${stockCode}`);
    return { barcode: source.at(index).barcode, quantity, ...discounts };
  });
}

function seedSplit(world: World, seller: SellerRecord, now: number): void {
  const packageId = seedOrder(
    world,
    seller,
    {
      hoursAgo: 8,
      lines: [
        ["CAN-ARD-VER", 3],
        ["BOL-ZAP-400", 2],
      ],
      steps: [["Created", 7.99]],
    },
    now,
  );
  world.clock.standAt(now - 6 * HOUR, () => {
    const one = world.packages.get(packageId);
    if (one) splitPackage({ world }, one, [[{ lineId: one.lines[0]?.lineId ?? 0, quantity: 2 }]]);
  });
  appearAll(world, seller, now - 6 * HOUR + 10_000);
}

function seedPartialCancel(world: World, seller: SellerRecord, now: number): void {
  const packageId = seedOrder(
    world,
    seller,
    {
      hoursAgo: 11,
      lines: [
        ["LUM-LEV-220", 2],
        ["SAP-LAV", 4],
      ],
      steps: [["Created", 10.99]],
    },
    now,
  );
  world.clock.standAt(now - 9 * HOUR, () => {
    const one = world.packages.get(packageId);
    const line = one?.lines[1];
    if (!one || !line) return;
    cancelLines(world, one, [{ lineId: line.lineId, quantity: 3 }], {
      by: "Customer",
      reason: "M-am răzgândit",
      code: 401,
      isSeller: false,
      keepsStatus: false,
    });
  });
  appearAll(world, seller, now - 9 * HOUR + 10_000);
}

function appearAll(world: World, seller: SellerRecord, at: number): void {
  const own = [...world.successors.values.values()].filter(
    ({ originPackageId }) => world.packages.get(String(originPackageId))?.sellerId === seller.sellerId,
  );
  world.clock.standAt(at, () => {
    for (const { id } of own) appearSuccessors(world, id);
  });
}

/** The deadline of an order so many hours old, so many hours from now. */
function dueIn(hoursAgo: number, hours: number): number {
  return (hoursAgo + hours) * HOUR;
}

const PLANS: readonly Plan[] = [
  { hoursAgo: 0.2, lines: [["LUM-FAN-220", 2]], steps: [["Created", 0.19]] },
  {
    hoursAgo: 1,
    lines: [
      ["MIE-SAL-720", 3],
      ["CEI-TEI-50", 1],
    ],
    steps: [["Created", 0.99]],
    more: { agreedInMs: dueIn(1, 3) },
  },
  {
    hoursAgo: 3,
    lines: [["GM-MAR-MAR-U", 1]],
    steps: [["Created", 2.99]],
    more: { agreedInMs: dueIn(3, 8), voucher: { name: "Voucher TOAMNA25", amount: 25.01 } },
  },
  {
    hoursAgo: 5,
    lines: [["LIM-GHI-6X330", 2, { sellerDiscount: 8.4, channelDiscount: 4 }]],
    steps: [["Created", 4.99]],
    more: { company: true, agreedInMs: dueIn(5, 24) },
  },
  {
    hoursAgo: 6,
    lines: [
      ["TRI-DOR-ALB-M", 2, { sellerDiscount: 10.01 }],
      ["SOS-IRN-GRI-40", 3],
    ],
    steps: [["Created", 5.99]],
    more: { cod: true, agreedInMs: dueIn(6, 26) },
  },
  {
    hoursAgo: 7,
    lines: [["FRF-HRZ", 1]],
    steps: [
      ["Created", 6.99],
      ["Picking", 2],
    ],
    more: { whoPays: "seller" },
  },
  {
    hoursAgo: 20,
    lines: [
      ["PAT-STN-GRI", 1],
      ["PRN-RMB-BEJ", 2],
    ],
    steps: [
      ["Created", 19.99],
      ["Picking", 3],
      ["Invoiced", 2],
    ],
  },
  {
    hoursAgo: 30,
    lines: [["CAN-BCV-ALB", 2]],
    steps: [
      ["Created", 29.99],
      ["Picking", 28],
      ["Shipped", 10],
    ],
  },
  {
    hoursAgo: 52,
    lines: [["JUC-TRN", 1]],
    steps: [
      ["Created", 51.99],
      ["Picking", 48],
      ["Shipped", 44],
      ["AtCollectionPoint", 10],
    ],
  },
  {
    hoursAgo: 96,
    lines: [
      ["COS-PIA-M", 1],
      ["STG-MRM-5090", 2],
    ],
    steps: [
      ["Created", 95.99],
      ["Picking", 90],
      ["Invoiced", 89],
      ["Shipped", 80],
      ["Delivered", 50],
    ],
  },
  {
    hoursAgo: 130,
    lines: [["PLS-URS-25", 1, { channelDiscount: 5 }]],
    steps: [
      ["Created", 129.99],
      ["Picking", 120],
      ["Shipped", 40],
      ["UnDelivered", 12],
    ],
    more: { company: true },
  },
  {
    hoursAgo: 260,
    lines: [["ULE-CAT-100", 2]],
    steps: [
      ["Created", 259.99],
      ["Picking", 250],
      ["Shipped", 240],
      ["UnDelivered", 200],
      ["Returned", 150],
    ],
  },
  {
    hoursAgo: 28,
    lines: [["CEA-STJ-30", 1]],
    steps: [
      ["Created", 27.99],
      ["Cancelled", 20],
    ],
  },
  {
    hoursAgo: 34,
    lines: [["DUL-VIS", 6]],
    steps: [
      ["Created", 33.99],
      ["UnSupplied", 30],
    ],
  },
  {
    hoursAgo: 15 * 24,
    lines: [["LMP-LMN", 1]],
    steps: [
      ["Created", 359.9],
      ["Picking", 350],
      ["Shipped", 340],
      ["Delivered", 300],
    ],
  },
];
