import type { Page } from "@playwright/test";

/** What WCAG 1.4.12 lets a reader set: nothing may get lost by it. */
const TEXT_SPACING = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-bottom: 2em !important; }`;

/** 1440 px at a zoom of 200 %. */
export const ZOOMED = { width: 720, height: 450 };

/** Gives the page the spacing that a reader may set; until the page is loaded anew. */
export async function spaceText(page: Page): Promise<void> {
  // As a style sheet made by script: the page's own policy refuses style elements without its nonce.
  await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, TEXT_SPACING);
}

/**
 * What of the page cannot be read at its present size: it scrolls sideways, a word is cut off without an ellipsis, or stands out of its
 * control. Places that scroll by themselves (tabs, a wide table) may hold more than they show. At most five are told.
 */
export function whatIsLost(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()}.${String(element.getAttribute("class")).slice(0, 60)} „${(element.textContent ?? "").trim().slice(0, 40)}”`;
    const doc = document.documentElement;
    if (doc.scrollWidth > doc.clientWidth) lost.push(`the page is ${doc.scrollWidth} px wide in ${doc.clientWidth} px`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const element = text.parentElement;
      if (!element || !text.nodeValue?.trim() || !element.checkVisibility({ visibilityProperty: true })) continue;
      if (element.closest("svg, script, style, option, .sr-only, [data-slot=sr-only], caption")) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const word = range.getBoundingClientRect();
      if (word.width <= 1 || word.height <= 1) continue;
      // Outward until something cuts off. An ellipsis and a place that scrolls are meant; a box of one pixel is for screen readers.
      let isMeant = false;
      for (let box: Element | null = element; box && box !== document.body && !isMeant; box = box.parentElement) {
        const style = getComputedStyle(box);
        const edge = box.getBoundingClientRect();
        isMeant =
          style.textOverflow === "ellipsis" ||
          Number(style.webkitLineClamp) > 0 ||
          style.position === "fixed" ||
          /auto|scroll/.test(`${style.overflowX} ${style.overflowY}`) ||
          (style.position === "absolute" && edge.width <= 1);
        const isOut =
          word.left < edge.left - 2 ||
          word.right > edge.right + 2 ||
          word.top < edge.top - 2 ||
          word.bottom > edge.bottom + 2;
        if (isMeant || !isOut) continue;
        const cuts = /hidden|clip/.test(`${style.overflowX} ${style.overflowY}`);
        const isControl = box.matches("button, a[class*=rounded], summary, th, td, [data-slot=alert]");
        if (!cuts && !isControl) continue;
        lost.push(`${cuts ? "cut off" : `stands out of its ${box.tagName.toLowerCase()}`}: ${name(element)}`);
        isMeant = true;
      }
      if (!isMeant && word.right > doc.clientWidth + 1) lost.push(`out of the window: ${name(element)}`);
    }
    return [...new Set(lost)].slice(0, 5);
  });
}
