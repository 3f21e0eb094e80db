// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/@module@/service/@name@.h"

#include "platform/audit/audit.h"

namespace nokkenas::@module @{

    // Load facts, Decide, save, audit: all in the transaction that is open. RequireVersion needs
    // the
    // version that is stored.
    Result<@Name @Out> @Name
    @(http::Context& ctx, const @Name @In& in){const auth::SubjectRef self{"@noun@", in.id};
audit::Append(ctx, {self, self, "@name@", audit::Made(in)});
return @Name @Out{in.id};
}

}  // namespace nokkenas::@module@
