#include "app/data_folder.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <sstream>

#include "people/actions/import_places.h"

#include "platform/http/problem_json.h"
#include "platform/json/bind.h"

namespace yimen::app {

namespace {

namespace fs = std::filesystem;

std::string read_text(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error{"cannot read " + path.string()};
    std::ostringstream text;
    text << file.rdbuf();
    return std::move(text).str();
}

/// Reads files one after another and remembers what is wrong with each.
class Reader {
  public:
    explicit Reader(fs::path folder) : folder_(std::move(folder)) {}

    template <class T>
    T get(const std::string& name) {
        auto value = json::read<T>(read_text(folder_ / name));
        if (value) return std::move(*value);
        report(name, value.problem());
        return {};
    }

    std::string text(const std::string& name) const { return read_text(folder_ / name); }

    template <class T>
    T take(const std::string& name, Result<T> value) {
        if (value) return std::move(*value);
        report(name, value.problem());
        return {};
    }

    /// Names of the files below `name` that end with .json, in order.
    std::vector<std::string> files_below(const std::string& name) const {
        std::vector<std::string> names;
        for (const auto& found : fs::recursive_directory_iterator{folder_ / name}) {
            if (found.path().extension() == ".json") {
                names.push_back(fs::relative(found.path(), folder_).string());
            }
        }
        std::sort(names.begin(), names.end());
        return names;
    }

    std::vector<FieldProblem> faults() && { return std::move(faults_); }
    bool has_faults() const { return !faults_.empty(); }

  private:
    void report(const std::string& name, const Problem& problem) {
        if (problem.fields.empty()) faults_.push_back({name, problem.code, problem.facts});
        for (const auto& field : problem.fields) {
            faults_.push_back({name + "#" + field.pointer, field.code, field.facts});
        }
    }

    fs::path folder_;
    std::vector<FieldProblem> faults_;
};

std::vector<catalog::ImportedItem> read_items(Reader& reader) {
    const auto texts_of = [&](const std::string& name) {
        return reader.take(name, read_texts(reader.text(name)));
    };
    const auto remarks = texts_of("demonstration/remarks.json");
    const auto rulings = texts_of("demonstration/disguise-rulings.json");
    const auto retirements = texts_of("demonstration/retirements.json");
    const auto text_in = [](const auto& texts, const std::string& key) {
        const auto found = texts.find(key);
        return found == texts.end() ? std::string{} : found->second;
    };
    std::vector<catalog::ImportedItem> items;
    for (const auto& name : reader.files_below("demonstration/items")) {
        auto item = reader.get<catalog::ServiceItem>(name);
        items.push_back({.item = std::move(item)});
        items.back().remark = text_in(remarks, items.back().item.key);
        items.back().disguise_ruling = text_in(rulings, items.back().item.key);
        items.back().retirement = text_in(retirements, items.back().item.key);
    }
    return items;
}

}  // namespace

Result<catalog::ReferenceFile> read_reference_rows(const std::string& source,
                                                   const std::string& text) {
    const auto rows = json::read<std::vector<boost::json::value>>(std::string_view{text});
    if (!rows) return rows.problem();
    catalog::ReferenceFile file{.source = source, .rows = {}};
    std::vector<FieldProblem> faults;
    for (std::size_t place = 0; place < rows->size(); ++place) {
        const auto& row = (*rows)[place];
        const auto* object = row.if_object();
        const auto* slug = object == nullptr ? nullptr : object->if_contains("slug");
        if (slug == nullptr || !slug->is_string()) {
            faults.push_back({"/" + std::to_string(place) + "/slug", "json-missing", {}});
            continue;
        }
        file.rows.push_back({std::string{slug->get_string()}, source, boost::json::serialize(row)});
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return file;
}

Result<std::map<std::string, std::string>> read_texts(const std::string& text) {
    const auto value = json::parse(text);
    if (!value) return value.problem();
    const auto* object = value->if_object();
    if (object == nullptr) return invalid_input({{"", "json-type", {{"expected", "object"}}}});
    std::map<std::string, std::string> texts;
    std::vector<FieldProblem> faults;
    for (const auto& [name, content] : *object) {
        if (const auto* words = content.if_string()) {
            texts[name] = std::string{*words};
        } else {
            faults.push_back(
                {"/" + json::escape_pointer(name), "json-type", {{"expected", "string"}}});
        }
    }
    if (!faults.empty()) return invalid_input(std::move(faults));
    return texts;
}

std::string describe(const Problem& problem) {
    const auto line = [](std::string_view code, const Facts& facts) {
        std::string text{code};
        for (const auto& fact : facts) text += " " + fact.name + "=" + fact.value;
        return text + ": " + http::both_words(code, facts);
    };
    auto text = line(problem.code, problem.facts);
    for (const auto& field : problem.fields) {
        text += "\n  " + field.pointer + " " + line(field.code, field.facts);
    }
    return text;
}

Result<DataFolder> read_data_folder(const fs::path& folder) {
    Reader reader{folder};
    DataFolder data;
    data.divisions = reader.take("divisions-guangdong.csv",
                                 people::read_divisions(reader.text("divisions-guangdong.csv")));
    data.units = reader.get<std::vector<people::Unit>>("demonstration/units.json");
    data.holidays = reader.text("holidays.json");
    auto& reference = data.reference;
    reference.superior_items =
        reader.get<std::vector<catalog::SuperiorItem>>("demonstration/superior-items.json");
    reference.retained_proofs =
        reader.get<std::vector<catalog::RetainedProof>>("demonstration/retained-proofs.json");
    reference.synonyms = reader.get<std::vector<catalog::Synonym>>("demonstration/synonyms.json");
    for (const auto* name : {"certificate-types.jiedong.json", "certificate-types.themes.json"}) {
        reference.certificate_types.push_back(
            reader.take(name, read_reference_rows(name, reader.text(name))));
    }
    for (const auto* name : {"data-elements.jiedong.json", "data-elements.themes.json"}) {
        reference.data_elements.push_back(
            reader.take(name, read_reference_rows(name, reader.text(name))));
    }
    data.justifications = reader.get<std::vector<catalog::ProofJustification>>(
        "demonstration/proof-justifications.json");
    reference.code_tables = reader.get<std::vector<catalog::CodeTable>>("code-tables.json");
    reference.channels = reader.get<std::vector<catalog::Channel>>("demonstration/channels.json");
    data.volumes =
        reader.get<std::vector<catalog::ImportedVolume>>("demonstration/yearly-volumes.json");
    data.items = read_items(reader);
    if (reader.has_faults()) return invalid_input(std::move(reader).faults());
    return data;
}

}  // namespace yimen::app
