#pragma once

#include "case_law/law.h"
#include "cases/store/case_store.h"
#include "simulation/case_town.h"

namespace yimen::law {

/// One case on a real store and the book of it, side by side. What the domain decides is told in
/// tests/case_law; here is added what the actions decide: who may know of a case and look into it,
/// drafts, versions, the law that acts first, what supervision sees.
class StoredLife {
  public:
    StoredLife(CaseTown& town, const TownItem& item);

    /// Lets the days pass and tries. The law that was broken, as a sentence, or nothing.
    std::string play(const Try& said, Tally& tally);
    std::string let_the_law_act(Tally& tally);

    const Book& book() const { return book_; }
    const Item& item() const { return item_; }

  private:
    struct Answers {
        std::string situation;
        bool sound = true;
    };

    Try completed(Try tried) const;
    std::optional<Answers> answers_of(const Try& tried) const;
    Try with_papers_of_the_house(Try tried) const;
    Objections must_be_refused(const Book& book, const Try& tried) const;
    Result<Done> act(const Try& tried);
    void write(Book& book, const Try& tried);
    void enter_statute(Book& book, Tally& tally) const;
    std::string compare(Tally& tally);
    std::int64_t count(const char* kind);
    cases::FiledCase stored();

    CaseTown& town_;
    const Item& item_;
    std::string id_;
    Book book_;
    std::optional<Answers> kept_;  ///< answers in the store
    std::int64_t early_looks_ = 0;
};

}  // namespace yimen::law
