#include "cases/domain/lifecycle.h"

#include "cases/domain/transitions.h"

namespace yimen::cases {

namespace {

template <class Rows, class Key>
const auto& row_with(const Rows& rows, Key key) {
    return rows[static_cast<std::size_t>(key)];
}

template <class Rows, class Key>
auto find_named(const Rows& rows, std::string_view name, Key key) {
    for (const auto& row : rows) {
        if (row.name == name) return std::optional{row.*key};
    }
    return decltype(std::optional{rows[0].*key}){};
}

}  // namespace

const LifeRow& row_of(Life life) {
    return row_with(kLives, life);
}

const StateRow& row_of(State state) {
    return row_with(kStates, state);
}

const ActRow& row_of(Act act) {
    return row_with(kActs, act);
}

const ActorRow& row_of(Actor actor) {
    return row_with(kActors, actor);
}

const ConditionRow& row_of(Condition condition) {
    return kConditions[static_cast<std::size_t>(condition) - 1];
}

std::optional<Life> find_life(std::string_view name) {
    return find_named(kLives, name, &LifeRow::life);
}

std::optional<State> find_state(std::string_view name) {
    return find_named(kStates, name, &StateRow::state);
}

std::optional<Act> find_act(std::string_view name) {
    return find_named(kActs, name, &ActRow::act);
}

std::optional<Actor> find_actor(std::string_view name) {
    return find_named(kActors, name, &ActorRow::actor);
}

Life life_of(std::string_view item_type) {
    if (item_type == "行政许可") return Life::Permit;
    if (item_type == "公共服务") return Life::Service;
    return Life::Power;
}

std::span<const TransitionRow> transitions_of(Life life) {
    switch (life) {
        case Life::Permit:
            return kPermitLife;
        case Life::Power:
            return kPowerLife;
        case Life::Service:
            return kServiceLife;
    }
    return {};
}

const TransitionRow* find_transition(Life life, State state, Act act) {
    for (const auto& row : transitions_of(life)) {
        if (row.from == state && row.act == act) return &row;
    }
    return nullptr;
}

}  // namespace yimen::cases
