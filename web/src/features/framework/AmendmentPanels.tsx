// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { Badge } from "../../components/Badge.tsx";
import { Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { Term } from "../../components/Term.tsx";
import type {
  AmendmentChange,
  AmendmentInput,
  AmendmentPreview,
  Framework,
  FrameworkAmendment,
} from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { inWords } from "./amendment-parts.ts";

type Row = { name: string; before: string; after: string };

export function BeforeAfter({ caption, rows }: { caption: string; rows: Row[] }) {
  const { t } = useText();
  return (
    <table className="tbl resp">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.amend.what")}</th>
          <th scope="col">{t("web.amend.before")}</th>
          <th scope="col">{t("web.amend.after")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before, after }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-l={t("web.amend.before")}>
              <span>{before}</span>
            </td>
            <td data-l={t("web.amend.after")} className={before === after ? "quiet" : "strong"}>
              <span>{after}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const changeRows = (text: Text, changes: AmendmentChange[]): Row[] =>
  changes.map(({ field, before, after }) => ({
    name: text.maybe(`web.amend.field.${field}`) ?? field,
    before: inWords(text, before),
    after: inWords(text, after),
  }));

function factRows(text: Text, { before, after }: AmendmentPreview): Row[] {
  const { t, date, money } = text;
  const then = after ?? before;
  const yes = (value: boolean): string => t(value ? "web.yes" : "web.no");
  const room = (value: typeof before): string =>
    value.room ? money(value.room) : t("web.framework.noMaximum");
  return [
    {
      name: t("web.amend.termEndsOn"),
      before: date(before.termEndsOn),
      after: date(then.termEndsOn),
    },
    { name: t("web.amend.room"), before: room(before), after: room(then) },
    { name: t("web.amend.expired"), before: yes(before.expired), after: yes(then.expired) },
    { name: t("web.amend.exhausted"), before: yes(before.exhausted), after: yes(then.exhausted) },
    {
      name: t("web.amend.longer"),
      before: yes(before.longerThanFourYears),
      after: yes(then.longerThanFourYears),
    },
  ];
}

function testFacts({ t, money, vat }: Text, test: AmendmentPreview["test"]): Fact[] {
  if (!test) return [];
  const limit = test.limit && `${money(test.limit)} ${vat(test.limit)}`;
  return [
    { name: t("web.amend.article"), value: test.article },
    { name: t("web.amend.original"), value: `${money(test.original)} ${vat(test.original)}` },
    { name: t("web.amend.counted"), value: `${money(test.counted)} ${vat(test.counted)}` },
    {
      name: t("web.amend.limit"),
      value:
        limit === null
          ? t("web.amend.noLimit")
          : test.belowLimitOnly
            ? t("web.amend.limitBelow", { amount: limit })
            : limit,
    },
    { name: t("web.amend.within"), value: t(test.within ? "web.yes" : "web.no"), strong: true },
    {
      name: t("web.amend.publish"),
      value: t(test.mustPublish ? "web.amend.publishYes" : "web.amend.publishNo"),
    },
  ];
}

type PanelsProps = { input: AmendmentInput; preview: AmendmentPreview };

export function AmendmentFactsPanels({ input, preview }: PanelsProps) {
  const text = useText();
  const { t } = text;
  const test = testFacts(text, preview.test ?? null);
  return (
    <>
      <Panel title={t("web.amend.changes")}>
        {preview.changes.length === 0 ? (
          <p className="quiet">{t("web.amend.noChanges")}</p>
        ) : (
          <BeforeAfter caption={t("web.amend.changes")} rows={changeRows(text, preview.changes)} />
        )}
        <p className="note cap">
          {t("web.amend.reason")}: {input.reason}
        </p>
      </Panel>
      {preview.after && (
        <Panel title={t("web.amend.facts")}>
          <BeforeAfter caption={t("web.amend.facts")} rows={factRows(text, preview)} />
        </Panel>
      )}
      {test.length > 0 && (
        <Panel
          title={t("web.amend.test")}
          note={input.ground ? t(`amendment.ground.${input.ground}`) : undefined}
        >
          <Facts facts={test} />
        </Panel>
      )}
    </>
  );
}

/** A fact from before this register, and one that went beyond its limit. */
function AmendmentMarks({ amendment }: { amendment: FrameworkAmendment }) {
  const { t, money, vat } = useText();
  const { imported, withinLimit, counted, limit } = amendment;
  if (!imported && withinLimit) return null;
  return (
    <>
      <p className="idline">
        {imported && <Badge icon="clock">{t("web.amend.imported")}</Badge>}
        {!withinLimit && (
          <Badge icon="warning" tone="signal">
            {t("web.amend.beyond")}
          </Badge>
        )}
      </p>
      {!withinLimit && counted && limit && (
        <p>
          {t("web.amend.beyondAmounts", {
            counted: `${money(counted)} ${vat(counted)}`,
            limit: `${money(limit)} ${vat(limit)}`,
          })}
        </p>
      )}
    </>
  );
}

/** What was amended, newest first; nothing while a framework is a draft. */
export function AmendmentsPanel({ framework }: { framework: Framework }) {
  const text = useText();
  const { t, date, maybe } = text;
  const { data } = useApi<{ items: FrameworkAmendment[] }>(
    `/frameworks/${framework.id}/amendments`,
    {},
    framework.state !== "draft",
  );
  if (!data) return null;
  return (
    <Panel title={<Term name="modification">{t("web.amend.list")}</Term>}>
      {data.items.length === 0 && <p className="quiet">{t("web.amend.none")}</p>}
      <ol className="plain-list">
        {data.items.map((one) => (
          <li key={one.id}>
            <b>{t(`amendment.kind.${one.kind}`)}</b>
            <span className="sub">
              {date(one.amendedOn)}, {one.amendedBy},{" "}
              {one.ground
                ? (maybe(`amendment.ground.${one.ground}`) ?? one.ground)
                : t("web.amend.noGround")}
              {one.ground === "review_clause" && (
                <Term bare name="review-clause">
                  {t("amendment.ground.review_clause")}
                </Term>
              )}
            </span>
            <AmendmentMarks amendment={one} />
            <p>{one.reason}</p>
            <details className="changes">
              <summary>{t("web.amend.changes")}</summary>
              <ul>
                {changeRows(text, one.changes).map(({ name, before, after }) => (
                  <li key={name}>
                    {name}: {before} → {after}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
