#include "catalog/actions/read_quality.h"

#include <unordered_map>

#include "catalog/actions/entry_for_change.h"
#include "catalog/domain/completeness.h"

#include "platform/json/bind.h"
#include "platform/paper/workbook.h"

namespace yimen::catalog {

namespace {

constexpr std::int64_t kPage = 200;

/// Reads the catalogue once, keeping only what the report needs.
class Reading {
  public:
    explicit Reading(const people::Person& reader) : reader_(reader) {}

    CatalogQuality over(db::Transaction& transaction) {
        for (const auto& unit : people::list_units(transaction)) units_[unit.id] = unit.name;
        const EntryStore store{transaction};
        ContentFilter filter{
            .unit_id = {}, .division_digits = {}, .item_key = {}, .after_id = {}, .limit = kPage};
        for (;;) {
            const auto page = store.list_contents(filter);
            for (const auto& one : page) {
                if (one.entry.published_number || may_read(reader_, one.entry)) take(one);
            }
            if (page.size() < static_cast<std::size_t>(kPage)) break;
            filter.after_id = page.back().entry.id;
        }
        name_loops();
        name_repeats();
        return std::move(quality_);
    }

  private:
    void take(const EntryContent& one) {
        const auto item = json::read<ServiceItem>(one.content);
        if (!item) throw db::DatabaseError{"catalog: unreadable content of " + one.entry.id};
        const auto& entry = one.entry;
        ++quality_.entries;
        auto missing = missing_elements(*item);
        if (is_permit(*item)) {
            ++quality_.permits;
            if (missing.empty()) ++quality_.complete_permits;
        }
        named_[entry.id] = {entry.id, item->name, units_[entry.unit_id]};
        if (item->platform_exemption) {
            quality_.exempt.push_back({named_[entry.id], *item->platform_exemption});
        }
        auto unfounded = catalog::materials_without_basis(*item);
        if (!missing.empty() || !unfounded.empty()) {
            quality_.flawed.push_back({entry.id, item->name, units_[entry.unit_id],
                                       std::move(unfounded), std::move(missing)});
        }
        if (entry.published_number) {
            trails_.push_back(trail_of(entry.id, entry.unit_id, entry.division_code, *item));
        }
    }

    void name_loops() {
        for (auto& loop : find_proof_loops(trails_)) {
            NamedLoop named;
            for (auto& link : loop.links) {
                named.links.push_back({named_[link.entry_id], std::move(link.paper)});
            }
            quality_.loops.push_back(std::move(named));
        }
    }

    void name_repeats() {
        for (auto& repeat : find_repeated_proofs(trails_)) {
            NamedRepeat named{
                .proof = std::move(repeat.proof),
                .scope = repeat.scope,
                .within = repeat.scope == RepeatScope::Unit ? units_[repeat.within] : repeat.within,
                .entries = {}};
            for (const auto& id : repeat.entry_ids) named.entries.push_back(named_[id]);
            quality_.repeats.push_back(std::move(named));
        }
    }

    const people::Person& reader_;
    std::unordered_map<std::string, std::string> units_;
    std::unordered_map<std::string, NamedEntry> named_;
    std::vector<PaperTrail> trails_;
    CatalogQuality quality_;
};

}  // namespace

CatalogQuality read_quality(const people::Person& reader, db::Database& database) {
    return database.read(
        [&](db::Transaction& transaction) { return Reading{reader}.over(transaction); });
}

std::string export_quality(const people::Person& reader, Services& services) {
    const auto quality = read_quality(reader, services.database);
    paper::Workbook workbook{
        {.title = "目录质量",
         .sheet_name = "目录质量",
         .columns = {{"问题", 22}, {"事项", 36}, {"实施单位", 36}, {"内容", 60}},
         .made_at = services.clock.now()}};
    for (const auto& entry : quality.flawed) {
        for (const auto& material : entry.materials_without_basis) {
            workbook.add_row({"材料没有依据", entry.name, entry.unit_name, material});
        }
        for (const auto& element : entry.missing_elements) {
            workbook.add_row({"要素不齐", entry.name, entry.unit_name, element});
        }
    }
    for (const auto& one : quality.exempt) {
        workbook.add_row({"平台外办理", one.entry.name, one.entry.unit_name,
                          one.exemption.ground + "：" + one.exemption.reason});
    }
    for (const auto& loop : quality.loops) {
        for (const auto& link : loop.links) {
            workbook.add_row({"循环证明", link.entry.name, link.entry.unit_name, link.paper});
        }
    }
    for (const auto& repeat : quality.repeats) {
        const std::string kind =
            repeat.scope == RepeatScope::Unit ? "重复证明（同一单位）" : "重复证明（同一主题）";
        for (const auto& entry : repeat.entries) {
            workbook.add_row(
                {kind, entry.name, entry.unit_name, repeat.proof + "（" + repeat.within + "）"});
        }
    }
    return workbook.finish();
}

}  // namespace yimen::catalog
