// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import { useEffect, type ReactNode } from "react";
import { Link } from "react-router";
import { useText } from "../lib/use-text.ts";

export type Crumb = { to: string; text: string };

/** "Fout: …" in front of the title of the page while a form has errors. */
export function usePageTitle(title: string, wrong = false): void {
  const { t } = useText();
  useEffect(() => {
    document.title = `${wrong ? t("web.form.titleError") : ""}${title} - Nokkenas`;
  }, [title, wrong, t]);
}

type PageProps = {
  title: string;
  /** The title of the browser tab, when the heading is a finding. */
  tab?: string;
  lead?: ReactNode;
  above?: string;
  crumbs?: Crumb[];
  here?: string;
  actions?: ReactNode;
  wrong?: boolean;
  children?: ReactNode;
};

export function Page(props: PageProps) {
  const { title, lead, crumbs, actions } = props;
  usePageTitle(props.tab ?? title, props.wrong);
  return (
    <>
      {crumbs && <Breadcrumb crumbs={crumbs} here={props.here ?? title} />}
      <div className="head">
        <div>
          {props.above && <p className="note">{props.above}</p>}
          <h1 tabIndex={-1}>{title}</h1>
          {lead && (typeof lead === "string" ? <p className="lead">{lead}</p> : lead)}
        </div>
        {actions && <div className="head-act">{actions}</div>}
      </div>
      {props.children}
    </>
  );
}

function Breadcrumb({ crumbs, here }: { crumbs: Crumb[]; here: string }) {
  const { t } = useText();
  return (
    <nav aria-label={t("web.shell.breadcrumb")} className="crumb">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{crumb.text}</Link>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  );
}
