#pragma once

#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "app/demonstration.h"
#include "city/city.h"
#include "materials/actions/change_material.h"
#include "materials/actions/read_library.h"
#include "materials/actions/take_in_file.h"
#include "materials/materials.h"
#include "people/actions/find_session.h"
#include "people/actions/sign_in.h"
#include "support/sample_files.h"

#include "platform/scan/clamd.h"

namespace yimen::materials {

inline constexpr const char* kUnit = "jiedong-market-supervision-bureau";
inline constexpr const char* kKind = "居民身份证";

template <class T>
T required(Result<T> result) {
    if (result) return std::move(*result);
    throw std::runtime_error{
        result.problem().code + " " +
        (result.problem().fields.empty() ? std::string{} : result.problem().fields.front().code)};
}

template <class T>
std::string code_of(const Result<T>& result) {
    if (result) return "none";
    const auto& problem = result.problem();
    return problem.fields.empty() ? problem.code : problem.fields.front().code;
}

/// A city with one applicant, 张三, whose library is worked with as he, as a clerk, as a unit.
class MaterialsCity : public testing::TestWithParam<test::Engine> {
  protected:
    Services& services() { return city_.application().services(); }
    const Archive& archive() { return city_.application().archive(); }

    people::Person person_of(const std::string& account) {
        const auto& identity = city_.application().identity();
        const auto signed_in =
            required(people::sign_in({.account = account,
                                      .password = std::string{app::kDemonstrationPassword},
                                      .second_factor = std::nullopt,
                                      .address = "127.0.0.1",
                                      .device = "test"},
                                     services(), identity));
        return *people::find_session(signed_in.cookie, "127.0.0.1", services(), identity);
    }

    Visit own() { return {.person = person_of("zhang.san")}; }
    Visit window() { return {.person = person_of("window"), .channel = Channel::Window}; }

    Result<File> upload(const std::string& bytes, const std::string& name = "身份证.pdf") {
        const auto path = folder_.file("upload");
        std::ofstream{path, std::ios::binary} << bytes;
        return upload_file({own(), path, name}, services(), archive());
    }

    NewMaterial of_file(const std::string& file_id) {
        return {.kind = kKind,
                .title = "我的身份证",
                .issuer = "公安局",
                .number = "11010519491231002X",
                .file_ids = {file_id}};
    }

    Material add(bool self_made = false) {
        const auto file = required(upload(test::sample_pdf(1)));
        return required(
            add_to_library({own(), of_file(file.id), self_made}, services(), archive()));
    }

    Result<MaterialUse> use(const std::string& material_id, const std::string& case_id = "case-1",
                            const std::string& unit_id = kUnit) {
        return services().database.write([&](db::Transaction& transaction) {
            return use_material(transaction,
                                {.material_id = material_id,
                                 .owner_id = owner_,
                                 .unit_id = unit_id,
                                 .case_id = case_id,
                                 .case_number = "445203202603020001",
                                 .item_id = "food",
                                 .item_name = "食品经营许可",
                                 .purpose = "申请材料",
                                 .by = {.account_id = "a", .login_name = "zhang.san"}},
                                services(), archive());
        });
    }

    Material material(const std::string& id) {
        return required(read_material(own(), id, services(), archive()));
    }

    ChangeMaterial change_of(const Visit& visit, const std::string& id) {
        return {visit, id, material(id).version};
    }

    std::vector<std::string> reusable_ids(Day day = {2026, 3, 2}) {
        std::vector<std::string> ids;
        for (const auto& one :
             required(list_reusable(own(), kKind, day, services(), archive())).materials) {
            ids.push_back(one.id);
        }
        return ids;
    }

    void set_scanner(const std::string& socket) {
        city_.restart([&](app::ApplicationOptions& options) {
            options.virus_scanner =
                std::make_shared<scan::Clamd>(scan::UnixSocket{socket}, std::chrono::seconds{10});
        });
    }

    test::TemporaryFolder folder_;
    test::City city_{GetParam(), {"drug-retail-licence"}};
    std::string owner_ = city_.open_applicant("zhang.san", "11010519491231002X", "张三");
};

}  // namespace yimen::materials
