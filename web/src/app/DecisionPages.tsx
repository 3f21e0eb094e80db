// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// One decision with the act of another room in full, and carrying that act out.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ButtonLink } from "../components/Button.tsx";
import { ConfirmPage } from "../components/ConfirmPage.tsx";
import { Loaded } from "../components/Loaded.tsx";
import { Page } from "../components/Page.tsx";
import {
  decisionCrumbs,
  DecisionDetail,
  decisionFacts,
  useDecision,
} from "../features/governance/index.ts";
import { announceSoon } from "../lib/announce.ts";
import { dayOf } from "../lib/dates.ts";
import type { Decision } from "../lib/model.ts";
import { useMay } from "../lib/session.ts";
import { useApi } from "../lib/use-api.ts";
import { useCommand } from "../lib/use-command.ts";
import { useText } from "../lib/use-text.ts";
import { ActContent } from "./ActContent.tsx";
import { wayOf, type Way } from "./carry-out.ts";

const Content = ({ one }: { one: Decision }) => (
  <ActContent of={one} open={one.state === "open"} grounds={one.reasons} />
);

export function DecisionPage() {
  const { id = "" } = useParams();
  return <Loaded query={useDecision(id)}>{(one) => <Shown one={one} />}</Loaded>;
}

function Shown({ one }: { one: Decision }) {
  const may = useMay();
  const way = one.state === "open" ? wayOf(one) : null;
  return (
    <DecisionDetail
      one={one}
      content={<Content one={one} />}
      carryOut={way && may(way.permission) ? `/decisions/${one.id}/carry-out` : undefined}
    />
  );
}

export function CarryOutPage() {
  const { id = "" } = useParams();
  return (
    <Loaded query={useDecision(id)}>
      {(one) => {
        const way = wayOf(one);
        return way ? <WithVersion one={one} way={way} /> : <NotHere one={one} />;
      }}
    </Loaded>
  );
}

/** The decision exists, but its act is carried out on another page. */
function NotHere({ one }: { one: Decision }) {
  const { t } = useText();
  return (
    <Page title={t("web.notFound.title")} lead={t("web.decision.notHere", { label: one.label })}>
      <ButtonLink primary to={`/decisions/${one.id}`}>
        {one.label}
      </ButtonLink>
    </Page>
  );
}

type Props = { one: Decision; way: Way };

function WithVersion(props: Props) {
  const found = useApi<{ version: number }>(props.way.object);
  return (
    <Loaded query={found}>{({ version }) => <CarryOut {...props} version={version} />}</Loaded>
  );
}

function CarryOut({ one, way, version }: Props & { version: number }) {
  const text = useText();
  const { t, date } = text;
  const navigate = useNavigate();
  const form = useForm();
  const command = useCommand({
    path: `${way.object}/${way.command}`,
    version,
    onDone: () => {
      void navigate(one.subjectView?.url ?? `/decisions/${one.id}`);
      announceSoon(t("web.decision.done.carryOut", { label: one.label }));
    },
  });
  return (
    <ConfirmPage
      question={t("web.decision.carryOutQuestion", { label: one.label })}
      crumbs={decisionCrumbs(text, one)}
      here={t("web.decision.carryOut")}
      facts={[
        ...decisionFacts(one, text),
        {
          name: t("web.decision.person"),
          value: t("web.decision.personOn", {
            name: one.person.name,
            date: date(dayOf(one.decidedAt)),
          }),
        },
      ]}
      about={<Content one={one} />}
      effects={[t("web.decision.carryOutEffect1"), t("web.decision.carryOutEffect2")]}
      refusal={
        one.state === "open"
          ? null
          : { title: t("web.decision.notOpen"), detail: t("web.decision.notOpenWhy") }
      }
      verb={t("web.decision.carryOut")}
      back={`/decisions/${one.id}`}
      form={form}
      command={command}
      subject={{ kind: one.subject?.kind ?? "", id: one.subject?.id ?? "" }}
      toBody={() => way.body}
    />
  );
}
