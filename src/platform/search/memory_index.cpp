#include <mutex>
#include <shared_mutex>

#include "core/text/text.h"
#include "platform/search/best_hits.h"
#include "platform/search/corpus.h"
#include "platform/search/folding.h"
#include "platform/search/index.h"
#include "platform/search/ranking.h"
#include "platform/search/reading.h"
#include "platform/search/suggesting.h"

namespace yimen::search {

namespace {

constexpr std::size_t kQueryCharactersMost = 128;

std::u32string fold_query(std::string_view query) {
    return fold(text::truncate(query, kQueryCharactersMost));
}

/// Many readers or one writer. Everybody comes through the gate; a writer holds it while it waits
/// for the readers inside, so those who keep coming cannot keep it out.
class Door {
  public:
    class Reader {
      public:
        explicit Reader(Door& door) {
            const std::scoped_lock gate{door.gate_};
            inside_ = std::shared_lock{door.room_};
        }

      private:
        std::shared_lock<std::shared_mutex> inside_;
    };

    class Writer {
      public:
        explicit Writer(Door& door) : gate_(door.gate_), inside_(door.room_) {}

      private:
        std::scoped_lock<std::mutex> gate_;
        std::scoped_lock<std::shared_mutex> inside_;
    };

  private:
    std::mutex gate_;
    std::shared_mutex room_;
};

class MemoryIndex final : public Index {
  public:
    void apply(const std::vector<Document>& changed,
               const std::vector<std::string>& removed) override {
        const Door::Writer writer{door_};
        for (const auto& document : changed) corpus_.put(document);
        for (const auto& id : removed) corpus_.remove(id);
        corpus_.tidy();
    }

    void set_synonyms(const std::vector<Synonym>& synonyms) override {
        auto table = make_synonym_table(synonyms);
        const Door::Writer writer{door_};
        synonyms_ = std::move(table);
    }

    std::vector<Hit> find(std::string_view query, std::size_t limit,
                          const Accept& accept) const override {
        const auto folded = fold_query(query);
        const Door::Reader reader{door_};
        return take_best(corpus_, score(folded), limit, accept);
    }

    std::vector<Hit> suggest(std::string_view typed, std::size_t limit) const override {
        const auto folded = fold_query(typed);
        if (folded.empty()) return {};
        const Door::Reader reader{door_};
        const auto scored = score_names(corpus_, without_spaces(folded), score(folded));
        return take_best(corpus_, scored, limit, {});
    }

  private:
    std::vector<Scored> score(std::u32string_view folded) const {
        return score_documents(corpus_, read_query(folded, corpus_.places(), synonyms_));
    }

    mutable Door door_;
    Corpus corpus_;
    SynonymTable synonyms_;
};

}  // namespace

std::unique_ptr<Index> make_index() {
    fold({});
    return std::make_unique<MemoryIndex>();
}

}  // namespace yimen::search
