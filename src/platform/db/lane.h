#pragma once

namespace yimen::db {

/// The number of the calling thread among those of this process that asked for one and live: the
/// smallest that is free, from 0 on. Units of work of one thread come one after the other, so what
/// belongs to a lane has one writer at a time: no unit waits for, or is run again because of,
/// another one. SQLite's one writer is one lane.
int lane_of_this_thread();

}  // namespace yimen::db
