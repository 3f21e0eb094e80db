// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One comment, for who was mentioned: what it is about, what was said, and that it was read.
import { useParams } from "react-router";
import { CommentLine } from "../../components/CommentsPanel.tsx";
import { ButtonLink } from "../../components/Button.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import type { Comment } from "../../lib/model.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText } from "../../lib/use-text.ts";

export function CommentPage() {
  const { t } = useText();
  const { id = "" } = useParams();
  const query = useApi<Comment>(`/comments/${id}`);
  return (
    <Loaded query={query}>
      {(comment) => (
        <Page
          title={t("web.comment.about", { object: comment.subject.title })}
          crumbs={[{ to: "/tasks", text: t("web.nav.work") }]}
          here={t("web.comment.one")}
          actions={
            <ButtonLink to={comment.subject.url}>
              {t("web.comment.toObject", { kind: comment.subject.kindTitle })}
            </ButtonLink>
          }
        >
          <div className="panel">
            <CommentLine comment={comment} />
          </div>
        </Page>
      )}
    </Loaded>
  );
}
