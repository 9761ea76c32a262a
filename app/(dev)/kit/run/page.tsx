import { Pause } from "lucide-react";
import { Checklist } from "@/components/parts/checklist";
import { InlineNotice } from "@/components/parts/inline-notice";
import { RunLog, RunProgress } from "@/components/parts/run-progress";
import { Section } from "@/components/parts/section";
import { PageHead } from "@/components/shell/page-head";
import { StateBadge } from "@/components/states/state-badge";
import { Button } from "@/components/ui/button";
import { KitFrame } from "../_components/kit-frame";

export default function KitRunPage() {
  return (
    <KitFrame>
      <PageHead
        title="Prima sincronizare"
        state={<StateBadge entity="run" code="running" />}
        actions={
          <Button>
            <Pause aria-hidden="true" />
            Pune pe pauză
          </Button>
        }
      />
      <div className="grid flex-1 grid-cols-[minmax(0,1fr)_340px] max-wide:grid-cols-1">
        <div className="px-5 pb-7 max-desk:px-3">
          <RunProgress
            remaining={170_000}
            done={1_826}
            questions={14}
            total={2_312}
            aside={
              <>
                pornită la 10:36:08 · 310 produse pe minut
                <br />
                Poți închide fereastra. Merge mai departe singură.
              </>
            }
            phases={[
              {
                key: "categories",
                name: "Categorii",
                node: "done",
                done: 3_214,
                total: null,
                note: "arborele întreg, în 9 s",
              },
              {
                key: "attributes",
                name: "Atribute",
                node: "done",
                done: 18,
                total: 18,
                note: "doar pentru categoriile în care ai produse",
              },
              {
                key: "products",
                name: "Produse",
                node: "moving",
                done: 1_840,
                total: 2_312,
                note: "pagina 19 din 24 · aprobate întâi, apoi cele în aprobare",
              },
              {
                key: "images",
                name: "Imagini",
                node: "moving",
                done: 5_812,
                total: 7_900,
                note: "merg în paralel, câte 4 · 6 adrese nu răspund, se reîncearcă",
              },
              {
                key: "match",
                name: "Potrivire cu nomenclatorul",
                node: "none",
                done: 0,
                total: 2_312,
                note: "pornește după ultimul produs · nimic nu se scrie fără acordul tău",
              },
            ]}
            notice={
              <InlineNotice tone="you" title="14 produse au ceva de lămurit." className="max-w-[640px]">
                9 fără cod de bare, 5 cu același cod de model. Nu opresc sincronizarea; le găsești la sfârșit în „De
                hotărât”.
              </InlineNotice>
            }
          />
        </div>
        <aside className="border-line wide:border-l max-wide:border-t">
          <Section title="Pașii tăi" aside="2 din 7">
            <Checklist
              items={[
                { key: "1", node: "done", title: "Cont deschis", note: "Cerdac Deco SRL, CUI verificat" },
                { key: "2", node: "done", title: "Trendyol conectat", note: "cheile merg, vitrina RO" },
                { key: "3", node: "moving", title: "Catalogul vine", note: "1.840 din 2.312" },
                { key: "4", node: "none", title: "Hotărăște potrivirile", note: "după sincronizare" },
              ]}
            />
          </Section>
          <Section title="Jurnal" last>
            <RunLog
              lines={[
                { key: "1", time: "10:42:03", text: "pagina 19: se citește" },
                { key: "2", time: "10:41:21", text: "Trendyol cere răgaz 6 s, apoi continuăm", tone: "moving" },
                { key: "3", time: "10:41:02", text: "pagina 17: 100 produse, 3 fără cod de bare", tone: "you" },
                { key: "4", time: "10:36:08", text: "pornit de Ioana Munteanu" },
              ]}
            />
          </Section>
        </aside>
      </div>
    </KitFrame>
  );
}
