#pragma once

#include "platform/paper/document.h"
#include "platform/paper/flow.h"
#include "platform/paper/qr_code.h"

namespace yimen::paper {

void lay_out(const blocks::SealPlace& place, Flow& flow);

/// A QR code with that side, without its margin.
void draw_code(cairo_t* cairo, const QrCode& code, double x, double top, double side);

}  // namespace yimen::paper
