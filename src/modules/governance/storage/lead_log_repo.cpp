// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/governance/storage/lead_log_repo.h"

#include "base/text.h"
#include "modules/governance/domain/proposal.h"
#include "platform/http/list.h"
#include "sql/governance.h"

namespace nokkenas::governance {
namespace {

namespace sl = sql::governance;

constexpr std::size_t kPieceOfLines = 512U << 10U;

LeadLog ToLeadLog(const storage::Row& row) {
  return {row.Text(0), row.Text(1), row.Text(2), row.Text(3),    row.Text(4),
          row.Int(5),  row.Int(6),  row.Text(7), row.Instant(8), row.Int(9)};
}

// How a step shows in the log: what was done, by whom in the procedure.
RawEvent OwnEvent(const storage::Row& row) {
  RawEvent event;
  const std::string step = row.Text(5);
  event.activity = step;
  event.person = row.Text(6);
  event.end = row.Instant(7);
  const bool decides = step == "grant" || step == "refuse" || step == "return";
  event.function = step == "advise" ? row.Text(8) : decides ? "decider" : "author";
  if (step == "return") event.kind = leadtime::EventKind::kReturn;
  if (step == "grant" || step == "refuse") event.kind = leadtime::EventKind::kSignature;
  return event;
}

void Settle(RawCase& one, const std::string& state, Instant at) {
  const auto now_in = FromName<ProposalState>(state).value();
  if (now_in == ProposalState::kSubmitted || now_in == ProposalState::kReturned) return;
  one.ended = at;
  one.end = now_in == ProposalState::kRefused     ? leadtime::EndKind::kRefused
            : now_in == ProposalState::kWithdrawn ? leadtime::EndKind::kWithdrawn
                                                  : leadtime::EndKind::kDecided;
}

}  // namespace

std::optional<LeadLog> FindLeadLog(storage::Tx& tx, const std::string& id) {
  const auto row = tx.One(sl::kLeadLogFind, id);
  return row ? std::optional(ToLeadLog(*row)) : std::nullopt;
}

std::vector<LeadLog> AllLeadLogs(storage::Tx& tx) {
  std::vector<LeadLog> out;
  for (const auto& row : tx.All(sl::kLeadLogAll)) out.push_back(ToLeadLog(row));
  return out;
}

void AddLeadLog(storage::Tx& tx, const LeadLog& one, const std::string& lines) {
  tx.Exec(sl::kLeadLogAdd, one.id, one.title, SortKey(one.title), one.file_name, one.sha256,
          one.ignored_columns, one.cases, one.events, one.brought_by, one.brought_at);
  int seq = 0;
  for (std::size_t at = 0; at < lines.size();) {
    const auto wanted = std::min(at + kPieceOfLines, lines.size());
    const auto end = lines.find('\n', wanted - 1) + 1;  // Whole lines: the last one ends so too.
    tx.Exec(sl::kLeadLogPieceAdd, one.id, seq++, lines.substr(at, end - at));
    at = end;
  }
}

void RemoveLeadLog(storage::Tx& tx, const std::string& id) {
  tx.Exec(sl::kLeadLogPieceRemove, id);
  tx.Exec(sl::kLeadLogRemove, id);
}

std::vector<auth::SearchHit> SearchLeadLogs(storage::Tx& tx, const std::string& text, int limit) {
  std::vector<auth::SearchHit> hits;
  for (const auto& row : tx.All(sl::kLeadLogSearch, http::LikePattern(text), limit))
    hits.push_back({row.Text(0), row.Text(1), row.Text(2)});
  return hits;
}

std::optional<ProcedureLog> ReadLeadLog(storage::Tx& tx, const std::string& id) {
  std::string lines;
  for (const auto& row : tx.All(sl::kLeadLogPieceRead, id)) lines += row.Text(0);
  return ReadLog(lines);
}

OwnLog OwnProcedures(storage::Tx& tx, Instant now) {
  OwnLog out;
  std::vector<RawCase> raw;
  auto& cases = out.cases;
  for (const auto& row : tx.All(sl::kStepOfProposals)) {
    if (cases.empty() || cases.back().id != row.Text(0)) {
      const std::string label = "V-" + std::to_string(row.Int(1));
      cases.push_back({row.Text(0), label + " " + row.Text(2)});
      raw.emplace_back();
      raw.back().name = label;
      raw.back().amount_minor = row.OptInt(4).value_or(0);
    }
    const std::string step = row.Text(5);
    // What follows the decision is no part of reaching it.
    if (step == "carry_out" || step == "withdraw_decision" || step == "replace") continue;
    raw.back().events.push_back(OwnEvent(row));
    if (!raw.back().opened) raw.back().opened = row.Instant(7);
    Settle(raw.back(), row.Text(3), row.Instant(7));
  }
  out.accounts = PersonsIn(raw);
  out.log = BuildLog(raw, true, now);
  return out;
}

}  // namespace nokkenas::governance
