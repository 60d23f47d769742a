#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "materials/actions/read_file.h"
#include "materials/actions/reseal_materials.h"
#include "materials/actions/resumable_upload.h"
#include "materials/actions/tend_files.h"
#include "materials/domain/limits.h"
#include "store/materials_city.h"
#include "support/stand_in_clamd.h"

#include "platform/crypto/digest.h"

namespace yimen::materials {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class UploadsTest : public MaterialsCity {
  protected:
    Result<Upload> begin(const std::string& bytes,
                         std::optional<std::string> digest = std::nullopt) {
        return begin_upload({.visit = own(),
                             .file_name = "合同.pdf",
                             .size_bytes = static_cast<std::int64_t>(bytes.size()),
                             .digest = std::move(digest)},
                            services(), archive());
    }
    Result<Upload> append(const std::string& upload_id, std::int64_t offset,
                          const std::string& bytes) {
        return append_chunk({own().person, upload_id, offset, bytes}, services(), archive());
    }
    Result<File> finish(const std::string& upload_id) {
        return finish_upload(own().person, upload_id, services(), archive());
    }

    const std::string bytes_ = test::sample_pdf(2);
    const std::int64_t size_ = static_cast<std::int64_t>(bytes_.size());
};

TEST_P(UploadsTest, go_on_where_they_stopped_also_after_a_restart) {
    const auto id = required(begin(bytes_, "sm3:" + crypto::sm3_hex(bytes_))).id;
    EXPECT_EQ(required(append(id, 0, bytes_.substr(0, 1000))).received_bytes, 1000);
    city_.restart([](app::ApplicationOptions&) {});
    EXPECT_EQ(required(read_upload(own().person, id, services(), archive())).received_bytes, 1000);
    EXPECT_EQ(required(append(id, 0, bytes_.substr(0, 1000))).received_bytes, 1000);
    EXPECT_EQ(code_of(append(id, 0, std::string(1000, 'x'))), "upload-offset-differs");
    const auto gap = append(id, 1001, "x");
    ASSERT_EQ(code_of(gap), "upload-offset-differs");
    EXPECT_EQ(gap.problem().facts, (Facts{{"offset", "1000"}}));
    EXPECT_EQ(code_of(finish(id)), "upload-incomplete");
    required(append(id, 1000, bytes_.substr(1000)));
    const auto file = required(finish(id));
    EXPECT_EQ(file.pages, 2);
    EXPECT_EQ(required(finish(id)).id, file.id);
    EXPECT_EQ(required(append(id, 0, bytes_.substr(0, 1000))).received_bytes, size_);
    EXPECT_THAT(archive().partial_files.ids(), IsEmpty());
}

TEST_P(UploadsTest, are_refused_when_they_are_too_large_or_not_what_was_stated) {
    const auto id = required(begin(bytes_, "sha-256:" + std::string(64, '0'))).id;
    required(append(id, 0, bytes_));
    EXPECT_EQ(code_of(finish(id)), "digest-differs");
    const auto large =
        append(id, 0, std::string(static_cast<std::size_t>(kChunkBytesMax) + 1, 'x'));
    EXPECT_EQ(code_of(large), "too-large");
    required(abandon_upload(own().person, id, services(), archive()));
    EXPECT_EQ(code_of(append(id, 0, bytes_)), "not-found");
    EXPECT_THAT(archive().partial_files.ids(), IsEmpty());
}

TEST_P(UploadsTest, belong_to_who_began_them_and_are_not_many) {
    const auto id = required(begin(bytes_)).id;
    EXPECT_EQ(code_of(append_chunk({person_of("editor"), id, 0, bytes_}, services(), archive())),
              "not-found");
    for (std::int64_t count = 1; count < kOpenUploadsMax; ++count) required(begin(bytes_));
    EXPECT_EQ(code_of(begin(bytes_)), "too-many-uploads");
}

TEST_P(UploadsTest, are_written_by_one_at_a_time) {
    const auto id = required(begin(bytes_)).id;
    const auto other = archive().partial_files.open(id);
    EXPECT_EQ(code_of(append(id, 0, bytes_)), "upload-busy");
}

TEST_P(UploadsTest, are_gone_once_nobody_goes_on_with_them) {
    const auto id = required(begin(bytes_)).id;
    required(append(id, 0, bytes_.substr(0, 10)));
    archive().partial_files.open("stray");
    EXPECT_EQ(sweep_uploads(services(), archive()), 0);
    EXPECT_THAT(archive().partial_files.ids(), ElementsAre(id));
    city_.set_day({2026, 3, 5});
    EXPECT_EQ(sweep_uploads(services(), archive()), 1);
    EXPECT_THAT(archive().partial_files.ids(), IsEmpty());
    EXPECT_EQ(code_of(append(id, 10, "x")), "not-found");
}

TEST_P(UploadsTest, with_a_virus_are_not_kept) {
    const auto socket = folder_.file("clamd");
    const test::StandInClamd clamd{socket};
    set_scanner(socket);
    EXPECT_EQ(code_of(upload(bytes_ + test::kStandInVirus)), "file-infected");
    EXPECT_EQ(required(upload(bytes_)).scan, ScanState::Clean);
    EXPECT_EQ(clamd.asked(), 2);
}

TEST_P(UploadsTest, wait_unusable_while_the_scanner_is_away) {
    const auto socket = folder_.file("clamd");
    set_scanner(socket);
    const auto clean = required(upload(bytes_));
    const auto infected = required(upload(bytes_ + test::kStandInVirus));
    EXPECT_EQ(clean.scan, ScanState::Unscanned);
    const auto held = required(add_to_library({own(), of_file(clean.id)}, services(), archive()));
    EXPECT_EQ(code_of(use(held.id)), "file-not-usable");
    EXPECT_EQ(code_of(read_file({.visit = own(), .material_id = held.id, .file_id = clean.id},
                                services(), archive())),
              "file-not-usable");
    EXPECT_EQ(scan_waiting_files(services(), archive()).clean, 0);

    const test::StandInClamd clamd{socket};
    const auto scans = scan_waiting_files(services(), archive());
    EXPECT_EQ(scans.clean, 1);
    EXPECT_EQ(scans.infected, 1);
    EXPECT_EQ(code_of(use(held.id)), "none");
    EXPECT_EQ(code_of(add_to_library({own(), of_file(infected.id)}, services(), archive())),
              "file-infected");
    EXPECT_EQ(scan_waiting_files(services(), archive()).clean, 0);
}

TEST_P(UploadsTest, and_materials_are_sealed_anew_under_a_new_key) {
    const auto added = add();
    const auto id = required(begin(bytes_)).id;
    EXPECT_EQ(required(reseal_fields(services(), archive())).sealed_anew, 0);
    city_.renew_key();
    const auto report = required(reseal_fields(services(), archive()));
    EXPECT_EQ(report.records, 3);
    EXPECT_EQ(report.sealed_anew, 3);
    EXPECT_EQ(required(reseal_fields(services(), archive())).sealed_anew, 0);
    EXPECT_EQ(material(added.id).number, "11010519491231002X");
    EXPECT_EQ(required(read_upload(own().person, id, services(), archive())).file_name, "合同.pdf");
}

INSTANTIATE_TEST_SUITE_P(both_engines, UploadsTest,
                         testing::Values(test::Engine::Sqlite, test::Engine::Postgres),
                         [](const auto& engine) { return testing::PrintToString(engine.param); });

}  // namespace
}  // namespace yimen::materials
