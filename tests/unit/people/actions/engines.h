#pragma once

#include <string>

#include <gtest/gtest.h>

#include "../house.h"

namespace yimen::people {

/// Every test runs on both engines.
class OnBothEngines : public testing::TestWithParam<test::Engine> {
  protected:
    House house{GetParam()};
};

inline std::string engine_of(const testing::TestParamInfo<test::Engine>& info) {
    return info.param == test::Engine::Sqlite ? "sqlite" : "postgres";
}

}  // namespace yimen::people

/// Declares a fixture of that name and runs it on both engines.
#define YIMEN_ON_BOTH_ENGINES(fixture)                                                      \
    class fixture : public OnBothEngines {};                                                \
    INSTANTIATE_TEST_SUITE_P(Engines, fixture,                                              \
                             testing::Values(test::Engine::Sqlite, test::Engine::Postgres), \
                             engine_of)
