// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/@name@/service/@name@_service.h"

#include "platform/audit/audit.h"
#include "platform/auth/crypto.h"

namespace nokkenas::@name @{

    Result<http::ListOut<@Name @View>> @Name
    @List(http::Context& ctx, const @Name @ListIn& in){http::ListQuery query(
        "@name@_list", "id, title, version", "@name@", "id", {{"title", "sort_key"}});
if (!ctx.actor.CanEverywhere(kRead)) query.WhereIn("id", ctx.actor.ScopeIds(kRead, "@name@"));
query.WhereText("search_text", in.list.q);
auto page = query.Run(ctx.tx(), in.list);
if (!page) return page.failure();
return http::ToList<@Name @View>(*page, [](const storage::Row& row) {
  return @Name @View{row.Text(0), {row.Text(1)}, row.Int(2)};
});
}

Result<@Name @View> @Name @Show(http::Context& ctx, const std::string& id) {
  const auto found = Find @Name @(ctx.tx(), id);
  if (!found) return Fail(http::codes::kNotFound);
  ctx.version = found->version;
  return @Name @View{found->id, found->data, found->version};
}

Result<@Name @View> @Name @Create(http::Context& ctx, const @Name @In& in) {
  const Facts facts { Find @Name @ByTitle(ctx.tx(), in.data.title) };
  if (auto decided = DecideCreate(in.data, facts); !decided) return decided.failure();
  const @Name @added{crypto::NewId(), in.data, 1};
  Add @Name @(ctx.tx(), added);
  const auth::SubjectRef self{"@name@", added.id};
  audit::Append(ctx, {self, self, "@name@_create", audit::Made(in.data)});
  return @Name @Show(ctx, added.id);
}

}  // namespace nokkenas::@name@
