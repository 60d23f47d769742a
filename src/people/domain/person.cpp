#include "people/domain/person.h"

#include "core/identifiers/division_code.h"

namespace yimen::people {

std::string_view name_of(Assurance assurance) {
    return assurance == Assurance::VerifiedAtWindow ? "verified-at-window" : "self-declared";
}

std::optional<Assurance> find_assurance(std::string_view name) {
    for (const auto assurance : {Assurance::SelfDeclared, Assurance::VerifiedAtWindow}) {
        if (name_of(assurance) == name) return assurance;
    }
    return std::nullopt;
}

namespace {

bool lies_below(std::string_view place, std::string_view above) {
    const auto inner = identifiers::DivisionCode::parse(place);
    const auto outer = identifiers::DivisionCode::parse(above);
    return inner && outer && outer->covers(*inner);
}

bool reaches(const Post& post, Scope scope, const Responsibility& place) {
    switch (scope) {
        case Scope::All:
            return true;
        case Scope::Below:
            return post.unit_id == place.unit_id ||
                   lies_below(place.division_code, post.division_code);
        case Scope::Own:
            return post.unit_id == place.unit_id;
    }
    return false;
}

}  // namespace

const Post* find_post_for(const Person& person, std::string_view act, const Responsibility& place) {
    for (const auto& post : person.posts) {
        for (const auto& right : post.rights) {
            if (right.act == act && reaches(post, right.scope, place)) return &post;
        }
    }
    return nullptr;
}

const Post* find_post_for(const Person& person, std::string_view act) {
    for (const auto& post : person.posts) {
        for (const auto& right : post.rights) {
            if (right.act == act) return &post;
        }
    }
    return nullptr;
}

std::optional<Scope> find_reach(const Person& person, std::string_view act,
                                const Responsibility& place) {
    std::optional<Scope> widest;
    for (const auto& post : person.posts) {
        for (const auto& right : post.rights) {
            if (right.act != act || !reaches(post, right.scope, place)) continue;
            if (!widest || right.scope > *widest) widest = right.scope;
        }
    }
    return widest;
}

}  // namespace yimen::people
