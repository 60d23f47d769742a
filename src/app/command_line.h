#pragma once

namespace yimen::app {

/// The program: reads the command line, does what it says, brings the exit code.
int run_command_line(int argument_count, char** arguments);

}  // namespace yimen::app
