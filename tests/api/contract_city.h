#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/contract.h"
#include "city/city.h"

namespace yimen::test {

/// From which page a request is sent.
enum class Page { Ours, AnotherSite };

/// What is sent to an operation.
struct Question {
    std::map<std::string, std::string> path;  ///< values of the path's parameters
    std::string query;                        ///< from=1&to=2
    std::string body;
    std::string if_match;
    std::string if_none_match;
    Page page = Page::Ours;
    std::optional<SentFile> file = {};
    std::string prefer = {};
    std::string idempotency_key = {};
};

/// A city whose operations are asked by name, each answer held against the contract.
class ContractCity {
  public:
    /// Loads the items with these keys; all of them when empty.
    ContractCity(Engine engine, std::vector<std::string> item_keys);

    /// Asks as `account`, or as nobody when empty. What of the answer is not as the contract says
    /// fails the test that asks.
    Answer ask(const std::string& operation_id, const std::string& account = {},
               const Question& question = {});

    /// The same, and the answer must have this status.
    Answer expect(int status, const std::string& operation_id, const std::string& account = {},
                  const Question& question = {});

    /// An account of that role in the unit, the market supervision of 揭东; without a post when the
    /// role is empty.
    void open_account(const std::string& login_name, const std::string& role = {},
                      const std::string& unit_id = "jiedong-market-supervision-bureau");

    /// A system of the market supervision of 揭东 that may do everything the open API has; brings
    /// what `ask` takes in the place of an account.
    std::string open_client();

    /// From now on the account signs in with this password, anew.
    void use_password(const std::string& login_name, const std::string& password);

    /// Operations that granted, and that refused, what they were asked.
    const std::set<std::string>& granted() const { return granted_; }
    const std::set<std::string>& refused() const { return refused_; }

    City& city() { return city_; }

  private:
    std::string cookie_of(const std::string& account);
    http::Response send(const Operation& operation, http::Request request);

    City city_;
    TemporaryFolder folder_;
    std::map<std::string, std::string> cookies_;
    std::map<std::string, std::string> passwords_;
    std::set<std::string> granted_;
    std::set<std::string> refused_;
};

}  // namespace yimen::test
