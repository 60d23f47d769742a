#pragma once

#include <string>

namespace yimen::paper {

/// The text that a reader can search and copy, by poppler's pdftotext; pages end with a form feed.
std::string text_of_pdf(const std::string& pdf);

}  // namespace yimen::paper
