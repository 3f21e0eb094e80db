// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2
import type { CoverageRow, CoverageSegment } from "../../lib/model.ts";
import { Term } from "../../components/Term.tsx";
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

const words: Partial<Record<Fill, string>> = { brl: "bridging", unc: "conclusion", gap: "gap" };

export function CoverageLegend() {
  const { t } = useText();
  return (
    <ul className="legend">
      {fills.map((fill) => (
        <li key={fill}>
          <Swatch fill={fill} />
          {words[fill] ? (
            <Term name={words[fill]}>{t(`web.coverage.fill.${fill}`)}</Term>
          ) : (
            t(`web.coverage.fill.${fill}`)
          )}
        </li>
      ))}
      <li>
        <svg width="14" height="14" aria-hidden="true" focusable="false">
          <path d="M7 12L1.5 3h11z" fill="#b9571d" />
        </svg>
        <Term name="latest-start">{t("web.coverage.latestStart")}</Term>
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
      {row.segments.map((segment) => (
        <Label key={segment.from} segment={segment} span={span} />
      ))}
      <LatestStart row={row} span={span} />
    </svg>
  );
}

type BarProps = { segment: CoverageSegment; span: Span };

/** Where a segment stands on the axis, in per cent of its width. */
function extent(segment: CoverageSegment, span: Span) {
  const fill = fillOf(segment);
  const x = place(span, segment.from);
  return { fill, x, width: place(span, nextDay(segment.to)) - x, gap: fill === "gap" };
}

function Bar({ segment, span }: BarProps) {
  const { fill, x, width, gap } = extent(segment, span);
  return (
    <rect
      className={`s-${fill}`}
      x={`${x}%`}
      y={gap ? 9 : 10}
      width={`${Math.max(0.4, width - 0.25)}%`}
      height={gap ? 20 : 18}
      rx="2"
    />
  );
}

/** The word of a bar on plain ground, above the line of today. */
function Label({ segment, span }: BarProps) {
  const { t } = useText();
  const { fill, x, width, gap } = extent(segment, span);
  if (fill === "law" || width <= (gap ? 9 : 15)) return null;
  const word = gap
    ? t("web.coverage.months", { count: months(segment) })
    : t(`web.coverage.short.${fill}`);
  // A text has no box to paint: this is the widest that its letters can be.
  const wide = word.length * 6.4 + 8;
  return (
    <svg className="c-word" x={`${x + width / 2}%`} overflow="visible">
      <rect className="plain" x={-wide / 2} y="12" width={wide} height="14" rx="2" />
      <text className={`t-12 ${gap ? "t-r t-b" : "t-i"}`} y="23" textAnchor="middle">
        {word}
      </text>
    </svg>
  );
}

/**
 * A triangle on the last day on which a successor can be begun; red once it has passed. A day that
 * lies before the axis is an arrow at its edge.
 */
function LatestStart({ row, span }: { row: CoverageRow; span: Span }) {
  const { t } = useText();
  if (row.latestStart === null) return null;
  const x = place(span, row.latestStart);
  if (x > 100) return null;
  const late = (row.daysLeft ?? 0) < 0;
  if (x < 0) {
    return (
      <g>
        <path d="M0 5L8 0.5V9.5Z" className={late ? "m-late" : "m-start"} />
        <text className={`edge t-12 t-b ${late ? "t-r" : "t-a"}`} x="11" y="8">
          {t("web.coverage.earlier")}
        </text>
      </g>
    );
  }
  return (
    <svg x={`${x}%`} overflow="visible">
      <path d="M0 11L-5.5 2H5.5Z" className={late ? "m-late" : "m-start"} />
    </svg>
  );
}
