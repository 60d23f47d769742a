#include "people/store/post_store.h"

#include "people/store/identity_revision.h"
#include "people/store/queries.h"

namespace yimen::people {

namespace {

std::string_view scope_name(Scope scope) {
    switch (scope) {
        case Scope::Own:
            return "own";
        case Scope::Below:
            return "below";
        case Scope::All:
            return "all";
    }
    throw db::DatabaseError{"people: no such scope"};
}

Scope to_scope(std::string_view name) {
    for (const auto scope : {Scope::Own, Scope::Below, Scope::All}) {
        if (scope_name(scope) == name) return scope;
    }
    throw db::DatabaseError{"people: no such scope"};
}

Day to_day(const std::string& text) {
    const auto day = Day::parse(text);
    if (!day) throw db::DatabaseError{"people: no such day"};
    return *day;
}

Appointment to_appointment(const db::Row& row) {
    const auto to = row.maybe_text(5);
    return {.id = row.text(0),
            .account_id = row.text(1),
            .unit_id = row.text(2),
            .role = row.text(3),
            .from = to_day(row.text(4)),
            .to = to ? std::optional{to_day(*to)} : std::nullopt};
}

std::optional<std::string> maybe_iso(const std::optional<Day>& day) {
    if (!day) return std::nullopt;
    return day->iso();
}

}  // namespace

void PostStore::put_role(const Role& role) {
    transaction_.execute(sql::put_role, role.id, role.name, role.demands_second_factor);
    transaction_.execute(sql::clear_role_rights, role.id);
    for (const auto& right : role.rights) {
        transaction_.execute(sql::put_role_right, role.id, right.act, scope_name(right.scope));
    }
    raise_identity_revision(transaction_);
}

std::optional<Role> PostStore::find_role(std::string_view role_id) const {
    const auto row = transaction_.query_one(sql::find_role, role_id);
    if (!row) return std::nullopt;
    Role role{row->text(0), row->text(1), {}, row->truth(2)};
    for (const auto& right : transaction_.query(sql::list_role_rights, role_id)) {
        role.rights.push_back({right.text(0), to_scope(right.text(1))});
    }
    return role;
}

std::vector<Role> PostStore::list_roles() const {
    std::vector<Role> roles;
    for (const auto& row : transaction_.query(sql::list_roles)) {
        if (roles.empty() || roles.back().id != row.text(0)) {
            roles.push_back({row.text(0), row.text(1), {}, row.truth(2)});
        }
        if (!row.is_null(3)) roles.back().rights.push_back({row.text(3), to_scope(row.text(4))});
    }
    return roles;
}

void PostStore::add(const Appointment& appointment) {
    transaction_.execute(sql::insert_post, appointment.id, appointment.account_id,
                         appointment.unit_id, appointment.role, appointment.from.iso(),
                         maybe_iso(appointment.to));
    raise_identity_revision(transaction_);
}

std::optional<Appointment> PostStore::find(std::string_view post_id) const {
    const auto row = transaction_.query_one(sql::find_post, post_id);
    if (!row) return std::nullopt;
    return to_appointment(*row);
}

void PostStore::end(std::string_view post_id, Day last_day) {
    transaction_.execute(sql::end_post, post_id, last_day.iso());
    raise_identity_revision(transaction_);
}

std::vector<Appointment> PostStore::list_appointments(std::string_view account_id) const {
    std::vector<Appointment> appointments;
    for (const auto& row : transaction_.query(sql::list_appointments, account_id)) {
        appointments.push_back(to_appointment(row));
    }
    return appointments;
}

std::vector<Post> PostStore::list_held(std::string_view account_id, Day day) const {
    std::vector<Post> posts;
    std::string post_id;
    for (const auto& row : transaction_.query(sql::list_posts_held, account_id, day.iso())) {
        if (posts.empty() || row.text(0) != post_id) {
            post_id = row.text(0);
            posts.push_back({.unit_id = row.text(1),
                             .unit_name = row.text(2),
                             .division_code = row.text(3),
                             .role = row.text(4),
                             .role_name = row.text(5),
                             .rights = {},
                             .demands_second_factor = row.truth(8)});
        }
        if (!row.is_null(6)) {
            posts.back().rights.push_back({row.text(6), to_scope(row.text(7))});
        }
    }
    return posts;
}

std::vector<Officer> PostStore::list_officers(std::string_view unit_id, std::string_view right,
                                              Day day, std::int64_t most) const {
    std::vector<Officer> officers;
    for (const auto& row :
         transaction_.query(sql::list_officers, unit_id, right, day.iso(), most)) {
        officers.push_back({row.text(0), row.text(1)});
    }
    return officers;
}

}  // namespace yimen::people
