// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One import: how far it is, what is wrong with the file, or what it would do.
import { useEffect, useRef, type ReactNode } from "react";
import { useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { DataList, type Column } from "../../components/DataList.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Facts, Panel, type Fact } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { Import, ImportError, Job } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { sizeText } from "../../lib/sizes.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { CountsTable } from "./CountsTable.tsx";
import { LeftBehind, ownFacts, Recheck, Unmapped, Waiting } from "./OwnPanels.tsx";
import { ImportBadge, isRunning, sumsOf, useImport } from "./import-parts.tsx";
import { ProgressPanel } from "./ProgressPanel.tsx";

export function ImportPage() {
  const { id = "" } = useParams();
  return <Loaded query={useImport(id)}>{(one) => <Detail key={one.id} one={one} />}</Loaded>;
}

/** What the page says, in one sentence: also read out when a job ends. */
function verdict({ t }: Text, one: Import): string {
  if (one.state === "applied" && one.parked > 0) return t("web.import.verdict.appliedRest");
  if (one.state !== "checked") return t(`web.import.verdict.${one.state}`);
  if (one.errorCount > 0) return t("web.import.verdict.errors", { count: one.errorCount });
  if (one.openNames > 0) return t("web.import.verdict.names", { count: one.openNames });
  if (one.parked > 0) {
    const all = one.parked === one.rows - one.skipped;
    return t(`web.import.verdict.${all ? "allParked" : "parked"}`, { count: one.parked });
  }
  const { added, changed } = sumsOf(one);
  return t(added + changed === 0 ? "web.import.verdict.same" : "web.import.verdict.right");
}

/** The outcome is announced; a button that went away gives its focus to the heading. */
function useOutcome(running: boolean, sentence: string): void {
  const before = useRef(running);
  useEffect(() => {
    if (before.current && !running) {
      announceSoon(sentence);
      if (document.activeElement === document.body)
        document.querySelector<HTMLElement>("main h1")?.focus({ preventScroll: true });
    }
    before.current = running;
  }, [running, sentence]);
}

function Detail({ one }: { one: Import }) {
  const text = useText();
  const { t } = text;
  const running = isRunning(one);
  const sentence = verdict(text, one);
  useOutcome(running, sentence);
  return (
    <Page
      title={one.fileName}
      lead={
        <div className="lead idline">
          <ImportBadge row={one} />
        </div>
      }
      crumbs={[{ to: "/exchange", text: t("web.exchange.title") }]}
    >
      <div className="stack">
        <div className="two">
          <div className="stack">
            {running ? (
              <ProgressPanel one={one} />
            ) : (
              <Panel title={sentence}>
                <Outcome one={one} />
              </Panel>
            )}
            {one.counts.length > 0 && (
              <Panel title={t(one.mappingId === "" ? "web.import.counts" : "web.own.becomes")}>
                <CountsTable one={one} />
              </Panel>
            )}
          </div>
          <div className="stack">
            <Panel title={t("web.import.file")}>
              <Facts facts={facts(one, text)} />
            </Panel>
            {(one.state === "applied" || one.mappingId !== "") && (
              <AuditPanel kind="import" id={one.id} />
            )}
          </div>
        </div>
        {!running && one.errorCount > 0 && <Errors one={one} />}
      </div>
    </Page>
  );
}

function facts(one: Import, text: Text): Fact[] {
  const { t, moment } = text;
  const all: Fact[] = [
    { name: t("web.import.size"), value: sizeText(text, one.fileBytes) },
    { name: t("web.import.sentAt"), value: moment(one.createdAt) },
  ];
  if (one.appliedAt) all.push({ name: t("web.import.appliedAt"), value: moment(one.appliedAt) });
  else all.push({ name: t("web.import.expiresAt"), value: moment(one.expiresAt) });
  all.push(...ownFacts(one, text));
  all.push({ name: "SHA-256", value: <span className="mono">{one.sha256}</span> });
  return all;
}

function Outcome({ one }: { one: Import }) {
  if (one.state === "applied") return <Applied one={one} />;
  if (one.state === "unmapped") return <Unmapped one={one} />;
  // What was said of an own workbook is still there.
  const stopped = one.mappingId !== "" && ["failed", "cancelled"].includes(one.state);
  return (
    <div className="empty">
      <Why jobId={one.jobId} />
      {stopped ? <Recheck one={one} primary /> : <Waiting one={one} />}
      {one.state === "checked" && one.errorCount === 0 ? <Right one={one} /> : <Again />}
    </div>
  );
}

/** Why the last job stopped, when it did. */
function Why({ jobId }: { jobId: string }) {
  const { data } = useApi<Job>(`/jobs/${jobId}`);
  if (!data?.error) return null;
  return (
    <div>
      <p className="strong">{data.error.title}</p>
      <p>{data.error.detail}</p>
    </div>
  );
}

function Again() {
  const { t } = useText();
  return (
    <>
      <p>{t("web.import.again")}</p>
      <ButtonLink primary to="/exchange">
        {t("web.import.other")}
      </ButtonLink>
    </>
  );
}

function Right({ one }: { one: Import }): ReactNode {
  const { t } = useText();
  const { added, changed } = sumsOf(one);
  const act = one.actions.find(({ event }) => event === "apply");
  if (added + changed === 0) return one.parked > 0 ? null : <p>{t("web.import.same")}</p>;
  return (
    <>
      <p>{t(one.mappingId === "" ? "web.import.would" : "web.own.would", { added, changed })}</p>
      {act?.permitted && (
        <ButtonLink primary={one.openNames === 0} to={`/imports/${one.id}/apply`}>
          {t(one.parked > 0 ? "web.import.applyRest" : "web.import.apply")}
        </ButtonLink>
      )}
      {act?.refusal && (
        <p>
          <b>{act.refusal.title}.</b> {act.refusal.detail}
        </p>
      )}
    </>
  );
}

function Applied({ one }: { one: Import }) {
  const { t, moment } = useText();
  const may = useMay();
  const { added, changed } = sumsOf(one);
  return (
    <div className="empty">
      <p>
        {t("web.import.done", { added, changed, at: one.appliedAt ? moment(one.appliedAt) : "" })}
      </p>
      <LeftBehind one={one} />
      {may("audit.read") && (
        <TextLink to={`/audit-records?subjectKind=import&subjectId=${one.id}`}>
          {t("web.import.audit")}
        </TextLink>
      )}
    </div>
  );
}

function columns({ t, number }: Text): Column<ImportError>[] {
  return [
    {
      key: "sheet",
      head: t("web.import.sheet"),
      cell: ({ sheet }) => sheet || t("web.import.wholeFile"),
    },
    {
      key: "row",
      head: t("web.import.row"),
      numeric: true,
      cell: ({ row }) => (row > 0 ? number(row) : <span className="quiet">{t("web.none")}</span>),
    },
    {
      key: "column",
      head: t("web.import.column"),
      cell: ({ column, cell }) => (
        <span>
          {column || (!cell && <span className="quiet">{t("web.none")}</span>)}
          {cell && <span className="sub">{t("web.import.cell", { cell })}</span>}
        </span>
      ),
    },
    {
      key: "value",
      head: t("web.import.value"),
      cell: ({ value }) =>
        value === "" ? (
          <span className="quiet">{t("web.import.noValue")}</span>
        ) : (
          <span className="wrap">{value}</span>
        ),
    },
    { key: "text", head: t("web.import.what"), cell: ({ text }) => text },
  ];
}

function Errors({ one }: { one: Import }) {
  const text = useText();
  const { t } = text;
  return (
    <section aria-labelledby="import-errors" className="stack">
      <h2 id="import-errors">{t("web.import.errorHeading", { count: one.errorCount })}</h2>
      <DataList<ImportError>
        path={`/imports/${one.id}/errors`}
        caption={t("web.import.errorHeading", { count: one.errorCount })}
        columns={columns(text)}
        rowKey={({ seq }) => String(seq)}
        empty={<p className="quiet">{t("web.loading")}</p>}
      />
    </section>
  );
}
