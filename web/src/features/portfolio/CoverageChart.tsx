// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { CoverageRow, CoverageSegment } from "../../lib/model.ts";
import { nextDay } from "../../lib/dates.ts";
import { useText, type Text } from "../../lib/use-text.ts";
import { fillOf, fills, months, place, years, type Fill, type Span } from "./coverage-parts.ts";

const HIGH = 38;

function Swatch({ fill }: { fill: Fill }) {
  return (
    <svg width="26" height="14" aria-hidden="true" focusable="false">
      <rect className={`s-${fill}`} x="1" y="1" width="24" height="12" rx="2" />
    </svg>
  );
}

export function CoverageLegend() {
  const { t } = useText();
  return (
    <ul className="legend">
      {fills.map((fill) => (
        <li key={fill}>
          <Swatch fill={fill} />
          {t(`web.coverage.fill.${fill}`)}
        </li>
      ))}
      <li>
        <svg width="14" height="14" aria-hidden="true" focusable="false">
          <path d="M7 12L1.5 3h11z" fill="#b9571d" />
        </svg>
        {t("web.coverage.latestStart")}
      </li>
    </ul>
  );
}

/** The years above the rows, with today. */
export function CoverageAxis({ span }: { span: Span }) {
  const { t } = useText();
  const now = place(span, span.today);
  return (
    <svg className="c-row" width="100%" height="34" aria-hidden="true" focusable="false">
      {years(span).map((year) => (
        <text key={year} className="t-12 t-q" x={`${place(span, `${year}-01-01`)}%`} dx="2" y="31">
          {year}
        </text>
      ))}
      {now >= 0 && now <= 100 && (
        <text className="t-12 t-a t-b" x={`${now}%`} y="15" textAnchor="middle">
          {t("web.coverage.today")}
        </text>
      )}
    </svg>
  );
}

/** The same line in words. */
export function spoken({ t, date }: Text, row: CoverageRow): string {
  const parts = row.segments.map((segment) =>
    t("web.coverage.spoken", {
      what: t(`web.coverage.fill.${fillOf(segment)}`).toLowerCase(),
      from: date(segment.from),
      to: date(segment.to),
    }),
  );
  return `${row.name}: ${parts.join("; ")}`;
}

/** One application: positions in per cent and type in pixels, so that it reflows. */
export function CoverageLine({ row, span }: { row: CoverageRow; span: Span }) {
  const text = useText();
  const now = place(span, span.today);
  return (
    <svg className="c-row" width="100%" height={HIGH} role="img" aria-label={spoken(text, row)}>
      {years(span).map((year) => {
        const x = `${place(span, `${year}-01-01`)}%`;
        return <line key={year} className="g-line" x1={x} x2={x} y1="0" y2={HIGH} />;
      })}
      {row.segments.map((segment) => (
        <Bar key={segment.from} segment={segment} span={span} />
      ))}
      {now >= 0 && now <= 100 && (
        <line className="g-today" x1={`${now}%`} x2={`${now}%`} y1="-1" y2={HIGH + 1} />
      )}
      <LatestStart row={row} span={span} />
    </svg>
  );
}

function Bar({ segment, span }: { segment: CoverageSegment; span: Span }) {
  const { t } = useText();
  const fill = fillOf(segment);
  const x = place(span, segment.from);
  const width = place(span, nextDay(segment.to)) - x;
  const gap = fill === "gap";
  const word = gap
    ? t("web.coverage.months", { count: months(segment) })
    : fill === "law"
      ? ""
      : t(`web.coverage.short.${fill}`);
  const roomy = width > (gap ? 9 : 15);
  const solid = fill === "law" || fill === "unl";
  return (
    <>
      <rect
        className={`s-${fill}`}
        x={`${x}%`}
        y={gap ? 9 : 10}
        width={`${Math.max(0.4, width - 0.25)}%`}
        height={gap ? 20 : 18}
        rx="2"
      />
      {roomy && word !== "" && (
        <text
          className={`t-12 ${gap ? "t-r t-b halo" : solid ? "t-w" : "t-i halo"}`}
          x={`${x + width / 2}%`}
          y="23"
          textAnchor="middle"
        >
          {word}
        </text>
      )}
    </>
  );
}

/** A triangle on the last day on which a successor can be begun; red once it has passed. */
function LatestStart({ row, span }: { row: CoverageRow; span: Span }) {
  if (row.latestStart === null) return null;
  const x = Math.max(0, place(span, row.latestStart));
  if (x > 100) return null;
  const late = (row.daysLeft ?? 0) < 0;
  return (
    <svg x={`${x}%`} overflow="visible">
      <path d="M0 11L-5.5 2H5.5Z" className={late ? "m-late" : "m-start"} />
    </svg>
  );
}
