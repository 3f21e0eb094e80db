// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/@name@/api/endpoints.h"

#include "modules/@name@/service/@name@_service.h"

namespace nokkenas::@name @{

    std::vector<http::Endpoint> Endpoints(){return {
        http::Define<@Name @ListIn, http::ListOut<@Name @View>>(
            http::Get("@name@_list", "/@plural@", http::NeedsSomewhere(kRead), "All of them"),
            @Name @List),
        http::Define<@Name @In, @Name @View>(
            http::Create("@name@_create", "/@plural@", http::Needs(kManage), "Add one"),
            @Name @Create),
        http::Define<@Name @IdIn, @Name @View>(
            http::Get("@name@_view", "/@plural@/{id}", http::On("@name@", kRead), "One of them"),
            [](http::Context& ctx, const @Name @IdIn& in) { return @Name @Show(ctx, in.id); }),
    };
}

}  // namespace nokkenas::@name@
