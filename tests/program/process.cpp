#include "program/process.h"

#include <csignal>
#include <stdexcept>

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace yimen::test {

namespace {

std::vector<std::string> environment_with(const EnvironmentOf& more) {
    std::vector<std::string> lines;
    for (char** line = environ; *line != nullptr; ++line) {
        const std::string_view text{*line};
        if (!more.contains(std::string{text.substr(0, text.find('='))})) lines.emplace_back(text);
    }
    for (const auto& [name, value] : more) lines.push_back(name + "=" + value);
    return lines;
}

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
    std::vector<char*> pointers;
    for (auto& text : texts) pointers.push_back(text.data());
    pointers.push_back(nullptr);
    return pointers;
}

}  // namespace

Process::Process(std::vector<std::string> words, const EnvironmentOf& more_environment) {
    words.insert(words.begin(), YIMEN_PROGRAM);
    auto environment = environment_with(more_environment);
    const auto arguments = pointers_to(words);
    const auto variables = pointers_to(environment);
    int ends[2];
    if (pipe2(ends, O_CLOEXEC) != 0) throw std::runtime_error{"no pipe"};
    const pid_t parent = getpid();
    process_ = fork();
    if (process_ < 0) throw std::runtime_error{"no process"};
    if (process_ == 0) {
        // Of the thread that forked; a test that starts programs on other threads joins them last.
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) _exit(1);
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        execve(arguments[0], arguments.data(), variables.data());
        _exit(127);
    }
    close(ends[1]);
    listener_ = std::thread{[this, from = ends[0]] { listen(from); }};
}

Process::~Process() {
    if (process_ > 0) {
        send(SIGKILL);
        wait();
    }
}

void Process::listen(int from) {
    char piece[16 * 1024];
    for (;;) {
        const auto got = read(from, piece, sizeof piece);
        const std::lock_guard lock{guard_};
        if (got > 0) said_.append(piece, static_cast<std::size_t>(got));
        silent_ = got <= 0;
        heard_.notify_all();
        if (silent_) break;
    }
    close(from);
}

bool Process::await(std::string_view words) {
    std::unique_lock lock{guard_};
    std::size_t searched = 0;
    bool found = false;
    heard_.wait(lock, [&] {
        const auto from = searched < words.size() ? 0 : searched - words.size();
        found = said_.find(words, from) != std::string::npos;
        searched = said_.size();
        return found || silent_;
    });
    return found;
}

std::string Process::said() {
    const std::lock_guard lock{guard_};
    return said_;
}

void Process::send(int signal) const {
    kill(process_, signal);
}

Ended Process::wait() {
    int status = 0;
    waitpid(process_, &status, 0);
    process_ = -1;
    listener_.join();
    Ended ended{.said = said_};
    if (WIFEXITED(status)) ended.exit_code = WEXITSTATUS(status);
    if (WIFSIGNALED(status)) ended.signal = WTERMSIG(status);
    return ended;
}

Ended run_program(std::vector<std::string> words, const EnvironmentOf& more_environment) {
    return Process{std::move(words), more_environment}.wait();
}

}  // namespace yimen::test
