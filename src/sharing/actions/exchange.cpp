#include "sharing/actions/exchange.h"

#include <chrono>
#include <map>
#include <set>

#include "catalog/catalog.h"
#include "sharing/actions/applicants.h"
#include "sharing/actions/told_case.h"
#include "sharing/store/external_case_store.h"

#include "core/text/text.h"
#include "platform/crypto/random.h"

namespace yimen::sharing {

namespace {

/// Where the exchange says what the commands call otherwise.
std::string element_at(ReportKind kind, const std::string& pointer) {
    static const std::map<std::string, std::string, std::less<>> elements = {
        {"/item_id", "/SXBM"},
        {"/number", "/SBLSH"},
        {"/applicant/number", "/SQRZJHM"},
        {"/applicant/name", "/SQRMC"},
        {"/applicant/document_type", "/SQRZJLX"},
        {"/received_on", "/on"}};
    const auto found = elements.find(pointer);
    return found == elements.end() ? element_of(kind, pointer) : found->second;
}

/// One import in its unit of work.
class Import {
  public:
    Import(db::Transaction& transaction, const ImportExchange& command,
           const WorkCalendar& calendar, Instant now, Services& services,
           const crypto::FieldCipher& cipher)
        : transaction_(transaction),
          command_(command),
          calendar_(calendar),
          now_(now),
          services_(services),
          cipher_(cipher),
          source_(source_of(command.client)),
          store_(transaction, cipher) {}

    Result<Imported> run() {
        Imported imported{.rows = static_cast<std::int64_t>(command_.rows.size()), .added = 0};
        for (const auto& [line, row] : command_.rows) {
            if (broken_.contains(row.case_number)) continue;
            const auto before = faults_.size();
            if (take(row, '/' + std::to_string(line))) ++imported.added;
            if (faults_.size() > before) broken_.insert(row.case_number);
        }
        if (!faults_.empty()) return invalid_input(std::move(faults_));
        return imported;
    }

  private:
    void fault(std::string pointer, std::string code) {
        faults_.push_back({std::move(pointer), std::move(code), {}});
    }

    /// Whether the register has more than before.
    bool take(const ExchangeRow& row, const std::string& pointer) {
        const auto before = faults_.size();
        auto read = read_row(row, pointer, faults_);
        if (faults_.size() > before) return false;
        const auto known = store_.find_by_number(row.case_number);
        if (known && known->unit_id != command_.client.unit_id) {
            fault(pointer + "/SBLSH", "case-number-taken");
            return false;
        }
        if (known && read.serial <= known->serial) {
            if (!stands_there(*known, read)) {
                fault(pointer + "/SJBBH", "exchange-row-differs");
            }
            return false;
        }
        if (read.report.kind == ReportKind::Receive) return begin(row, std::move(read), pointer);
        if (!known) {
            fault(pointer + "/SBLSH", "exchange-receipt-missing");
            return false;
        }
        if (read.serial != known->serial + 1) {
            fault(pointer + "/SJBBH", "exchange-row-missing");
            return false;
        }
        return go_on(*known, read, pointer);
    }

    /// Whether the register has the same; what a row says beside it, such as the name of the item,
    /// is known better here.
    bool stands_there(const ExternalCase& known, const ReadRow& read) {
        const auto entry = store_.find_entry(known.id, read.serial);
        if (!entry) throw db::DatabaseError{"sharing: a history with a gap"};
        if (!tells_the_same(entry->report, read.report)) return false;
        if (read.report.kind != ReportKind::Receive) return true;
        std::vector<FieldProblem> wrong;
        const auto applicant = check_applicant(read.applicant, day_in_china(now_), wrong);
        return wrong.empty() && applicant == known.applicant;
    }

    bool begin(const ExchangeRow& row, ReadRow read, const std::string& pointer) {
        if (read.serial != 1) {
            fault(pointer + "/SJBBH", "exchange-row-missing");
            return false;
        }
        const auto entry_id = catalog::find_entry_by_code(transaction_, row.item_code);
        const auto registered = take_case(transaction_, source_,
                                          {.item_id = entry_id.value_or(""),
                                           .number = row.case_number,
                                           .applicant = std::move(read.applicant),
                                           .received_on = read.report.on,
                                           .officer = {},
                                           .due_on = std::nullopt,
                                           .reports = {}},
                                          calendar_, now_, services_, cipher_);
        return registered ? true : refuse(registered.problem(), ReportKind::Receive, pointer);
    }

