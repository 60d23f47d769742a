#include "catalog/domain/inspection.h"

#include <algorithm>

namespace yimen::catalog {

namespace {

constexpr std::array kActs = {SampleAct::Pass, SampleAct::Find, SampleAct::Correct,
                              SampleAct::Close, SampleAct::Return};

const SampleStateRow& row_of(SampleState state) {
    return *std::find_if(kSampleStates.begin(), kSampleStates.end(),
                         [&](const auto& row) { return row.state == state; });
}

/// FNV-1a, 64 bits: alike on every machine.
std::uint64_t digest_of(std::string_view seed, std::string_view id) {
    std::uint64_t digest = 14695981039346656037U;
    for (const auto text : {seed, std::string_view{"\n"}, id}) {
        for (const char character : text) {
            digest = (digest ^ static_cast<unsigned char>(character)) * 1099511628211U;
        }
    }
    return digest;
}

}  // namespace

std::string_view name_of(SampleState state) {
    return row_of(state).name;
}

std::string_view chinese_name_of(SampleState state) {
    return row_of(state).chinese;
}

std::optional<SampleState> find_sample_state(std::string_view name) {
    for (const auto& row : kSampleStates) {
        if (row.name == name) return row.state;
    }
    return std::nullopt;
}

std::string_view name_of(SampleAct act) {
    switch (act) {
        case SampleAct::Pass:
            return "pass";
        case SampleAct::Find:
            return "find";
        case SampleAct::Correct:
            return "correct";
        case SampleAct::Close:
            return "close";
        case SampleAct::Return:
            return "return";
    }
    return {};
}

std::optional<SampleAct> find_sample_act(std::string_view name) {
    for (const auto act : kActs) {
        if (name_of(act) == name) return act;
    }
    return std::nullopt;
}

const SampleTransitionRow* find_transition(SampleState state, SampleAct act) {
    for (const auto& row : kSampleTransitions) {
        if (row.from == state && row.act == act) return &row;
    }
    return nullptr;
}

std::vector<std::string> draw_sample(std::vector<std::string> ids, std::size_t size,
                                     std::string_view seed) {
    std::sort(ids.begin(), ids.end(), [&](const auto& one, const auto& other) {
        return std::pair{digest_of(seed, one), one} < std::pair{digest_of(seed, other), other};
    });
    if (ids.size() > size) ids.resize(size);
    std::sort(ids.begin(), ids.end());
    return ids;
}

}  // namespace yimen::catalog
