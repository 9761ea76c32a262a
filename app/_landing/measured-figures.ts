export type MeasuredValue = {
  amount: number;
  unit: "s" | "ms" | "/s" | "";
  /** The line of docs/bench.md that holds it. */
  line: string;
};

export type MeasuredFigure = {
  key: "wire" | "import" | "list" | "last";
  value: MeasuredValue;
  /** A second value that the sentence beside it tells. */
  also?: MeasuredValue;
  /** Measures it again. */
  command: `npm run bench -- ${string}`;
};

/** What the landing page tells of the bench. A test compares each value with docs/bench.md: a new measurement changes both. */
export const MEASURED_FIGURES: readonly MeasuredFigure[] = [
  {
    key: "wire",
    value: { amount: 4.5, unit: "s", line: "100 tenants, 15,000 changes: half on the wire within" },
    also: { amount: 10.5, unit: "s", line: "95 % within" },
    command: "npm run bench -- change-to-wire",
  },
  {
    key: "import",
    value: { amount: 240, unit: "/s", line: "order import, page of 200, 1 connection" },
    command: "npm run bench -- order-import",
  },
  {
    key: "list",
    value: { amount: 82, unit: "ms", line: "order list, open ones" },
    command: "npm run bench -- lists",
  },
  {
    key: "last",
    value: { amount: 100, unit: "", line: "100 pieces wanted by 300 buyers" },
    command: "npm run bench -- --quick hot-products",
  },
];
