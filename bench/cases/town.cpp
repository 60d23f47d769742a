#include "cases/town.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "people/actions/applicant_accounts.h"
#include "people/actions/create_account.h"
#include "people/actions/register_applicant.h"
#include "people/actions/register_natural_person.h"
#include "people/actions/sign_in.h"
#include "people/domain/applicant.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/account_store.h"

namespace yimen::bench {

namespace {

constexpr db::Statement kEntries{"entries",
                                 "SELECT id, published_number FROM catalog_entry WHERE "
                                 "published_number IS NOT NULL ORDER BY id"};
constexpr std::size_t kPeopleAUnit = 200;
const std::string kPassword = "Bench-2026-case";

template <class T>
T expect(Result<T> result, std::string_view doing) {
    if (!result) {
        auto words = std::string{doing} + ": " + result.problem().code;
        for (const auto& fault : result.problem().fields) words += " " + fault.pointer + fault.code;
        throw std::runtime_error{words};
    }
    return *std::move(result);
}

people::Person registrar() {
    auto person = people::server_operator();
    person.posts.front().rights.push_back(
        {std::string{people::kRegisterPersons}, people::Scope::All});
    return person;
}

/// The number-th citizen number, its check digit right.
std::string citizen_number(std::size_t number) {
    constexpr int kWeights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    char text[19];
    const auto day = number / 1000;
    std::snprintf(text, sizeof text, "445203%04zu%02zu%02zu%03zu", 1950 + day / 336 % 50,
                  1 + day / 28 % 12, 1 + day % 28, number % 1000);
    int sum = 0;
    for (int place = 0; place < 17; ++place) sum += (text[place] - '0') * kWeights[place];
    return std::string{text} + "10X98765432"[sum % 11];
}

people::StatedPerson stated(std::size_t number) {
    char mobile[12];
    std::snprintf(mobile, sizeof mobile, "139%08zu", number % 100000000);
    return {"citizen-id", citizen_number(number), "测量甲", mobile};
}

/// A guess costs nothing here: hundreds of people sign in before every measurement.
app::ApplicationOptions options(const std::filesystem::path& key_file) {
    app::ApplicationOptions options;
    options.key_file = key_file;
    options.password_cost = {.memory_kibibytes = 64, .passes = 1, .lanes = 1};
    return options;
}

}  // namespace

Town::Town(db::Database& database, const clock::Clock& clock, const std::filesystem::path& key_file)
    : database_(database), application_(database, clock, options(key_file)) {}

void Town::open_items(std::size_t most, const std::string& key) {
    items_ = database_.read([&](db::Transaction& transaction) {
        std::vector<std::shared_ptr<const cases::ItemTerms>> items;
        for (const auto& row : transaction.query(kEntries)) {
            if (items.size() == most) break;
            auto terms = application_.office().terms.find(transaction, row.text(0), row.integer(1));
            if (terms && (key.empty() || terms->key == key)) items.push_back(std::move(terms));
        }
        return items;
    });
    for (const auto& item : items_) {
        if (offices_.contains(item->unit_id)) continue;
        const auto name = "u" + std::to_string(offices_.size());
        const auto add = [&](const char* kind, const char* role) {
            return add_officer("bench." + name + "." + kind, item->unit_id, role);
        };
        Office office{.unit_id = item->unit_id,
                      .division_code = item->division_code,
                      .clerk = add("clerk", "window-clerk"),
                      .examiner = add("examiner", "case-examiner"),
                      .second_examiner = add("second", "case-examiner"),
                      .decider = add("decider", "chief-representative")};
        offices_.emplace(item->unit_id, std::move(office));
    }
}

Player Town::add_officer(const std::string& login_name, const std::string& unit_id,
                         const std::string& role) {
    auto& services = application_.services();
    const auto created = people::create_account(
        {.officer = people::server_operator(),
         .login_name = login_name,
         .display_name = "测量员",
         .password = kPassword,
         .first_post = people::FirstPost{unit_id, role, services.clock.today(), std::nullopt}},
        services, application_.identity());
    if (!created && created.problem().code != "login-name-taken") {
        throw std::runtime_error{login_name + ": " + created.problem().code};
    }
    return sign_in(login_name);
}

Player Town::sign_in(const std::string& login_name) {
    auto signed_in = expect(people::sign_in({.account = login_name,
                                             .password = kPassword,
                                             .second_factor = {},
                                             .address = "127.0.0.1",
                                             .device = "bench"},
                                            application_.services(), application_.identity()),
                            login_name);
    return {signed_in.person.account_id, signed_in.person.person_id.value_or(""),
            std::move(signed_in.cookie)};
}

void Town::add_people(std::size_t count, std::size_t signed_in) {
    auto& services = application_.services();
    const auto& identity = application_.identity();
    const auto officer = registrar();
    for (std::size_t first = 0; first < count; first += kPeopleAUnit) {
        const auto last = std::min(count, first + kPeopleAUnit);
        auto ids = expect(
            database_.write([&](db::Transaction& transaction) -> Result<std::vector<std::string>> {
                std::vector<std::string> added;
                for (auto number = first; number < last; ++number) {
                    auto checked = expect(
                        people::check_stated(stated(number), services.clock.today()), "a person");
                    auto known = expect(
                        people::find_or_add(transaction, std::move(checked),
                                            people::KnownNumber::Join, officer, services, identity),
                        "a person");
                    added.push_back(known.person.id);
                }
                return added;
            }),
            "people");
        person_ids_.insert(person_ids_.end(), ids.begin(), ids.end());
    }
    for (std::size_t number = 0; number < std::min(count, signed_in); ++number) {
        const auto login_name = "bench.a" + std::to_string(number);
        const bool known = database_.read([&](db::Transaction& transaction) {
            return people::AccountStore{transaction}.find_by_name(login_name).has_value();
        });
        if (!known) {
            expect(people::register_applicant(
                       {.stated = {.login_name = login_name,
                                   .password = kPassword,
                                   .person = stated(number),
                                   .privacy_notice = std::string{people::kPrivacyNotice}},
                        .address = ""},
                       services, identity),
                   login_name);
            expect(people::verify_applicant({officer, person_ids_[number], login_name}, services),
                   login_name);
        }
        applicants_.push_back(sign_in(login_name));
    }
}

void Town::write_cast(const std::filesystem::path& file) const {
    std::ofstream out{file};
    const auto line = [&](std::string_view role, const Office& office, const Player& player) {
        out << role << '\t' << office.unit_id << '\t' << office.division_code << '\t'
            << player.account_id << '\t' << player.person_id << '\t' << player.cookie << '\n';
    };
    for (const auto& [unit_id, office] : offices_) {
        line("clerk", office, office.clerk);
        line("examiner", office, office.examiner);
        line("second", office, office.second_examiner);
        line("decider", office, office.decider);
    }
    for (const auto& player : applicants_) line("applicant", Office{}, player);
}

}  // namespace yimen::bench
