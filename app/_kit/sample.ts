import type { NodeKind } from "@/components/states/state-vocabulary";
import type { ThreadStep } from "@/components/states/thread";

/** Invented orders for looking at the kit; nothing here is read by the product. The deadlines are told as of this moment. */
const WRITTEN_AT = new Date("2026-11-24T08:42:00Z");
const HOUR_MS = 3_600_000;
export const ZONE = "Europe/Bucharest";

export type SampleOrder = {
  id: string;
  deadline: Date;
  client: string;
  place: string;
  company?: boolean;
  product: string;
  more: number;
  held: number;
  wanted: number;
  nodes: string;
  note?: { tone: "quiet" | "moving" | "you" | "broken" | "parked"; text: string };
  courier: string;
  total: bigint;
  dead?: boolean;
};

const at = (text: string) => new Date(`${text}+02:00`);

const ORDERS: SampleOrder[] = [
  {
    id: "10855391204",
    deadline: at("2026-11-23T18:00:00"),
    client: "Mircea Dobrescu",
    place: "Slatina, Olt",
    product: "Pătură lână țesută „Apuseni”, 150 × 200 cm",
    more: 0,
    held: 1,
    wanted: 1,
    nodes: "ddbnn",
    note: { tone: "broken", text: "AWB refuzat: localitate" },
    courier: "FAN",
    total: 38_900n,
  },
  {
    id: "10855394410",
    deadline: at("2026-11-24T09:00:00"),
    client: "Elena Cristea",
    place: "Târgu Neamț, Neamț",
    product: "Coș din nuiele cu toartă, mediu",
    more: 1,
    held: 2,
    wanted: 3,
    nodes: "ynnnn",
    note: { tone: "you", text: "lipsește 1 buc" },
    courier: "DPD",
    total: 21_450n,
  },
  {
    id: "10855398867",
    deadline: at("2026-11-24T14:00:00"),
    client: "Andreea Pârvulescu",
    place: "București, sector 3",
    product: "Ștergar țesut „Maramureș”, bumbac, 50 × 90 cm",
    more: 2,
    held: 3,
    wanted: 5,
    nodes: "ynnnn",
    note: { tone: "you", text: "lipsesc 2 buc" },
    courier: "FAN",
    total: 34_197n,
  },
  {
    id: "10855398902",
    deadline: at("2026-11-24T14:00:00"),
    client: "Ștefan Țurcanu",
    place: "Iași, Iași",
    product: "Cană ceramică smălțuită „Ardeal”, 350 ml",
    more: 0,
    held: 4,
    wanted: 4,
    nodes: "dddmn",
    note: { tone: "moving", text: "Val 31 · Radu" },
    courier: "FAN",
    total: 35_600n,
  },
  {
    id: "10855398955",
    deadline: at("2026-11-24T14:00:00"),
    client: "Gabriela Neagu",
    place: "Cluj-Napoca, Cluj",
    product: "Lumânare parfumată „Brad și rășină”, 220 g",
    more: 3,
    held: 6,
    wanted: 6,
    nodes: "dddmn",
    note: { tone: "moving", text: "Val 31 · Radu" },
    courier: "FAN",
    total: 41_260n,
  },
  {
    id: "10855400012",
    deadline: at("2026-11-24T16:00:00"),
    client: "Daniel Rusu",
    place: "Brașov, Brașov",
    product: "Tocător din lemn de stejar, 38 × 26 cm",
    more: 0,
    held: 1,
    wanted: 1,
    nodes: "dnnnn",
    courier: "FAN",
    total: 14_900n,
  },
  {
    id: "10855400044",
    deadline: at("2026-11-24T16:00:00"),
    client: "Maria-Luiza Ionașcu",
    company: true,
    place: "Bistrița, Bistrița-Năsăud",
    product: "Set 6 farfurii întinse „Horezu”, 26 cm",
    more: 1,
    held: 2,
    wanted: 2,
    nodes: "dnnnn",
    courier: "FAN",
    total: 58_740n,
  },
  {
    id: "10855400071",
    deadline: at("2026-11-24T16:00:00"),
    client: "Robert Szabó",
    place: "Miercurea Ciuc, Harghita",
    product: "Miere de salcâm, borcan 720 g",
    more: 5,
    held: 12,
    wanted: 12,
    nodes: "dnnnn",
    courier: "DPD",
    total: 49_800n,
  },
  {
    id: "10855400117",
    deadline: at("2026-11-24T16:00:00"),
    client: "Ana Vlădescu",
    place: "Ploiești, Prahova",
    product: "Cană ceramică smălțuită „Ardeal”, 350 ml",
    more: 2,
    held: 5,
    wanted: 6,
    nodes: "ynnnn",
    note: { tone: "you", text: "lipsește 1 buc" },
    courier: "FAN",
    total: 40_981n,
  },
  {
    id: "10855400160",
    deadline: at("2026-11-24T16:00:00"),
    client: "Constantin Măciucă",
    place: "Râmnicu Vâlcea, Vâlcea",
    product: "Ceas de perete din lemn, 30 cm",
    more: 0,
    held: 1,
    wanted: 1,
    nodes: "dnnnn",
    courier: "FAN",
    total: 21_990n,
  },
  {
    id: "10855400203",
    deadline: at("2026-11-24T16:00:00"),
    client: "Mod Confort Interior SRL",
    company: true,
    place: "Oradea, Bihor",
    product: "Lampă de masă cu picior din lemn",
    more: 0,
    held: 8,
    wanted: 8,
    nodes: "dddnn",
    courier: "DPD",
    total: 191_200n,
  },
  {
    id: "10855400361",
    deadline: at("2026-11-24T18:00:00"),
    client: "Roxana Țepelea",
    place: "Zalău, Sălaj",
    product: "Lumânare parfumată „Fân și mușețel”, 220 g",
    more: 1,
    held: 3,
    wanted: 3,
    nodes: "dnnnn",
    note: { tone: "quiet", text: "anulată de client 10:39" },
    courier: "DPD",
    total: 14_970n,
    dead: true,
  },
  {
    id: "10855400219",
    deadline: at("2026-11-24T18:00:00"),
    client: "Vasile Ungureanu",
    place: "Suceava, Suceava",
    product: "Ceainic emailat cu capac, 1,8 l",
    more: 0,
    held: 1,
    wanted: 1,
    nodes: "pnnnn",
    note: { tone: "parked", text: "reținută: telefon" },
    courier: "FAN",
    total: 16_450n,
  },
  {
    id: "10855400254",
    deadline: at("2026-11-24T18:00:00"),
    client: "Camelia Drăghici",
    place: "Alba Iulia, Alba",
    product: "Set 2 pahare suflate, 300 ml",
    more: 0,
    held: 2,
    wanted: 2,
    nodes: "ddddn",
    courier: "FAN",
    total: 13_800n,
  },
  {
    id: "10855400339",
    deadline: at("2026-11-25T12:00:00"),
    client: "Otilia Ghiță",
    place: "Timișoara, Timiș",
    product: "Ghiveci ceramic cu farfurie, 16 cm",
    more: 2,
    held: 6,
    wanted: 6,
    nodes: "dnnnn",
    courier: "FAN",
    total: 23_160n,
  },
  {
    id: "10855400352",
    deadline: at("2026-11-25T12:00:00"),
    client: "Paul Ștefănescu",
    place: "Baia Mare, Maramureș",
    product: "Ștergar țesut „Maramureș”, bumbac, 50 × 90 cm",
    more: 0,
    held: 2,
    wanted: 2,
    nodes: "dnnnn",
    courier: "FAN",
    total: 12_998n,
  },
];

