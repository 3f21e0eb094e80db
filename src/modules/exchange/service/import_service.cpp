// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/exchange/service/import_service.h"

#include <boost/json/parse.hpp>

#include "platform/auth/crypto.h"
#include "platform/i18n/texts.h"

namespace nokkenas::exchange {
namespace {

constexpr int kErrorsInView = 50;

std::vector<CountsView> ToCounts(const std::string& text) {
  std::vector<CountsView> out;
  const auto parsed = boost::json::parse(text);
  for (const auto& item : parsed.as_array()) {
    const auto& one = item.as_object();
    out.push_back(
        {std::string(one.at("sheet").as_string()), one.at("added").to_number<std::int64_t>(),
         one.at("changed").to_number<std::int64_t>(), one.at("unchanged").to_number<std::int64_t>(),
         one.at("errors").to_number<std::int64_t>()});
  }
  return out;
}

ErrorView ToView(const StoredProblem& stored, const std::string& locale) {
  const auto& problem = stored.problem;
  return {stored.seq,   problem.sheet,           problem.row,  problem.column, problem.cell,
          problem.code, TextOf(problem, locale), problem.value};
}

ImportView ToView(http::Context& ctx, const StoredImport& stored) {
  ImportView view;
  view.id = stored.id;
  view.state = stored.state;
  view.file_name = stored.file_name;
  view.file_bytes = stored.file_bytes;
  view.sha256 = stored.sha256;
  view.job_id = stored.job_id;
  view.counts = ToCounts(stored.counts);
  view.error_count = stored.error_count;
  view.created_at = stored.created_at;
  view.expires_at = stored.created_at + kKept;
  view.applied_at = stored.applied_at;
  view.version = stored.version;
  view.mapping_id = stored.mapping_id;
  view.rows = stored.rows;
  view.skipped = stored.skipped;
  view.parked = stored.parked;
  view.open_names = stored.open;
  view.resumed_as = stored.resumed_as;
  const Facts facts{stored.error_count, ctx.now < view.expires_at};
  http::OfferAction(ctx, {"import", stored.id}, kDataImport, "import", "apply",
                    DecideApply(stored.state, facts), view.actions);
  if (stored.state == State::kUnmapped || !stored.mapping.empty())
    http::OfferAction(ctx, {"import", stored.id}, kDataImport, "import", "map",
                      DecideMap(stored.state, {0, facts.file_kept, true}), view.actions);
  return view;
}

// A stored reason, as the other problems are told.
tabular::Problem ProblemOf(const boost::json::object& reason) {
  tabular::Problem problem;
  problem.code = std::string(reason.at("code").as_string());
  problem.value = std::string(reason.at("value").as_string());
  problem.params = ToParams(reason.at("params"));
  return problem;
}

}  // namespace

std::string TextOf(const tabular::Problem& problem, const std::string& locale) {
  const std::string field = "field." + problem.code;
  if (i18n::HasText(field)) return i18n::Text(locale, field, problem.params);
  const std::string refusal = "refusal." + problem.code;
  return i18n::Text(locale, refusal + ".title", problem.params) + ". " +
         i18n::Text(locale, refusal + ".detail", problem.params);
}

std::vector<ParkedReasonView> ReasonsOf(const std::string& reasons, const Mapping& mapping,
                                        const std::string& locale) {
  std::vector<ParkedReasonView> out;
  const auto parsed = boost::json::parse(reasons);
  for (const auto& item : parsed.as_array()) {
    const auto& one = item.as_object();
    const tabular::Problem problem = ProblemOf(one);
    ParkedReasonView view;
    view.field = std::string(one.at("field").as_string());
    if (const auto* column = FindColumn(mapping, view.field)) view.heading = column->heading;
    view.code = problem.code;
    view.text = TextOf(problem, locale);
    view.value = problem.value;
    view.count = one.contains("count") ? one.at("count").to_number<int>() : 1;
    out.push_back(std::move(view));
  }
  return out;
}

Result<ImportView> ImportCreate(http::Context& ctx, const ImportIn& in) {
  const std::string& bytes = ctx.request.body;
  StoredImport stored;
  stored.id = crypto::NewId();
  stored.job_id = jobs::Add(ctx.tx(), "import_check", stored.id, ctx.actor.account_id, ctx.now);
  stored.file_name = in.file_name;
  stored.file_bytes = static_cast<std::int64_t>(bytes.size());
  stored.sha256 = crypto::Sha256(bytes);
  stored.counts = "[]";
  stored.created_by = ctx.actor.account_id;
  stored.created_at = ctx.now;
  jobs::SaveFile(ctx.tx(), stored.id, "file", crypto::ToBase64Url(bytes), ctx.now);
  AddImport(ctx.tx(), stored);
  ctx.version = stored.version;
  return ToView(ctx, stored);
}

Result<ImportView> ImportShow(http::Context& ctx, const std::string& id) {
  const auto stored = FindImport(ctx.tx(), id);
  if (!stored) return Fail(http::codes::kNotFound);
  ImportView view = ToView(ctx, *stored);
  for (const auto& problem : FirstProblems(ctx.tx(), id, kErrorsInView))
    view.errors.push_back(ToView(problem, ctx.locale));
  if (!stored->mapping.empty())
    view.parked_reasons =
        ReasonsOf(stored->parked_reasons, ReadMapping(stored->mapping), ctx.locale);
  ctx.version = stored->version;
  return view;
}

Result<http::ListOut<ImportView>> ImportList(http::Context& ctx, const ImportListIn& in) {
  auto page = ListImports(ctx.tx(), ctx.actor.account_id, in.list);
  if (!page) return page.failure();
  return http::ToList<ImportView>(
      *page, [&](const storage::Row& row) { return ToView(ctx, ToImport(row)); });
}

Result<http::ListOut<ErrorView>> ImportErrors(http::Context& ctx, const ErrorListIn& in) {
  auto page = ListProblems(ctx.tx(), in.id, in.list);
  if (!page) return page.failure();
  return http::ToList<ErrorView>(
      *page, [&](const storage::Row& row) { return ToView(ToProblem(row), ctx.locale); });
}

Result<ImportView> ImportApply(http::Context& ctx, const http::IdIn& in) {
  auto stored = FindImport(ctx.tx(), in.id);
  if (!stored) return Fail(http::codes::kNotFound);
  if (auto seen = http::RequireVersion(ctx, stored->version); !seen) return seen.failure();
  const Facts facts{stored->error_count, ctx.now < stored->created_at + kKept};
  const auto next = DecideApply(stored->state, facts);
  if (!next) return next.failure();
  stored->state = *next;
  stored->job_id = jobs::Add(ctx.tx(), "import_apply", in.id, ctx.actor.account_id, ctx.now);
  if (!SaveImport(ctx.tx(), *stored)) return Fail(http::codes::kStaleVersion);
  return ImportShow(ctx, in.id);
}

}  // namespace nokkenas::exchange
