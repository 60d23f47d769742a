#pragma once

#include <filesystem>

namespace yimen::scan {

enum class Verdict {
    Clean,
    Infected,
    Away,  ///< the scanner cannot be asked, or did not answer in time
};

/// Looks for viruses in what people hand in. Safe to share between threads.
class VirusScanner {
  public:
    virtual ~VirusScanner() = default;

    /// Throws std::system_error when the file cannot be read; never for the scanner's own faults.
    virtual Verdict scan(const std::filesystem::path& file) const = 0;
};

}  // namespace yimen::scan