/** A deadline of the sample as if it had been written now: some are late, some near, some far, whenever one looks. */
export function sampleDeadline(deadline: Date, now: Date): Date {
  const hours = Math.floor((now.getTime() - WRITTEN_AT.getTime()) / HOUR_MS);
  return new Date(deadline.getTime() + hours * HOUR_MS);
}

export function sampleOrders(now: Date): SampleOrder[] {
  return ORDERS.map((order) => ({ ...order, deadline: sampleDeadline(order.deadline, now) }));
}

const NODE: Record<string, NodeKind> = {
  d: "done",
  b: "broken",
  n: "none",
  y: "you",
  m: "moving",
  p: "parked",
  s: "skip",
};
const WORDS = [
  { key: "reserved", letter: "R", label: "Rezervată" },
  { key: "document", letter: "D", label: "Document" },
  { key: "awb", letter: "A", label: "AWB" },
  { key: "packed", letter: "Î", label: "Împachetată" },
  { key: "handed", letter: "P", label: "Predată" },
];

/** "ddbnn" → the five steps of an order. */
export function orderSteps(nodes: string): ThreadStep[] {
  return WORDS.map((word, index) => ({ ...word, node: NODE[nodes.charAt(index)] ?? "none" }));
}

/** "ddmn" → wanted, sent, confirmed, seen. */
export function pushSteps(nodes: string): ThreadStep[] {
  return [
    { key: "wanted", letter: "D", label: "Dorit" },
    { key: "sent", letter: "T", label: "Trimis" },
    { key: "confirmed", letter: "C", label: "Confirmat" },
    { key: "seen", letter: "V", label: "Văzut" },
  ].map((word, index) => ({ ...word, node: NODE[nodes.charAt(index)] ?? "none" }));
}
