#include "ratings/actions/export_ratings.h"

#include "cases/cases.h"

#include "core/text/text.h"

namespace yimen::ratings {

namespace {

constexpr std::int64_t kRowsAtOnce = 200;

std::string about_words(const SeenRating& seen) {
    const auto act = cases::find_act(seen.act);
    return std::string{act ? cases::row_of(*act).chinese : "整件"};
}

std::string option_words(const SeenRating& seen) {
    std::string words;
    for (const auto& option : kOptions) {
        for (const auto& code : seen.options) {
            if (option.code != code) continue;
            if (!words.empty()) words += "；";
            words += option.chinese;
        }
    }
    return words;
}

std::vector<paper::Cell> cells_of(const SeenRating& seen) {
    const auto* level = find_level(seen.level);
    return {seen.when,
            seen.case_number,
            seen.item_name,
            about_words(seen),
            seen.level,
            std::string{level != nullptr ? level->chinese : ""},
            option_words(seen),
            seen.words,
            std::string{row_of(seen.channel).chinese},
            std::string{seen.anonymous ? "是" : "否"}};
}

}  // namespace

const std::vector<paper::SheetColumn>& RatingTable::columns() {
    static const std::vector<paper::SheetColumn> columns = {
        {"时间", 12},   {"办件编号", 36}, {"事项", 32},     {"评价对象", 12}, {"等级", 8},
        {"满意度", 12}, {"选项", 40},     {"文字评价", 40}, {"渠道", 12},     {"匿名", 8}};
    return columns;
}

std::vector<std::vector<paper::Cell>> RatingTable::next() {
    std::vector<std::vector<paper::Cell>> rows;
    if (over_) return rows;
    const auto page = services_.database.read([&](db::Transaction& transaction) {
        return Reading{transaction, asked_.officer, asked_.which}.list({before_id_, kRowsAtOnce});
    });
    over_ = page.size() < static_cast<std::size_t>(kRowsAtOnce);
    if (!page.empty()) before_id_ = page.back().id;
    for (const auto& one : page) rows.push_back(cells_of(one));
    return rows;
}

Result<std::shared_ptr<RatingTable>> export_ratings(const ExportRatings& command,
                                                    Services& services) {
    return services.database.write(
        [&](db::Transaction& transaction) -> Result<std::shared_ptr<RatingTable>> {
            if (Reading{transaction, command.officer, command.which}.sight() == Sight::None) {
                return Problem{ProblemKind::Forbidden, "forbidden", {}, {}};
            }
            if (text::is_blank(command.purpose)) {
                return invalid_input({{"/purpose", "purpose-required", {}}});
            }
            const auto& which = command.which;
            people::record(transaction,
                           {.account = command.officer.login_name,
                            .role = command.officer.posts.front().role,
                            .act = "ratings.export",
                            .subject = which.unit_id.empty() ? "division:" + which.division_code
                                                             : "unit:" + which.unit_id,
                            .purpose = command.purpose,
                            .address = command.officer.presence.address},
                           services);
            return std::make_shared<RatingTable>(command, services);
        });
}

}  // namespace yimen::ratings
