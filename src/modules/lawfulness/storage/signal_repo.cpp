// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/lawfulness/storage/signal_repo.h"

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "base/text.h"
#include "platform/auth/crypto.h"
#include "sql/lawfulness.h"

namespace nokkenas::lawfulness {
namespace {

namespace q = sql::lawfulness;

std::string ToText(const std::vector<Figure>& figures) {
  boost::json::array out;
  for (const Figure& figure : figures)
    out.push_back(boost::json::array{boost::json::value(figure.key),
                                     boost::json::value(NameOf(figure.unit)),
                                     boost::json::value(figure.value)});
  return boost::json::serialize(out);
}

std::vector<Figure> ToFigures(const std::string& text) {
  std::vector<Figure> out;
  const boost::json::value parsed = boost::json::parse(text);
  for (const auto& item : parsed.as_array()) {
    const auto& parts = item.as_array();
    const auto part = [&](std::size_t i) { return std::string(parts.at(i).as_string()); };
    out.push_back({part(0), FromName<Figure::Unit>(part(1)).value(), part(2)});
  }
  return out;
}

}  // namespace

const char* const kSignalColumns =
    "id, rule_key, subject_kind, subject_id, part, variant, outcome, vat, figures, since_on, "
    "signalled_at, ended_at, subject_title, conclusion, version";

StoredSignal ToSignal(const storage::Row& row) {
  StoredSignal out;
  out.id = row.Text(0);
  out.subject = {row.Text(2), row.Text(3)};
  out.signal = {row.Text(1), row.Text(4), row.Text(5), row.Date(9), ToFigures(row.Text(8))};
  out.outcome = FromName<Outcome>(row.Text(6)).value();
  out.vat = FromName<Vat>(row.Text(7)).value();
  out.signalled_at = row.Instant(10);
  out.ended_at = row.OptInstant(11);
  out.subject_title = row.Text(12);
  if (!row.IsNull(13)) out.conclusion = FromName<Conclusion>(row.Text(13));
  out.version = row.Int(14);
  return out;
}

std::optional<StoredSignal> FindSignal(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(q::kSignalFind, id);
  return row ? std::optional(ToSignal(*row)) : std::nullopt;
}

std::vector<StoredSignal> OpenSignals(storage::Tx& tx, const std::string& kind,
                                      const law::IdRange& range) {
  std::vector<StoredSignal> out;
  for (const auto& row : tx.All(q::kSignalOpen, kind, range.first, range.last))
    out.push_back(ToSignal(row));
  return out;
}

void AddSignal(storage::Tx& tx, const StoredSignal& s) {
  tx.Exec(q::kSignalAdd, s.id, s.signal.rule, s.subject.kind, s.subject.id, s.signal.part,
          s.signal.variant, NameOf(s.outcome), NameOf(s.vat), ToText(s.signal.figures),
          s.signal.since, s.signalled_at, s.subject_title, SortKey(s.subject_title),
          SearchText(s.subject_title));
}

void UpdateSignal(storage::Tx& tx, const StoredSignal& s) {
  tx.Exec(q::kSignalUpdate, s.id, s.signal.variant, NameOf(s.outcome), NameOf(s.vat),
          ToText(s.signal.figures), s.signal.since, s.subject_title, SortKey(s.subject_title),
          SearchText(s.subject_title));
}

void EndSignal(storage::Tx& tx, const std::string& id, Instant now) {
  tx.Exec(q::kSignalEnd, id, now);
}

std::vector<StoredConclusion> ConclusionsOf(storage::Tx& tx, const std::string& signal_id) {
  std::vector<StoredConclusion> out;
  for (const auto& row : tx.All(q::kSignalConclusionList, signal_id))
    out.push_back({FromName<Conclusion>(row.Text(0)).value(), row.Text(1), ToFigures(row.Text(2)),
                   row.Text(3), row.Instant(4)});
  return out;
}

bool AddConclusion(storage::Tx& tx, const StoredSignal& signal,
                   const StoredConclusion& conclusion) {
  if (tx.Exec(q::kSignalConclude, signal.id, signal.version, NameOf(conclusion.conclusion)) != 1)
    return false;
  tx.Exec(q::kSignalConclusionAdd, crypto::NewId(), signal.id, NameOf(conclusion.conclusion),
          conclusion.ground, ToText(conclusion.figures), conclusion.concluded_by,
          conclusion.concluded_at);
  return true;
}

Run FindRun(storage::Tx& tx, const std::string& kind) {
  const auto row = tx.One(q::kSignalRunFind, kind);
  if (!row) return {};
  return {row->OptDate(0), row->OptDate(1), row->Text(2)};
}

void SaveRun(storage::Tx& tx, const std::string& kind, const Run& run) {
  tx.Exec(q::kSignalRunSave, kind, run.computed_on, run.running_on, run.after_id);
}

}  // namespace nokkenas::lawfulness
