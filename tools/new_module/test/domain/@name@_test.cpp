// SPDX-FileCopyrightText: 2026 The Nokkenas authors
// SPDX-License-Identifier: EUPL-1.2

#include "modules/@name@/domain/@name@.h"

#include <gtest/gtest.h>

namespace nokkenas::@name @{namespace {

    TEST(@Name @, ATitleIsGivenOnce){EXPECT_TRUE(DecideCreate({"New"}, {}).ok());
EXPECT_EQ(DecideCreate({"Old"}, {"another"}).failure().code, &codes::kTitleTaken);
}

TEST(@Name @, KeepsItsOwnRules) { FAIL() << "write down the first rule of @name@, and test it"; }

}  // namespace
}  // namespace nokkenas::@name@
