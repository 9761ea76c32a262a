import type { ChannelAttribute, ChannelCategory, ChannelCursor, ChannelSession, Page } from "../../channel-port";
import type { TrendyolGate } from "../trendyol-gate";
import { callTrendyol } from "./call-trendyol";
import { attributeValues, type CategoryNode, categoryAttributes, categoryTree } from "./catalogue-answers";
import { fixRomanian } from "./fix-romanian";

const VALUES_PER_PAGE = 1000;

/** The whole tree as a flat list, parents before their children. */
export async function readCategories(gate: TrendyolGate, session: ChannelSession): Promise<ChannelCategory[]> {
  const tree = await callTrendyol(gate, session, {
    endpoint: "categories",
    group: "productRead",
    path: "/product/product-categories",
    answer: categoryTree,
  });
  const flat: ChannelCategory[] = [];
  const walk = (nodes: CategoryNode[], parent: string | null) => {
    for (const node of nodes) {
      flat.push({
        externalId: node.id,
        parentExternalId: parent,
        name: fixRomanian(node.name) || node.id,
        isLeaf: node.subCategories.length === 0,
      });
      walk(node.subCategories, node.id);
    }
  };
  walk(tree, null);
  return flat;
}

export async function readCategoryAttributes(
  gate: TrendyolGate,
  session: ChannelSession,
  category: string,
): Promise<ChannelAttribute[]> {
  const answer = await callTrendyol(gate, session, {
    endpoint: "category.attributes",
    group: "productRead",
    path: `/product/categories/${encodeURIComponent(category)}/attributes`,
    answer: categoryAttributes,
  });
  return answer.categoryAttributes.map((one) => ({
    externalId: one.attribute.id,
    name: fixRomanian(one.attribute.name) || one.attribute.id,
    isRequired: one.required,
    allowsCustom: one.allowCustom,
    allowsMultiple: one.allowMultipleAttributeValues,
    isVarianter: one.varianter,
    isSlicer: one.slicer,
  }));
}

export async function readAttributeValues(
  gate: TrendyolGate,
  session: ChannelSession,
  category: string,
  attribute: string,
  cursor: ChannelCursor | null,
): Promise<Page<{ externalId: string; value: string }, ChannelCursor>> {
  const page = Number(cursor?.page ?? 0);
  const answer = await callTrendyol(gate, session, {
    endpoint: "attribute.values",
    group: "productRead",
    path: `/product/categories/${encodeURIComponent(category)}/attributes/${encodeURIComponent(attribute)}/values`,
    query: { page, size: VALUES_PER_PAGE },
    answer: attributeValues,
  });
  return {
    items: answer.content.map((one) => ({
      externalId: one.attributeValueId,
      value: fixRomanian(one.attributeValue || one.attributeValueName),
    })),
    next: page + 1 < (answer.totalPages ?? 0) ? { page: page + 1 } : null,
    total: answer.totalElements,
  };
}
