// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// For who runs the installation: what runs, what waits, what is full.
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Operation } from "../../lib/model.ts";
import { sizeText } from "../../lib/sizes.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";

export function OperationPage() {
  const query = useApi<Operation>("/operations/current");
  return <Loaded query={query}>{(one) => <Detail one={one} />}</Loaded>;
}

const DAY = 86_400_000;

/** The heading is what asks for attention first. */
function finding({ t }: Text, one: Operation): string {
  if (one.diskBytes > 0 && one.diskFreeBytes < one.diskBytes / 10) return t("web.operation.full");
  if (one.outboxPutOff > 0) return t("web.operation.stuck");
  if (one.mailFailed + one.mailBounced > 0) return t("web.operation.mail");
  if (one.jobsFailed > 0) return t("web.operation.jobs");
  if (one.backupKnown && !one.backupAt) return t("web.operation.noBackup");
  if (one.backupAt && Date.now() - Date.parse(one.backupAt) > 2 * DAY)
    return t("web.operation.oldBackup");
  return t("web.operation.calm");
}

function Detail({ one }: { one: Operation }) {
  const text = useText();
  const { t, number, moment } = text;
  const backup = one.backupKnown
    ? one.backupAt
      ? moment(one.backupAt)
      : t("web.operation.backupNone")
    : t("web.operation.backupUnknown");
  return (
    <Page
      title={finding(text, one)}
      tab={t("web.nav.operation")}
      lead={t("web.operation.lead", { version: one.version, database: one.database })}
    >
      <div className="stack">
        <div className="halves">
          <Panel title={t("web.operation.store")}>
            <Facts
              facts={[
                {
                  name: t("web.operation.free"),
                  value: sizeText(text, one.diskFreeBytes),
                  strong: true,
                },
                { name: t("web.operation.whole"), value: sizeText(text, one.diskBytes) },
                { name: t("web.operation.backup"), value: backup },
              ]}
            />
            {!one.backupKnown && <p className="note">{t("web.operation.backupHow")}</p>}
          </Panel>
          <Panel title={t("web.operation.waits")}>
            <Facts
              facts={[
                { name: t("web.operation.outbox"), value: number(one.outboxWaiting) },
                { name: t("web.operation.putOff"), value: number(one.outboxPutOff) },
                {
                  name: t("web.operation.oldest"),
                  value: one.outboxOldestAt ? moment(one.outboxOldestAt) : t("web.none"),
                },
                { name: t("web.operation.mailQueued"), value: number(one.mailQueued) },
                { name: t("web.operation.mailBounced"), value: number(one.mailBounced) },
                { name: t("web.operation.mailFailed"), value: number(one.mailFailed) },
              ]}
            />
            <p>
              <TextLink to="/mails?state=failed">{t("web.operation.retry")}</TextLink>
            </p>
          </Panel>
        </div>
        <Jobs one={one} />
      </div>
    </Page>
  );
}

function Jobs({ one }: { one: Operation }) {
  const { t, number, shortMoment } = useText();
  const note = t("web.operation.jobsNote", {
    queued: number(one.jobsQueued),
    running: number(one.jobsRunning),
    failed: number(one.jobsFailed),
  });
  return (
    <Panel title={t("web.operation.jobsTitle")} note={note}>
      {one.jobs.length === 0 ? (
        <p className="quiet">{t("web.operation.noJobs")}</p>
      ) : (
        <table className="tbl resp">
          <caption className="vh">{t("web.operation.jobsTitle")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("web.operation.job")}</th>
              <th scope="col">{t("web.framework.state")}</th>
              <th scope="col">{t("web.operation.by")}</th>
              <th scope="col" className="num">
                {t("web.operation.begun")}
              </th>
              <th scope="col" className="num">
                {t("web.operation.ended")}
              </th>
            </tr>
          </thead>
          <tbody>
            {one.jobs.map((job) => (
              <tr key={job.id}>
                <th scope="row">{t(`web.operation.kind.${job.kind}`)}</th>
                <td data-l={t("web.framework.state")}>
                  {t(`web.operation.state.${job.state}`)}
                  {job.errorCode && <span className="sub">{job.errorCode}</span>}
                </td>
                <td data-l={t("web.operation.by")}>{job.person}</td>
                <td className="num" data-l={t("web.operation.begun")}>
                  {shortMoment(job.createdAt)}
                </td>
                <td className="num" data-l={t("web.operation.ended")}>
                  {job.endedAt ? shortMoment(job.endedAt) : t("web.none")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
