#include <iostream>

#include "app/commands.h"
#include "app/demonstration.h"
#include "app/serve.h"

namespace yimen::app {

namespace {

void print_invitation(const std::string& address) {
    std::cout << "\n一门 is open: " << address << "\n"
              << "Staff sign in at " << address
              << "/desk (password of all: " << kDemonstrationPassword << ")\n";
    for (const auto& account : demonstration_accounts()) {
        std::cout << "  " << account.login_name << "  " << account.display_name << ": "
                  << account.purpose << "\n";
    }
    std::cout << "Applicants sign in at " << address << "/sign-in (the same password)\n";
    for (const auto& applicant : demonstration_applicants()) {
        std::cout << "  " << applicant.login_name << "  " << applicant.name << ": "
                  << applicant.purpose << "\n";
    }
    std::cout << "End with Ctrl-C.\n" << std::flush;
}

}  // namespace

int demonstrate(config::Config config) {
    // Everybody may try the demonstration accounts; nobody has the telephone that belongs to them.
    config.security.second_factor_for_staff = false;
    return serve(config, {.prepare =
                              [&](Application& application) {
                                  return load_demonstration(config.folders.data, application,
                                                            [](const std::string& words) {
                                                                std::cout << words << std::endl;
                                                            });
                              },
                          .opened = print_invitation});
}

}  // namespace yimen::app
