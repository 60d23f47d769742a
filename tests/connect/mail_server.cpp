#include "connect/mail_server.h"

#include <array>
#include <csignal>
#include <stdexcept>

#include <boost/json/parse.hpp>
#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include "support/source_folder.h"

namespace yimen::test {

MailServer::MailServer(const std::vector<std::string>& words) {
    std::vector<std::string> line{"/usr/bin/python3",
                                  (source_folder() / "tests/connect/mail_server.py").string()};
    line.insert(line.end(), words.begin(), words.end());
    std::vector<char*> arguments;
    for (auto& word : line) arguments.push_back(word.data());
    arguments.push_back(nullptr);

    std::array<int, 2> in{};
    std::array<int, 2> out{};
    if (pipe2(in.data(), O_CLOEXEC) != 0 || pipe2(out.data(), O_CLOEXEC) != 0) {
        throw std::runtime_error{"no pipe"};
    }
    process_ = fork();
    if (process_ < 0) throw std::runtime_error{"no process"};
    if (process_ == 0) {
        dup2(in[0], STDIN_FILENO);
        dup2(out[1], STDOUT_FILENO);
        execv(arguments[0], arguments.data());
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
    to_it_ = in[1];
    from_it_ = fdopen(out[0], "r");
    const auto port = next_line();
    if (port.empty()) throw std::runtime_error{"the mail server (python3-aiosmtpd) did not start"};
    port_ = static_cast<std::uint16_t>(std::stoi(port));
}

MailServer::~MailServer() {
    close(to_it_);
    if (from_it_ != nullptr) std::fclose(from_it_);
    int status = 0;
    waitpid(process_, &status, 0);
}

std::string MailServer::next_line() {
    std::string line;
    for (int letter = std::fgetc(from_it_); letter != EOF && letter != '\n';
         letter = std::fgetc(from_it_)) {
        line += static_cast<char>(letter);
    }
    return line;
}

boost::json::value MailServer::next_mail() {
    return boost::json::parse(next_line());
}

}  // namespace yimen::test
