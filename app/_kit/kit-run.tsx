import { InlineNotice } from "@/components/parts/inline-notice";
import { RunLog, RunProgress } from "@/components/parts/run-progress";
import { Section } from "@/components/parts/section";
import { Progress } from "@/components/ui/progress";

/** A long run: how much is left, its phases on the thread, what needs a person, and its log. */
export function KitRun() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_340px] max-wide:grid-cols-1">
      <div className="pb-4">
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
        <Section title="O bară scurtă" last>
          <Progress
            label="1.840 din 2.312, 14 au ceva de lămurit"
            total={2_312}
            parts={[
              { key: "done", value: 1_826, tone: "done" },
              { key: "questions", value: 14, tone: "you" },
            ]}
          />
        </Section>
      </aside>
    </div>
  );
}
