#include "store/notices_house.h"

#include <stdexcept>

#include "app/migrations.h"
#include "people/actions/import_places.h"
#include "unit/notices/sample_notice.h"

#include "platform/crypto/random.h"

namespace yimen::notices {

namespace {

constexpr std::uint64_t kFileBytesMax = 10'000'000;

}  // namespace

NoticesHouse::NoticesHouse(test::Engine engine)
    : store(engine),
      database(store.open()),
      clock(Instant{start_in_china({2026, 3, 6}) + std::chrono::hours{9}}),
      cipher(crypto::FieldCipher::open_file(folder.file("keys.json"))),
      files(folder.file("files"), kFileBytesMax),
      services{.database = *database,
               .clock = clock,
               .new_id = [this] { return crypto::new_id(clock.now()); },
               .calendar = [] { return WorkCalendar{}; },
               .server_name = "main"},
      papers_{.cipher = cipher,
              .files = files,
              .public_address = "https://yimen.example.gov.cn",
              .numbering =
                  engine == test::Engine::Sqlite ? Numbering::OneWriter : Numbering::ManyWriters} {
    database->migrate(app::kMigrations);
    const auto imported = people::import_places({{"44", "广东省", std::nullopt, "province", true},
                                                 {"445200", "揭阳市", "44", "prefecture", true},
                                                 {"445203", "揭东区", "445200", "county", true}},
                                                {{kOtherUnit,
                                                  "揭阳市政务服务和数据管理局",
                                                  "市政务服务数据局",
                                                  "department",
                                                  "445200",
                                                  {},
                                                  "11440000MB9100016A",
                                                  true},
                                                 {kUnit,
                                                  "揭阳市揭东区政务服务和数据管理局",
                                                  "区政务服务数据局",
                                                  "department",
                                                  "445203",
                                                  {},
                                                  "11445200MB9100024D",
                                                  true}},
                                                services);
    if (!imported) throw std::runtime_error{"the city was not founded"};
}

IssueNotice NoticesHouse::command_of(NoticeKind kind, const std::string& case_id) const {
    auto values = sample_values(kind);
    std::erase_if(values.fields, [](const NoticeValue& said) {
        return said.name == name_of(NoticeField::Office);
    });
    return {.kind = kind,
            .case_id = case_id,
            .unit_id = kUnit,
            .issued_on = clock.today(),
            .values = std::move(values)};
}

Result<Notice> NoticesHouse::try_issue(IssueNotice command) {
    return database->write([&](db::Transaction& transaction) {
        return issue(transaction, command, services, papers_);
    });
}

Notice NoticesHouse::issue_sample(NoticeKind kind, const std::string& case_id) {
    auto issued = try_issue(command_of(kind, case_id));
    if (!issued) throw std::runtime_error{issued.problem().code};
    return *std::move(issued);
}

std::optional<Notice> NoticesHouse::find(const std::string& notice_id) {
    return database->read(
        [&](db::Transaction& transaction) { return find_notice(transaction, notice_id, papers_); });
}

std::vector<Notice> NoticesHouse::list(const std::string& case_id) {
    return database->read(
        [&](db::Transaction& transaction) { return list_notices(transaction, case_id, papers_); });
}

}  // namespace yimen::notices
