#pragma once

namespace yimen::db {

/// SQLite's own file layer, but for one thing: pages of a store file are read where the system
/// keeps them wherever they lie in it (up to 256 GB), where SQLite itself maps the first 2 GB alone
/// and copies every page behind them. What a connection may map is asked for as before, by `PRAGMA
/// mmap_size`. Registers the layer on the first call; brings its name, to be opened with.
const char* mapping_layer();

}  // namespace yimen::db
