// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What people of the authority say to each other about one object, and to whom.
import { useEffect, useState } from "react";
import { useForm, useFormContext, useWatch } from "react-hook-form";
import { announceSoon } from "../lib/announce.ts";
import type { Comment, ListPage, Person } from "../lib/model.ts";
import { useMay } from "../lib/session.ts";
import { useApi } from "../lib/use-api.ts";
import { useCommand } from "../lib/use-command.ts";
import { useText } from "../lib/use-text.ts";
import { Button } from "./Button.tsx";
import { CommandForm } from "./CommandForm.tsx";
import { FoundField } from "./fields/FoundField.tsx";
import { TextareaField } from "./fields/TextField.tsx";
import { Panel } from "./Panel.tsx";
import { Refusal } from "./Refusal.tsx";

type Props = { kind: string; id: string };

export function CommentsPanel(props: Props) {
  const may = useMay();
  return may("comment.write") ? <Said {...props} /> : null;
}

function Said({ kind, id }: Props) {
  const { t } = useText();
  const [writing, setWriting] = useState(false);
  const query = { subjectKind: kind, subjectId: id, sort: "at", pageSize: 100 };
  const found = useApi<ListPage<Comment>>("/comments", query).data;
  const count = found?.items.length ?? 0;
  return (
    <Panel title={t("web.comment.title")}>
      {count === 0 && !writing && <p className="quiet small">{t("web.comment.none")}</p>}
      {count > 0 && (
        <ol className="plain-list">
          {found?.items.map((one) => (
            <li key={one.id}>
              <CommentLine comment={one} />
            </li>
          ))}
        </ol>
      )}
      {writing ? (
        <Write kind={kind} id={id} done={() => setWriting(false)} />
      ) : (
        <div className="acts">
          <Button small onClick={() => setWriting(true)}>
            {t("web.comment.write")}
          </Button>
        </div>
      )}
    </Panel>
  );
}

export function CommentLine({ comment }: { comment: Comment }) {
  const { t, shortMoment } = useText();
  const path = `/comments/${comment.id}`;
  const see = useCommand({
    path: `${path}/see`,
    onDone: () => announceSoon(t("web.comment.seenNow")),
  });
  const withdraw = useCommand({
    path: `${path}/withdraw`,
    onDone: () => announceSoon(t("web.comment.withdrawnNow")),
  });
  const offers = (event: string) => comment.actions.some((action) => action.event === event);
  return (
    <>
      <p className="small">
        <b>{comment.person.name}</b>{" "}
        <time className="quiet" dateTime={comment.at}>
          {shortMoment(comment.at)}
        </time>
      </p>
      {comment.withdrawn ? (
        <p className="quiet">{t("web.comment.withdrawn")}</p>
      ) : (
        <p className="said">{comment.said}</p>
      )}
      {comment.mentions.length > 0 && !comment.withdrawn && (
        <p className="note">
          {t("web.comment.to")}{" "}
          {comment.mentions
            .map(
              ({ person, seen }) =>
                `${person.name} (${t(seen ? "web.comment.seen" : "web.comment.notSeen")})`,
            )
            .join(", ")}
        </p>
      )}
      <Refusal state={see.state} refresh={() => void see.refresh()} />
      <Refusal state={withdraw.state} refresh={() => void withdraw.refresh()} />
      <div className="acts">
        {offers("see") && (
          <Button small primary onClick={() => void see.run({})}>
            {t("web.comment.see")}
          </Button>
        )}
        {offers("withdraw") && (
          <Button small onClick={() => void withdraw.run({})}>
            {t("web.comment.withdraw")}
            <span className="vh"> {shortMoment(comment.at)}</span>
          </Button>
        )}
      </div>
    </>
  );
}

type Named = { id: string; name: string };
type Values = { said: string; pick: string; mentions: Named[] };

function Write({ kind, id, done }: Props & { done: () => void }) {
  const { t } = useText();
  const form = useForm<Values>({ defaultValues: { said: "", pick: "", mentions: [] } });
  const command = useCommand<Comment>({
    path: "/comments",
    onDone: () => {
      announceSoon(t("web.comment.written"));
      done();
    },
  });
  return (
    <CommandForm
      form={form}
      command={command}
      submit={t("web.comment.place")}
      toBody={(values, draft) => ({
        subjectKind: kind,
        subjectId: id,
        said: draft.text("said", values.said),
        mentionIds: values.mentions.map((one) => one.id),
      })}
    >
      <TextareaField name="said" label={t("web.comment.said")} />
      <Mentions />
      <Button onClick={done}>{t("web.form.cancel")}</Button>
    </CommandForm>
  );
}

/** Who is chosen joins the list; each name there is a button that takes it away. */
function Mentions() {
  const { t } = useText();
  const { setValue, getValues } = useFormContext<Values>();
  const pick = useWatch<Values, "pick">({ name: "pick" });
  const mentions = useWatch<Values, "mentions">({ name: "mentions" });
  const people = useApi<ListPage<Person>>("/people", { sort: "name", pageSize: 100 }).data;
  useEffect(() => {
    if (pick === "") return;
    const now = getValues("mentions");
    const name = people?.items.find((one) => one.id === pick)?.name ?? pick;
    if (!now.some((one) => one.id === pick)) setValue("mentions", [...now, { id: pick, name }]);
    setValue("pick", "");
  }, [pick, people, getValues, setValue]);
  return (
    <div data-field="mentionIds" data-label={t("web.comment.mention")}>
      <FoundField<Person>
        name="pick"
        label={t("web.comment.mention")}
        hint={t("web.comment.mentionHint")}
        path="/people"
        query={{ sort: "name" }}
        find={t("web.object.find")}
        choice={({ id, name }) => ({ value: id, text: name })}
        none={t("web.comment.nobody")}
      />
      {mentions.length > 0 && (
        <ul className="plain-list" id="f-mentionIds" tabIndex={-1}>
          {mentions.map(({ id, name }) => (
            <li key={id}>
              <Button
                small
                onClick={() =>
                  setValue(
                    "mentions",
                    mentions.filter((one) => one.id !== id),
                  )
                }
              >
                {t("web.comment.drop", { name })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
