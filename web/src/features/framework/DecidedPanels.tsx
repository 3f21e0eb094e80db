// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What a proposal or decision on a framework agreement holds, in words: the act in full.
import { Facts, Panel, type Fact } from "../../components/Panel.tsx";
import type {
  AmendmentInput,
  Framework,
  Organisation,
  PartyProposalInput,
} from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { BeforeAfter } from "./AmendmentPanels.tsx";
import { inWords } from "./amendment-parts.ts";
import { useFramework } from "./use-framework.ts";

type Props = {
  content: string;
  frameworkId: string;
  /** It can still happen: then what holds now stands beside it. */
  open: boolean;
  /** What the page says already; the same reason is not said twice. */
  grounds: string;
};

type Row = { name: string; before: string; after: string };

/** What changes, beside what holds now; an option changes what the agreement itself says. */
function rowsOf(input: AmendmentInput, now: Framework | undefined, text: Text): Row[] {
  const row = (field: string, before: unknown, after: unknown): Row => ({
    name: text.t(`web.amend.field.${field}`),
    before: inWords(text, JSON.stringify(before ?? null)),
    after: inWords(text, JSON.stringify(after ?? null)),
  });
  switch (input.kind) {
    case "maximum":
      return [row("maximum", now?.maximum, input.amount)];
    case "reestimate":
      return [row("reestimated", now?.reestimated, input.amount)];
    case "term":
      return [row("endsOn", now?.endsOn, input.endsOn)];
    case "indexation":
      return [row("indexation", now?.indexation, input.indexation)];
    case "standstill":
      return [
        row("standstillPolicy", now?.standstillPolicy, input.standstillPolicy),
        row("standstillDays", now?.standstillDays, input.standstillDays),
      ];
    case "lot_maximum": {
      const lot = now?.lots.find(({ id }) => id === input.lotId);
      const name = lot ? `${lot.number}. ${lot.title}` : text.t("web.amend.lot");
      return [{ ...row("maximum", lot?.maximum, input.amount), name }];
    }
    default:
      return [];
  }
}

function moreFacts(input: AmendmentInput, grounds: string, { t }: Text): Fact[] {
  const facts: Fact[] = [
    { name: t("web.amend.kindFact"), value: t(`amendment.kind.${input.kind}`), strong: true },
  ];
  if (input.termReason)
    facts.push({ name: t("web.amend.field.termReason"), value: input.termReason });
  if (input.ground)
    facts.push({ name: t("web.amend.groundFact"), value: t(`amendment.ground.${input.ground}`) });
  if (input.reason !== grounds) facts.push({ name: t("web.amend.reason"), value: input.reason });
  return facts;
}

export function AmendmentContent({ content, frameworkId, open, grounds }: Props) {
  const text = useText();
  const { t } = text;
  const framework = useFramework(frameworkId).data;
  const input = JSON.parse(content) as AmendmentInput;
  const rows = rowsOf(input, framework, text);
  const afterOnly = rows.map(({ name, after }) => ({ name, value: after, strong: true }));
  return (
    <Panel title={t("web.amend.changes")}>
      <Facts facts={[...moreFacts(input, grounds, text), ...(open ? [] : afterOnly)]} />
      {open && rows.length > 0 && <BeforeAfter caption={t("web.amend.changes")} rows={rows} />}
    </Panel>
  );
}

const acts = { withdrawn: "withdraw", excluded: "exclude", succeeded: "succeed" } as const;

/** The party and, for a succession, who takes its place, by name. */
function useNames(input: PartyProposalInput, frameworkId: string) {
  const parties = useFramework(frameworkId).data?.parties;
  const id = input.successorId ?? "";
  const may = useMay()("organisation.read") && id !== "";
  const successor = useApi<Organisation>(`/organisations/${id}`, {}, may).data;
  const party = parties?.find((one) => one.id === input.partyId);
  return { party: party?.organisation.name ?? "…", successor: successor?.name ?? "…" };
}

export function PartyContent({ content, frameworkId, grounds }: Props) {
  const text = useText();
  const { t, date } = text;
  const input = JSON.parse(content) as PartyProposalInput;
  const names = useNames(input, frameworkId);
  const facts: Fact[] = [
    { name: t("web.party.one"), value: names.party, strong: true },
    { name: t("web.party.change"), value: t(`web.party.act.${acts[input.end]}`), strong: true },
  ];
  if (input.successorId) facts.push({ name: t("web.party.successor"), value: names.successor });
  facts.push({ name: t("web.act.effectiveOn"), value: date(input.effectiveOn) });
  if (input.ground !== grounds) facts.push({ name: t("web.act.ground"), value: input.ground });
  return (
    <Panel title={t("web.party.changeTitle")}>
      <Facts facts={facts} />
    </Panel>
  );
}
