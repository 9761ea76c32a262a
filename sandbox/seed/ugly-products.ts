import type { BaseProduct } from "../state/product-types";
import { contentAttributesFor } from "./attributes";

const DAY = 24 * 3600 * 1000;
const TWO_MEGABYTES = 2 * 1024 * 1024;

/** Data as it is found in real shops: everything a client must survive. Each entry is one content. */
export function uglyProducts(seededAt: number): BaseProduct[][] {
  const make = (code: string, change: Partial<BaseProduct>): BaseProduct => ({
    ...plain(code, seededAt),
    ...change,
  });
  return [
    [
      make("URT-CEDILA", {
        title: "Şerveţele brodate cu scriere veche, ţesute la gherghef",
        description: "<p>Text scris cu sedilă: ş ţ Ş Ţ.</p>",
      }),
    ],
    [make("URT-EMOJI", { title: "Cană 🎄 „Crăciun fericit” ❤️ cadou 🎁", images: ["/images/mug-4-4.jpg"] })],
    [
      make("URT-GHILIM", {
        title: `Ramă 10" x 15" 'vintage' & "rustic" \\ <colț> 100%`,
        images: ["/images/picture-2-2.png"],
      }),
    ],
    [make("URT-RTL", { title: "Covor رقيق مع نمط – model oriental", images: ["/images/rug-7-7.jpg"] })],
    [
      make("URT-SCRIPT", {
        title: "<script>alert('marfa')</script> Lumânare <b>groasă</b>",
        description:
          '<p onclick="alert(1)">Bună.</p><script>alert(document.cookie)</script><img src=x onerror=alert(1)><iframe src="https://exemplu.ro"></iframe>',
      }),
    ],
    [
      make("URT-LUNG", {
        title: "Set complet de decorațiuni pentru masa de sărbătoare, cu lumânări, suporturi, șervețele și coroniță "
          .repeat(3)
          .slice(0, 250),
        images: ["/images/candle-3-3.webp"],
      }),
    ],
    [make("URT-FARACOD", { stockCode: null, title: "Produs fără cod de stoc" })],
    [make("URT-FARACOD2", { stockCode: "", title: "Produs cu cod de stoc gol" })],
    // Two cards of the same article: one code, two barcodes. A match by code alone would link both.
    [
      make("DUBLU-A", {
        stockCode: "DUBLU-01",
        title: "Suport pentru ghiveci, macramé, 90 cm",
        images: ["/images/pot-1-1.jpg"],
      }),
    ],
    [make("DUBLU-B", { stockCode: "DUBLU-01", title: "Suport ghiveci macrame 90cm", images: ["/images/pot-2-2.jpg"] })],
    [make("URT-SPATII", { stockCode: " URT SPATII ", title: "  Titlu cu   spații  peste tot " })],
    [
      make("URT-BLANK", {
        barcode: "COD CU SPATII 77",
        stockCode: "URT-BLANK",
        title: "Cod de bare cu spații rămase de la un import vechi",
      }),
    ],
    [make("URT-LITERE", { barcode: "ABC_12.34-XY", title: "Cod de bare cu litere și semne" })],
    [make("URT-2MB", { title: "Descriere de doi megaocteți", description: twoMegabytes() })],
    [make("URT-FARAPOZA", { title: "Produs fără imagine", images: [] })],
    [make("URT-POZA404", { title: "Produs cu imaginea dispărută", images: ["/images/missing.jpg"] })],
    [make("URT-POZAHTML", { title: "Produs cu o imagine care nu este imagine", images: ["/images/not-an-image.jpg"] })],
    [make("URT-STOC0", { title: "Epuizat de mult", quantity: 0 })],
    [make("URT-STOCMARE", { title: "Stoc la limita de sus", quantity: 20_000 })],
    [make("URT-PRET0", { title: "Preț foarte mic", salePrice: 1, listPrice: 1 })],
    [make("URT-PRETMARE", { title: "Preț foarte mare", salePrice: 9_999_999, listPrice: 12_345_678 })],
    [make("URT-TVA0", { title: "Carte cu TVA zero", vatRate: 0 })],
    [
      make("URT-MARIME", {
        title: "Tricou cu mărime cu spațiu în față",
        size: " XL",
        variantAttributes: [
          { attributeId: 338, attributeName: "Mărime", attributeValueId: null, attributeValue: " XL" },
        ],
      }),
    ],
    [make("URT-INGHET", { title: "Blocat pentru preț critic", locked: true, lockReason: "CRITICAL_PRICE" })],
    [
      make("URT-RESP", {
        title: "Respins cu două motive",
        approval: "rejected",
        rejectReasons: [
          { rejectReason: "Titlu neconform", rejectReasonDetail: "Titlul conține cuvinte interzise: „cel mai ieftin”" },
          { rejectReason: "Imagine neconformă", rejectReasonDetail: "Imaginea conține text promoțional" },
        ],
      }),
    ],
  ];
}

function plain(code: string, seededAt: number): BaseProduct {
  const at = code.length + code.charCodeAt(code.length - 1);
  return {
    index: 0,
    contentId: 0,
    variantId: 0,
    barcode: `URT${code.replace(/[^A-Z0-9]/g, "")}`,
    stockCode: code,
    productMainId: `M-${code}`,
    title: code,
    description: "<p>Produs pus anume, ca să se vadă cum se descurcă programul.</p>",
    brandId: 187804,
    brandName: "Cerdac",
    categoryId: 1010,
    categoryName: "Lumânări și parfumuri de cameră",
    images: [`/images/candle-${at % 12}-${at % 100}.jpg`],
    contentAttributes: contentAttributesFor("", undefined),
    variantAttributes: [],
    size: "",
    color: "",
    vatRate: 21,
    sgr: 0,
    quantity: 7,
    salePrice: 4990,
    listPrice: 4990,
    commission: 16,
    dimensionalWeight: 1,
    origin: "RO",
    approval: "approved",
    rejectReasons: [],
    archived: false,
    locked: false,
    lockReason: null,
    blacklisted: false,
    createdAt: seededAt - 90 * DAY,
    modifiedAt: seededAt - 60 * DAY,
  };
}

function twoMegabytes(): string {
  const paragraph = "<p>O descriere care nu se mai termină, lipită de trei ori din alt program, cu ă â î ș ț.</p>";
  return paragraph.repeat(Math.ceil(TWO_MEGABYTES / Buffer.byteLength(paragraph)));
}
