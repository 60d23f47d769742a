#include "catalog/domain/proofs.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/text/text.h"

namespace yimen::catalog {

namespace {

constexpr std::size_t kCityDigits = 4;

std::string without_spaces(std::string_view name) {
    auto text = text::collapse(name);
    text.erase(std::remove(text.begin(), text.end(), ' '), text.end());
    return text;
}

bool gives(const PaperTrail& trail, const AskedPaper& paper) {
    if (paper.certificate_type && trail.given_type) {
        return *paper.certificate_type == *trail.given_type;
    }
    return without_spaces(paper.name) == without_spaces(trail.given_name);
}

/// For each item, for each paper it always asks for: the items of its city that give it.
class Graph {
  public:
    explicit Graph(std::span<const PaperTrail> trails) : trails_(trails), needs_(trails.size()) {
        std::map<std::string, std::vector<std::size_t>> cities;
        for (std::size_t index = 0; index < trails.size(); ++index) {
            cities[trails[index].city].push_back(index);
        }
        for (std::size_t index = 0; index < trails.size(); ++index) {
            for (const auto& paper : trails[index].asked) {
                if (!paper.always) continue;
                Need need{.paper = paper.name, .givers = {}};
                for (const auto giver : cities[trails[index].city]) {
                    if (gives(trails[giver], paper)) need.givers.push_back(giver);
                }
                if (!need.givers.empty()) needs_[index].push_back(std::move(need));
            }
        }
        find_obtainable();
    }

    std::vector<ProofLoop> loops() const {
        std::set<std::vector<std::string>> seen;
        std::vector<ProofLoop> found;
        for (std::size_t index = 0; index < trails_.size(); ++index) {
            if (obtainable_[index]) continue;
            auto loop = loop_from(index);
            std::vector<std::string> ids;
            for (const auto& link : loop.links) ids.push_back(link.entry_id);
            if (seen.insert(ids).second) found.push_back(std::move(loop));
        }
        return found;
    }

  private:
    struct Need {
        std::string paper;
        std::vector<std::size_t> givers;
    };

    bool is_met(const Need& need) const {
        return std::any_of(need.givers.begin(), need.givers.end(),
                           [&](std::size_t giver) { return obtainable_[giver]; });
    }

    /// Grows what can be obtained until nothing more can.
    void find_obtainable() {
        obtainable_.assign(trails_.size(), false);
        for (bool grown = true; grown;) {
            grown = false;
            for (std::size_t index = 0; index < trails_.size(); ++index) {
                const auto& needs = needs_[index];
                if (obtainable_[index] ||
                    !std::all_of(needs.begin(), needs.end(),
                                 [&](const Need& need) { return is_met(need); })) {
                    continue;
                }
                obtainable_[index] = true;
                grown = true;
            }
        }
    }

    /// Follows unmet needs until an item comes again.
    ProofLoop loop_from(std::size_t start) const {
        std::vector<std::size_t> way;
        std::vector<ProofLoop::Link> links;
        auto at = start;
        while (std::find(way.begin(), way.end(), at) == way.end()) {
            const auto unmet = std::find_if(needs_[at].begin(), needs_[at].end(),
                                            [&](const Need& need) { return !is_met(need); });
            way.push_back(at);
            links.push_back({trails_[at].entry_id, unmet->paper});
            at = unmet->givers.front();
        }
        const auto begin = std::find(way.begin(), way.end(), at) - way.begin();
        links.erase(links.begin(), links.begin() + begin);
        const auto least = std::min_element(links.begin(), links.end(), [](auto& one, auto& other) {
            return one.entry_id < other.entry_id;
        });
        std::rotate(links.begin(), least, links.end());
        return {std::move(links)};
    }

    std::span<const PaperTrail> trails_;
    std::vector<std::vector<Need>> needs_;
    std::vector<bool> obtainable_;
};

}  // namespace

PaperTrail trail_of(std::string entry_id, std::string unit_id, const std::string& division_code,
                    const ServiceItem& item) {
    PaperTrail trail{.entry_id = std::move(entry_id),
                     .unit_id = std::move(unit_id),
                     .city = division_code.substr(0, kCityDigits),
                     .topics = item.topics,
                     .asked = {},
                     .given_name = item.result.name,
                     .given_type = item.result.certificate_type};
    for (const auto& material : item.materials) {
        if (material.government_can_provide) continue;
        trail.asked.push_back({.name = material.name,
                               .certificate_type = material.certificate_type,
                               .always = material.necessity == "必要" && !material.when,
                               .proof = material.proof});
    }
    return trail;
}

std::vector<ProofLoop> find_proof_loops(std::span<const PaperTrail> trails) {
    return Graph{trails}.loops();
}

std::vector<RepeatedProof> find_repeated_proofs(std::span<const PaperTrail> trails) {
    struct Asked {
        std::string name;
        std::vector<std::string> entry_ids;
    };
    using Place = std::tuple<RepeatScope, std::string, std::string, std::string>;
    std::map<Place, Asked> places;
    const auto note = [&](Place place, const PaperTrail& trail, const std::string& name) {
        auto& asked = places[std::move(place)];
        if (asked.name.empty()) asked.name = name;
        if (asked.entry_ids.empty() || asked.entry_ids.back() != trail.entry_id) {
            asked.entry_ids.push_back(trail.entry_id);
        }
    };
    for (const auto& trail : trails) {
        for (const auto& paper : trail.asked) {
            if (!paper.proof) continue;
            const auto same = paper.certificate_type.value_or(without_spaces(paper.name));
            note({RepeatScope::Unit, trail.unit_id, "", same}, trail, paper.name);
            for (const auto& topic : trail.topics) {
                note({RepeatScope::Topic, topic, trail.city, same}, trail, paper.name);
            }
        }
    }
    std::vector<RepeatedProof> repeated;
    for (auto& [place, asked] : places) {
        if (asked.entry_ids.size() < 2) continue;
        repeated.push_back({.proof = asked.name,
                            .scope = std::get<0>(place),
                            .within = std::get<1>(place),
                            .entry_ids = std::move(asked.entry_ids)});
    }
    return repeated;
}

}  // namespace yimen::catalog
