// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "platform/audit/audit.h"

#include "platform/auth/crypto.h"
#include "platform/events/events.h"
#include "sql/audit.h"

namespace nokkenas::audit {
namespace {

namespace q = sql::audit;

struct Head {
  std::int64_t seq = 0;
  std::string hash;
};

Head LoadHead(storage::Tx& tx, const auth::SubjectRef& root) {
  const auto row = tx.One(q::kAuditHeadFind, root.kind, root.id);
  return row ? Head{row->Int(0), row->Text(1)} : Head{};
}

// Everything that the row says, each part with its length, after the hash of the row before it.
std::string RowHash(const std::string& previous, const auth::SubjectRef& root, std::int64_t seq,
                    const std::string& at, const std::string& actor_id, const std::string& action,
                    const auth::SubjectRef& subject, const std::string& changes,
                    const std::string& request_id) {
  return crypto::Hasher()
      .Add(previous)
      .Add(root.kind)
      .Add(root.id)
      .Add(std::to_string(seq))
      .Add(at)
      .Add(actor_id)
      .Add(action)
      .Add(subject.kind)
      .Add(subject.id)
      .Add(changes)
      .Add(request_id)
      .Finish();
}

std::string Commitment(const std::string& salt, const std::string& value) {
  return crypto::Hasher().Add(salt).Add(value).Finish();
}

// The value in the chain: the JSON itself, or for a personal value a commitment to it, with the
// value kept beside the chain.
std::string ChainValue(storage::Tx& tx, const Record& record, std::int64_t seq,
                       const Change& change, bool before) {
  const std::string& value = before ? change.before : change.after;
  if (value.empty() || value == "null") return "null";
  if (!change.personal) return value;
  const std::string salt = crypto::NewToken();
  tx.Exec(q::kAuditPersonalAdd, record.root.kind, record.root.id, seq, change.path,
          before ? "before" : "after", salt, value);
  return "{\"commitment\":\"" + Commitment(salt, value) + "\"}";
}

std::string ChangesJson(storage::Tx& tx, const Record& record, std::int64_t seq) {
  std::string out = "[";
  for (const Change& change : record.changes) {
    if (out.size() > 1) out += ',';
    out += "{\"path\":";
    json::WriteString(out, change.path);
    out += ",\"before\":" + ChainValue(tx, record, seq, change, true);
    out += ",\"after\":" + ChainValue(tx, record, seq, change, false) + "}";
  }
  return out + "]";
}

// Sorts by time and cannot be guessed; not a count.
std::string RecordId(Instant now) { return ToString(now) + "-" + crypto::NewId(); }

}  // namespace

namespace detail {

std::vector<Change> CompareFlat(const std::vector<Flat>& before, const std::vector<Flat>& after) {
  std::vector<Change> changes;
  const std::size_t count = std::max(before.size(), after.size());
  for (std::size_t i = 0; i < count; ++i) {
    const Flat& shape = i < after.size() ? after[i] : before[i];
    const std::string old = i < before.size() ? before[i].value : std::string{};
    const std::string now = i < after.size() ? after[i].value : std::string{};
    const bool nothing = (old.empty() || old == "null") && (now.empty() || now == "null");
    if (old != now && !nothing) changes.push_back({shape.path, old, now, shape.personal});
  }
  return changes;
}

}  // namespace detail

void Append(storage::Tx& tx, const Record& record, const std::string& actor_id,
            const std::string& request_id, Instant now) {
  const Head head = LoadHead(tx, record.root);
  const std::int64_t seq = head.seq + 1;
  const std::string changes = ChangesJson(tx, record, seq);
  const std::string at = ToString(now);
  const std::string hash = RowHash(head.hash, record.root, seq, at, actor_id, record.action,
                                   record.subject, changes, request_id);
  tx.Exec(q::kAuditRecordAdd, RecordId(now), record.root.kind, record.root.id, seq, at, actor_id,
          record.action, record.subject.kind, record.subject.id, changes, request_id, head.hash,
          hash);
  tx.Exec(q::kAuditHeadSave, record.root.kind, record.root.id, seq, hash);
  events::Touch(tx, record.root, now);
}

void Append(const http::Context& ctx, const Record& record) {
  const std::string actor = ctx.actor.signed_in() ? ctx.actor.account_id : "system";
  Append(ctx.tx(), record, actor, ctx.request.request_id, ctx.now);
}

std::optional<Instant> FirstAct(storage::Tx& tx, const auth::SubjectRef& root,
                                const std::string& action) {
  const auto row = tx.One(q::kAuditFirstAct, root.kind, root.id, action);
  return row ? std::optional(row->Instant(0)) : std::nullopt;
}

void Anchor(storage::Tx& tx, Instant now) {
  const auto heads = tx.All(q::kAuditHeadsUnanchored);
  if (heads.empty()) return;
  const auto last = tx.One(q::kAuditAnchorLast);
  const std::int64_t number = last ? last->Int(0) + 1 : 1;
  const std::string previous = last ? last->Text(1) : "";
  crypto::Hasher hasher;
  hasher.Add(previous).Add(std::to_string(number)).Add(ToString(now));
  for (const auto& head : heads) {
    hasher.Add(head.Text(0)).Add(head.Text(1)).Add(std::to_string(head.Int(2))).Add(head.Text(3));
    tx.Exec(q::kAuditAnchorEntryAdd, number, head.Text(0), head.Text(1), head.Int(2), head.Text(3));
  }
  tx.Exec(q::kAuditAnchorAdd, number, now, static_cast<std::int64_t>(heads.size()), previous,
          hasher.Finish());
  tx.Exec(q::kAuditHeadsMark);
}

namespace {

struct Chain {
  auth::SubjectRef root;
  std::int64_t seq = 0;
  std::string hash;
};

std::string ChainName(const std::string& kind, const std::string& id) { return kind + " " + id; }

// Walks all rows in the order of their chains, some at a time.
std::optional<Broken> VerifyChains(storage::Tx& tx, Verification& result) {
  constexpr int kBatch = 5'000;
  Chain chain;
  while (true) {
    const auto rows =
        tx.All(q::kAuditRecordsInOrder, chain.root.kind, chain.root.id, chain.seq, kBatch);
    for (const auto& row : rows) {
      const auth::SubjectRef root{row.Text(0), row.Text(1)};
      if (!(root == chain.root)) {
        chain = {root, 0, ""};
        ++result.chains;
      }
      const std::int64_t seq = row.Int(2);
      const std::string name = ChainName(root.kind, root.id);
      if (seq != chain.seq + 1) return Broken{name, chain.seq + 1, "missing"};
      const std::string hash = RowHash(chain.hash, root, seq, row.Text(3), row.Text(4), row.Text(5),
                                       {row.Text(6), row.Text(7)}, row.Text(8), row.Text(9));
      if (row.Text(10) != chain.hash || row.Text(11) != hash) return Broken{name, seq, "changed"};
      chain.seq = seq;
      chain.hash = hash;
      ++result.records;
    }
    if (rows.size() < kBatch) return std::nullopt;
  }
}

// Each anchor follows from the one before it and its entries.
std::optional<Broken> VerifyAnchors(storage::Tx& tx, Verification& result) {
  std::string previous;
  for (const auto& anchor : tx.All(q::kAuditAnchorsInOrder)) {
    const std::int64_t number = anchor.Int(0);
    const std::string name = ChainName("anchor", std::to_string(number));
    crypto::Hasher hasher;
    hasher.Add(previous).Add(std::to_string(number)).Add(anchor.Text(1));
    for (const auto& entry : tx.All(q::kAuditAnchorEntries, number)) {
      hasher.Add(entry.Text(0))
          .Add(entry.Text(1))
          .Add(std::to_string(entry.Int(2)))
          .Add(entry.Text(3));
    }
    ++result.anchors;
    if (number != result.anchors) return Broken{name, result.anchors, "missing"};
    if (anchor.Text(2) != previous || anchor.Text(3) != hasher.Finish())
      return Broken{name, number, "anchor_changed"};
    previous = anchor.Text(3);
  }
  return std::nullopt;
}

// What an anchor or a head names must still be there: a cut tail leaves it without its row.
std::optional<Broken> VerifyTails(storage::Tx& tx) {
  if (const auto row = tx.One(q::kAuditTailCut))
    return Broken{ChainName(row->Text(0), row->Text(1)), row->Int(2), "cut"};
  if (const auto row = tx.One(q::kAuditHeadWrong))
    return Broken{ChainName(row->Text(0), row->Text(1)), row->Int(2), "cut"};
  return std::nullopt;
}

// A personal value that is still there must be the one that was committed to.
std::optional<Broken> VerifyPersonal(storage::Tx& tx) {
  for (const auto& row : tx.All(q::kAuditPersonalAll)) {
    const std::string commitment = Commitment(row.Text(5), row.Text(6));
    if (row.Text(7).find(commitment) == std::string::npos)
      return Broken{ChainName(row.Text(0), row.Text(1)), row.Int(2), "personal_value_changed"};
  }
  return std::nullopt;
}

}  // namespace

Verification Verify(storage::Tx& tx) {
  Verification result;
  result.first_broken = VerifyChains(tx, result);
  if (!result.first_broken) result.first_broken = VerifyAnchors(tx, result);
  if (!result.first_broken) result.first_broken = VerifyTails(tx);
  if (!result.first_broken) result.first_broken = VerifyPersonal(tx);
  return result;
}

}  // namespace nokkenas::audit
