// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// How the reader hears of what waits: by mail, and in a calendar of their own.
import { useState } from "react";
import { useForm } from "react-hook-form";
import { Button } from "../../components/Button.tsx";
import { CommandForm } from "../../components/CommandForm.tsx";
import { ChoiceField } from "../../components/fields/ChoiceFields.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { Panel } from "../../components/Panel.tsx";
import { announceSoon } from "../../lib/announce.ts";
import type { CalendarFeed, NotificationSettings } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText } from "../../lib/use-text.ts";

const path = "/notification-settings/current";

export function MessagesPage() {
  const { t } = useText();
  const settings = useApi<NotificationSettings>(path);
  return (
    <Page
      title={t("web.messages.title")}
      lead={t("web.messages.lead")}
      crumbs={[{ to: "/me", text: t("web.shell.me") }]}
    >
      <div className="two">
        <Loaded query={settings}>{(found) => <ModeForm settings={found} />}</Loaded>
        <FeedPanel />
      </div>
    </Page>
  );
}

function ModeForm({ settings }: { settings: NotificationSettings }) {
  const { t } = useText();
  const form = useForm({ defaultValues: { mode: settings.mode as string } });
  const command = useCommand<NotificationSettings>({
    path,
    method: "PUT",
    onDone: () => announceSoon(t("web.messages.saved")),
  });
  return (
    <Panel title={t("web.messages.mail")}>
      {!settings.mailOn && <p>{t("web.messages.off")}</p>}
      <CommandForm
        form={form}
        command={command}
        submit={t("web.messages.save")}
        cancel={{ to: "/me", text: t("web.form.cancel") }}
        toBody={(values, draft) => ({ mode: draft.choice("mode", values.mode) })}
      >
        <ChoiceField
          name="mode"
          label={t("web.messages.question")}
          hint={t("web.messages.hint")}
          choices={["immediate", "daily", "none"].map((value) => ({
            value,
            text: t(`web.messages.mode.${value}`),
          }))}
        />
      </CommandForm>
    </Panel>
  );
}

/** The address is shown once: whoever has it reads the days. */
function FeedPanel() {
  const { t, moment } = useText();
  const feed = useApi<CalendarFeed>("/calendar-feeds/current").data;
  const [address, setAddress] = useState("");
  const make = useCommand<{ path: string }>({
    path: "/calendar-feeds",
    onDone: (made) => {
      setAddress(window.location.origin + made.path);
      announceSoon(t("web.feed.made"));
    },
  });
  const revoke = useCommand<undefined>({
    path: "/calendar-feeds/current/revoke",
    onDone: () => {
      setAddress("");
      announceSoon(t("web.feed.revoked"));
    },
  });
  return (
    <Panel title={t("web.feed.title")} note={t("web.feed.note")}>
      <p>
        {feed?.createdAt
          ? t("web.feed.since", { moment: moment(feed.createdAt) })
          : t("web.feed.no")}
      </p>
      {address && (
        <p>
          {t("web.feed.address")} <code className="long">{address}</code>
        </p>
      )}
      <div className="acts">
        <Button onClick={() => void make.run()}>
          {t(feed?.createdAt ? "web.feed.renew" : "web.feed.make")}
        </Button>
        {feed?.createdAt && (
          <Button onClick={() => void revoke.run()}>{t("web.feed.revoke")}</Button>
        )}
      </div>
    </Panel>
  );
}
