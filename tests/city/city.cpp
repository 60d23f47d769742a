#include "city/city.h"

#include <algorithm>
#include <fstream>
#include <stdexcept>

#include <boost/json.hpp>

#include "app/data_folder.h"
#include "app/demonstration.h"
#include "app/migrations.h"
#include "catalog/actions/import_items.h"
#include "catalog/actions/import_reference.h"
#include "people/actions/appoint.h"
#include "people/actions/create_account.h"
#include "people/actions/import_places.h"
#include "people/actions/link_person.h"
#include "people/actions/seed_roles.h"
#include "people/actions/sign_in.h"
#include "people/domain/roles.h"
#include "people/people.h"
#include "people/store/account_store.h"
#include "support/source_folder.h"

#include "platform/crypto/encoding.h"
#include "platform/crypto/field_cipher.h"
#include "platform/files/durable_file.h"
#include "platform/http/url_text.h"

namespace yimen::test {

namespace {

using namespace std::chrono_literals;

constexpr crypto::PasswordCost kCheapPasswords{.memory_kibibytes = 8, .passes = 1, .lanes = 1};

template <class T>
T required(Result<T> result) {
    if (result) return std::move(*result);
    throw std::runtime_error{app::describe(result.problem())};
}

/// Down to the counties, and below them only where a unit has its seat: the others take long to
/// store.
std::vector<people::Division> without_other_villages(std::vector<people::Division> divisions,
                                                     const std::vector<people::Unit>& units) {
    std::erase_if(divisions, [&](const auto& division) {
        return division.code.size() > 6 &&
               std::none_of(units.begin(), units.end(), [&](const auto& unit) {
                   return unit.division_code.starts_with(division.code);
               });
    });
    return divisions;
}

const app::DataFolder& data_folder() {
    static const auto data = required(app::read_data_folder(test::source_folder() / "data"));
    return data;
}

/// An officer whom the demonstration city has no account for.
struct Officer {
    std::string login_name;
    std::string unit_id;
    std::vector<std::string> roles;
};

const std::vector<Officer> kOfficers = {
    {"editor-reviewer",
     "jiedong-market-supervision-bureau",
     {"catalog-editor", "catalog-reviewer"}},
    {"window-2", "jiedong-government-services-data-administration", {"window-clerk"}},
    {"window-village", "jiedong-xixi-village-service-station", {"window-clerk"}},
    {"window-far", "shanwei-government-services-data-administration", {"window-clerk"}},
    {"examiner-2", "jiedong-market-supervision-bureau", {"case-examiner"}},
    {"examiner-medical", "jiedong-healthcare-security-bureau", {"case-examiner"}},
    {"editor-medical", "jiedong-healthcare-security-bureau", {"catalog-editor"}},
    {"editor-village", "jiedong-xixi-village-service-station", {"catalog-editor"}},
    {"window-village-alone",
     "jiedong-xixi-village-service-station",
     {"window-clerk", "case-examiner", "chief-representative"}},
    {"chief-medical", "jiedong-healthcare-security-bureau", {"chief-representative"}},
    {"editor-estate", "jiedong-real-estate-registration-center", {"catalog-editor"}},
    {"examiner-estate", "jiedong-real-estate-registration-center", {"case-examiner"}},
    {"chief-estate", "jiedong-real-estate-registration-center", {"chief-representative"}},
    {"examiner-border", "jiedong-public-security-branch", {"case-examiner"}},
    {"chief-border", "jiedong-public-security-branch", {"chief-representative"}},
    {"examiner-gas", "chaonan-gas-supply-enterprise", {"case-examiner"}},
    {"chief-gas", "chaonan-gas-supply-enterprise", {"chief-representative"}},
    {"examiner-food", "chaonan-market-supervision-bureau", {"case-examiner"}},
    {"chief-food", "chaonan-market-supervision-bureau", {"chief-representative"}},
    {"helper", "jiedong-government-services-data-administration", {"filing-agent"}},
    {"window-helper",
     "jiedong-government-services-data-administration",
     {"window-clerk", "filing-agent"}},
    {"supervisor-helper",
     "jiedong-government-services-data-administration",
     {"case-supervisor", "filing-agent"}},
    {"window-alone",
     "jiedong-market-supervision-bureau",
     {"window-clerk", "case-examiner", "chief-representative"}},
};

}  // namespace

std::string Answer::code() const {
    const auto* object = body.if_object();
    const auto* code = object == nullptr ? nullptr : object->if_contains("code");
    return code == nullptr ? "" : std::string{code->as_string()};
}

bool Answer::refuses_with(std::string_view wanted) const {
    if (status < 400) return false;
    if (code() == wanted) return true;
    const auto* errors = body.as_object().if_contains("errors");
    if (errors == nullptr) return false;
    const auto& list = errors->as_array();
    return std::any_of(list.begin(), list.end(),
                       [&](const auto& error) { return error.at("code").as_string() == wanted; });
}

http::Response answer_of(const http::Dispatch& dispatch, const http::Route& route,
                         http::Request& request) {
    auto response = dispatch.answer_at_once(route, request);
    if (!response) response = dispatch.check(route, request);
    if (!response) response = dispatch.answer(route, request);
    if (response->shared_body) response->body = *response->shared_body;
    if (response->pieces) {
        for (auto piece = response->pieces(); !piece.empty(); piece = response->pieces()) {
            response->body += piece;
        }
    }
    if (response->file) response->body = files::read_file(*response->file).value_or("");
    return std::move(*response);
}

void attach(http::Request& request, const SentFile& file, const std::string& path) {
    std::ofstream{path, std::ios::binary} << file.bytes;
    request.files.push_back({.field = "file",
                             .file_name = file.name,
                             .content_type = "application/octet-stream",
                             .path = path,
                             .size_bytes = file.bytes.size()});
}

bool is_json(std::string_view content_type) {
    return content_type.substr(0, content_type.find(';')).ends_with("json");
}

std::string basic_credentials(const std::string& client_id, const std::string& secret) {
    return "Basic " + crypto::to_base64(client_id + ":" + secret);
}

void present(http::Request& request, const std::string& account,
             const std::function<std::string()>& cookie) {
    if (account.starts_with("Basic ")) {
        request.headers.add("authorization", account);
    } else if (!account.empty()) {
        request.cookies.add("yimen_session", cookie());
    }
}

City::City(Engine engine, std::vector<std::string> item_keys)
    : store_(std::make_unique<TemporaryStore>(engine)),
      clock_(start_in_china(Day{2026, 3, 2}) + 9h),
      database_(store_->open()) {
    database_->migrate(app::kMigrations);
    restart([](app::ApplicationOptions&) {});
    load(item_keys);
}

void City::restart(const std::function<void(app::ApplicationOptions&)>& configure) {
    app::ApplicationOptions options{.key_file = folder_.file("keys.json"),
                                    .password_cost = kCheapPasswords};
    configure(options);
    cookies_.clear();
    application_ = std::make_unique<app::Application>(*database_, clock_, std::move(options));
}

void City::renew_key() {
    const auto path = folder_.file("keys.json");
    crypto::FieldCipher::add_key(path);
    crypto::FieldCipher::activate_newest_key(path);
    restart([](app::ApplicationOptions&) {});
}

void City::load(const std::vector<std::string>& item_keys) {
    auto& services = application_->services();
    const auto& data = data_folder();
    required(people::import_places(without_other_villages(data.divisions, data.units), data.units,
                                   services));
    required(people::seed_roles(services));
    for (const auto& account : app::demonstration_accounts()) {
        required(app::add_account(account, *application_));
    }
    required(app::add_applicants(*application_));
    required(app::load_holidays(data.holidays, *application_));
    for (const auto& officer : kOfficers) {
        add_account(officer.login_name, officer.unit_id, officer.roles);
    }
    required(catalog::import_reference(data.reference, services));
    catalog::ImportItems command{.items = {},
                                 .justifications = data.justifications,
                                 .volumes = {},
                                 .as = catalog::ImportAs::Published,
                                 .author = "import",
                                 .reviewer = "import-review",
                                 .reason = "演示数据"};
    const auto is_wanted = [&](const std::string& name) {
        return item_keys.empty() ||
               std::find(item_keys.begin(), item_keys.end(), name) != item_keys.end();
    };
    for (const auto& imported : data.items) {
        const auto& key = imported.item.key;
        for (const auto& unit : data.units) {
            if (unit.name != imported.item.department) continue;
            const auto entry_id = catalog::entry_id_of(key, unit.id);
            if (!is_wanted(key) && !is_wanted(entry_id)) continue;
            command.items.push_back(imported);
            entry_ids_[key] = entry_id;
            entry_ids_[entry_id] = entry_id;
        }
    }
    required(catalog::import_items(command, services));
}

std::string City::add_account(const std::string& login_name, const std::string& unit_id,
                              const std::vector<std::string>& roles) {
    auto& services = application_->services();
    const auto officer = people::server_operator();
    const auto account_id =
        required(people::create_account({.officer = officer,
                                         .login_name = login_name,
                                         .display_name = login_name,
                                         .password = std::string{app::kDemonstrationPassword}},
                                        services, application_->identity()));
    account_ids_[login_name] = account_id;
    for (const auto& role : roles) {
        required(people::appoint({.officer = officer,
                                  .account_id = account_id,
                                  .unit_id = unit_id,
                                  .role = role,
                                  .from = clock_.today(),
                                  .to = std::nullopt},
                                 services));
    }
    return account_id;
}

std::string City::open_applicant(const std::string& login_name, const std::string& number,
                                 const std::string& name) {
    auto& services = application_->services();
    const auto account_id = add_account(login_name, {}, {});
    required(people::link_person({.officer = people::server_operator(),
                                  .account_id = account_id,
                                  .version = 1,
                                  .stated = {"citizen-id", number, name, std::nullopt}},
                                 services, application_->identity()));
    return services.database.read([&](db::Transaction& transaction) {
        return people::find_person_of(transaction, account_id).value();
    });
}

std::string City::recall(const std::string& name) const {
    const auto found = notes_.find(name);
    return found == notes_.end() ? std::string{} : found->second;
}

const std::string& City::account_id(const std::string& login_name) {
    const auto known = account_ids_.find(login_name);
    if (known != account_ids_.end()) return known->second;
    const auto found = application_->services().database.read([&](db::Transaction& transaction) {
        return people::AccountStore{transaction}.find_by_name(login_name);
    });
    return account_ids_[login_name] = found.value().id;
}

void City::set_day(Day day) {
    clock_.set(start_in_china(day) + 9h);
    cookies_.clear();
}

const std::string& City::entry_id(const std::string& item_key) const {
    return entry_ids_.at(item_key);
}

std::string City::key_file_text() const {
    std::ifstream file{folder_.file("keys.json")};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::unique_ptr<TemporaryStore> City::leave_store() && {
    application_.reset();
    database_.reset();
    return std::move(store_);
}

std::string City::cookie_of(const std::string& account) {
    auto& cookie = cookies_[account];
    if (!cookie.empty()) return cookie;
    const auto signed_in =
        required(people::sign_in({.account = account,
                                  .password = std::string{app::kDemonstrationPassword},
                                  .second_factor = std::nullopt,
                                  .address = "127.0.0.1",
                                  .device = "test"},
                                 application_->services(), application_->identity()));
    cookie = signed_in.cookie;
    return cookie;
}

Answer City::ask(http::Method method, const std::string& target, const std::string& account,
                 const Sent& sent) {
    http::Request request;
    request.method = method;
    const auto question = target.find('?');
    request.path = target.substr(0, question);
    if (question != std::string::npos) {
        request.query = *http::parse_query(target.substr(question + 1));
    }
    request.body = sent.body;
    if (sent.file) attach(request, *sent.file, folder_.file("upload"));
    request.client_address = "127.0.0.1";
    request.request_id = "test";
    request.headers.add("host", "yimen.test");
    request.headers.add("x-requested-with", "yimen");
    if (!sent.if_match.empty()) request.headers.add("if-match", sent.if_match);
    if (!sent.idempotency_key.empty()) {
        request.headers.add("idempotency-key", sent.idempotency_key);
    }
    for (const auto& [name, value] : sent.headers) request.headers.add(name, value);
    present(request, account, [&] { return cookie_of(account); });

    const auto& dispatch = application_->dispatch();
    const auto match = application_->router().match(method, request.path);
    http::Response response;
    if (match.route == nullptr) {
        response = dispatch.answer_unmatched(match, request);
    } else {
        request.path_parameters = match.path_parameters;
        response = answer_of(dispatch, *match.route, request);
    }

    Answer answer{.status = response.status,
                  .body = nullptr,
                  .text = response.body,
                  .etag = {},
                  .content_type = response.content_type,
                  .operation = match.route == nullptr ? "" : match.route->operation_id,
                  .events = response.events};
    if (is_json(response.content_type) && !response.body.empty()) {
        answer.body = boost::json::parse(response.body);
    }
    for (const auto& [name, value] : response.headers) {
        if (name == "ETag") answer.etag = value;
        if (name == "Next-Cursor") answer.next_cursor = value;
    }
    return answer;
}

}  // namespace yimen::test
