// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// What a workbook of one's own still asks of a person, on the page of its import.
import { useNavigate } from "react-router";
import { Button, ButtonLink } from "../../components/Button.tsx";
import type { Fact } from "../../components/Panel.tsx";
import { Refusal } from "../../components/Refusal.tsx";
import { TextLink } from "../../components/TextLink.tsx";
import type { Import } from "../../lib/model.ts";
import { useCommand } from "../../lib/use-command.ts";
import { useText, type Text } from "../../lib/use-text.ts";

export function ownFacts(one: Import, { t, number }: Text): Fact[] {
  if (one.mappingId === "") return [];
  return [
    { name: t("web.import.ownRows"), value: number(one.rows) },
    { name: t("web.import.skipped"), value: number(one.skipped) },
    {
      name: t("web.import.readAs"),
      value: <TextLink to={`/mappings/${one.mappingId}`}>{t("web.import.mapping")}</TextLink>,
    },
  ];
}

export function Unmapped({ one }: { one: Import }) {
  const { t } = useText();
  return (
    <div className="empty">
      <p>{t("web.import.unmapped")}</p>
      <ButtonLink primary to={`/imports/${one.id}/columns`}>
        {t("web.import.nameColumns")}
      </ButtonLink>
    </div>
  );
}

/** Suppliers to be placed first, for their rows wait; then the rows that cannot pass. */
export function Waiting({ one }: { one: Import }) {
  const { t } = useText();
  const path = `/imports/${one.id}`;
  if (one.mappingId === "") return null;
  return (
    <>
      {one.openNames > 0 && (
        <>
          <p>{t("web.import.openNames", { count: one.openNames })}</p>
          <ButtonLink primary to={`${path}/suppliers`}>
            {t("web.import.placeNames")}
          </ButtonLink>
        </>
      )}
      {one.parked > 0 && (
        <p>
          {t("web.import.parkedNote", { count: one.parked })}{" "}
          <TextLink to={`${path}/parked-rows`}>
            {t("web.import.seeParked", { count: one.parked })}
          </TextLink>
        </p>
      )}
      <Reasons one={one} />
      <p>
        <TextLink to={`${path}/columns`}>{t("web.import.otherColumns")}</TextLink>
        {one.openNames === 0 && (
          <>
            {" · "}
            <TextLink to={`${path}/suppliers`}>{t("web.import.seeNames")}</TextLink>
          </>
        )}
      </p>
    </>
  );
}

/** What holds up most rows, so that one mends a column before one mends rows. */
function Reasons({ one }: { one: Import }) {
  const { t, number } = useText();
  const { parkedReasons: all } = one;
  if (all.length === 0 || one.parked < 2) return null;
  return (
    <table className="tbl resp">
      <caption className="vh">{t("web.parked.reasonHead")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("web.parked.reasonHead")}</th>
          <th scope="col" className="num">
            {t("web.names.rows")}
          </th>
        </tr>
      </thead>
      <tbody>
        {all.map(({ field, heading, code, text, count }) => (
          <tr key={`${field} ${code}`}>
            <th scope="row">
              {heading || t("web.parked.wholeRow")}
              <span className="sub">{text}</span>
            </th>
            <td className="num" data-l={t("web.names.rows")}>
              {number(count)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Checks it again with the rows that were mended. */
export function Recheck({ one, primary }: { one: Import; primary: boolean }) {
  const { t } = useText();
  const navigate = useNavigate();
  const path = `/imports/${one.id}`;
  const act = one.state === "applied" ? "resume" : "recheck";
  const command = useCommand<Import>({
    path: `${path}/${act}`,
    version: one.version,
    onDone: ({ id }) => void navigate(`/imports/${id}`),
  });
  return (
    <>
      <Refusal state={command.state} refresh={() => void command.refresh()} />
      <Button
        primary={primary}
        onClick={() => void command.run()}
        aria-disabled={command.state.kind === "running"}
      >
        {t(`web.import.${act}`)}
      </Button>
    </>
  );
}

/** The rows that were left behind when the others were brought in. */
export function LeftBehind({ one }: { one: Import }) {
  const { t } = useText();
  if (one.parked === 0) return null;
  if (one.resumedAs !== "")
    return (
      <p>
        {t("web.import.resumed", { count: one.parked })}{" "}
        <TextLink to={`/imports/${one.resumedAs}`}>{t("web.import.seeResumed")}</TextLink>
      </p>
    );
  return (
    <>
      <p>
        {t("web.import.left", { count: one.parked })}{" "}
        <TextLink to={`/imports/${one.id}/parked-rows`}>
          {t("web.import.seeParked", { count: one.parked })}
        </TextLink>
      </p>
      <Recheck one={one} primary />
    </>
  );
}
