#pragma once

#include <condition_variable>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <sys/types.h>

namespace yimen::test {

using EnvironmentOf = std::map<std::string, std::string>;

/// How a process ended and what it said on standard output and standard error.
struct Ended {
    int exit_code = -1;  ///< -1 when a signal ended it
    int signal = 0;
    std::string said;
};

/// The program `yimen` as a process of its own, with the environment of this one and more. What is
/// still running when this object goes is killed.
class Process {
  public:
    Process(std::vector<std::string> words, const EnvironmentOf& more_environment);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    /// Waits until it has said `words`; false when it ends before.
    bool await(std::string_view words);

    /// What it has said so far.
    std::string said();

    void send(int signal) const;
    Ended wait();

  private:
    void listen(int from);

    pid_t process_ = -1;
    std::mutex guard_;
    std::condition_variable heard_;
    std::string said_;
    bool silent_ = false;
    std::thread listener_;
};

/// Runs a command of the program to its end.
Ended run_program(std::vector<std::string> words, const EnvironmentOf& more_environment);

}  // namespace yimen::test