    bool go_on(const ExternalCase& known, const ReadRow& read, const std::string& pointer) {
        const auto reported = take_report(transaction_, source_, known, read.report, calendar_,
                                          now_, services_, cipher_);
        return reported ? true : refuse(reported.problem(), read.report.kind, pointer);
    }

    bool refuse(const Problem& problem, ReportKind kind, const std::string& pointer) {
        for (const auto& one : problem.fields) {
            faults_.push_back({pointer + element_at(kind, one.pointer), one.code, one.facts});
        }
        if (problem.fields.empty()) faults_.push_back({pointer, problem.code, problem.facts});
        return false;
    }

    db::Transaction& transaction_;
    const ImportExchange& command_;
    const WorkCalendar& calendar_;
    Instant now_;
    Services& services_;
    const crypto::FieldCipher& cipher_;
    Source source_;
    ExternalCaseStore store_;
    std::vector<FieldProblem> faults_;
    std::set<std::string> broken_;
};

/// What a page of the exchange is made of.
struct Taken {
    std::vector<ExternalCaseStore::EntryOfCase> entries;
    std::map<std::string, ExternalCase, std::less<>> cases;  ///< by their ids
};

Taken read_reports(const ExternalCaseStore& store, const ExportExchange& command,
                   std::string_view before) {
    const auto& unit_id = command.client.unit_id;
    Taken taken{
        .entries = store.list_entries_of_unit(unit_id, command.cursor, before, command.limit),
        .cases = {}};
    if (taken.entries.empty()) return taken;
    for (auto& tracked :
         store.list_reported(unit_id, command.cursor, taken.entries.back().entry.id)) {
        const auto id = tracked.id;
        taken.cases.emplace(id, std::move(tracked));
    }
    return taken;
}

/// Rows name people, so the audit log knows of each of them for what it was taken.
Result<Done> record_taking(const ExportExchange& command, const Taken& taken, Services& services) {
    return services.database.write([&](db::Transaction& transaction) -> Result<Done> {
        for (const auto& [case_id, tracked] : taken.cases) {
            auto event =
                people::event_of(command.client, "exchange.export", "external-case:" + case_id);
            event.purpose = command.purpose;
            people::record(transaction, event, services);
        }
        return Done{};
    });
}

}  // namespace

Result<ExchangePage> export_exchange(const ExportExchange& command, Services& services,
                                     const crypto::FieldCipher& cipher) {
    const auto& client = command.client;
    if (const auto refused = people::refuse_without(client, people::ClientScope::Exchange)) {
        return *refused;
    }
    if (text::is_blank(command.purpose)) {
        return invalid_input({{"/purpose", "purpose-required", {}}});
    }
    // By the ids, as the cursor goes: at whatever hour a unit of work began, its rows come after
    // those whose ids were made before.
    const auto before =
        crypto::lowest_id_of(services.clock.now() - std::chrono::seconds{kExchangeDelaySeconds});
    const auto taken = services.database.read([&](db::Transaction& transaction) {
        return read_reports(ExternalCaseStore{transaction, cipher}, command, before);
    });
    ExchangePage page{.rows = {}, .cursor = command.cursor};
    if (taken.entries.empty()) return page;
    const auto recorded = record_taking(command, taken, services);
    if (!recorded) return recorded.problem();
    for (const auto& one : taken.entries) {
        page.rows.push_back(to_row(taken.cases.at(one.case_id), one.entry));
    }
    page.cursor = taken.entries.back().entry.id;
    return page;
}

std::optional<Problem> refuse_import(const people::CallingClient& client, std::size_t rows) {
    for (const auto scope : {people::ClientScope::Receive, people::ClientScope::Report}) {
        if (auto refused = people::refuse_without(client, scope)) return refused;
    }
    if (rows <= kExchangeRowsMost) return std::nullopt;
    return Problem{
        ProblemKind::TooLarge, "too-large", {{"limit", std::to_string(kExchangeRowsMost)}}, {}};
}

Result<Imported> import_exchange(const ImportExchange& command, Services& services,
                                 const crypto::FieldCipher& cipher) {
    if (const auto refused = refuse_import(command.client, command.rows.size())) return *refused;
    const auto now = services.clock.now();
    const auto calendar = services.calendar();
    return services.database.write([&](db::Transaction& transaction) {
        return db::once<Imported>(transaction, command.write, now, [&] {
            return Import{transaction, command, calendar, now, services, cipher}.run();
        });
    });
}

}  // namespace yimen::sharing
