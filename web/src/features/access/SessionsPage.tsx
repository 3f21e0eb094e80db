// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Where somebody is signed in, and ending that.
import { useEffect, useState } from "react";
import { Button } from "../../components/Button.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import { SessionTable } from "../../components/SessionTable.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { SessionRow } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";

type SessionList = { items: SessionRow[] };

export function SessionsPage() {
  const { t } = useText();
  const query = useApi<SessionList>("/sessions");
  return (
    <Loaded query={query}>
      {({ items }) => <Sessions rows={items} title={t("web.sessions.title")} />}
    </Loaded>
  );
}

function Sessions({ rows, title }: { rows: SessionRow[]; title: string }) {
  const { t } = useText();
  const [chosen, setChosen] = useState("");
  const others = useCommand({
    path: "/sessions/end-others",
    onDone: () => announceSoon(t("web.sessions.endedOthers")),
  });
  const one = useCommand({
    path: `/sessions/${chosen}/end`,
    onDone: () => announceSoon(t("web.sessions.ended")),
  });
  const { run } = one;
  useEffect(() => {
    if (chosen !== "") void run({}).then(() => setChosen(""));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the command is made anew each time
  }, [chosen]);
  return (
    <Page
      title={title}
      lead={t("web.sessions.lead")}
      crumbs={[{ to: "/me", text: t("web.shell.me") }]}
      actions={
        rows.length > 1 && (
          <Button onClick={() => void others.run({})}>{t("web.sessions.endOthers")}</Button>
        )
      }
    >
      <Refusal state={others.state} refresh={() => void others.refresh()} />
      <Refusal state={one.state} refresh={() => void one.refresh()} />
      <div className="stack">
        <div className="panel">
          <SessionTable rows={rows} end={({ id }) => setChosen(id)} />
        </div>
        <p className="note">{t("web.sessions.strange")}</p>
      </div>
    </Page>
  );
}
