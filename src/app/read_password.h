#pragma once

#include <string>

namespace yimen::app {

/// Asks at the terminal, which does not show what is typed; asks twice, and throws
/// std::runtime_error when the two differ. Where standard input is no terminal, its next line is
/// the password.
std::string read_new_password();

}  // namespace yimen::app
