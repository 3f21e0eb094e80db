// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
// A column for each domain, its applications below each other: the same picture every time.
import { Link } from "react-router";
import type { ApplicationLink, ApplicationRow } from "../../lib/model.ts";
import { useText } from "../../lib/use-text.ts";

const STEP = 52;
const COLUMN = 236;
const BOX = 172;
const HIGH = 36;
const HEAD = 56;

type Place = { x: number; y: number; column: number };

function layOut(applications: ApplicationRow[]) {
  const domains = [...new Set(applications.map(({ domainName }) => domainName))].sort();
  const places = new Map<string, Place>();
  const columns = domains.map((domain, column) => {
    const members = applications
      .filter(({ domainName }) => domainName === domain)
      .sort((a, b) => a.name.localeCompare(b.name));
    members.forEach(({ id }, row) =>
      places.set(id, { x: column * COLUMN + 4, y: HEAD + row * STEP, column }),
    );
    return { domain, members };
  });
  const most = Math.max(1, ...columns.map(({ members }) => members.length));
  return {
    columns,
    places,
    width: Math.max(1, domains.length - 1) * COLUMN + BOX + 40,
    height: HEAD + most * STEP,
  };
}

/** The strips of white between the rows, where nothing stands. */
const strip = (row: number): number => HEAD + row * STEP - (STEP - HIGH) / 2;

/** Past other columns through the strip that bends it least; `lane` keeps such lines apart. */
function around(left: Place, right: Place, lane: number): string {
  const y1 = left.y + HIGH / 2;
  const y2 = right.y + HIGH / 2;
  const row = Math.max(1, Math.round(((y1 + y2) / 2 - strip(0)) / STEP));
  const y = strip(row) + ((lane % 3) - 1) * 2.5;
  const out = left.x + BOX;
  const free = COLUMN - BOX;
  const half = free / 2;
  return [
    `M${out} ${y1}`,
    `C${out + half} ${y1} ${out + half} ${y} ${out + free - 4} ${y}`,
    `L${right.x - free + 4} ${y}`,
    `C${right.x - half} ${y} ${right.x - half} ${y2} ${right.x} ${y2}`,
  ].join("");
}

/** Between columns from side to side; within a column as a bow at the right. Never behind a box. */
function path(a: Place, b: Place, lane: number): string {
  const [left, right] = a.column <= b.column ? [a, b] : [b, a];
  const y1 = left.y + HIGH / 2;
  const y2 = right.y + HIGH / 2;
  const x1 = left.x + BOX;
  if (left.column === right.column) {
    const bow = x1 + 16 + Math.abs(y2 - y1) / 14;
    return `M${x1} ${y1}C${bow} ${y1} ${bow} ${y2} ${x1} ${y2}`;
  }
  if (right.column - left.column > 1) return around(left, right, lane);
  const bend = (right.x - x1) / 2;
  return `M${x1} ${y1}C${x1 + bend} ${y1} ${right.x - bend} ${y2} ${right.x} ${y2}`;
}

const look = ({ kind, strengthPercent }: ApplicationLink): string =>
  `e-line e-${kind.replaceAll("_", "-")}${strengthPercent === null ? " e-unknown" : ""}`;

/** What follows from customers links nearly everything, and stays thin. */
const thickness = ({ strengthPercent, derived }: ApplicationLink): number =>
  derived ? 1 : strengthPercent === null ? 1.5 : 1 + Math.round(strengthPercent / 25);

export function GraphMap(props: { applications: ApplicationRow[]; links: ApplicationLink[] }) {
  const { t } = useText();
  const { columns, places, width, height } = layOut(props.applications);
  return (
    <div className="scroll graph" tabIndex={0} role="region" aria-label={t("web.graph.summary")}>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        {props.links.map((link, lane) => {
          const a = places.get(link.firstId);
          const b = places.get(link.secondId);
          if (!a || !b) return null;
          const key = `${link.firstId}${link.secondId}${link.kind}`;
          return (
            <path
              key={key}
              className={look(link)}
              d={path(a, b, lane)}
              strokeWidth={thickness(link)}
            />
          );
        })}
        {columns.map(({ domain, members }, column) => (
          <g key={domain}>
            <Domain name={domain} x={column * COLUMN + 4} />
            {members.map((application) => (
              <Node key={application.id} application={application} places={places} />
            ))}
          </g>
        ))}
      </svg>
    </div>
  );
}

/** What fits in a box; the title of the link has the whole name. */
const short = (name: string): string => (name.length > 26 ? `${name.slice(0, 24)}…` : name);

/** The name of a domain in at most two lines. */
function Domain({ name, x }: { name: string; x: number }) {
  const words = name.split(" ");
  const half = name.length > 22 ? Math.ceil(words.length / 2) : words.length;
  return (
    <text className="t-13 t-i t-b" x={x} y={half < words.length ? 16 : 32}>
      <tspan x={x}>{words.slice(0, half).join(" ")}</tspan>
      {half < words.length && (
        <tspan x={x} dy="16">
          {words.slice(half).join(" ")}
        </tspan>
      )}
    </text>
  );
}

type NodeProps = { application: ApplicationRow; places: Map<string, Place> };

function Node({ application, places }: NodeProps) {
  const place = places.get(application.id);
  if (!place) return null;
  return (
    <Link to={`/applications/${application.id}`} className="n-link">
      <title>{application.name}</title>
      <rect
        className={application.inScope ? "n-box" : "n-box n-out"}
        x={place.x}
        y={place.y}
        width={BOX}
        height={HIGH}
        rx="3"
      />
      <text className="t-13" x={place.x + 10} y={place.y + 23}>
        {short(application.name)}
      </text>
    </Link>
  );
}

export function GraphLegend() {
  const { t } = useText();
  const kinds = ["interface", "shared_data", "shared_team", "shared_technology", "same_customer"];
  const line = (className: string, width: number) => (
    <svg width="26" height="14" aria-hidden="true" focusable="false">
      <line className={className} x1="1" x2="25" y1="7" y2="7" strokeWidth={width} />
    </svg>
  );
  return (
    <ul className="legend">
      {kinds.map((kind) => (
        <li key={kind}>
          {line(`e-line e-${kind.replaceAll("_", "-")}`, 3)}
          {t(`link.kind.${kind}`)}
        </li>
      ))}
      <li>
        {line("e-line e-unknown", 1.5)}
        {t("web.graph.unknown")}
      </li>
      <li>
        <svg width="26" height="14" aria-hidden="true" focusable="false">
          <rect className="n-box n-out" x="1" y="1" width="24" height="12" rx="2" />
        </svg>
        {t("web.graph.out")}
      </li>
    </ul>
  );
}
