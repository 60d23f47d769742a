#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "people/domain/audit.h"

#include "core/day.h"
#include "core/problem.h"

/// A department's own system that works with the open API. 接口客户端
namespace yimen::people {

/// What a client may do. None of it is an act that the law keeps for officers: nobody accepts,
/// examines or decides a case of this house through a client (C-49).
enum class ClientScope : std::uint8_t {
    Submit,    ///< file applications in the name of applicants
    Receive,   ///< register cases that its unit received in its own system
    Report,    ///< say how far those cases are, and what came of them
    Read,      ///< read what the unit handles
    Exchange,  ///< take away whole cases, with the people in them
    Subscribe  ///< be told at an address of its own what happens to the cases that it may read
};

struct ClientScopeRow {
    ClientScope scope;
    std::string_view name;
    std::string_view chinese;
};

inline constexpr std::array kClientScopes = {
    ClientScopeRow{ClientScope::Submit, "submit", "代为申报"},
    ClientScopeRow{ClientScope::Receive, "receive", "收件登记"},
    ClientScopeRow{ClientScope::Report, "report", "报送进度和结果"},
    ClientScopeRow{ClientScope::Read, "read", "读取"},
    ClientScopeRow{ClientScope::Exchange, "exchange", "取走交换数据"},
    ClientScopeRow{ClientScope::Subscribe, "subscribe", "订阅事件"},
};

std::string_view name_of(ClientScope scope);
std::optional<ClientScope> find_client_scope(std::string_view name);

/// As it is registered.
struct Client {
    std::string id;
    std::string unit_id;
    std::string name;
    std::vector<ClientScope> scopes;
    Instant created_at;
    Instant secret_set_at;
    std::optional<Instant> off_at;
};

/// A client that asks, put into Request::caller by the gate.
struct CallingClient {
    std::string client_id;
    std::string name;
    std::string unit_id;
    std::string division_code;
    std::vector<ClientScope> scopes;
    std::string address;  ///< of this request
};

bool may(const std::vector<ClientScope>& scopes, ClientScope scope);
bool may(const CallingClient& client, ClientScope scope);

/// Refuses client-scope-missing (scope=).
std::optional<Problem> refuse_without(const CallingClient& client, ClientScope scope);

/// How the audit log and the histories name a client where they name an account: `client:01H…`.
std::string account_of_client(std::string_view client_id);

/// The id of the client that is named there; nothing for the account of a person.
std::optional<std::string_view> client_in(std::string_view account);

AuditEvent event_of(const CallingClient& client, std::string act, std::string subject);

}  // namespace yimen::people
