// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One document: its pages, its versions, who may read it and what keeps it.
import { useState } from "react";
import { useParams } from "react-router";
import { AuditPanel } from "../../components/AuditPanel.tsx";
import { StateBadge } from "../../components/Badge.tsx";
import { Button, ButtonLink } from "../../components/Button.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Facts, Panel } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import { announce } from "../../lib/announce.ts";
import { apiPath } from "../../lib/api.ts";
import type { DocumentVersion, Paper } from "../../lib/model.ts";
import { sizeText } from "../../lib/sizes.ts";
import { useText } from "../../lib/use-text.ts";
import { crumbsOf, permits, useDocument, useFacts } from "./parts.ts";

export function DocumentPage() {
  const { id = "" } = useParams();
  return <Loaded query={useDocument(id)}>{(one) => <Detail one={one} />}</Loaded>;
}

function Detail({ one }: { one: Paper }) {
  const { t } = useText();
  const base = `/documents/${one.id}`;
  const newest = one.versions[0];
  const facts = useFacts(one);
  return (
    <Page
      title={one.title}
      crumbs={crumbsOf(one)}
      lead={
        <div className="lead idline">
          <span>{one.kindTitle}</span>
          <StateBadge kind="document" state={one.state} />
        </div>
      }
      actions={
        <>
          {newest && (
            <a className="btn btn-1" href={apiPath(`${base}/content`)}>
              {t("web.paper.download")}
            </a>
          )}
          {["version", "edit", "withdraw", "hold"]
            .filter((act) => permits(one, act === "edit" ? "change" : act))
            .map((act) => (
              <ButtonLink key={act} to={`${base}/${act}`}>
                {t(`web.paper.do.${act}`)}
              </ButtonLink>
            ))}
        </>
      }
    >
      <div className="two">
        <div className="stack">
          {one.reason && <p className="quote">{t("web.paper.why", { reason: one.reason })}</p>}
          {newest && <Preview one={one} newest={newest} />}
          <Versions one={one} />
        </div>
        <div className="stack">
          <Panel title={t("web.paper.facts")}>
            <Facts facts={facts} />
          </Panel>
          <Holds one={one} />
          <AuditPanel kind="document" id={one.id} />
        </div>
      </div>
    </Page>
  );
}

/** A picture for who sees it; the file itself is for who reads it with a program. */
function Preview({ one, newest }: { one: Paper; newest: DocumentVersion }) {
  const { t } = useText();
  const [page, setPage] = useState(1);
  const pages = newest.pages;
  if (pages === null) {
    return (
      <Panel title={t("web.paper.preview")}>
        <p className="quiet">{t("web.paper.noPreview")}</p>
      </Panel>
    );
  }
  const go = (to: number): void => {
    setPage(to);
    announce(t("web.paper.page", { page: to, pages }));
  };
  const path = apiPath(`/documents/${one.id}/preview`, { page, number: newest.number });
  return (
    <Panel title={t("web.paper.preview")} note={t("web.paper.previewNote")}>
      <img
        className="paper"
        src={path}
        alt={t("web.paper.alt", { title: one.title, page, pages })}
      />
      {pages > 1 && (
        <div className="acts">
          <Button small aria-disabled={page === 1} onClick={() => page > 1 && go(page - 1)}>
            {t("web.paper.before")}
          </Button>
          <span>{t("web.paper.page", { page, pages })}</span>
          <Button small aria-disabled={page === pages} onClick={() => page < pages && go(page + 1)}>
            {t("web.paper.after")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

function Versions({ one }: { one: Paper }) {
  const text = useText();
  const { t, shortMoment } = text;
  return (
    <Panel title={t("web.paper.versions")} note={t("web.paper.versionsNote")}>
      <table className="tbl resp">
        <caption className="vh">{t("web.paper.versions")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("web.paper.versionHead")}</th>
            <th scope="col">{t("web.paper.file")}</th>
            <th scope="col" className="num">
              {t("web.paper.size")}
            </th>
            <th scope="col">{t("web.paper.brought")}</th>
          </tr>
        </thead>
        <tbody>
          {one.versions.map((row) => (
            <tr key={row.number}>
              <th scope="row">
                {row.number}
                {row.note && <span className="sub">{row.note}</span>}
              </th>
              <td data-l={t("web.paper.file")}>
                <span>
                  <a
                    className="wrap"
                    href={apiPath(`/documents/${one.id}/content`, { number: row.number })}
                  >
                    {row.fileName}
                  </a>
                  <span className="sub hash" title={row.sha256}>
                    SHA-256 {row.sha256.slice(0, 16)}…
                  </span>
                </span>
              </td>
              <td className="num" data-l={t("web.paper.size")}>
                {sizeText(text, row.size)}
              </td>
              <td data-l={t("web.paper.brought")}>
                {row.person.name}, {shortMoment(row.at)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}

function Holds({ one }: { one: Paper }) {
  const { t, shortMoment } = useText();
  if (one.holds.length === 0) return null;
  return (
    <Panel title={t("web.hold.title")}>
      <ul className="plain-list">
        {one.holds.map((hold) => (
          <li key={hold.id}>
            <p className={hold.liftedAt ? "quiet" : "strong"}>{hold.ground}</p>
            <p className="note">
              {t("web.hold.placed", { name: hold.placedBy.name, at: shortMoment(hold.placedAt) })}
            </p>
            {hold.liftedAt && (
              <p className="note">
                {t("web.hold.lifted", {
                  name: hold.liftedBy?.name ?? "",
                  at: shortMoment(hold.liftedAt),
                  reason: hold.liftReason,
                })}
              </p>
            )}
            {hold.actions.length > 0 && (
              <TextLink to={`/holds/${hold.id}/lift`}>
                {t("web.hold.lift")}
                <span className="vh"> {hold.ground}</span>
              </TextLink>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
