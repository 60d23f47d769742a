#include "people/http/json.h"

namespace yimen::people::body {

Session to_session(const Person* person, LocalSignIn local_sign_in) {
    Session session;
    session.local_sign_in = local_sign_in == LocalSignIn::Allowed;
    if (person == nullptr) return session;
    session.signed_in = true;
    session.account = person->login_name;
    session.display_name = person->display_name;
    session.staff = person->is_staff();
    session.expires_at = format_iso(person->presence.ends_at);
    session.second_factor = person->has_second_factor;
    if (person->owed.password_change) session.owed.emplace_back("password-change");
    if (person->owed.second_factor) session.owed.emplace_back("second-factor");
    for (const auto& held : person->posts) {
        Post post{held.unit_id, held.unit_name, held.role, held.role_name, {}};
        for (const auto& right : held.rights) post.rights.push_back(right.act);
        session.posts.push_back(std::move(post));
    }
    return session;
}

OpenSessions to_open_sessions(const std::vector<people::Session>& sessions, const Person& person) {
    OpenSessions open;
    for (const auto& session : sessions) {
        open.sessions.push_back({.session_id = session.id,
                                 .created_at = format_iso(session.created_at),
                                 .last_seen_at = format_iso(session.last_seen_at),
                                 .address = session.address,
                                 .device = session.device,
                                 .current = session.id == person.presence.session_id});
    }
    return open;
}

AuditPage to_audit_page(const people::AuditPage& page) {
    AuditPage shown{{}, page.next};
    for (const auto& entry : page.entries) {
        shown.entries.push_back({.at = format_iso(entry.at),
                                 .account = entry.event.account,
                                 .role = entry.event.role,
                                 .act = entry.event.act,
                                 .subject = entry.event.subject,
                                 .purpose = entry.event.purpose,
                                 .address = entry.event.address});
    }
    return shown;
}

}  // namespace yimen::people::body
