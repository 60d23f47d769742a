#include "app/read_password.h"

#include <iostream>
#include <stdexcept>

#include <termios.h>
#include <unistd.h>

namespace yimen::app {

namespace {

/// While it lives the terminal does not show what is typed.
class HiddenTyping {
  public:
    HiddenTyping() {
        ::tcgetattr(STDIN_FILENO, &before_);
        auto hidden = before_;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~HiddenTyping() { ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_); }
    HiddenTyping(const HiddenTyping&) = delete;
    HiddenTyping& operator=(const HiddenTyping&) = delete;

  private:
    termios before_{};
};

std::string ask(const char* words) {
    std::cerr << words << ": " << std::flush;
    std::string line;
    const HiddenTyping hidden;
    std::getline(std::cin, line);
    std::cerr << '\n';
    return line;
}

}  // namespace

std::string read_new_password() {
    if (::isatty(STDIN_FILENO) == 0) {
        std::string line;
        std::getline(std::cin, line);
        return line;
    }
    auto password = ask("Password");
    if (ask("The same again") != password) throw std::runtime_error{"the two passwords differ"};
    return password;
}

}  // namespace yimen::app
