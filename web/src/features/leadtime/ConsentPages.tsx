// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// Figures about persons need the consent of the works council: noting one, and taking it back.
import { useForm } from "react-hook-form";
import { useNavigate, useParams } from "react-router";
import { ButtonLink } from "../../components/Button.tsx";
import { ConfirmPage } from "../../components/ConfirmPage.tsx";
import { DateField } from "../../components/fields/DateField.tsx";
import { TextareaField, TextField } from "../../components/fields/TextField.tsx";
import { FormPage } from "../../components/FormPage.tsx";
import { Loaded } from "../../components/Loaded.tsx";
import { Page } from "../../components/Page.tsx";
import { EmptyState } from "../../components/Panel.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { PersonConsent } from "../../lib/model.ts";
import { useMay } from "../../lib/session.ts";
import { useApi } from "../../lib/use-api.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { useConsents } from "./consents.ts";
import { crumbsOf } from "./LogPages.tsx";

const consentCrumbs = (text: Text) => [
  ...crumbsOf(text),
  { to: "/person-consents", text: text.t("web.consent.title") },
];

function stateText({ t, date }: Text, one: PersonConsent): string {
  if (one.withdrawnAt) return t("web.consent.withdrawn");
  if (one.holds) return t("web.consent.holds");
  return t("web.consent.holdsNot", { from: date(one.startsOn) });
}

function periodText({ t, shortDate }: Text, one: PersonConsent): string {
  const from = shortDate(one.startsOn);
  return one.endsOn
    ? t("web.account.fromTo", { from, to: shortDate(one.endsOn) })
    : t("web.account.from", { from });
}

export function ConsentListPage() {
  const text = useText();
  const { t } = text;
  const may = useMay();
  return (
    <Page
      title={t("web.consent.title")}
      lead={t("web.consent.lead")}
      crumbs={crumbsOf(text)}
      actions={
        may("leadtime.manage") && (
          <ButtonLink primary to="/person-consents/new">
            {t("web.consent.add")}
          </ButtonLink>
        )
      }
    >
      <Loaded query={useConsents()}>{({ items }) => <ConsentTable items={items} />}</Loaded>
    </Page>
  );
}

function ConsentTable({ items }: { items: PersonConsent[] }) {
  const text = useText();
  const { t, shortDate, shortMoment } = text;
  if (items.length === 0)
    return <EmptyState why={t("web.consent.none")} adds={t("web.consent.noneAdds")} />;
  return (
    <div className="panel">
      <table className="tbl resp">
        <caption className="vh">{t("web.consent.title")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("web.consent.reference")}</th>
            <th scope="col">{t("web.consent.period")}</th>
            <th scope="col">{t("web.framework.state")}</th>
            <th scope="col">{t("web.consent.noted")}</th>
            <th scope="col">{t("web.act")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row">
                {one.reference}
                <span className="sub">
                  {t("web.consent.given", { date: shortDate(one.givenOn) })}
                </span>
              </th>
              <td data-l={t("web.consent.period")}>{periodText(text, one)}</td>
              <td data-l={t("web.framework.state")}>
                {stateText(text, one)}
                {one.reason && <span className="sub">{one.reason}</span>}
              </td>
              <td data-l={t("web.consent.noted")}>
                {one.notedBy?.name}, {shortMoment(one.notedAt)}
              </td>
              <td data-l={t("web.act")}>
                {one.actions.length > 0 ? (
                  <TextLink to={`/person-consents/${one.id}/withdraw`}>
                    {t("web.consent.withdraw")}
                    <span className="vh"> {one.reference}</span>
                  </TextLink>
                ) : (
                  <span className="quiet">{t("web.none")}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export function ConsentNewPage() {
  const text = useText();
  const { t } = text;
  const navigate = useNavigate();
  const form = useForm({
    defaultValues: { reference: "", givenOn: "", startsOn: "", endsOn: "" },
  });
  const command = useCommand({
    path: "/person-consents",
    onDone: () => void navigate("/person-consents"),
  });
  return (
    <FormPage
      title={t("web.consent.add")}
      crumbs={consentCrumbs(text)}
      form={form}
      command={command}
      submit={t("web.consent.add")}
      back="/person-consents"
      help={
        <>
          <p>{t("web.consent.help1")}</p>
          <p>{t("web.consent.help2")}</p>
        </>
      }
      toBody={(values, draft) => ({
        reference: draft.text("reference", values.reference),
        givenOn: draft.date("givenOn", values.givenOn),
        startsOn: draft.date("startsOn", values.startsOn),
        endsOn: draft.optionalDate("endsOn", values.endsOn),
      })}
    >
      <TextField
        name="reference"
        label={t("web.consent.reference")}
        hint={t("web.consent.referenceHint")}
      />
      <DateField name="givenOn" label={t("web.consent.givenOn")} />
      <DateField name="startsOn" label={t("web.consent.startsOn")} />
      <DateField name="endsOn" label={t("web.period.last")} hint={t("web.period.lastHint")} />
    </FormPage>
  );
}

export function ConsentWithdrawPage() {
  const { id = "" } = useParams();
  const query = useApi<PersonConsent>(`/person-consents/${id}`);
  return <Loaded query={query}>{(one) => <Withdraw one={one} />}</Loaded>;
}

function Withdraw({ one }: { one: PersonConsent }) {
  const text = useText();
  const { t, date } = text;
  const navigate = useNavigate();
  const form = useForm({ defaultValues: { reason: "" } });
  const command = useCommand({
    path: `/person-consents/${one.id}/withdraw`,
    version: one.version,
    onDone: () => void navigate("/person-consents"),
  });
  return (
    <ConfirmPage
      question={t("web.consent.question")}
      crumbs={consentCrumbs(text)}
      here={t("web.consent.withdraw")}
      facts={[
        { name: t("web.consent.reference"), value: one.reference, strong: true },
        { name: t("web.consent.givenOn"), value: date(one.givenOn) },
        { name: t("web.consent.period"), value: periodText(text, one) },
      ]}
      effects={[t("web.consent.effect")]}
      undo={t("web.consent.undo")}
      verb={t("web.consent.withdraw")}
      back="/person-consents"
      form={form}
      command={command}
      subject={{ kind: "person_consent", id: one.id }}
      refusal={
        one.withdrawnAt
          ? { title: t("web.consent.overTitle"), detail: t("web.consent.overDetail") }
          : null
      }
      toBody={(values, draft) => ({ reason: draft.text("reason", values.reason) })}
    >
      <TextareaField name="reason" label={t("web.act.reason")} hint={t("web.act.groundHint")} />
    </ConfirmPage>
  );
}
