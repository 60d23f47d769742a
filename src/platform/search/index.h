#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace yimen::search {

/// What is searched of one thing. Texts may be Chinese, Latin, mixed; they are normalised inside.
struct Document {
    std::string id;
    std::string name;                ///< counts most
    std::vector<std::string> words;  ///< everyday words for it; count nearly as much
    std::string body;                ///< counts least
    std::vector<std::string>
        places;                   ///< 揭东区, 揭阳市: preferred when the query names one of them
    std::int64_t popularity = 0;  ///< breaks ties: cases a year
};

struct Hit {
    std::string id;
    double score = 0;
};

/// A query that holds `everyday` finds, too, the names and everyday words that it would find with
/// `formal` in its place.
struct Synonym {
    std::string everyday;
    std::string formal;
};

/// Whether a document may stand among the hits. Must not call the index.
using Accept = std::function<bool(std::string_view id)>;

/// A full-text index that is derived data: made anew at every start. Safe to share between threads.
class Index {
  public:
    virtual ~Index() = default;

    /// All of `changed` stand in the index, and none of `removed`, when this returns. A document
    /// replaces the one with the same id; unknown ids among `removed` do nothing.
    virtual void apply(const std::vector<Document>& changed,
                       const std::vector<std::string>& removed) = 0;

    /// These and no others, from the next query on.
    virtual void set_synonyms(const std::vector<Synonym>& synonyms) = 0;

    /// Best first, at most `limit`, only accepted ones (an empty `accept` takes all); empty for a
    /// query without searchable characters. No character of the query is an operator; what lies
    /// behind its first 128 characters is not looked at. Where things of one name stand equally
    /// high, a first one of each name comes before the second of any.
    virtual std::vector<Hit> find(std::string_view query, std::size_t limit,
                                  const Accept& accept) const = 0;

    std::vector<Hit> find(std::string_view query, std::size_t limit) const {
        return find(query, limit, Accept{});
    }

    /// For what was typed so far: names that begin with it, names that hold it, everyday words
    /// that hold it, then what `find` brings; best first, one document for each name.
    virtual std::vector<Hit> suggest(std::string_view typed, std::size_t limit) const = 0;
};

/// An empty index in memory. Throws when OpenCC's table of simplified characters is not installed.
std::unique_ptr<Index> make_index();

}  // namespace yimen::search
