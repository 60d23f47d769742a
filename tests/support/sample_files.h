#pragma once

#include <string>

namespace yimen::test {

/// Bytes of files as people hand them in.
std::string sample_png(int width, int height);

/// How the camera was held: the value of the EXIF tag Orientation; 6 is turned to the right.
std::string sample_jpeg(int width, int height, int orientation = 1);

std::string sample_pdf(int pages);

/// A ZIP that is a docx by its names.
std::string sample_docx();

}  // namespace yimen::test
