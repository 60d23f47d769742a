#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe/class.hpp>

#include "materials/actions/read_library.h"
#include "materials/domain/material.h"
#include "materials/domain/upload.h"

/// The bodies of api/openapi.yaml, as structs.
namespace yimen::materials::bodies {

struct BeginUpload {
    std::string file_name;
    std::int64_t size_bytes;
    std::optional<std::string> digest;
};
BOOST_DESCRIBE_STRUCT(BeginUpload, (), (file_name, size_bytes, digest))

struct Upload {
    std::string upload_id;
    std::string file_name;
    std::int64_t size_bytes;
    std::int64_t received_bytes;
    std::int64_t chunk_bytes_max;
    std::string expires_at;
    std::optional<std::string> file_id;
};
BOOST_DESCRIBE_STRUCT(Upload, (),
                      (upload_id, file_name, size_bytes, received_bytes, chunk_bytes_max,
                       expires_at, file_id))

struct File {
    std::string file_id;
    std::string name;
    std::string kind;
    std::int64_t size_bytes;
    std::optional<std::int64_t> pages;
    std::string scan;
    bool usable;
    std::string digest;
};
BOOST_DESCRIBE_STRUCT(File, (), (file_id, name, kind, size_bytes, pages, scan, usable, digest))

struct NewMaterial {
    std::string kind;
    std::string title;
    bool self_made;
    std::string issuer;
    std::optional<std::string> number;
    std::optional<std::string> valid_from;
    std::optional<std::string> valid_to;
    std::vector<std::string> file_ids;
};
BOOST_DESCRIBE_STRUCT(NewMaterial, (),
                      (kind, title, self_made, issuer, number, valid_from, valid_to, file_ids))

struct Title {
    std::string title;
};
BOOST_DESCRIBE_STRUCT(Title, (), (title))

struct Verification {
    std::string by;
    std::string unit_id;
    std::string at;
};
BOOST_DESCRIBE_STRUCT(Verification, (), (by, unit_id, at))

struct Material {
    std::string material_id;
    std::string owner_id;
    std::string kind;
    std::string title;
    std::string trust;
    std::string state;
    std::string issuer;
    std::optional<std::string> number;
    std::optional<std::string> valid_from;
    std::optional<std::string> valid_to;
    std::string channel;
    std::string added_at;
    std::optional<std::string> added_unit_id;
    std::optional<Verification> verification;
    std::optional<std::string> superseded_by;
    std::optional<std::string> withdrawn_at;
    std::int64_t version;
    std::vector<File> files;
};
BOOST_DESCRIBE_STRUCT(Material, (),
                      (material_id, owner_id, kind, title, trust, state, issuer, number, valid_from,
                       valid_to, channel, added_at, added_unit_id, verification, superseded_by,
                       withdrawn_at, version, files))

struct MaterialPage {
    std::vector<Material> materials;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(MaterialPage, (), (materials, next))

struct Use {
    std::string use_id;
    std::string used_at;
    std::string unit_id;
    std::string unit_name;
    std::string case_id;
    std::string case_number;
    std::string item_id;
    std::string item_name;
    std::string purpose;
};
BOOST_DESCRIBE_STRUCT(Use, (),
                      (use_id, used_at, unit_id, unit_name, case_id, case_number, item_id,
                       item_name, purpose))

struct UsePage {
    std::vector<Use> uses;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(UsePage, (), (uses, next))

struct Access {
    std::string at;
    std::string file_id;
    std::string form;
    std::optional<std::string> unit_name;
    std::optional<std::string> use_id;
};
BOOST_DESCRIBE_STRUCT(Access, (), (at, file_id, form, unit_name, use_id))

struct AccessPage {
    std::vector<Access> accesses;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(AccessPage, (), (accesses, next))

/// Whether its owner reads it, or staff, who see numbers masked.
enum class Reader { Owner, Staff };

Upload to_body(const materials::Upload& upload);
File to_body(const materials::File& file);
Material to_body(const materials::Material& material, Reader reader);
MaterialPage to_body(const MaterialList& list, Reader reader);
UsePage to_body(const LinePage<UseLine>& page);
AccessPage to_body(const LinePage<AccessLine>& page);

}  // namespace yimen::materials::bodies
