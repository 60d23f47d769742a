// private_postgres run -- <command…>: runs the command with YIMEN_TEST_POSTGRES leading to a
// cluster of its own, and ends with the command's exit code.

#include <csignal>
#include <cstdlib>
#include <iostream>

#include <sys/wait.h>
#include <unistd.h>

#include "support/postgres.h"

namespace {

volatile std::sig_atomic_t command_process = 0;

void pass_on(int signal) {
    if (command_process > 0) kill(command_process, signal);
}

int run(char** command) {
    const pid_t child = fork();
    if (child == 0) {
        execvp(command[0], command);
        std::cerr << command[0] << ": cannot be run\n";
        _exit(127);
    }
    command_process = child;
    for (const int signal : {SIGINT, SIGTERM, SIGHUP}) std::signal(signal, pass_on);
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) continue;
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

int main(int count, char** words) {
    if (count < 4 || std::string{words[1]} != "run" || std::string{words[2]} != "--") {
        std::cerr << "private_postgres run -- <command>\n";
        return 2;
    }
    try {
        const yimen::test::PrivatePostgres cluster;
        setenv("YIMEN_TEST_POSTGRES", cluster.connection().c_str(), 1);
        return run(words + 3);
    } catch (const std::exception& error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
