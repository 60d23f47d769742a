#pragma once

#include <string>

namespace yimen::paper {

/// In which order a text comes out: lines as a reader sees them, or as they were drawn, which keeps
/// slanting words together.
enum class TextOrder { AsSeen, AsDrawn };

/// The text that a reader can search and copy, by poppler's pdftotext; pages end with a form feed.
std::string text_of_pdf(const std::string& pdf, TextOrder order = TextOrder::AsSeen);

}  // namespace yimen::paper
